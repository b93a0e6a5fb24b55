import { expect, test } from 'vitest'
import { z } from 'zod'
import { createEventLog } from '../../src/commands/eventLog.ts'
import type { LogChoice } from '../../src/commands/logChoice.ts'
import { createRunLog, PROGRESS_SECONDS } from '../../src/commands/runLog.ts'
import { withTrial } from '../run/ingesting.ts'
import { tellOn } from './fakeTerminal.ts'

const fields = z.looseObject({
  time: z.iso.datetime(),
  level: z.enum(['debug', 'info', 'warn', 'error']),
  event: z.string(),
})

/** What is logged of a run of the fake worker over such files. */
async function logged(
  choice: LogChoice,
  files: Readonly<Record<string, string>>,
  changes = {},
): Promise<readonly string[]> {
  const lines: string[] = []
  await withTrial(files, async (trial) => {
    let time = 0
    const log = createRunLog(
      createEventLog(choice, (line) => lines.push(line)),
      () => {
        time += 1000
        return time
      },
    )
    await trial.run({ workers: 1, tell: log, ...changes })
  })
  return lines
}

const asJson = (lines: readonly string[]) => lines.map((line) => fields.parse(JSON.parse(line)))
const ID = expect.stringMatching(/^[0-9a-f]{12}$/)

test('each event of a run is one line of JSON with its run and its document', async () => {
  const files = { 'a.pdf': 'A title', 'b.pdf': 'fail', 'c.pdf': 'A title', 'd.pdf': 'review it' }
  const lines = await logged({ format: 'json', level: 'info' }, files)
  expect(lines.every((line) => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1)).toBe(true)
  const told = asJson(lines)
  expect(told.map(({ level, event, run }) => `${level} ${event} ${run}`).toSorted()).toEqual([
    'error document-done 1',
    'info document-done 1',
    'info run-ended 1',
    'info run-started 1',
    'warn document-done 1',
  ])
  expect(told[0]).toMatchObject({ event: 'run-started', found: 4, workers: 1, engine: 'native', timeoutSeconds: 30 })
  expect(told.find(({ file }) => file === 'b.pdf')).toMatchObject({
    ...{ document: ID, status: 'failed', code: 'damaged-pdf', transient: false, timings: expect.any(Object) },
  })
  expect(told.find(({ file }) => file === 'a.pdf')).toMatchObject({ document: ID, status: 'loaded', issues: [] })
  expect(told.at(-1)).toMatchObject({
    ...{ event: 'run-ended', found: 4, loaded: 1, review: 1, failed: 1, duplicate: 1, notStarted: 0 },
    failures: { 'damaged-pdf': 1 },
  })
})

test('retries, processes that are stopped at a limit, pages and what is passed over are told at their levels', async () => {
  const files = { 'a.pdf': 'hang', 'b.pdf': 'faint 1', 'c.pdf': 'scan 2, 2 die once' }
  const told = asJson(await logged({ format: 'json', level: 'debug' }, files, { timeoutSeconds: 3, retrySeconds: [0] }))
  const of = (name: string) => told.filter(({ event }) => event === name)
  expect(of('worker-stopped').map(({ file, reason, page }) => [file, reason, page])).toEqual(
    expect.arrayContaining([
      ['a.pdf', 'timed-out', null],
      ['b.pdf', 'died', null],
      ['c.pdf', 'died', 2],
    ]),
  )
  expect(of('document-retry')).toMatchObject([{ file: 'b.pdf', code: 'worker-died', document: ID, level: 'warn' }])
  expect(of('page-retry')).toMatchObject([{ file: 'c.pdf', page: 2, code: 'worker-died', document: ID }])
  expect(of('page-recognised')).toHaveLength(2)
  expect(
    of('document-done')
      .map(({ file, status }) => `${file} ${status}`)
      .toSorted(),
  ).toEqual([...['a.pdf failed', 'b.pdf loaded', 'c.pdf loaded']])
  // The clock of this test runs a second an event.
  expect(of('progress').length).toBeGreaterThanOrEqual(Math.floor(told.length / PROGRESS_SECONDS) - 1)
})

test('the level leaves out what is below it', async () => {
  const told = asJson(await logged({ format: 'json', level: 'error' }, { 'a.pdf': 'A', 'b.pdf': 'fail' }))
  expect(told).toMatchObject([{ event: 'document-done', file: 'b.pdf' }])
})

test('names from strangers steer nothing, in either format', async () => {
  const files = { 'a\u001b]0;x\u0007 \u202e"b"\nc.pdf': 'fail' }
  const [json = ''] = await logged({ format: 'json', level: 'error' }, files)
  const [text = ''] = await logged({ format: 'text', level: 'error' }, files)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that must not be there
  for (const line of [json, text]) expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u)
  expect(JSON.parse(json)).toMatchObject({ file: Object.keys(files)[0] })
  expect(text).toMatch(/^\S+Z error document-done run=1 document=[0-9a-f]{12} file="a.*c\.pdf" .*status=failed/)
})

test('with a log standard error holds nothing else, errors of use included, and standard output nothing', async () => {
  const db = ['--db', '/proc/none/x.db', '--log-format', 'json']
  const nothing = await tellOn({}, 'ingest', 'src', ...db)
  expect(nothing).toMatchObject({ out: '', code: 2 })
  const message = expect.stringContaining('Nothing to take in')
  expect(asJson(nothing.err.trimEnd().split('\n')).at(-1)).toMatchObject({
    level: 'error',
    event: 'run-failed',
    message,
  })
  const closed = await tellOn({}, 'ingest', 'nowhere.pdf', ...db)
  expect(closed).toMatchObject({ out: '', code: 2 })
  expect(asJson(closed.err.trimEnd().split('\n'))).toMatchObject([
    { event: 'path-refused', path: 'nowhere.pdf', code: 'not-found' },
    { event: 'run-ended', found: 1, failed: 1, closed: 1 },
  ])
})

test('a level alone asks for text', async () => {
  const { err } = await tellOn({}, 'ingest', 'src', '--log-level', 'warn', '--db', '/proc/none/x.db')
  expect(err).toMatch(/^\S+Z error run-failed message="Nothing to take in/)
})
