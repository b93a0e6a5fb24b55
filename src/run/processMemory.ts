import { execFile } from 'node:child_process'
import fs from 'node:fs'

/** Memory that a process really holds, in megabytes; 0 where the system has no /proc, or the process is gone. */
export function residentMegabytes(pid: number | null): number {
  return megabytesOf(pid, /^VmRSS:\s+(\d+) kB$/mu)
}

/** The most that it ever held, of which the system takes note at every moment; 0 likewise. */
export function peakMegabytes(pid: number | null): number {
  return megabytesOf(pid, /^VmHWM:\s+(\d+) kB$/mu)
}

function megabytesOf(pid: number | null, entry: RegExp): number {
  if (pid === null) return 0
  try {
    const [, kilobytes = '0'] = entry.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}

/** What libraries may still reserve without filling it, once a process has begun its work. */
const RESERVED_MEGABYTES = 1024

/**
 * Has the operating system itself refuse a process memory far beyond its limit, for what grows faster than it can be
 * watched. By RLIMIT_DATA: RLIMIT_AS counts the gigabytes that WebAssembly only reserves.
 *
 * Three times the limit on top of what it has: pdf.js takes contents for empty whose memory is refused, so that must not
 * happen to a process that is still within its limit. A buffer that doubles asks for twice what it holds already.
 * On Linux with `prlimit` (util-linux); elsewhere nothing is set, and the limit is kept by watching alone.
 * Source: https://man7.org/linux/man-pages/man2/getrlimit.2.html
 */
export function limitMemory(pid: number, limitMegabytes: number): void {
  const reserved = megabytesOf(pid, /^VmData:\s+(\d+) kB$/mu)
  if (process.platform !== 'linux' || reserved === 0) return
  const bytes = Math.ceil(reserved + 3 * limitMegabytes + RESERVED_MEGABYTES) * 1024 * 1024
  execFile('prlimit', ['--pid', String(pid), `--data=${bytes}`], () => {}) // without it, the watch goes on alone
}
