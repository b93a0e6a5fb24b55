import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inThousands } from '../../fixtures/generate/spelling/money.ts'
import { printedYear } from '../../fixtures/generate/spelling/periods.ts'
import { recordOf } from '../extractors/formText.ts'
import { keepSteady } from './steady.ts'

keepSteady()

const year = fc.integer({ min: 2012, max: 2028 })
const thousands = fc.integer({ min: -40_000, max: 40_000 }).map((number) => number * 1000_00)
const head = fc.constantFrom(
  (name: string, at: number) => (at === 0 ? '£000s' : name),
  (name: string, at: number) => (at === 0 ? 'Scheme' : `${name} £000`),
  (name: string, at: number) => (at === 0 ? 'Scheme' : `${name} (£’000)`),
)

test('cells in thousands read back as pence, those in brackets as negatives', () => {
  const table = fc.tuple(
    year,
    fc.array(fc.array(thousands, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    head,
  )
  fc.assert(
    fc.property(table, ([first, rows, headOf]) => {
      const names = ['', ...[0, 1, 2].map((after) => printedYear(first + after, '/'))]
      const lines = [
        names.map(headOf),
        ...rows.map((cells, at) => [`Scheme ${at + 1}`, ...cells.map((pence) => inThousands(pence) ?? '')]),
      ]
      const form = [
        'Police and Crime Commissioner for Wessex',
        'Decision Notice',
        'Decision Reference: WX/2021/017',
        'Title: Capital programme',
        '**Financial implications**',
        ...lines.map((cells) => `| ${cells.join(' | ')} |`),
      ].join('\n')
      expect(recordOf(form).amounts.map(({ pence }) => pence)).toEqual(rows.flat())
    }),
    { numRuns: 100 },
  )
}, 60_000)
