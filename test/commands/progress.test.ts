import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createProgress, plainProgress } from '../../src/commands/progress.ts'
import { duration } from '../../src/run/duration.ts'
import type { RunEvent } from '../../src/run/runEvents.ts'
import { followRun } from '../../src/run/standing.ts'
import { failed, loaded, recordWith } from '../store/records.ts'

const named = (file: string) => ({ path: `/in/${file}`, file, sha256: null })
const reading = (documents: number): RunEvent => ({ kind: 'reading', documents })
const done = (file: string, pages = 1): RunEvent => ({
  ...{ kind: 'done', outcome: loaded(recordWith(file, { pages })), milliseconds: 0 },
  ...named(file),
})
const expected = (file: string, pages: number): RunEvent => ({ kind: 'expected', pages, ...named(file) })
const pageDone = (file: string, page: number): RunEvent => ({ kind: 'page-done', page, code: null, ...named(file) })
const task = (file: string, page: number | null) =>
  ({ task: page === null ? 'document' : 'page', path: `/in/${file}`, file, page }) as const
const begun = (worker: number, file: string, page: number | null = null): RunEvent => ({
  ...{ kind: 'task-begun', worker },
  ...task(file, page),
})
const ended = (worker: number, milliseconds: number, file: string, page: number | null = null): RunEvent => ({
  ...{ kind: 'task-ended', worker, milliseconds, answer: 'answered' },
  ...task(file, page),
})

/** The lines that are printed while events come at their moments (milliseconds); null is a moment without one. */
function linesOf(course: Iterable<readonly [number, RunEvent | null]>): readonly string[] {
  const lines: string[] = []
  let time = 0
  const { hear, tick } = plainProgress(
    (line) => lines.push(line),
    () => time,
  )
  for (const [at, event] of course) {
    time = at
    if (event === null) tick()
    else hear(event)
  }
  return lines
}

function* steadily(total: number, millisecondsEach: number): Generator<readonly [number, RunEvent]> {
  yield [0, reading(total)]
  for (let count = 1; count <= total; count += 1) {
    const file = `${count}.pdf`
    yield [(count - 1) * millisecondsEach, begun(1, file)]
    yield [count * millisecondsEach, ended(1, millisecondsEach, file)]
    yield [count * millisecondsEach, done(file, 2)]
  }
}

test('a short run needs no lines', () => {
  expect(linesOf(steadily(20, 40))).toEqual([])
})

test('a fast long run has a line for each tenth, with counts, rates and the time left', () => {
  const lines = linesOf(steadily(5000, 1))
  expect(lines).toHaveLength(9)
  expect(lines[3]).toBe(
    '2,000 of 5,000 documents, 4,000 pages | 60,000 documents and 120,000 pages a minute, about 3.0 s left',
  )
})

test('a slow run has a line each five seconds', () => {
  expect(linesOf(steadily(10, 2500))).toEqual(
    [2, 4, 6, 8].map(
      (count) =>
        `${count} of 10 documents, ${2 * count} pages | 24 documents and 48 pages a minute, about ${duration((10 - count) * 2.5)} left`,
    ),
  )
})

test('pages to be recognised are counted apart, and a moment without news tells what processes are long at', () => {
  const lines = linesOf([
    [0, reading(2)],
    [0, begun(1, 'scan\u001b[31m.pdf')],
    [100, ended(1, 100, 'scan.pdf')],
    [100, expected('scan.pdf', 3)],
    [100, begun(1, 'scan\u001b[31m.pdf', 1)],
    [100, begun(2, 'scan.pdf', 2)],
    [5000, null],
    [6000, pageDone('scan.pdf', 1)],
    [6000, ended(1, 5900, 'scan.pdf', 1)],
    [9000, null],
    [10_000, null],
  ])
  expect(lines).toEqual([
    '0 of 2 documents, 0 pages, 0 of 3 pages recognised | 0.0 documents and 0.0 pages a minute | at scan.pdf (recognise p. 1), scan.pdf (recognise p. 2)',
    '0 of 2 documents, 0 pages, 1 of 3 pages recognised | 0.0 documents and 6.0 pages a minute | at scan.pdf (recognise p. 2)',
  ])
})

