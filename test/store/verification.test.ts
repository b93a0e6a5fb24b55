import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Database, openForWriting } from '../../src/store/database.ts'
import { tell } from '../commands/fakeTerminal.ts'
import { save, withFolder } from './databases.ts'
import { failed, loaded, recordWith, richRecord } from './records.ts'

const outcomes = [
  loaded(richRecord),
  loaded(recordWith('b', { reference: 'PCD 2' }), 'review'),
  failed('c.pdf', 'c'.repeat(64)),
]

/** A database with three documents, as a run leaves it, with `damage` done to it. */
async function withDamage(
  damage: (database: Database) => void,
  use: (db: string, folder: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const db = path.join(folder, 'decisions.db')
    const database = openForWriting(db)
    save(database, outcomes)
    database.exec(
      "UPDATE runs SET ended_at = 'then', found = 5, loaded = 1, review = 1, failed = 1, unchanged = 1, duplicate = 1",
    )
    database.pragma('foreign_keys = OFF')
    database.pragma('ignore_check_constraints = ON')
    damage(database)
    database.close()
    await use(db, folder)
  })
}

/** The checks that are told as wrong, with what is told of each. */
function wrong(out: string): Readonly<Record<string, string>> {
  const blocks = out.trim().split(/\n(?! {2}-)/u)
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const [, name = ''] = /^(.+?) {2,}\d+ wrong/u.exec(block) ?? []
      return name === '' ? [] : [[name, block]]
    }),
  )
}

test('a database as a run leaves it is sound, also one that waits for the end of a killed run', async () => {
  const killed = "INSERT INTO runs (started_at, arguments, rules_hash) VALUES ('then', '[]', 'rules')"
  for (const sql of ['SELECT 1', killed]) {
    await withDamage(
      (database) => void database.exec(sql),
      async (db) => {
        const { code, out, err } = await tell('verify', '--db', db)
        expect(wrong(out)).toEqual({})
        expect({ code, err }).toEqual({ code: 0, err: `${db} is sound.\n` })
      },
    )
  }
})

test.each([
  [
    'a value that a column does not take',
    'pages and indexes',
    "UPDATE documents SET status = 'lost' WHERE id = 3",
    /CHECK constraint failed in documents/,
  ],
  [
    'a document of a run that is not there',
    'foreign keys',
    'UPDATE documents SET run = 99 WHERE id = 3',
    /row 3 of documents names a row of runs/,
  ],
  [
    'awards without their decision',
    'foreign keys',
    'DELETE FROM decisions WHERE document_id = 2',
    /awards names a row of decisions/,
  ],
  [
    'a title changed behind the index',
    'full-text index',
    "UPDATE decisions SET title = 'Another' WHERE document_id = 1",
    /not that of the texts/,
  ],
  [
    'a record taken out of the index',
    'full-text index',
    "INSERT INTO search (search) VALUES ('delete-all')",
    /not that of the texts/,
  ],
  [
    'a ledger that does not add up',
    'ledgers of the runs',
    'UPDATE runs SET found = 6',
    /run 1 found 6 documents and tells of 5/,
  ],
  [
    'a document lost with all of its rows',
    'ledgers of the runs',
    'DELETE FROM documents WHERE id = 1; DELETE FROM decisions WHERE document_id = 1',
    /run 1 tells of 1 loaded, and 0 are there/,
  ],
  [
    'more documents than were told',
    'ledgers of the runs',
    "UPDATE documents SET status = 'loaded' WHERE id = 2",
    /run 1 tells of 1 loaded, and 2 are there/,
  ],
  [
    'a document without its record',
    'rows that belong together',
    'DELETE FROM decisions WHERE document_id = 2',
    /documents that were loaded have no record: 1/,
  ],
  [
    'a failed document with a record',
    'rows that belong together',
    "UPDATE documents SET status = 'failed', failure_code = 'no-text' WHERE id = 1",
    /documents that failed have a record: 1/,
  ],
  [
    'a record of no document',
    'rows that belong together',
    'UPDATE documents SET id = 77 WHERE id = 1',
    /records are of no document: 1/,
  ],
  [
    'dates of an award that is gone',
    'rows that belong together',
    'DELETE FROM awards WHERE position = 0',
    /dates are of an award that is not there: 4/,
  ],
  [
    'an award lost from the middle',
    'rows that belong together',
    'DELETE FROM awards WHERE position = 0',
    /lists of awards have a gap: 2/,
  ],
  [
    'a sum without its parts',
    'rows that belong together',
    'DELETE FROM provenance_parts',
    /values lack some of the places/,
  ],
  [
    'a decision whose date was changed by hand',
    'rows that belong together',
    "UPDATE decisions SET decided_on = '2001-02-03' WHERE document_id = 1",
    /dates are not those of their decision: 1/,
  ],
  [
    'a sign-off lost from the middle',
    'rows that belong together',
    'DELETE FROM sign_offs WHERE position = 0',
    /lists of sign_offs have a gap: 2/,
  ],
  ['a lost index', 'tables and views', 'DROP INDEX documents_by_run', /the index documents_by_run is not there/],
  [
    'a view that was made otherwise',
    'tables and views',
    'DROP VIEW failed_documents; CREATE VIEW failed_documents AS SELECT 1',
    /the view failed_documents is not as it was made/,
  ],
  [
    'a date that is none',
    'records',
    "UPDATE decisions SET advised_on = 'soon' WHERE document_id = 1",
    /the record of mopac\/PCD 1412.pdf cannot be read: advisedOn/,
  ],
  [
    'a place on page 0',
    'records',
    'UPDATE provenance SET page = 0 WHERE document_id = 1 AND position = 0',
    /cannot be read: provenance.*page/,
  ],
  [
    'a page without its reading',
    'rows that belong together',
    `INSERT INTO recognised_pages VALUES ('${'a'.repeat(64)}', 1, '', '[0,0,1,1]', 'x', 'y')`,
    /pages name a reading that is not there: 1/,
  ],
])('%s is told, and the code is 1', async (_name, check, sql, says) => {
  await withDamage(
    (database) => void database.exec(sql),
    async (db) => {
      const { code, out, err } = await tell('verify', '--db', db)
      expect(wrong(out)[check]).toMatch(says)
      expect(code).toBe(1)
      expect(err).toContain('is damaged: restore a backup')
    },
  )
})

test('pages overwritten with rubbish are told', async () => {
  await withDamage(
    (database) => void database.pragma('wal_checkpoint(TRUNCATE)'),
    async (db) => {
      const size = fs.statSync(db).size
      const handle = fs.openSync(db, 'r+')
      for (let at = 8192; at < size; at += 8192) fs.writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, at)
      fs.closeSync(handle)
      const { code, out } = await tell('verify', '--db', db)
      expect(wrong(out)['pages and indexes']).toMatch(/malformed|Tree|btree|page/i)
      expect(code).toBe(1)
    },
  )
})

test('a file that is no database any more is told as damage, a missing one as wrong set-up', async () => {
  await withDamage(
    () => {},
    async (db, folder) => {
      fs.writeFileSync(db, Buffer.alloc(8192, 0x5a))
      const { code, out } = await tell('verify', '--db', db)
      expect(out).toContain('file is not a database')
      expect(code).toBe(1)
      expect((await tell('verify', '--db', path.join(folder, 'none.db'))).code).toBe(3)
    },
  )
})
