import { recentShare, recentSums } from './recent.ts'
import type { RunEvent, Step } from './runEvents.ts'

/** What a process is at; `page` from 1, null where it is not known or at none; `since` in milliseconds of the clock. */
export type AtWork = {
  readonly worker: number
  readonly file: string
  readonly step: Step
  readonly page: number | null
  readonly since: number
}

/**
 * How far a run has come. `pages` are those of documents that are done, `recognised` of `toRecognise` those that had to be
 * recognised as far as they were met. Rates are those of the last minute, null in the first moments. `secondsLeft` is null
 * as long as there is nothing to reckon it from.
 */
export type Standing = {
  readonly documents: number
  readonly done: number
  readonly pages: number
  readonly recognised: number
  readonly toRecognise: number
  readonly documentsPerMinute: number | null
  readonly pagesPerMinute: number | null
  readonly secondsLeft: number | null
  readonly atWork: readonly AtWork[]
}

/** Follows a run by its events. `now` is in milliseconds. */
export type Follower = { readonly hear: (event: RunEvent) => void; readonly standing: () => Standing }

/** Follows a run from its beginning. */
export function followRun(now: () => number): Follower {
  const count = { documents: 0, done: 0, read: 0, judged: 0, pages: 0, recognised: 0, toRecognise: 0 }
  const work = { document: { milliseconds: 0, tasks: 0 }, page: { milliseconds: 0, tasks: 0 } }
  const atWork = new Map<number, AtWork>()
  const recognisedOf = new Map<string, number>()
  const rates = recentSums(now)
  const reads = recentShare()
  let begun: number | null = null

  const settle = (isRead: boolean) => {
    count.done += 1
    reads.add(isRead)
  }
  const hear = (event: RunEvent) => {
    if (event.kind === 'reading') count.documents = event.documents
    else if (event.kind === 'passed') settle(false)
    else if (event.kind === 'expected') {
      count.toRecognise += event.pages
    } else if (event.kind === 'page-done') {
      count.recognised += 1
      recognisedOf.set(event.path, (recognisedOf.get(event.path) ?? 0) + 1)
      rates.add({ documents: 0, pages: 1 })
    } else if (event.kind === 'done') {
      settle(true)
      count.read += 1
      const pages = event.outcome.status === 'failed' ? 0 : event.outcome.record.pages
      count.pages += pages
      rates.add({ documents: 1, pages: Math.max(0, pages - (recognisedOf.get(event.path) ?? 0)) })
      recognisedOf.delete(event.path)
    } else if (event.kind === 'task-begun') {
      begun ??= now()
      const { worker, file, page } = event
      atWork.set(worker, { worker, file, step: page === null ? 'starting' : 'recognise', page, since: now() })
    } else if (event.kind === 'task-step') {
      const at = atWork.get(event.worker)
      if (at !== undefined) atWork.set(event.worker, { ...at, step: event.stage, page: event.page })
    } else if (event.kind === 'task-ended') {
      atWork.delete(event.worker)
      if (event.task === 'document') count.judged += 1
      work[event.task].milliseconds += event.milliseconds
      work[event.task].tasks += 1
    }
  }

  /**
   * Work is reckoned in time of processes: what is left of it to what is done, as the time left to the time passed. Pages
   * known to wait count, and for documents not met yet as many of them as those had that were.
   */
  const secondsLeft = (): number | null => {
    const done = work.document.milliseconds + work.page.milliseconds
    if (begun === null || done === 0 || count.read === 0) return null
    const unread = (count.documents - count.done) * reads.share()
    const unmet = Math.max(0, unread - atHand())
    const pages = count.toRecognise - count.recognised + (unmet * count.toRecognise) / Math.max(1, count.judged)
    if (pages > 0 && work.page.tasks === 0 && count.toRecognise > 0) return null
    const perPage = work.page.milliseconds / Math.max(1, work.page.tasks)
    const left = (unread * work.document.milliseconds) / count.read + pages * perPage
    return ((now() - begun) / 1000) * (left / done)
  }
  const atHand = () => [...atWork.values()].filter(({ step }) => step === 'recognise').length

  const standing = (): Standing => ({
    ...{ documents: count.documents, done: count.done, pages: count.pages },
    ...{ recognised: count.recognised, toRecognise: count.toRecognise },
    ...rates.perMinute(),
    secondsLeft: secondsLeft(),
    atWork: [...atWork.values()].toSorted((a, b) => a.worker - b.worker),
  })
  return { hear, standing }
}
