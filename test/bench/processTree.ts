import { readdirSync, readFileSync } from 'node:fs'

/**
 * What a process and all that it started hold at one moment: `bytes` of their own, shared pages in equal parts; and the
 * processor time in seconds that they, and those of them that have ended, have used so far.
 */
export type TreeMemory = { readonly bytes: number; readonly processes: number; readonly cpuSeconds: number }

/** Reads it from Linux's `/proc`: `Pss` of each process, so that what they share is counted once. */
export function treeMemory(root: number): TreeMemory {
  const pids = [root, ...descendants(root, childrenByParent())]
  const alive = pids.map(proportionalBytes).filter((bytes) => bytes > 0)
  const cpuSeconds = pids.reduce((sum, pid) => sum + secondsUsed(pid), 0)
  return { bytes: alive.reduce((sum, bytes) => sum + bytes, 0), processes: alive.length, cpuSeconds }
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // 123 (name, which may hold anything) S 45 …: the parent comes after the state.
    const parent = Number(/^.*\) \S (\d+)/s.exec(readIfThere(`/proc/${pid}/stat`))?.[1])
    if (Number.isNaN(parent)) continue
    const siblings = children.get(parent) ?? []
    siblings.push(Number(pid))
    children.set(parent, siblings)
  }
  return children
}

function descendants(pid: number, children: ReadonlyMap<number, readonly number[]>): readonly number[] {
  return (children.get(pid) ?? []).flatMap((child) => [child, ...descendants(child, children)])
}

function proportionalBytes(pid: number): number {
  const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  return kilobytes * 1024
}

/** Its own time and that of its children that have ended: the 14th to 17th entry, in hundredths of a second. */
function secondsUsed(pid: number): number {
  const fields = readIfThere(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0)
}

/** The file's text; empty where its process has ended since it was listed. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ESRCH') return ''
    throw error
  }
}
