import { duration } from '../run/duration.ts'
import type { AtWork, Standing } from '../run/standing.ts'
import { oneLine } from './printable.ts'

/** How many documents and pages are done: "12 of 40 documents, 55 pages, 3 of 9 pages recognised". */
export function countsOf({ documents, done, pages, recognised, toRecognise }: Standing): string {
  const scans = toRecognise === 0 ? [] : [`${number(recognised)} of ${counted(toRecognise, 'page')} recognised`]
  return [`${number(done)} of ${counted(documents, 'document')}`, counted(pages, 'page'), ...scans].join(', ')
}

/** How fast it goes and how long it will take: "60 documents and 240 pages a minute, 28 s left"; empty at first. */
export function ratesOf({ documentsPerMinute, pagesPerMinute, secondsLeft }: Standing): string {
  const rates =
    documentsPerMinute === null || pagesPerMinute === null
      ? []
      : [`${rate(documentsPerMinute)} documents and ${rate(pagesPerMinute)} pages a minute`]
  return [...rates, ...(secondsLeft === null ? [] : [`about ${duration(secondsLeft)} left`])].join(', ')
}

/** What a process is at: "2  recognise p. 3   4.2 s  scans/PCD 7.pdf". `now` is in milliseconds, `width` in characters. */
export function workerLine({ worker, file, step, page, since }: AtWork, now: number, width: number): string {
  const at = page === null ? step : `${step} p. ${page}`
  const begin = `${worker} ${at.padEnd(16)} ${duration((now - since) / 1000).padStart(8)}  `
  return begin + oneLine(file, Math.max(1, width - begin.length))
}

// A name longer than this tells no more.
const NAME = 40
// What has just begun will be over before the line is read.
const LONG_MILLISECONDS = 2000
const NAMED = 4

/** All of it in one line; of the processes those that have been at something for a while. */
export function standingLine(standing: Standing, now: number): string {
  const long = standing.atWork.filter(({ since }) => now - since >= LONG_MILLISECONDS).slice(0, NAMED)
  const at = long.map(
    ({ file, step, page }) => `${oneLine(file, NAME)} (${page === null ? step : `${step} p. ${page}`})`,
  )
  const parts = [countsOf(standing), ratesOf(standing), at.length === 0 ? '' : `at ${at.join(', ')}`]
  return parts.filter((part) => part !== '').join(' | ')
}

function rate(perMinute: number): string {
  return perMinute < 10 ? perMinute.toFixed(1) : number(Math.round(perMinute))
}

function counted(count: number, what: string): string {
  return `${number(count)} ${count === 1 ? what : `${what}s`}`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
