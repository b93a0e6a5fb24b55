import { execFile } from 'node:child_process'
import fs from 'node:fs'

// Linux counts the time of a process in hundredths of a second (USER_HZ), whatever its own clock is.
const TICKS_A_SECOND = 100
// Recognition runs in a thread of its own beside the process's first one.
const THREADS = 2
const ALLOWANCE_SECONDS = 30

/**
 * Has the operating system itself end a process that works much longer than its task may take: one whose parent was killed
 * has nobody left to stop it, and does not hear of it while a PDF keeps it busy, perhaps for ever.
 *
 * By the soft RLIMIT_CPU, which may be lifted again; SIGXCPU ends the process. On Linux with `prlimit` (util-linux).
 * Source: https://man7.org/linux/man-pages/man2/getrlimit.2.html
 */
export function limitTime(pid: number, seconds: number): void {
  const used = secondsUsed(pid)
  if (used !== null) setLimit(pid, String(Math.ceil(used + THREADS * seconds + ALLOWANCE_SECONDS)))
}

/** Lifts the limit again: what the process did so far does not count for its next task. */
export function liftTimeLimit(pid: number): void {
  setLimit(pid, 'unlimited')
}

function setLimit(pid: number, soft: string): void {
  if (process.platform !== 'linux') return
  execFile('prlimit', ['--pid', String(pid), `--cpu=${soft}:unlimited`], () => {}) // without it, the watch goes on alone
}

/** Processor time of all its threads so far; null where the system has no /proc, or the process is gone. */
function secondsUsed(pid: number): number | null {
  try {
    // 123 (name, which may hold anything) S 45 …: user and system time are the 14th and 15th.
    const [, ...fields] = /\) (.*)/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]?.split(' ') ?? []
    const ticks = Number(fields[10]) + Number(fields[11])
    return Number.isNaN(ticks) ? null : ticks / TICKS_A_SECOND
  } catch {
    return null
  }
}
