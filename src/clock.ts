import type { Stage } from './errors.ts'

/** Times the stages of a document in milliseconds; `stage` is the one that was begun last. */
export type Clock = {
  readonly timings: Partial<Record<Stage, number>>
  readonly stage: Stage
  time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T>
}

/** A clock that stands at the first stage; `heard` is told of each stage that begins. */
export function newClock(heard: (stage: Stage) => void): Clock {
  const timings: Partial<Record<Stage, number>> = {}
  let current: Stage = 'read'
  return {
    timings,
    get stage() {
      return current
    },
    async time(stage, work) {
      current = stage
      heard(stage)
      const start = performance.now()
      try {
        return await work()
      } finally {
        timings[stage] = (timings[stage] ?? 0) + performance.now() - start
      }
    },
  }
}
