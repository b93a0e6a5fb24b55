import { expect, test } from 'vitest'
import { duration } from '../../src/run/duration.ts'
import { plainProgress } from '../../src/run/progress.ts'

function linesOf(total: number, millisecondsEach: number): readonly string[] {
  const lines: string[] = []
  let time = 0
  const progress = plainProgress(
    (line) => lines.push(line),
    () => time,
  )
  progress.start(total)
  for (let done = 0; done < total; done += 1) {
    time += millisecondsEach
    progress.advance()
  }
  progress.stop()
  return lines
}

test('a short run needs no lines', () => {
  expect(linesOf(20, 40)).toEqual([])
})

test('a fast long run has a line for each tenth', () => {
  const lines = linesOf(5000, 1)
  expect(lines).toHaveLength(9)
  expect(lines[0]).toBe('500 of 5000 documents, 1000.0 documents/s, 4.5 s left')
})

test('a slow run has a line each five seconds', () => {
  expect(linesOf(10, 2500)).toEqual(
    [2, 4, 6, 8].map((done) => `${done} of 10 documents, 0.4 documents/s, ${duration((10 - done) * 2.5)} left`),
  )
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

test('pages that are recognised are told beside the documents, as they are met and done', () => {
  const lines: string[] = []
  let time = 0
  const progress = plainProgress(
    (line) => lines.push(line),
    () => time,
  )
  progress.start(3)
  time = 5000
  progress.advance()
  progress.expectPages(2)
  progress.expectPages(10)
  for (time of [6000, 9999, 10_000, 12_000, 15_000]) progress.advancePage()
  progress.stop()
  expect(lines).toEqual([
    '1 of 3 documents, 0.2 documents/s, 10 s left',
    '1 of 3 documents, 0.1 documents/s, 20 s left | 3 of 12 pages recognised',
    '1 of 3 documents, 0.1 documents/s, 30 s left | 5 of 12 pages recognised',
  ])
})

test('before the first document is done its pages are told, and no time left is guessed', () => {
  const lines: string[] = []
  let time = 0
  const progress = plainProgress(
    (line) => lines.push(line),
    () => time,
  )
  progress.start(1)
  progress.expectPages(40)
  time = 6000
  progress.advancePage()
  expect(lines).toEqual(['0 of 1 documents, 0.0 documents/s | 1 of 40 pages recognised'])
})
