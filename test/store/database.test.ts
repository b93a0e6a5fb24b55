import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import { openAsItIs, openForReading, openForWriting } from '../../src/store/database.ts'
import { migrations } from '../../src/store/migrations.ts'
import { withFolder, withSaved } from './databases.ts'

test('a new database is in WAL, with foreign keys on, strict tables and comments in its schema', async () => {
  await withSaved([], (database) => {
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    const tables =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0"
    expect(database.prepare(tables).all()).toEqual([])
    const schema = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'decisions'").pluck().get()
    expect(schema).toContain('-- slug of the body')
  })
})

test('opening a database again keeps what is in it', async () => {
  await withFolder((folder) => {
    const file = path.join(folder, 'deep', 'down', 'x.db')
    openForWriting(file).close()
    const again = openForWriting(file)
    expect(again.pragma('user_version', { simple: true })).toBe(migrations.length)
    again.close()
  })
})

test('a reader cannot write', async () => {
  await withSaved([], (_database, file) => {
    const reader = openForReading(file)
    expect(() => reader.exec('DELETE FROM documents')).toThrow('readonly')
    reader.close()
  })
})

test('a reader leaves nothing beside the database, neither after a writer nor after itself', async () => {
  await withFolder((folder) => {
    const file = path.join(folder, 'x.db')
    openForWriting(file).close()
    for (const open of [openForReading, openAsItIs]) {
      const reader = open(file)
      expect(reader.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(0)
      reader.close()
      expect(fs.readdirSync(folder)).toEqual(['x.db'])
    }
  })
})

test.each([
  ['a newer schema', 'PRAGMA user_version = 99', /newer decisionbase \(schema 99.*Update decisionbase/],
  ['the database of another program', 'PRAGMA application_id = 7', /another program/],
])('%s is refused with what to do', async (_name, sql, message) => {
  await withSaved([], (database, file) => {
    database.exec(sql)
    for (const open of [openForReading, openForWriting]) {
      expect(() => open(file)).toThrow(SetupError)
      expect(() => open(file)).toThrow(message)
    }
  })
})

test('a file that is no database, a missing one and a place that cannot be written are told apart', async () => {
  await withFolder((folder) => {
    const file = path.join(folder, 'x.db')
    expect(() => openForReading(file)).toThrow(/no database at .*Make one with/)
    fs.writeFileSync(file, 'something else entirely, long enough to be read as a header'.repeat(20))
    expect(() => openForWriting(file)).toThrow(/cannot be opened: file is not a database/)
    expect(() => openForWriting(path.join(file, 'below.db'))).toThrow(SetupError)
  })
})
