import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Outcome } from '../../src/outcome.ts'
import { bareRecord, failed, loaded } from '../store/records.ts'

type Message = { readonly job: { readonly path: string; readonly file: string } }

/**
 * Stands in for `src/run/worker.ts`: the first word of the file says what becomes of it (`hang`, `die`, `eat`, `lie`, `throw`,
 * `fail`, `review`); any other text is the title of a loaded record.
 */
export async function processTask({ job }: Message): Promise<unknown> {
  process.send?.({ pid: process.pid })
  const bytes = fs.readFileSync(job.path)
  const text = bytes.toString().trim()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const record = { ...bareRecord, file: job.file, sha256, title: text }
  const behaviours: Readonly<Record<string, () => unknown>> = {
    hang: () => {
      for (;;);
    },
    die: () => process.exit(7),
    eat: async () => {
      const eaten: Buffer[] = []
      for (;;) {
        eaten.push(Buffer.alloc(32 << 20, 1))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
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
  }
  const behaviour = behaviours[text.split(' ')[0] ?? '']
  return behaviour === undefined ? loaded(record) : behaviour()
}
