import { MultiBar, type SingleBar } from 'cli-progress'
import type { RunListener } from '../run/runEvents.ts'
import { type Follower, followRun } from '../run/standing.ts'
import { oneLine } from './printable.ts'
import { countsOf, ratesOf, standingLine, workerLine } from './standingLines.ts'

/**
 * Shows how far a run has come. `say` puts a line on the same stream without breaking the display; `close` ends it, as the
 * end of the run does.
 */
export type ProgressDisplay = {
  readonly hear: RunListener
  readonly say: (line: string) => void
  readonly close: () => void
}

/** On a terminal a bar with a line for each process, else a plain line now and then, on `stream` (standard error). */
export function createProgress(stream: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  if (stream.isTTY) return liveProgress(stream, now)
  const say = (line: string) => void stream.write(`${line}\n`)
  const { hear, tick } = plainProgress(say, now)
  let timer: NodeJS.Timeout | null = null
  const close = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
  return {
    hear(event) {
      hear(event)
      if (event.kind === 'reading') timer ??= setInterval(tick, 1000 * LINE_SECONDS).unref()
      if (event.kind === 'over') close()
    },
    ...{ say, close },
  }
}

// More processes than this do not fit on a screen beside what was there before.
const WORKER_LINES = 8
const FRAMES_PER_SECOND = 4

function liveProgress(stream: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  const follower = followRun(now)
  let processes = 1
  let live: { readonly bars: MultiBar; readonly close: () => void } | null = null
  const close = () => {
    live?.close()
    live = null
  }
  return {
    hear(event) {
      follower.hear(event)
      if (event.kind === 'started') processes = event.terms.workers
      if (event.kind === 'reading') live ??= startBars(stream, { follower, processes, now })
      if (event.kind === 'over') close()
    },
    say: (line) => (live === null ? void stream.write(`${line}\n`) : live.bars.log(`${line}\n`)),
    close,
  }
}

/** What the bars show: the course of a run with so many processes; and what time it is. */
type Shown = { readonly follower: Follower; readonly processes: number; readonly now: () => number }

function startBars(stream: NodeJS.WriteStream, { follower, now, processes }: Shown) {
  const bars = new MultiBar({
    ...{
      stream,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
      fps: FRAMES_PER_SECOND,
      barsize: 30,
      forceRedraw: true,
    },
    ...{ format: '{bar} {counts}', barCompleteChar: '█', barIncompleteChar: '░' },
  })
  const { documents } = follower.standing()
  const total = bars.create(documents, 0, { counts: '' })
  const line = (): SingleBar => bars.create(1, 0, { line: '' }, { format: '{line}' })
  const rates = line()
  const workers = Array.from({ length: Math.min(WORKER_LINES, processes) }, line)
  const refresh = () => {
    const standing = follower.standing()
    const width = Math.max(20, (stream.columns ?? 80) - 1)
    total.update(standing.done, { counts: oneLine(countsOf(standing), Math.max(10, width - 32)) })
    rates.update(0, { line: oneLine(ratesOf(standing), width) })
    for (const [index, bar] of workers.entries()) {
      const at = standing.atWork[index]
      bar.update(0, { line: at === undefined ? '' : workerLine(at, now(), width) })
    }
  }
  bars.on('update-pre', refresh)
  const close = () => {
    bars.update() // what was said since the last frame
    bars.stop()
  }
  return { bars, close }
}

const LINE_SECONDS = 5

/**
 * A line each five seconds, or at each tenth of a long run, whichever comes later is left out: never one a document.
 * `tick` is a moment at which nothing has happened; `now` is in milliseconds.
 */
export function plainProgress(
  print: (line: string) => void,
  now: () => number,
): { readonly hear: RunListener; readonly tick: () => void } {
  const { hear, standing } = followRun(now)
  let printedAt = now()
  let tenths = 0
  const tell = (isTenth: boolean) => {
    const at = standing()
    if (at.documents === 0 || at.done === at.documents) return
    if (now() - printedAt < 1000 * LINE_SECONDS && !isTenth) return
    printedAt = now()
    print(standingLine(at, now()))
  }
  return {
    hear(event) {
      hear(event)
      if (event.kind === 'reading') printedAt = now()
      else if (['done', 'passed', 'page-done'].includes(event.kind)) {
        const { documents, done } = standing()
        const reached = Math.floor((10 * done) / Math.max(1, documents))
        tell(documents >= 100 && reached > tenths)
        tenths = reached
      }
    },
    tick: () => tell(false),
  }
}
