import { expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/record.ts'
import { withSaved } from '../store/databases.ts'
import { loaded, recordWith } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'

const decision = (reference: string, year: number, changes: Partial<DecisionRecord> = {}): DecisionRecord =>
  recordWith(reference, {
    reference,
    title: `Moorings ${year}`,
    decidedOn: `${year}-05-01`,
    citations: [],
    recommendations: [],
    amounts: [],
    issues: [],
    ...changes,
  })
const citing = (...references: readonly string[]) => ({
  citations: references.map((reference) => ({ kind: 'decision' as const, text: reference, reference })),
})
const earlier = (text: string, pence: number, page = 1) => ({ text, pence, role: 'earlier' as const, page })

const first = decision('PCD 1', 2016, { totalPence: 120_000_000 })
const second = decision('PCD 2', 2018, {
  ...citing('PCD 1', 'PCD 404'),
  totalPence: 30_000_000,
  amounts: [
    earlier('£1.2m', 120_000_000),
    earlier('£1.2m', 120_000_000, 2),
    { text: '£1.2m', pence: 120_000_000, role: 'context', page: 3 },
    earlier('£7', 700),
  ],
  recommendations: [{ label: '1', action: 'approve', text: 'Approve £12,500.', pence: [1_250_000] }],
})
const third = decision('PCD 3', 2020, { ...citing('PCD 2'), amounts: [earlier('£12,500', 1_250_000, 4)] })

/** The chain that `show` draws, without the page around it. */
async function chainOf(reference: string, records: readonly DecisionRecord[]): Promise<readonly string[]> {
  return withSaved(
    records.map((record) => loaded(record)),
    async (_database, file) => {
      const { out, code } = await tell('show', reference, '--db', file)
      expect(code).toBe(0)
      return /\nDecisions\n(?<chain>[\s\S]*?)\n\n/u.exec(out)?.groups?.chain?.split('\n') ?? []
    },
  )
}

test.each([
  ['in order', [first, second, third]],
  ['the other way round', [third, second, first]],
])('show draws the decisions that a sum passed through, loaded %s', async (_name, records) => {
  expect(await chainOf('PCD 2', records)).toStrictEqual([
    '  PCD 2',
    '  ├─ cites PCD 1 · 2016-05-01 · £1,200,000 · Moorings 2016',
    '  │     £1.2m (p. 1) is PCD 1’s total',
    '  ├─ cites PCD 404 · not here, or not certain which',
    '  └─ cited by PCD 3 · 2020-05-01 · £1,200,000 · Moorings 2020',
    '        its £12,500 (p. 4) is in a recommendation here',
  ])
  expect(await chainOf('PCD 3', records)).toStrictEqual([
    '  PCD 3',
    '  └─ cites PCD 2 · 2018-05-01 · £300,000 · Moorings 2018',
    '     │  £12,500 (p. 4) is in a recommendation of PCD 2',
    '     └─ cites PCD 1 · 2016-05-01 · £1,200,000 · Moorings 2016',
    '           £1.2m (p. 1) is PCD 1’s total',
  ])
})

test('a decision that cites none and is cited by none has no chain', async () => {
  expect(await chainOf('PCD 1', [first])).toStrictEqual([])
})

test('decisions that cite each other in a circle end the chain', async () => {
  const undated = { decidedOn: null }
  const circle = [
    decision('PCD 1', 2016, { ...citing('PCD 2'), ...undated }),
    decision('PCD 2', 2017, { ...citing('PCD 3', 'PCD 1'), ...undated }),
    decision('PCD 3', 2018, { ...citing('PCD 1'), ...undated }),
  ]
  const chain = await chainOf('PCD 1', circle)
  expect(chain.filter((line) => line.includes('shown above'))).toHaveLength(4)
  expect(chain).toHaveLength(9)
})

test('a long chain is cut after four links', async () => {
  const long = Array.from({ length: 9 }, (_, i) =>
    decision(`PCD ${i + 1}`, 2010 + i, i === 0 ? {} : citing(`PCD ${i}`)),
  )
  expect(await chainOf('PCD 9', long)).toStrictEqual([
    '  PCD 9',
    '  └─ cites PCD 8 · 2017-05-01 · £1,200,000 · Moorings 2017',
    '     └─ cites PCD 7 · 2016-05-01 · £1,200,000 · Moorings 2016',
    '        └─ cites PCD 6 · 2015-05-01 · £1,200,000 · Moorings 2015',
    '           └─ cites PCD 5 · 2014-05-01 · £1,200,000 · Moorings 2014',
    '              └─ …',
  ])
})

test('of several documents of a decision the leading one is shown, with the others', async () => {
  const scan = { ...decision('PCD 2', 2018), file: 'scan.pdf', sha256: 'e'.repeat(64), textSource: 'ocr' as const }
  const draft = { ...second, file: 'draft.pdf', sha256: 'd'.repeat(64), decidedOn: null, outcome: null }
  for (const records of [
    [second, scan, draft],
    [draft, scan, second],
  ])
    await withSaved(
      records.map((record) => loaded(record)),
      async (_database, file) => {
        const { out } = await tell('show', 'PCD 2', '--db', file)
        expect(out).toContain('\nalso as scan.pdf, ocr, loaded, sha256 eeeeeeeeeeee\nalso as draft.pdf, digital,')
        const { out: copy } = await tell('show', 'scan.pdf', '--db', file)
        expect(copy).toContain('\nled by PCD 2.pdf, digital, loaded, sha256 ')
        expect(copy).toContain('\nalso as draft.pdf')
      },
    )
})

test('no title of another decision can steer the terminal', async () => {
  const nasty = { ...first, title: '\u001b[31mred\u009b2J\u202eevil' }
  const chain = await chainOf('PCD 2', [nasty, second])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
  expect(chain.join('\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
  expect(chain.join('\n')).toContain('red')
})
