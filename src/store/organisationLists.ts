import { z } from 'zod'
import type { Database } from './database.ts'

const listed = z.object({
  slug: z.string().nullable(),
  name: z.string(),
  kind: z.string().nullable(),
  decisions: z.int(),
  pence: z.int().nullable(),
  spellings: z.int(),
})

/** A recipient over all decisions; `slug` and `kind` are null for one that is no known organisation. */
export type ListedOrganisation = Readonly<z.infer<typeof listed>>

/** All recipients, the one that got most first. Money counts where the decision approved it, and each decision once. */
export function listOrganisations(database: Database): readonly ListedOrganisation[] {
  const sql = `SELECT * FROM (
      SELECT slug, name, kind, decisions, pence, spellings FROM money_by_organisation
      UNION ALL SELECT NULL, recipient, NULL, decisions, pence, spellings FROM organisations_seen
    ) ORDER BY coalesce(pence, 0) DESC, name`
  return z.array(listed).parse(database.prepare(sql).all())
}

const award = z.object({
  recipient: z.string(),
  rule: z.string().nullable(),
  reference: z.string().nullable(),
  issuer: z.string().nullable(),
  decidedOn: z.string().nullable(),
  outcome: z.string().nullable(),
  pence: z.int().nullable(),
})

/** An award to an organisation: how it was printed, which rule linked it, and in which decision. */
export type LinkedAward = Readonly<z.infer<typeof award>>

/** The awards to an organisation, oldest first, each decision once. */
export function awardsTo(database: Database, slug: string): readonly LinkedAward[] {
  const sql = `SELECT a.recipient, a.link_rule AS rule, d.reference, d.issuer, d.decided_on AS decidedOn, d.outcome, a.pence
    FROM awards a JOIN unique_decisions d ON d.document_id = a.document_id
    WHERE a.organisation = ? ORDER BY d.decided_on, d.file, a.position`
  return z.array(award).parse(database.prepare(sql).all(slug))
}

const recipient = z.object({ recipient: z.string(), organisation: z.string().nullable(), decisions: z.int() })

/** A recipient as printed, the slug it is linked to, and in how many documents it stands. */
export type PrintedRecipient = Readonly<z.infer<typeof recipient>>

/** Every spelling of a recipient that is in the database. */
export function printedRecipients(database: Database): readonly PrintedRecipient[] {
  const sql = `SELECT recipient, organisation, count(DISTINCT document_id) AS decisions
    FROM awards GROUP BY recipient, organisation ORDER BY recipient`
  return z.array(recipient).parse(database.prepare(sql).all())
}
