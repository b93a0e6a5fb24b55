import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import PQueue from 'p-queue'
import Tinypool from 'tinypool'
import { residentMegabytes } from './processMemory.ts'
import { askedOf, type TaskEvent } from './taskEvents.ts'
import { type Answer, type Place, runWatched, type TaskLimits, type WatchedTask } from './watchedTask.ts'
import type { WorkerTask } from './worker.ts'

/**
 * How a task is run: `priority` before others that wait, `isFresh` in a process that has done nothing before, and
 * `isWanted` is asked when its turn has come.
 */
type Terms = { readonly priority: number; readonly isFresh: boolean; readonly isWanted: () => boolean }

/** Child processes that take one task each at a time. One that dies, is stopped or has grown is replaced. */
export type Pool = {
  /** Never rejects; a task that finds all processes busy waits. */
  readonly run: (task: WorkerTask, terms?: Partial<Terms>) => Promise<Answer>
  /** Ends all processes, busy ones too. */
  readonly close: () => Promise<void>
}

/**
 * `size` processes at most, `ready` of them started at once. `workerFile` is the module the processes load; it exports
 * `processTask` and sends `{ pid }` when it begins a task and with every step of it.
 */
export type PoolOptions = TaskLimits & {
  readonly size: number
  readonly ready: number
  readonly workerFile?: URL
  /** Hears of what each process does. */
  readonly tell?: (event: TaskEvent) => void
}

// A recogniser's memory never shrinks: a process that holds more than this after a task makes room for a new one.
const GROWN_MEGABYTES = 700

const CLOSED: Answer = { kind: 'died', reason: 'The pool of processes was closed' }

/** Starts processes at once, so that they load their modules while the first files are hashed. */
export function createPool(options: PoolOptions): Pool {
  const queue = new PQueue({ concurrency: options.size })
  const free: Place[] = Array.from({ length: Math.min(options.ready, options.size) }, () => newPlace(options))
  const busy = new Map<Place, number>()
  let isClosed = false
  const take = async (isFresh: boolean): Promise<Place> => {
    const place = free.find(({ isUsed }) => !isFresh || !isUsed)
    if (place === undefined && free.length > 0) await free.shift()?.tinypool.destroy() // to stay within `size`
    if (place !== undefined) free.splice(free.indexOf(place), 1)
    return place ?? newPlace(options)
  }
  const runIn = async (task: WorkerTask, isFresh: boolean): Promise<Answer> => {
    const place = await take(isFresh)
    const worker = lowestFree(busy.values())
    busy.set(place, worker)
    const { answer, pid } = await runTold(place, task, { ...options, worker })
    busy.delete(place)
    const isWhole = answer.kind === 'answered' || answer.kind === 'threw'
    const isSpent = !isWhole || residentMegabytes(pid) > GROWN_MEGABYTES
    if (isSpent) await place.tinypool.destroy()
    else free.push({ ...place, isUsed: true })
    return answer
  }
  return {
    run: (task, { priority = 0, isFresh = false, isWanted = () => true } = {}) =>
      queue.add(async () => (isClosed ? CLOSED : isWanted() ? runIn(task, isFresh) : { kind: 'left-out' }), {
        priority,
      }),
    close: async () => {
      isClosed = true
      queue.clear()
      await Promise.all([...free, ...busy.keys()].map(({ tinypool }) => tinypool.destroy()))
    },
  }
}

function lowestFree(taken: Iterable<number>): number {
  const numbers = new Set(taken)
  let number = 1
  while (numbers.has(number)) number += 1
  return number
}

// Patterns are compiled at their first use, and not once before to be interpreted: a fifth less for the first document.
// Functions are optimised fully when they were called more often than by default (3,000): a tenth less for fifty documents.
const EXEC_ARGUMENTS = ['--no-regexp-tier-up', '--invocation-count-for-turbofan=10000']

function newPlace(options: PoolOptions): Place {
  const tinypool = new Tinypool({
    filename: (options.workerFile ?? ownWorkerFile()).href,
    name: 'processTask',
    runtime: 'child_process',
    minThreads: 1,
    maxThreads: 1,
    execArgv: EXEC_ARGUMENTS,
    env: workerEnvironment(),
  })
  // A process that dies without a task is replaced; one that cannot start shows as a task that never begins.
  tinypool.on('error', () => {})
  return { tinypool, isUsed: false }
}

function ownWorkerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** The compiled code of this process's modules is cached on disk: the children find it there, too, and add theirs. */
function workerEnvironment(): Record<string, string> {
  const own = getCompileCacheDir() // the part for this version of Node, which names its own again
  const folder = own === undefined ? undefined : dirname(own)
  const given = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { ...Object.fromEntries(given), ...(folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }) }
}

type Told = PoolOptions & { readonly worker: number }

async function runTold(place: Place, task: WorkerTask, options: Told): Promise<WatchedTask> {
  const { worker, tell = () => {} } = options
  tell({ kind: 'task-begun', worker, ...askedOf(task) })
  const watched = await runWatched(place, task, {
    ...options,
    heedStep: ({ stage, page }) => tell({ kind: 'task-step', worker, stage, page }),
  })
  const { answer, milliseconds } = watched
  tell({ kind: 'task-ended', worker, ...askedOf(task), milliseconds, answer: answer.kind })
  return watched
}
