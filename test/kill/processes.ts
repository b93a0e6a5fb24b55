import { readdirSync, readFileSync } from 'node:fs'

/** A process of a run under test; `life` counts the starts of the command from 1. */
export type OwnProcess = { readonly pid: number; readonly life: number }

/** The processes, at any depth, that were started with this mark in their environment and have not ended. Linux only. */
export function processesMarked(mark: string): readonly OwnProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const environment = textOf(`/proc/${name}/environ`).split('\0')
      if (!environment.includes(`KILL_TEST_MARK=${mark}`) || isDead(name)) return []
      const life = environment.find((entry) => entry.startsWith('KILL_TEST_LIFE='))
      return [{ pid: Number(name), life: Number(life?.split('=')[1]) }]
    })
}

/** A process that has ended stays in the list until its parent has looked. */
function isDead(pid: string): boolean {
  return /^\d+ \(.*\) [ZX] /s.test(textOf(`/proc/${pid}/stat`))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return '' // it has ended since it was listed, or is somebody else's
  }
}
