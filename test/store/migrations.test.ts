import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openForReading, openForWriting } from '../../src/store/database.ts'
import { createKnownDocuments } from '../../src/store/knownDocuments.ts'
import { migrations } from '../../src/store/migrations.ts'
import { save, withFolder } from './databases.ts'
import { loaded, recordWith } from './records.ts'

const SHA = 'a'.repeat(64)

/** Makes a database as the first version did: two documents, one of them with a record that is indexed. */
function makeSchema1(file: string): void {
  const database = new Sqlite(file)
  database.exec(migrations[0] ?? '')
  database.pragma(`application_id = ${0x64656362}`)
  database.pragma('user_version = 1')
  database.exec(`
    INSERT INTO runs (id, started_at, arguments, rules_hash, found) VALUES (1, '2024-01-01T00:00:00Z', '["x"]', 'old', 2);
    INSERT INTO documents (id, file, sha256, bytes, pages, document_kind, text_source, status, failure_code, failure_stage,
        failure_message, rules_hash, packs_hash, run, timings, saved_at)
      VALUES (1, 'a.pdf', '${SHA}', 10, 3, 'decision', 'digital', 'loaded', NULL, NULL, NULL, 'old', 'packs', 1, '{}', 'then'),
        (2, 'b.pdf', '${'b'.repeat(64)}', 10, NULL, NULL, NULL, 'failed', 'needs-ocr', 'read', 'A scan.', 'old', 'packs', 1, '{}', 'then');
    INSERT INTO decisions (document_id, reference, title, has_decision_maker) VALUES (1, 'PCD 1', 'Harbour', 0);
    INSERT INTO search (rowid, reference, title, summary, recommendations, body)
      SELECT document_id, reference, title, summary, recommendations, body FROM search_content;`)
  database.close()
}

test.each([
  ['reader', openForReading],
  ['writer', openForWriting],
])('a database of schema 1 is brought up to date by a %s, with all its rows', async (_name, open) => {
  await withFolder((folder) => {
    const file = path.join(folder, 'old.db')
    makeSchema1(file)
    const database = open(file)
    try {
      expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
      const rows = database.prepare('SELECT file, status, failure_code, ocr_mode, ocr_identity FROM documents').all()
      expect(rows).toEqual([
        { file: 'a.pdf', status: 'loaded', failure_code: null, ocr_mode: 'auto', ocr_identity: null },
        { file: 'b.pdf', status: 'failed', failure_code: 'needs-ocr', ocr_mode: 'auto', ocr_identity: null },
      ])
      const quarantine = database.prepare('SELECT file, tries, tried_at, path FROM documents').raw().all()
      expect(quarantine).toEqual([
        ['a.pdf', 0, null, null],
        ['b.pdf', 1, 'then', null],
      ])
      expect(database.prepare('SELECT reference FROM decisions').pluck().all()).toEqual(['PCD 1'])
      expect(database.prepare("SELECT rowid FROM search WHERE search MATCH 'harbour'").pluck().all()).toEqual([1])
      expect(database.prepare('SELECT count(*) FROM readings').pluck().get()).toBe(0)
      expect(createKnownDocuments(database).find(SHA)).toMatchObject({ textSource: 'digital', ocrMode: 'auto' })
      expect(database.pragma('foreign_key_check')).toEqual([])
    } finally {
      database.close()
    }
  })
})

test('a database that was brought up to date has the schema of a new one, and takes documents', async () => {
  await withFolder((folder) => {
    const [old, fresh] = [path.join(folder, 'old.db'), path.join(folder, 'new.db')]
    makeSchema1(old)
    const [updated, made] = [openForWriting(old), openForWriting(fresh)]
    try {
      const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'
      expect(updated.prepare(schema).all()).toEqual(made.prepare(schema).all())
      save(updated, [loaded(recordWith('c', { textSource: 'ocr' }))])
      const row = updated.prepare("SELECT status, text_source, ocr_mode FROM documents WHERE file = 'c.pdf'").get()
      expect(row).toEqual({ status: 'loaded', text_source: 'ocr', ocr_mode: 'auto' })
    } finally {
      updated.close()
      made.close()
    }
  })
})
