import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Outcome, Pending } from '../../src/outcome.ts'
import type { PlacedReading } from '../../src/recognition/pageReading.ts'
import type { DecisionRecord } from '../../src/record.ts'
import type { PageAnswer } from '../../src/run/pageAnswer.ts'
import type { WorkerTask } from '../../src/run/worker.ts'
import { bareRecord, failed, loaded } from '../store/records.ts'
import { addToLog, readLog } from './fakeLog.ts'
import { fakePage } from './fakePage.ts'

type DocumentTask = WorkerTask & { readonly kind: 'document' }

const hoard: Buffer[] = []

/**
 * Stands in for `src/run/worker.ts`: the first word of the file says what becomes of it (`hang`, `die`, `eat`, `grow`, `lie`,
 * `throw`, `rewrite X` (the file is X by the time it is read), `fail`, `review`, `slow`, `steps`, `peak`; `faint 2` dies the first two times; `scan 3` waits for three pages, `mixed 2` for parts of two: see `fakePage`); any other text is
 * the title of a loaded record. Writes down in `pipelineFolder` what it is asked.
 */
export async function processTask(task: WorkerTask): Promise<unknown> {
  process.send?.({ pid: process.pid })
  const { kind, job, pipelineFolder } = task
  const step = { kind, file: job.file, page: kind === 'page' ? task.page : null, pid: process.pid }
  addToLog(pipelineFolder, { step: 'begun', ...step })
  const bytes = fs.readFileSync(job.path)
  const text = bytes.toString().trim()
  const answer: unknown = kind === 'page' ? await fakePage(text, task) : await fakeDocument(text, bytes, task)
  addToLog(pipelineFolder, { step: 'ended', ...step })
  return answer
}

async function fakeDocument(text: string, bytes: Buffer, task: DocumentTask): Promise<unknown> {
  const { job } = task
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const record: DecisionRecord = { ...bareRecord, file: job.file, sha256, title: text, textSource: 'digital' }
  const behaviours: Readonly<Record<string, () => unknown>> = {
    hang: () => {
      for (;;);
    },
    die: () => process.exit(7),
    faint: () => (triesOf(task) <= Number(text.split(' ')[1]) ? process.exit(7) : loaded(record)),
    eat: async () => {
      const eaten: Buffer[] = []
      for (;;) {
        eaten.push(Buffer.alloc(32 << 20, 1))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    grow: () => {
      hoard.push(Buffer.alloc(760 << 20, 1))
      return loaded(record)
    },
    steps: async () => {
      for (let step = 0; step < 5; step += 1) {
        await new Promise((resolve) => setTimeout(resolve, 500))
        process.send?.({ pid: process.pid })
      }
      return loaded(record)
    },
    peak: () => {
      Buffer.alloc(500 << 20, 1)
      return loaded(record)
    },
    rewrite: () => {
      const [now, more] = [text.slice('rewrite '.length), createHash('sha256')]
      fs.writeFileSync(job.path, now)
      return loaded({ ...record, sha256: more.update(now).digest('hex'), title: now })
    },
    lie: () => loaded({ ...record, pages: 0 }),
    throw: () => {
      throw new TypeError('of undefined')
    },
    slow: async () => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      return loaded(record)
    },
    fail: () => failed(job.file, sha256),
    review: (): Outcome => loaded(record, 'review'),
    scan: () => recognised({ ...record, textSource: 'ocr' }, task),
    mixed: () => recognised({ ...record, textSource: 'mixed' }, task),
  }
  const first = text.split(/[ ,]/u)[0] ?? ''
  const behaviour = task.mode === 'always' && first !== 'scan' ? behaviours.scan : behaviours[first]
  return behaviour === undefined ? loaded(record) : behaviour()
}

const triesOf = ({ pipelineFolder, job }: DocumentTask): number =>
  readLog(pipelineFolder).filter(({ step, kind, file }) => step === 'begun' && kind === 'document' && file === job.file)
    .length

const REGION = [10, 20.5, 110, 60] as const

/** A document of as many pages as its title says, 1 without a number; pending until there is a reading for each. */
function recognised(record: DecisionRecord, { mode, readings }: DocumentTask): Outcome | Pending | PageAnswer {
  const count = Number(/^\S+ (\d+)/u.exec(record.title ?? '')?.[1] ?? 1)
  if (mode === 'never' && record.textSource === 'ocr')
    return failed(record.file, record.sha256, { code: 'needs-ocr', stage: 'recognise', page: 1 })
  if (mode === 'never') return loaded({ ...record, textSource: 'digital' })
  const region = record.textSource === 'mixed' ? REGION : null
  const pages = Array.from({ length: count }, (_, index) => index + 1)
  const missing = pages.filter((page) => !readings.some((one) => isOf(one, page, region)))
  const requests = missing.map((page) => ({ page, region, reason: 'no-text-layer' }))
  return requests.length > 0
    ? { status: 'pending', sha256: record.sha256, requests }
    : loaded({ ...record, pages: count })
}

const isOf = (one: PlacedReading, page: number, region: readonly number[] | null): boolean =>
  one.page === page && String(one.region) === String(region)
