import { resolve } from 'node:path'
import type { RunListener } from './runEvents.ts'

/** What was spent on a document so far: time of processes in milliseconds, its pages included, and how many were recognised. */
export type Spent = { readonly milliseconds: number; readonly recognised: number }

/** Adds up what is spent on each document; `on` gives it by path. */
export type WorkClock = { readonly hear: RunListener; readonly on: (path: string) => Spent }

const NOTHING: Spent = { milliseconds: 0, recognised: 0 }

/** A clock that has heard of nothing yet. */
export function createWorkClock(): WorkClock {
  const work = new Map<string, Spent>()
  const add = (path: string, change: (spent: Spent) => Spent) =>
    work.set(resolve(path), change(work.get(resolve(path)) ?? NOTHING))
  return {
    hear(event) {
      if (event.kind === 'task-ended')
        add(event.path, (spent) => ({ ...spent, milliseconds: spent.milliseconds + event.milliseconds }))
      else if (event.kind === 'page-done' && event.code === null)
        add(event.path, (spent) => ({ ...spent, recognised: spent.recognised + 1 }))
      else if (event.kind === 'done') work.delete(resolve(event.path))
    },
    on: (path) => work.get(resolve(path)) ?? NOTHING,
  }
}
