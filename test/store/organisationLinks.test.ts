import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/organisations/catalogue.ts'
import { noDecisions } from '../../src/organisations/decisions.ts'
import type { Database } from '../../src/store/database.ts'
import { bringLinksUpToDate, createOrganisationLinker } from '../../src/store/organisationLinks.ts'
import { createRecordReader } from '../../src/store/recordReader.ts'
import { harbourCatalogue, save, withSaved } from './databases.ts'
import { loaded, recordWith } from './records.ts'

const harbour = [...harbourCatalogue.organisations.values()]
const withQuay = createCatalogue(harbour, {
  ...noDecisions,
  organisations: [{ slug: 'quay-trust', name: 'Quay Trust', kind: 'charity' }],
  apart: { 'harbour-watch': ['Harbour Watch CIC'] },
})

const links = (database: Database) =>
  database.prepare('SELECT recipient, organisation, link_rule FROM awards ORDER BY document_id, position').raw().all()

const first = [
  ['Harbour Watch CIC', 'harbour-watch', 'spelling'],
  ['Quay Trust', null, null],
]
const second = [
  ['Harbour Watch CIC', null, null],
  ['Quay Trust', 'quay-trust', 'by-hand'],
]

test('a change of the organisations links all awards anew, once, and nothing else is written', async () => {
  await withSaved([loaded(recordWith('a')), loaded(recordWith('b'))], (database) => {
    expect(links(database)).toEqual([...first, ...first])
    const documents = database.prepare('SELECT * FROM documents').all()
    expect(bringLinksUpToDate(database, withQuay)).toBe(true)
    expect(links(database)).toEqual([...second, ...second])
    expect(bringLinksUpToDate(database, withQuay)).toBe(false)
    expect(database.prepare('SELECT * FROM documents').all()).toEqual(documents)
    expect(createRecordReader(database).read(1)?.awards[1]?.organisation).toBe('quay-trust')
    expect(database.prepare('SELECT slug, kind, origin FROM organisations ORDER BY slug').raw().all()).toEqual([
      ['harbour-watch', 'company', 'shipped'],
      ['quay-trust', 'charity', 'user'],
    ])
    expect(database.pragma('foreign_key_check')).toEqual([])
  })
})

test('links do not depend on the order in which documents came, or on which catalogue was there first', async () => {
  const outcomes = ['a', 'b', 'c'].map((name) => loaded(recordWith(name)))
  const linked = (ordered: typeof outcomes) =>
    withSaved([], (database) => {
      save(database, ordered, withQuay)
      return database
        .prepare('SELECT sha256, recipient, organisation FROM awards JOIN documents ON id = document_id ORDER BY 1, 2')
        .all()
    })
  const later = await withSaved(outcomes, (database) => {
    bringLinksUpToDate(database, withQuay)
    return database
      .prepare('SELECT sha256, recipient, organisation FROM awards JOIN documents ON id = document_id ORDER BY 1, 2')
      .all()
  })
  expect(await linked(outcomes)).toEqual(later)
  expect(await linked(outcomes.toReversed())).toEqual(later)
})

test('a document saved while another process decided otherwise is linked by whoever comes next', async () => {
  await withSaved([loaded(recordWith('a'))], (database) => {
    bringLinksUpToDate(database, withQuay)
    createOrganisationLinker(database, harbourCatalogue).link(1)
    expect(links(database).map((row) => (row as unknown[])[1])).toEqual([null, null])
    expect(bringLinksUpToDate(database, withQuay)).toBe(true)
    expect(links(database)).toEqual(second)
  })
})

test('recipients that nobody knows are one where only case, "The" or a legal form differ', async () => {
  const award = (recipient: string, pence: number) => ({ ...recordWith('x').awards[0], recipient, pence }) as never
  const records = [
    recordWith('a', { reference: 'A', awards: [award('The Quay Trust', 100)] }),
    recordWith('b', { reference: 'B', awards: [award('QUAY TRUST LTD', 200), award('Quayside Trust', 5)] }),
    recordWith('c', { reference: 'C', outcome: 'rejected', awards: [award('Quay Trust', 1000)] }),
  ]
  await withSaved(
    records.map((record) => loaded(record)),
    (database) => {
      const sql =
        'SELECT recipient_key, recipient, awards, decisions, pence, spellings FROM organisations_seen ORDER BY 1'
      expect(database.prepare(sql).raw().all()).toEqual([
        ['quay trust', 'QUAY TRUST LTD', 3, 3, 300, 3],
        ['quayside trust', 'Quayside Trust', 1, 1, 5, 1],
      ])
      const byYear = 'SELECT recipient, awards, pence FROM awards_by_recipient_and_year ORDER BY pence'
      expect(database.prepare(byYear).raw().all()).toEqual([
        ['Quayside Trust', 1, 5],
        ['QUAY TRUST LTD', 2, 300],
      ])
    },
  )
})
