import { expect, test } from 'vitest'
import { type Candidate, citedDecision } from '../../src/store/citedDecision.ts'
import type { Database } from '../../src/store/database.ts'
import { save, withSaved } from './databases.ts'
import { failed, loaded, recordWith } from './records.ts'

const citing: Candidate = { documentId: 9, issuer: 'mopac', decidedOn: '2020-05-01' }
const own = (documentId: number, decidedOn: string | null): Candidate => ({ documentId, issuer: 'mopac', decidedOn })
const other = (documentId: number, issuer: string | null = 'gla'): Candidate => ({
  documentId,
  issuer,
  decidedOn: '2018-01-01',
})

test.each([
  ['nothing where nobody has the reference', [], null],
  ["the body's own decision", [own(1, '2018-01-01')], 1],
  ["the body's own before another body's", [other(1), own(2, '2018-01-01')], 2],
  ["another body's where it is the only one", [other(1)], 1],
  ['nothing where two other bodies have it', [other(1), other(2, 'kent-pcc')], null],
  ['the first of several copies', [own(3, '2018-01-01'), own(2, '2018-01-01')], 2],
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

test('a link becomes certain when a second decision with the reference turns out to have another', async () => {
  const twin = recordWith('twin', { reference: 'PCD 291', decidedOn: '2014-02-01', citations: [] })
  await withSaved([loaded(cites), loaded(cited), loaded(twin)], (database) => {
    expect(links(database)).toEqual([['cites.pdf', null]])
    save(database, [loaded({ ...twin, reference: 'PCD 290' })])
    expect(links(database)).toEqual([['cites.pdf', 'cited.pdf']])
  })
})