test('rates are those of the last minute', () => {
  let time = 0
  const { hear, standing } = followRun(() => time)
  for (const [at, event] of [...steadily(600, 100)]) {
    time = at
    hear(event)
  }
  expect(standing()).toMatchObject({ documentsPerMinute: 600, pagesPerMinute: 1200 })
  time += 30_000
  expect(standing().documentsPerMinute).toBeCloseTo(300, -1)
  time += 60_000
  expect(standing()).toMatchObject({ documentsPerMinute: 0, pagesPerMinute: 0, done: 600, pages: 1200 })
})

test('the time left takes the pages of scans into account, also of documents that are not met yet', () => {
  let time = 0
  const { hear, standing } = followRun(() => time)
  hear(reading(10))
  // Each second document is a scan of four pages, two seconds a page; reading any takes a tenth of a second.
  const scan = (file: string, from: number) => {
    hear(begun(1, file))
    time = from + 100
    hear(ended(1, 100, file))
    hear(expected(file, 4))
    for (const page of [1, 2, 3, 4]) {
      hear(begun(1, file, page))
      time += 2000
      hear(ended(1, 2000, file, page))
      hear(pageDone(file, page))
    }
    hear(done(file, 4))
  }
  scan('a.pdf', 0)
  hear(begun(1, 'b.pdf'))
  time += 100
  hear(ended(1, 100, 'b.pdf'))
  hear(done('b.pdf'))
  // 8.2 seconds for two documents, eight are left: four scans among them.
  expect(standing().secondsLeft).toBeCloseTo(32.8, 1)
})

test('documents that need not be read cost no time, and what comes next is taken to be like the last', () => {
  let time = 0
  const { hear, standing } = followRun(() => time)
  hear(reading(1000))
  for (let count = 0; count < 400; count += 1) hear({ kind: 'passed', fate: 'unchanged', ...named(`${count}.pdf`) })
  expect(standing()).toMatchObject({ done: 400, secondsLeft: null })
  for (let count = 400; count < 500; count += 1) {
    hear(begun(1, `${count}.pdf`))
    time += 10
    hear(ended(1, 10, `${count}.pdf`))
    hear(done(`${count}.pdf`))
  }
  expect(standing().secondsLeft).toBeCloseTo(5, 1)
})

test('a document that failed is done, with no pages', () => {
  const { hear, standing } = followRun(() => 0)
  hear(reading(1))
  hear({ kind: 'done', outcome: failed('a.pdf', null), milliseconds: 3, ...named('a.pdf') })
  expect(standing()).toMatchObject({ done: 1, pages: 0 })
})

test('on a terminal each process has its line, which names cannot steer, and all is cleared at the end', () => {
  let screen = ''
  const stream = new PassThrough().on('data', (bytes) => (screen += bytes))
  const terminal = Object.assign(stream, { isTTY: true, columns: 60 }) as unknown as NodeJS.WriteStream
  const display = createProgress(terminal, () => 5000)
  const limits = { timeoutSeconds: 120, pageSeconds: 120, stallSeconds: 60, memoryLimitMegabytes: 2048 }
  display.hear({ kind: 'started', run: 1, found: 2, terms: { workers: 2, engine: 'native', ocr: 'auto', ...limits } })
  display.hear(reading(2))
  display.hear(begun(1, 'a\u001b]0;x\u0007\u202e.pdf'))
  display.hear({ kind: 'task-step', worker: 1, stage: 'extract', page: null })
  display.hear(begun(2, `${'long '.repeat(20)}.pdf`, 7))
  display.say('Something else.')
  display.hear(done('b.pdf', 3))
  display.hear({ kind: 'over' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that move the cursor and clear
  const lines = screen.split(/\n|\u001b\[[0-9;?]*[a-zA-Z]/u).filter((line) => line.trim() !== '')
  expect(lines).toContain('Something else.')
  expect(lines.find((line) => line.includes('1 of 2 documents'))).toContain('3 pages')
  expect(lines).toContain('1 extract             0.0 s  a.pdf')
  const long = lines.find((line) => line.startsWith('2 recognise p. 7'))
  expect([...(long ?? '')]).toHaveLength(59)
  expect(screen).not.toContain('\u202e')
  expect(screen).not.toContain('\u001b]0;')
  expect(screen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.lastIndexOf('\u001b[?25l'))
})

test.each([
  [0.04, '0.0 s'],
  [9.94, '9.9 s'],
  [59.6, '1 min 0 s'],
  [61, '1 min 1 s'],
  [3599.7, '1 h 0 min'],
  [7500, '2 h 5 min'],
])('%d seconds are told as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text)
})
