import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referencesIn } from '../../src/extractors/references/packReferences.ts'
import type { Pack } from '../../src/packs/pack.ts'
import { loadRules } from '../../src/rules.ts'
import { keepSteady } from './steady.ts'

keepSteady()

const { packs } = loadRules(new URL('../../pipeline', import.meta.url).pathname)
const cases = packs.flatMap((pack) =>
  pack.references
    .filter((rule) => !rule.needsLabel)
    .flatMap((rule) => Object.entries(rule.examples).map(([printed, canonical]) => ({ pack, printed, canonical }))),
)
const anyCase = fc.constantFrom(...cases)

const read = (text: string, pack: Pack): readonly string[] =>
  referencesIn(text, [pack]).map(({ reference }) => reference)

const runs = (text: string): readonly string[] => text.match(/\d+/gu) ?? []

/** The reference with other digits in its numbers; years and the digits of a label stay. */
function renumbered(text: string, digits: readonly number[]): string {
  return text.replace(/\d+(?!\d)(?<!\p{L}\d(?=-))/gu, (run) =>
    /^20\d\d$/u.test(run) ? run : [...run].map((digit, at) => (at === 0 ? digit : digits[at])).join(''),
  )
}

describe('a reference of any body with a pack', () => {
  test('reads back in any sentence, in the canonical spelling', () => {
    const surroundings = fc.constantFrom(
      ['', ''],
      ['see ', '.'],
      ['(', ')'],
      ['under ', ' of May 2021'],
      ['Decision ', ', which'],
      ['“', '”'],
    )
    fc.assert(
      fc.property(anyCase, surroundings, ({ pack, printed, canonical }, [before, after]) => {
        expect(read(`${before}${printed}${after}`, pack)).toEqual([canonical])
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same however many spaces it is printed with', () => {
    const spaces = fc.constantFrom(' ', '  ', '\u00A0', '\n')
    fc.assert(
      fc.property(anyCase, spaces, ({ pack, printed, canonical }, space) => {
        expect(read(printed.replaceAll(' ', space), pack)).toEqual([canonical])
      }),
      { numRuns: 500 },
    )
  })

  test('keeps whatever number it has', () => {
    const digits = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 })
    const numbered = cases.filter(({ printed, canonical }) => String(runs(printed)) === String(runs(canonical)))
    fc.assert(
      fc.property(fc.constantFrom(...numbered), digits, ({ pack, printed, canonical }, chosen) => {
        expect(read(renumbered(printed, chosen), pack)).toEqual([renumbered(canonical, chosen)])
      }),
      { numRuns: 1000 },
    )
  })

  test('is its own canonical spelling', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, canonical }) => {
        expect(read(canonical, pack)).toEqual([canonical])
      }),
    )
  })

  test('is not seen inside a longer word or number', () => {
    const inside = fc.constantFrom(['X', ''], ['7', ''], ['', '7'], ['', 'x'])
    fc.assert(
      fc.property(anyCase, inside, ({ pack, printed, canonical }, [before, after]) => {
        expect(read(`${before}${printed}${after}`, pack)).not.toContain(canonical)
      }),
      { numRuns: 500 },
    )
  })
})
