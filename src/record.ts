import { z } from 'zod'

/**
 * The decision record: what `export` prints, one per document, keys in this order.
 *
 * Money is integer pence (GBP), dates are ISO 8601 days, pages count from 1. `null` means "the document does not say".
 * Boxes are `[x0, y0, x1, y1]` in points from the top left of the page as displayed.
 */

const isoDay = z.iso.date()
const pence = z.int()
const confidence = z.number().min(0).max(1)
const text = z.string().min(1)

/** Where the text of a document can come from: its text layer, a recogniser, or both. */
export const textSources = ['digital', 'ocr', 'mixed'] as const

const documentKind = z.enum(['decision', 'agenda', 'minutes', 'letter', 'appendix', 'other'])
const outcome = z.enum(['approved', 'rejected', 'deferred', 'noted'])
const qualifier = z.enum(['exact', 'up_to', 'approximate', 'at_least'])
const amountRole = z.enum(['approved', 'part', 'source', 'earlier', 'income', 'threshold', 'context'])

const recommendation = z.strictObject({
  label: text.nullable(),
  action: text.nullable(),
  text,
  pence: z.array(pence),
})

const award = z.strictObject({
  recipient: text,
  organisation: text.nullable(),
  pence: pence.nullable(),
  qualifier: qualifier.nullable(),
  periodStart: isoDay.nullable(),
  periodEnd: isoDay.nullable(),
})

const amount = z.strictObject({ text, pence, role: amountRole, page: z.int().positive() })

const citation = z.strictObject({
  kind: z.enum(['decision', 'legislation', 'url']),
  text,
  reference: text,
})

const signOff = z.strictObject({ role: text, confirmed: z.boolean().nullable(), name: text.nullable() })
const person = z.strictObject({ name: text, role: text.nullable() })

const section = z.strictObject({
  number: text.nullable(),
  heading: text.nullable(),
  level: z.int().nonnegative(),
  page: z.int().positive(),
  text: z.string(),
})

const issue = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  severity: z.enum(['info', 'warning', 'error']),
  field: text.nullable(),
  message: text,
})

const place = z.strictObject({
  page: z.int().positive(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  quote: text,
  method: text,
  confidence,
})

const evidence = place.extend({ parts: z.array(place).optional() })

/** The schema of one record; strict: a key that the contract does not name is an error. */
export const decisionRecord = z.strictObject({
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().positive(),
  documentKind,
  textSource: z.enum(textSources),
  issuer: text.nullable(),
  reference: text.nullable(),
  title: text.nullable(),
  decisionMaker: z.strictObject({ role: text.nullable(), name: text.nullable() }).nullable(),
  outcome: outcome.nullable(),
  decidedOn: isoDay.nullable(),
  advisedOn: isoDay.nullable(),
  summary: text.nullable(),
  recommendations: z.array(recommendation),
  totalPence: pence.nullable(),
  awards: z.array(award),
  fundingSources: z.array(text),
  periodStart: isoDay.nullable(),
  periodEnd: isoDay.nullable(),
  amounts: z.array(amount),
  citations: z.array(citation),
  part1Deferred: z.boolean().nullable(),
  part2: z.boolean().nullable(),
  signOffs: z.array(signOff),
  people: z.array(person),
  sections: z.array(section),
  issues: z.array(issue),
  provenance: z.record(z.string(), evidence),
})

export type DecisionRecord = Readonly<z.infer<typeof decisionRecord>>
export type DocumentKind = z.infer<typeof documentKind>
export type DecisionOutcome = z.infer<typeof outcome>
export type Qualifier = z.infer<typeof qualifier>
export type AmountRole = z.infer<typeof amountRole>
export type Recommendation = Readonly<z.infer<typeof recommendation>>
export type Award = Readonly<z.infer<typeof award>>
export type Amount = Readonly<z.infer<typeof amount>>
export type Citation = Readonly<z.infer<typeof citation>>
export type SignOff = Readonly<z.infer<typeof signOff>>
export type Person = Readonly<z.infer<typeof person>>
export type RecordSection = Readonly<z.infer<typeof section>>
export type Issue = Readonly<z.infer<typeof issue>>
/** Where a value stands in the document: page, box, quote, the rule that found it, and how sure it is. */
export type Evidence = Readonly<z.infer<typeof evidence>>

/** The names of the record's fields, in the order of the contract. */
export const recordFields = Object.keys(decisionRecord.shape) as readonly (keyof DecisionRecord)[]

/** What a record holds where nothing was found: `null`, and empty lists. */
export const nothingFound = {
  issuer: null,
  reference: null,
  title: null,
  decisionMaker: null,
  outcome: null,
  decidedOn: null,
  advisedOn: null,
  summary: null,
  recommendations: [],
  totalPence: null,
  awards: [],
  fundingSources: [],
  periodStart: null,
  periodEnd: null,
  amounts: [],
  citations: [],
  part1Deferred: null,
  part2: null,
  signOffs: [],
  people: [],
} as const satisfies Partial<DecisionRecord>
