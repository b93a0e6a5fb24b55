import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { openForWriting } from '../../src/store/database.ts'
import { migrations } from '../../src/store/migrations.ts'
import { withFolder } from './databases.ts'

// Half-way through making a database: it has the right to write the new file, and has not turned its log on yet.
const otherMaker = `
const { parentPort, workerData } = require('node:worker_threads')
const database = new (require('better-sqlite3'))(workerData)
database.exec('BEGIN IMMEDIATE')
parentPort.postMessage('begun')
setTimeout(() => { database.exec('COMMIT'); database.close() }, 400)
`

test('a database that another process is making just now is waited for, though SQLite says at once that it is locked', async () => {
  await withFolder(async (folder) => {
    const file = path.join(folder, 'x.db')
    const other = new Worker(otherMaker, { eval: true, workerData: file })
    const ended = once(other, 'exit')
    await once(other, 'message')
    const database = openForWriting(file)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
    database.close()
    expect(await ended).toEqual([0])
  })
})
