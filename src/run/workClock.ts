import { resolve } from 'node:path'
import type { RunListener } from './runEvents.ts'

/** Adds up how long processes worked on each document, its pages included; `on` gives it in milliseconds by path. */
export type WorkClock = { readonly hear: RunListener; readonly on: (path: string) => number }

/** A clock that has heard of nothing yet. */
export function createWorkClock(): WorkClock {
  const work = new Map<string, number>()
  return {
    hear(event) {
      if (event.kind === 'task-ended') {
        const at = resolve(event.path)
        work.set(at, (work.get(at) ?? 0) + event.milliseconds)
      } else if (event.kind === 'done') work.delete(resolve(event.path))
    },
    on: (path) => Math.round(work.get(resolve(path)) ?? 0),
  }
}
