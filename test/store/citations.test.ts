import { expect, test } from 'vitest'
import type { DecisionLink, Outcome } from '../../src/outcome.ts'
import { type Candidate, citedDecision } from '../../src/store/citedDecision.ts'
import type { Database } from '../../src/store/database.ts'
import { save, withSaved } from './databases.ts'
import { failed, loaded, recordWith } from './records.ts'

const citing: Candidate = { documentId: 9, issuer: 'mopac', decidedOn: '2020-05-01', key: 'PCD291' }
const own = (documentId: number, decidedOn: string | null): Candidate => ({ ...citing, documentId, decidedOn })
const other = (documentId: number, issuer: string | null = 'gla', key = 'PCD291'): Candidate => ({
  documentId,
  issuer,
  decidedOn: '2018-01-01',
  key,
})

test.each([
  ['nothing where nobody has the reference', [], null],
  ["the body's own decision", [own(1, '2018-01-01')], 1],
  ["the body's own before another body's", [other(1), own(2, '2018-01-01')], 2],
  ["another body's where it is the only one", [other(1)], 1],
  ['nothing where two other bodies have it', [other(1), other(2, 'kent-pcc')], null],
  ['the leading one of several documents', [own(3, '2018-01-01'), own(2, '2018-01-01')], 3],
  ['nothing where only another body has the bare number', [other(1, 'kent-pcc', '011/2019')], null],
  ["the body's own bare number", [other(1, 'kent-pcc', '011/2019'), { ...own(2, '2018-01-01'), key: '011/2019' }], 2],
  [
    'nothing where the numbers began again and both years are possible',
    [own(1, '2014-01-01'), own(2, '2018-01-01')],
    null,
  ],
  ['the only one that is not later than the citing decision', [own(1, '2014-01-01'), own(2, '2021-01-01')], 1],
  ['nothing where all are later', [own(1, '2021-01-01')], null],
  ['an undated one', [own(1, null)], 1],
  ['never itself', [citing], null],
] as const)('a citation gives %s', (_name, candidates, expected) => {
  expect(citedDecision(citing, candidates)).toBe(expected)
})

const cites = recordWith('cites', { reference: 'PCD 1412', decidedOn: '2023-03-31' })
const cited = recordWith('cited', { reference: 'PCD291', decidedOn: '2018-02-01', citations: [] })

function links(database: Database) {
  return database
    .prepare(
      'SELECT c.file, e.file FROM citations JOIN documents c ON c.id = document_id LEFT JOIN documents e ON e.id = cited_document_id WHERE kind = ?',
    )
    .raw()
    .all('decision')
}

test.each([
  ['after', [loaded(cites), loaded(cited)]],
  ['before', [loaded(cited), loaded(cites)]],
])('a citation is resolved where the cited decision is loaded %s', async (_name, outcomes) => {
  await withSaved(outcomes, (database) => {
    expect(links(database)).toEqual([['cites.pdf', 'cited.pdf']])
  })
})

test('a link survives that either side is done again, and goes when the cited decision fails', async () => {
  await withSaved([loaded(cites), loaded(cited), loaded(cited), loaded(cites)], (database) => {
    expect(links(database)).toEqual([['cites.pdf', 'cited.pdf']])
    save(database, [failed(cited.file, cited.sha256)])
    expect(links(database)).toEqual([['cites.pdf', null]])
  })
})

test('a citation goes to the leading document, whichever was loaded first', async () => {
  const scan = { ...cited, ...recordWith('scan', cited), file: 'scan.pdf', textSource: 'ocr' as const }
  const draft = recordWith('draft', {
    ...cited,
    file: 'draft.pdf',
    decidedOn: null,
    outcome: null,
    sha256: 'd'.repeat(64),
  })
  const all = [cites, cited, { ...scan, sha256: 'e'.repeat(64) }, draft].map((record) => loaded(record))
  for (const outcomes of [all, all.toReversed()])
    await withSaved(outcomes, (database) => {
      expect(links(database)).toEqual([['cites.pdf', 'cited.pdf']])
      save(database, [failed(cited.file, cited.sha256)])
      expect(links(database)).toEqual([['cites.pdf', 'scan.pdf']])
    })
})

const link = (reference: string, printed: string | null): DecisionLink => ({
  page: 1,
  text: 'the earlier decision',
  url: `https://example.org/${reference}`,
  reference,
  cites: printed,
})
const linking = (...decisionLinks: readonly DecisionLink[]): Outcome => ({ ...loaded(cites), decisionLinks }) as Outcome
const meant = recordWith('meant', { reference: 'PCD 219', decidedOn: '2018-02-01', citations: [] })

test.each([
  ['a misprinted number', [linking(link('PCD 219', 'PCD 291')), loaded(meant)], 'meant.pdf'],
  ['a number that is right', [linking(link('PCD 291', 'PCD 291')), loaded(cited)], 'cited.pdf'],
  ['a number where only its own is there', [linking(link('PCD 219', 'PCD 291')), loaded(cited)], 'cited.pdf'],
  ['nothing where both are there', [linking(link('PCD 219', 'PCD 291')), loaded(cited), loaded(meant)], null],
  ['nothing of another citation', [linking(link('PCD 219', 'PCD 777')), loaded(meant)], null],
] as const)('a link behind a citation resolves %s, in either order', async (_name, outcomes, expected) => {
  for (const order of [outcomes, outcomes.toReversed()])
    await withSaved(order, (database) => expect(links(database)).toEqual([['cites.pdf', expected]]))
})

test('a link behind words alone leads to its decision without being a citation', async () => {
  const chain = (database: Database) => database.prepare('SELECT reference, cites FROM decision_chain').raw().all()
  for (const order of [
    [0, 1],
    [1, 0],
  ])
    await withSaved(
      order.map((i) => [linking(link('PCD 219', null)), loaded(meant)][i] as Outcome),
      (database) => {
        expect(chain(database)).toEqual([['PCD 1412', 'PCD 219']])
        expect(links(database)).toEqual([['cites.pdf', null]])
        save(database, [failed(meant.file, meant.sha256)])
        expect(chain(database)).toEqual([])
      },
    )
})

test('a link becomes certain when a second decision with the reference turns out to have another', async () => {
  const twin = recordWith('twin', { reference: 'PCD 291', decidedOn: '2014-02-01', citations: [] })
  await withSaved([loaded(cites), loaded(cited), loaded(twin)], (database) => {
    expect(links(database)).toEqual([['cites.pdf', null]])
    save(database, [loaded({ ...twin, reference: 'PCD 290' })])
    expect(links(database)).toEqual([['cites.pdf', 'cited.pdf']])
  })
})
