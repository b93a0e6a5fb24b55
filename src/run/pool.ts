import fs from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import Tinypool from 'tinypool'
import { z } from 'zod'
import type { WorkerTask } from './worker.ts'

/** How a task ended: with the worker's answer (not yet checked), with an error thrown, or with its process gone. */
export type Answer =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly reason: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'died'; readonly reason: string }

/** Child processes that take one task each at a time. A process that dies or is stopped is replaced. */
export type Pool = {
  /** Never rejects; a task that finds all processes busy waits. */
  readonly run: (task: WorkerTask) => Promise<Answer>
  /** Ends all processes, busy ones too. */
  readonly close: () => Promise<void>
}

/** `workerFile` is the module the processes load; it exports `processTask`. Memory is watched on Linux only. */
export type PoolOptions = {
  readonly size: number
  readonly timeoutSeconds: number
  readonly memoryLimitMegabytes: number
  readonly workerFile?: URL
}

// Often enough that a PDF that expands in memory is stopped in time, seldom enough to cost nothing.
const WATCH_MILLISECONDS = 200
// A process that has not begun after this long never will.
const START_SECONDS = 60

/** Starts the processes at once, so that they load their modules while the first files are hashed. */
export function createPool(options: PoolOptions): Pool {
  const tinypool = new Tinypool({
    filename: (options.workerFile ?? ownWorkerFile()).href,
    name: 'processTask',
    runtime: 'child_process',
    minThreads: options.size,
    maxThreads: options.size,
    execArgv: [],
    env: workerEnvironment(),
  })
  // A process that dies without a task is replaced; one that cannot start shows as a task that never begins.
  tinypool.on('error', () => {})
  return { run: (task) => runWatched(tinypool, task, options), close: () => tinypool.destroy() }
}

function ownWorkerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** The compiled code of this process's modules is cached on disk: the children find it there, too. */
function workerEnvironment(): Record<string, string> {
  const folder = getCompileCacheDir()
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { ...Object.fromEntries(own), ...(folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }) }
}

async function runWatched(tinypool: Tinypool, task: WorkerTask, options: PoolOptions): Promise<Answer> {
  const stop = new AbortController()
  let reason: Answer | null = null
  let pid: number | null = null
  let deadline = performance.now() + 1000 * (START_SECONDS + options.timeoutSeconds)
  const begin = (message: unknown) => {
    pid = pidOf(message)
    deadline = performance.now() + 1000 * options.timeoutSeconds
  }
  const watch = setInterval(() => {
    reason = excess(pid, performance.now() > deadline, options)
    if (reason !== null) stop.abort()
  }, WATCH_MILLISECONDS)
  try {
    const value: unknown = await tinypool.run(task, { signal: stop.signal, channel: { postMessage: begin } })
    return { kind: 'answered', value }
  } catch (error) {
    if (reason !== null) return reason
    // An error of the worker's own comes as a plain object; an Error is the pool's, for a process that is gone.
    if (error instanceof Error) return { kind: 'died', reason: error.message }
    return { kind: 'threw', reason: thrown.safeParse(error).data?.stack ?? String(error) }
  } finally {
    clearInterval(watch)
  }
}

/** What a process does too much of, or null. */
function excess(pid: number | null, isLate: boolean, options: PoolOptions): Answer | null {
  if (isLate && pid === null) return { kind: 'died', reason: 'The process did not start' }
  if (isLate) return { kind: 'timed-out' }
  if (pid === null || residentMegabytes(pid) <= options.memoryLimitMegabytes) return null
  return { kind: 'died', reason: `It took more than ${options.memoryLimitMegabytes} MB of memory and was stopped` }
}

const thrown = z.object({ stack: z.string() })
const started = z.object({ pid: z.int() })

function pidOf(message: unknown): number | null {
  return started.safeParse(message).data?.pid ?? null
}

/** Memory that a process really holds; 0 where the system has no /proc, or the process is gone. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/mu.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}
