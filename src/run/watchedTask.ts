import type Tinypool from 'tinypool'
import { z } from 'zod'
import type { Stage } from '../errors.ts'
import { liftTimeLimit, limitTime } from '../processTime.ts'
import { limitMemory, peakMegabytes } from './processMemory.ts'
import { signOf } from './taskEvents.ts'
import type { WorkerTask } from './worker.ts'

/**
 * How a task ended: with the worker's answer (not yet checked), with an error thrown, with its process gone, or not begun
 * since it was not wanted any more when its turn came; or stopped for its time, its memory, or for making no progress.
 */
export type Answer =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly reason: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'stalled'; readonly reason: string }
  | { readonly kind: 'out-of-memory'; readonly reason: string }
  | { readonly kind: 'died'; readonly reason: string }
  | { readonly kind: 'left-out' }

/**
 * What a task may take at most: a process that sends no sign of progress for `stallSeconds` is stopped. A task of a page has its
 * own time and no steps. Memory is watched on Linux only.
 */
export type TaskLimits = {
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly stallSeconds: number
  readonly memoryLimitMegabytes: number
}

/** One process: a pool of the library's with a single place, so that this process and no other can be replaced. */
export type Place = { readonly tinypool: Tinypool; readonly isUsed: boolean }

// Often enough that a PDF that expands in memory is stopped in time, seldom enough to cost nothing.
const WATCH_MILLISECONDS = 200
// A task that takes longer may take for ever.
const LONG_MILLISECONDS = 1000
// A process that has not begun after this long never will.
const START_SECONDS = 60

/** The process that a task runs in, when it began it, when its time is over, and when it last gave a sign of progress, in milliseconds. */
type Watch = { pid: number | null; begun: number; deadline: number; sign: number; isTimeLimited: boolean }
/** How a task ended, in which process, and how long that took from when it began. */
export type WatchedTask = { readonly answer: Answer; readonly pid: number | null; readonly milliseconds: number }

type Watching = TaskLimits & {
  /** Hears of every step of the task; `page` from 1, null where the step is not a page's. */
  readonly heedStep: (step: { readonly stage: Stage; readonly page: number | null }) => void
}

/** Runs a task in a place and stops it, from outside, when it goes beyond a limit. Never rejects. */
export async function runWatched(place: Place, task: WorkerTask, options: Watching): Promise<WatchedTask> {
  const { tinypool, isUsed } = place
  const stop = new AbortController()
  const seconds = task.kind === 'page' ? options.pageSeconds : options.timeoutSeconds
  let reason: Answer | null = null
  const late = performance.now() + 1000 * (START_SECONDS + seconds)
  const begun = performance.now()
  const watched: Watch = { pid: null, begun, deadline: late, sign: Number.POSITIVE_INFINITY, isTimeLimited: false }
  const spent = () => ({ pid: watched.pid, milliseconds: performance.now() - watched.begun })
  const heed = (message: unknown) => {
    const now = performance.now()
    const sign = signOf(message)
    if (task.kind === 'document') watched.sign = now
    if (sign?.stage !== undefined) options.heedStep({ stage: sign.stage, page: sign.page ?? null })
    if (watched.pid !== null) return
    watched.pid = sign?.pid ?? null
    watched.begun = now
    watched.deadline = now + 1000 * seconds
    if (watched.pid !== null && !isUsed) limitMemory(watched.pid, options.memoryLimitMegabytes)
  }
  const watch = setInterval(() => {
    reason = excess(watched, options)
    if (reason !== null) stop.abort()
    // Most tasks are over before that, and cost nothing: to set a limit, and to lift it, starts a process.
    else if (watched.pid !== null && !watched.isTimeLimited && performance.now() > watched.begun + LONG_MILLISECONDS) {
      limitTime(watched.pid, seconds)
      watched.isTimeLimited = true
    }
  }, WATCH_MILLISECONDS)
  try {
    const value: unknown = await tinypool.run(task, { signal: stop.signal, channel: { postMessage: heed } })
    // What was refused memory may have gone on without: pdf.js takes contents that it cannot unpack for an empty page.
    const answer = tooMuchMemory(watched.pid, options) ?? { kind: 'answered', value }
    return { answer, ...spent() }
  } catch (error) {
    return { answer: reason ?? answerOf(error), ...spent() }
  } finally {
    clearInterval(watch)
    if (watched.pid !== null && watched.isTimeLimited) liftTimeLimit(watched.pid)
  }
}

/** An error of the worker's own comes as a plain object; an Error is the pool's, for a process that is gone. */
function answerOf(error: unknown): Answer {
  if (error instanceof Error) return { kind: 'died', reason: error.message }
  return { kind: 'threw', reason: thrown.safeParse(error).data?.stack ?? String(error) }
}

/** What a process does too much of, or null. */
function excess({ pid, deadline, sign }: Watch, limits: TaskLimits): Answer | null {
  const now = performance.now()
  if (now > deadline && pid === null) return { kind: 'died', reason: 'The process did not start' }
  if (now > deadline) return { kind: 'timed-out' }
  if (now > sign + 1000 * limits.stallSeconds)
    return { kind: 'stalled', reason: `No page or step of it was done for ${limits.stallSeconds} seconds` }
  return tooMuchMemory(pid, limits)
}

/** Did the process go beyond its limit, be it for a moment between two looks? */
function tooMuchMemory(pid: number | null, limits: TaskLimits): Answer | null {
  if (peakMegabytes(pid) <= limits.memoryLimitMegabytes) return null
  return { kind: 'out-of-memory', reason: `It took more than ${limits.memoryLimitMegabytes} MB of memory` }
}

const thrown = z.object({ stack: z.string() })
