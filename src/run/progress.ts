import { SingleBar } from 'cli-progress'
import { duration } from './duration.ts'

/**
 * Tells how far a run has come: `start` with how many documents there are, `advance` for each done, `stop` once; pages
 * that must be recognised are expected as they are met, and counted one by one.
 */
export type Progress = {
  readonly start: (total: number) => void
  readonly advance: () => void
  readonly expectPages: (count: number) => void
  readonly advancePage: () => void
  readonly stop: () => void
}

/** A bar with count, rate and time left on a terminal, else a plain line now and then, on `stream` (standard error). */
export function createProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  return stream.isTTY ? barProgress(stream, now) : plainProgress((line) => stream.write(`${line}\n`), now)
}

function barProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  const bar = new SingleBar({
    format: '{bar} {value} of {total} | {rate} documents/s | {left} left{pages}',
    ...{ stream, hideCursor: true, clearOnComplete: true, barsize: 30 },
    barCompleteChar: '█',
    barIncompleteChar: '░',
  })
  const pages = pageCount()
  let [begun, total, done] = [0, 0, 0]
  return {
    start(count) {
      begun = now()
      total = count
      bar.start(count, 0, { rate: '–', left: '–', pages: '' })
    },
    advance() {
      done += 1
      const perSecond = done / Math.max(0.001, (now() - begun) / 1000)
      bar.update(done, { rate: perSecond.toFixed(1), left: duration((total - done) / perSecond), pages: pages.told() })
    },
    expectPages: pages.expect,
    advancePage() {
      pages.advance()
      bar.update(done, { pages: pages.told() })
    },
    stop: () => bar.stop(),
  }
}

const LINE_SECONDS = 5

/**
 * A line each five seconds, or at each tenth of a long run, whichever comes later is left out: never one a document.
 * `now` is in milliseconds.
 */
export function plainProgress(print: (line: string) => void, now: () => number): Progress {
  const pages = pageCount()
  let [begun, total, done, printedAt] = [0, 0, 0, 0]
  const tell = () => {
    printedAt = now()
    const perSecond = done / Math.max(0.001, (printedAt - begun) / 1000)
    const left = done === 0 ? '' : `, ${duration((total - done) / perSecond)} left`
    print(`${done} of ${total} documents, ${perSecond.toFixed(1)} documents/s${left}${pages.told()}`)
  }
  const isLongAgo = () => now() - printedAt >= 1000 * LINE_SECONDS
  return {
    start(count) {
      begun = now()
      printedAt = begun
      total = count
    },
    advance() {
      done += 1
      const isTenth = Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total)
      const isDue = isLongAgo() || (total >= 100 && isTenth)
      if (isDue && done < total) tell()
    },
    expectPages: pages.expect,
    advancePage() {
      pages.advance()
      if (isLongAgo()) tell()
    },
    stop() {},
  }
}

/** Pages to be recognised: how many were met, how many are done. */
function pageCount() {
  let [expected, done] = [0, 0]
  return {
    expect(count: number) {
      expected += count
    },
    advance() {
      done += 1
    },
    told: () => (expected === 0 ? '' : ` | ${done} of ${expected} pages recognised`),
  }
}
