import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openForWriting, withDatabase } from '../../src/store/database.ts'
import { takeRunLock } from '../../src/store/runLock.ts'
import { withFolder } from '../store/databases.ts'
import { tell } from './fakeTerminal.ts'
import { type Running, start, writeDecisions } from './manyDecisions.ts'

const COUNT = 12

const until = (isTrue: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await isTrue()).toBe(true), { timeout: 60_000, interval: 20 })

const isWaiting = ({ said }: Running) => said().includes('waiting until it has ended')

const countsOf = (db: string) =>
  withDatabase(db, (database) => ({
    documents: database.prepare('SELECT count(*) FROM documents').pluck().get(),
    ended: database
      .prepare('SELECT loaded + review, unchanged FROM runs WHERE ended_at IS NOT NULL ORDER BY 1')
      .raw()
      .all(),
  }))

test('of two processes that ingest into one database the second waits, and each document is done once', async () => {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    writeDecisions(documents, COUNT)
    const args = ['ingest', documents, '--db', db, '--workers', '1']
    openForWriting(db).close()
    const lock = takeRunLock(db) // so that both are there before either begins
    const runs = [start(...args), start(...args)]
    await until(() => runs.every(isWaiting))
    const third = await start(...args, '--no-wait').ended
    expect(third).toMatchObject({
      code: 3,
      text: expect.stringMatching(/^Another run is taking documents into .*--no-wait/),
    })
    lock?.release()
    const ended = await Promise.all(runs.map((run) => run.ended))
    expect(ended.map(({ code }) => code)).toEqual([0, 0])
    expect(await countsOf(db)).toEqual({
      documents: COUNT,
      ended: [
        [0, COUNT],
        [COUNT, 0],
      ],
    })
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}, 120_000)

test('a run that is killed lets the one go on that waits for it, which does the rest', async () => {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    writeDecisions(documents, 3 * COUNT)
    const args = ['ingest', documents, '--db', db, '--workers', '1']
    const atWork = start(...args)
    await until(async () => Number((await countsOf(db)).documents) > 0)
    atWork.child.kill('SIGSTOP') // so that it does not end before the other is there
    const waiting = start(...args)
    await until(() => isWaiting(waiting))
    atWork.child.kill('SIGKILL')
    expect(await atWork.ended).toMatchObject({ signal: 'SIGKILL' })
    expect(await waiting.ended).toMatchObject({ code: 0 })
    const { documents: rows, ended } = await countsOf(db)
    expect({ rows, runs: ended.length }).toEqual({ rows: 3 * COUNT, runs: 1 })
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}, 120_000)
