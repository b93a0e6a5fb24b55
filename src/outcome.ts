import { z } from 'zod'
import { failureCode, stage } from './errors.ts'
import { decisionRecord } from './record.ts'

/**
 * The unit of work: one PDF. Plain JSON, so that the same function serves an inline run, a child process or another
 * machine. `path` is where to read it, `file` how the record names it (relative to the folder given to `ingest`).
 */
export const job = z.strictObject({ path: z.string().min(1), file: z.string().min(1) })
export type Job = Readonly<z.infer<typeof job>>

const timings = z.partialRecord(stage, z.number().nonnegative())

const failure = z.strictObject({
  code: failureCode,
  stage,
  page: z.int().positive().nullable(),
  message: z.string().min(1),
})
export type Failure = Readonly<z.infer<typeof failure>>

const decisionLink = z.strictObject({
  page: z.int().positive(),
  text: z.string().min(1),
  url: z.string().min(1),
  reference: z.string().min(1),
  cites: z.string().min(1).nullable(),
})

export type DecisionLink = Readonly<z.infer<typeof decisionLink>>

/**
 * What became of a job: `loaded`, `review` (loaded, but a person should look) or `failed`.
 *
 * `sha256` is null only where the file could not be read at all; `bytes` is its size. `timings` are milliseconds by
 * stage. `recognisedPages` counts the pages, or parts of pages, that we recognised. `rulesHash` names the shared rules and code, `packHash` the body's pack (null without one).
 * `decisionLinks` are the links to pages of decisions, which help to resolve citations; absent where there are none.
 * `words` is what was read of the PDF, packed to be kept; absent where nobody asked for it, or it was kept already.
 */
export const outcome = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.enum(['loaded', 'review']),
    file: z.string().min(1),
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    rulesHash: z.string(),
    packHash: z.string().nullable(),
    recognisedPages: z.int().nonnegative(),
    timings,
    record: decisionRecord,
    decisionLinks: z.array(decisionLink).readonly().optional(),
    words: z.string().optional(),
  }),
  z.strictObject({
    status: z.literal('failed'),
    file: z.string().min(1),
    sha256: z.string().nullable(),
    bytes: z.int().nonnegative().nullable(),
    rulesHash: z.string(),
    timings,
    failure,
  }),
])
export type Outcome = Readonly<z.infer<typeof outcome>>

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()

/** A document that waits for pages, or parts of pages, to be recognised; `reason` tells why they must be, `words` is as in the outcome. */
export const pending = z.strictObject({
  status: z.literal('pending'),
  sha256: z.string(),
  requests: z
    .array(z.strictObject({ page: z.int().positive(), region: box.nullable(), reason: z.string().min(1) }))
    .min(1)
    .readonly(),
  words: z.string().optional(),
})
export type Pending = Readonly<z.infer<typeof pending>>

/** A document that the changed packs do not concern: it would come out as it did. */
export const unconcerned = z.strictObject({ status: z.literal('unconcerned'), sha256: z.string() })
export type Unconcerned = Readonly<z.infer<typeof unconcerned>>
