import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { FailureCode } from '../../src/errors.ts'
import type { PlacedReading } from '../../src/recognition/pageReading.ts'
import { PICTURE_RULES } from '../../src/recognition/readerIdentity.ts'
import type { PageAnswer } from '../../src/run/pageAnswer.ts'
import type { WorkerTask } from '../../src/run/worker.ts'
import { pagesBegun, readLog } from './fakeLog.ts'

type PageTask = WorkerTask & { readonly kind: 'page' }

/** A reading of one word, as of a picture of 100 by 200 pixels. */
export const reading: PlacedReading['reading'] = {
  ...{ width: 100, height: 200, turn: 0, skew: 0.01, rules: [], marks: [] },
  words: [{ text: 'Decision', box: [10, 20, 60, 30], confidence: 0.9, line: 0, weight: 2.5 }],
}

/** What becomes of page `page` in a text such as `scan 3, 2 die once`: the words after its number, or none. */
function behaviourOf(text: string, page: number): { readonly name: string; readonly isOnce: boolean } {
  const [, name = 'ok', once = ''] = new RegExp(`, ${page} (\\S+)( once)?(?=,|$)`, 'u').exec(text) ?? []
  return { name, isOnce: once !== '' }
}

/**
 * Recognises a page as the text of its file says: `hang`, `die`, `throw`, `lie`, `slow`, `sleep` (half a minute), `meet` (waits
 * until another page of its file is in hand), `rewrite` (the file is another by then), or the code with which it is not read. With `once` only its first try in this folder goes wrong.
 */
export async function fakePage(text: string, task: PageTask): Promise<PageAnswer> {
  const { name, isOnce } = behaviourOf(text, task.page)
  const tries = pagesBegun(task.pipelineFolder, task.job.file).filter(({ page }) => page === task.page).length
  if (isOnce && tries > 1) return readAnswer(text, task)
  if (name === 'hang') for (;;);
  if (name === 'die') process.exit(7)
  if (name === 'throw') throw new TypeError('of undefined')
  if (name === 'lie') return { ...readAnswer(text, task), imageHash: null } as unknown as PageAnswer
  if (name === 'slow') await setTimeout(150)
  if (name === 'sleep') await setTimeout(30_000)
  if (name === 'rewrite') fs.writeFileSync(task.job.path, 'scan 2 of other bytes')
  if (name === 'meet') await company(task)
  if (['ok', 'slow', 'sleep', 'meet', 'rewrite'].includes(name)) return readAnswer(text, task)
  return { status: 'unread', code: name as FailureCode, stage: 'recognise', message: `Page ${task.page} is not read.` }
}

/** Waits until another page of the same file has been begun: two pages that meet are in hand at the same time. */
async function company({ pipelineFolder, job, page }: PageTask): Promise<void> {
  for (;;) {
    const steps = readLog(pipelineFolder).filter((step) => step.file === job.file && step.kind === 'page')
    const others = new Set(steps.filter((step) => step.page !== page).map((step) => step.page))
    if (others.size > 0) return
    await setTimeout(20)
  }
}

function readAnswer(text: string, { job, page, region, engine }: PageTask): PageAnswer & { readonly status: 'read' } {
  const imageHash = createHash('sha256').update(`${job.file}, ${text}, ${page}`).digest('hex')
  const placed: PlacedReading = { page, region, box: region ?? [0, 0, 595, 842], reading }
  return {
    status: 'read',
    imageHash,
    identity: `${engine.identity}; ${PICTURE_RULES}`,
    isNew: true,
    placed,
    milliseconds: 7,
  }
}
