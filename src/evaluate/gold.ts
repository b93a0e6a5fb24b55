import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { UsageError } from '../errors.ts'
import { decisionRecord } from '../record.ts'

const fields = decisionRecord.shape
const word = z.string().nullable().default(null)
const day = fields.decidedOn
const role = fields.amounts.element.shape.role

const award = z.object({
  recipient: z.string(),
  pence: z.int().nullable().default(null),
  qualifier: word,
  // Left out altogether where the period of an award is not scored; null where the document states none.
  periodStart: day.optional(),
  periodEnd: day.optional(),
})

const gradedFields = z
  .object({
    issuer: fields.issuer,
    reference: fields.reference,
    title: fields.title,
    decisionMaker: z.object({ role: word, name: word }).nullable(),
    outcome: fields.outcome,
    decidedOn: day,
    advisedOn: day,
    summary: fields.summary,
    recommendations: z.array(
      z.object({ label: word, action: word, text: z.string(), pence: z.array(z.int()).default([]) }),
    ),
    totalPence: fields.totalPence,
    awards: z.array(award),
    fundingSources: z.array(z.string()),
    periodStart: day,
    periodEnd: day,
    amounts: z.array(z.object({ pence: z.int(), role: z.union([role, z.array(role)]).default([]) })),
    citations: z.array(
      z.object({ kind: fields.citations.element.shape.kind, text: z.string().default(''), reference: word }),
    ),
    part1Deferred: fields.part1Deferred,
    part2: fields.part2,
    signOffs: z.array(z.object({ role: z.string(), confirmed: z.boolean().nullable() })),
    people: z.array(z.object({ name: z.string() })),
  })
  .partial()

const ungraded = z.object({ ungraded: z.array(z.string()).default([]) })

/** A field of the record that a gold record may grade. */
export type GradedField = keyof typeof gradedFields.shape

/**
 * What a gold record says of a decision. A field that it does not grade is left out; null, or an empty list, is a claim:
 * the document does not state it. `ungraded` names parts of fields, such as `awards.pence`, that are not scored either.
 */
export type GoldRecord = Readonly<z.infer<typeof gradedFields>> & { readonly ungraded: ReadonlySet<string> }

/** Reads one `gold.json`; throws `UsageError` that names the file and each thing wrong with it. */
export function readGold(file: string): GoldRecord {
  const parsed = gradedFields.and(ungraded).safeParse(jsonOf(file))
  if (!parsed.success) throw new UsageError(`${file} is not a gold record:\n${z.prettifyError(parsed.error)}`)
  const { ungraded: names, ...stated } = parsed.data
  const graded = Object.fromEntries(Object.entries(stated).filter(([field]) => !names.includes(field)))
  return { ...gradedFields.parse(graded), ungraded: new Set(names) }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
