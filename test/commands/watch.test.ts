import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { withFolder } from '../store/databases.ts'
import { tell } from './fakeTerminal.ts'
import { start, writeDecisions } from './manyDecisions.ts'

const line = z.looseObject({ event: z.string(), level: z.string(), time: z.iso.datetime() })

/** The events that a run has logged so far. */
const eventsOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((json) => line.parse(JSON.parse(json)))

test('a watched folder is taken in batch by batch, a half-written file again when it is whole, until Ctrl-C', async () => {
  await withFolder(async (folder) => {
    const [db, into, source] = ['x.db', 'in', 'source'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeDecisions(source, 3)
    fs.mkdirSync(into)
    fs.copyFileSync(path.join(source, '0.pdf'), path.join(into, 'first.pdf'))
    fs.symlinkSync(path.join(source, '1.pdf'), path.join(into, 'out.pdf'))
    const watch = start('ingest', '--watch', into, '--db', db, '--workers', '1', '--log-format', 'json')
    const done = (file: string, status: string) =>
      vi.waitFor(
        () =>
          expect(eventsOf(watch.said())).toContainEqual(
            expect.objectContaining({ event: 'document-done', file, status }),
          ),
        { timeout: 60_000, interval: 100 },
      )
    await done('first.pdf', 'loaded')
    const whole = fs.readFileSync(path.join(source, '1.pdf'))
    fs.mkdirSync(path.join(into, 'later'))
    fs.writeFileSync(path.join(into, 'later/half.pdf'), whole.subarray(0, 600))
    await done('later/half.pdf', 'failed')
    fs.appendFileSync(path.join(into, 'later/half.pdf'), whole.subarray(600))
    await done('later/half.pdf', 'loaded')
    fs.renameSync(path.join(into, 'first.pdf'), path.join(into, 'renamed.pdf'))
    await vi.waitFor(
      () =>
        expect(eventsOf(watch.said())).toContainEqual(expect.objectContaining({ event: 'run-ended', unchanged: 1 })),
      { timeout: 60_000, interval: 100 },
    )
    watch.child.kill('SIGINT')
    const { code, text } = await watch.ended
    expect(code).toBe(0)
    const events = eventsOf(text)
    expect(events.find(({ message }) => /out\.pdf: .*leads out/u.test(String(message)))).toBeDefined()
    const runs = events.filter(({ event }) => event === 'run-ended')
    expect(runs.map(({ run, found, loaded, failed, unchanged }) => [run, found, loaded, failed, unchanged])).toEqual([
      [1, 1, 1, 0, 0],
      [2, 1, 0, 1, 0],
      [3, 1, 1, 0, 0],
      [4, 1, 0, 0, 1],
    ])
    const { out } = await tell(
      'query',
      "SELECT path FROM documents WHERE status = 'loaded' ORDER BY path",
      '--db',
      db,
      '--format',
      'json',
    )
    expect(JSON.parse(out)).toEqual([
      { path: path.join(into, 'later/half.pdf') },
      { path: path.join(into, 'renamed.pdf') },
    ])
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}, 240_000)

test.each([
  ['a folder that is not there', ['nowhere'], 'takes one folder'],
  ['two folders', ['.', 'src'], 'takes one folder'],
  ['options of a single run', ['.', '--dry-run'], 'neither --dry-run'],
])('watching %s is wrong use', async (_name, args, message) => {
  expect(await tell('ingest', '--watch', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
})
