/** Gathers what comes one by one into batches. */
export type Batches<T> = {
  readonly add: (item: T) => void
  readonly remove: (item: T) => void
  /** Ends the gathering with an error, which `next` throws. */
  readonly fail: (error: Error) => void
  /**
   * The next batch, once nothing has come for the time of quiet; null when `interrupted` is set off. While nobody waits, as
   * the last batch is worked on, the next one goes on filling.
   */
  readonly next: (interrupted: AbortSignal) => Promise<readonly T[] | null>
}

/** Gathers items, each once a batch, until none has come for so long; no batch waits for more than ten times that. */
export function createBatches<T>(quietMilliseconds: number): Batches<T> {
  const items = new Set<T>()
  let [firstAt, lastAt] = [0, 0]
  let failure: Error | null = null
  let wake = () => {}
  const isDue = (now: number) =>
    items.size > 0 && (now - lastAt >= quietMilliseconds || now - firstAt >= 10 * quietMilliseconds)
  return {
    add(item) {
      lastAt = performance.now()
      if (items.size === 0) firstAt = lastAt
      items.delete(item)
      items.add(item)
      wake()
    },
    remove: (item) => void items.delete(item),
    fail(error) {
      failure ??= error
      wake()
    },
    async next(interrupted) {
      while (!interrupted.aborted) {
        if (failure !== null) throw failure
        if (isDue(performance.now())) {
          const batch = [...items]
          items.clear()
          return batch
        }
        await new Promise<void>((resolve) => {
          const timer = items.size > 0 ? setTimeout(resolve, quietMilliseconds) : undefined
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
          interrupted.addEventListener('abort', wake, { once: true })
        })
      }
      return null
    },
  }
}
