import { z } from 'zod'
import { DocumentError, failureCode, stage } from '../errors.ts'
import { placedReading } from '../recognition/pageReading.ts'

/** What became of a page that was to be recognised, and how long it took; it crosses from the child process as plain JSON. */
export const pageAnswer = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('read'),
    imageHash: z.string(),
    identity: z.string(),
    isNew: z.boolean(),
    placed: placedReading,
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({ status: z.literal('unread'), code: failureCode, stage, message: z.string().min(1) }),
])
export type PageAnswer = Readonly<z.infer<typeof pageAnswer>>

/** An error of reading a page, as an answer. */
export function unreadPage(error: unknown, { page }: { readonly page: number }): PageAnswer {
  if (error instanceof DocumentError)
    return { status: 'unread', code: error.code, stage: error.stage, message: error.message }
  const reason = error instanceof Error ? error.message : String(error)
  return {
    status: 'unread',
    code: 'recogniser-failed',
    stage: 'recognise',
    message: `The recogniser failed on page ${page}: ${reason}. Try the other one with --ocr-engine.`,
  }
}
