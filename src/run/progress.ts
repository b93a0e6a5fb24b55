import { SingleBar } from 'cli-progress'
import { duration } from './duration.ts'

/** Tells how far a run has come: `start` with how many there are, `advance` for each done, `stop` once. */
export type Progress = {
  readonly start: (total: number) => void
  readonly advance: () => void
  readonly stop: () => void
}

/** A bar with count, rate and time left on a terminal, else a plain line now and then, on `stream` (standard error). */
export function createProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  return stream.isTTY ? barProgress(stream, now) : plainProgress((line) => stream.write(`${line}\n`), now)
}

function barProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  const bar = new SingleBar({
    format: '{bar} {value} of {total} | {rate} documents/s | {left} left',
    ...{ stream, hideCursor: true, clearOnComplete: true, barsize: 30 },
    barCompleteChar: '█',
    barIncompleteChar: '░',
  })
  let [begun, total, done] = [0, 0, 0]
  return {
    start(count) {
      begun = now()
      total = count
      bar.start(count, 0, { rate: '–', left: '–' })
    },
    advance() {
      done += 1
      const perSecond = done / Math.max(0.001, (now() - begun) / 1000)
      bar.update(done, { rate: perSecond.toFixed(1), left: duration((total - done) / perSecond) })
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
  let [begun, total, done, printedAt] = [0, 0, 0, 0]
  return {
    start(count) {
      begun = now()
      printedAt = begun
      total = count
    },
    advance() {
      done += 1
      const isTenth = Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total)
      const isDue = now() - printedAt >= 1000 * LINE_SECONDS || (total >= 100 && isTenth)
      if (!isDue || done === total) return
      printedAt = now()
      const perSecond = done / Math.max(0.001, (printedAt - begun) / 1000)
      const left = duration((total - done) / perSecond)
      print(`${done} of ${total} documents, ${perSecond.toFixed(1)} documents/s, ${left} left`)
    },
    stop() {},
  }
}
