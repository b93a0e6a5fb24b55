import type { Layout, Span } from '../types.ts'
import { hitsOf } from './labelHits.ts'
import { asLogEntry } from './logRows.ts'
import type { PartRule } from './partRule.ts'
import { partOf } from './partValues.ts'
import { zonesOf } from './zones.ts'

/**
 * A labelled part of a form: `label` is where its label stands, `value` the pieces of text that it labels, in order.
 *
 * A piece is a block's span, or what stands behind the label in its own block. `heading` tells a label on a line of
 * its own from one that runs into its value.
 */
export type Part = {
  readonly field: string
  readonly kind: 'value' | 'zone'
  readonly block: number
  readonly label: Span
  readonly value: readonly Piece[]
  readonly inTable: boolean
}

/** A stretch of a block: `block` is its number in `Layout.blocks`. */
export type Piece = Span & { readonly block: number }

/** A form as read by its labels: its parts in order, and for each block the zone it belongs to ('' before the first). */
export type Form = { readonly parts: readonly Part[]; readonly zones: readonly string[] }

/**
 * Reads a form by its labels.
 *
 * A label counts where it ends in a colon, or is a heading, a bold start, or a table cell of its own. Its value stands
 * behind it, beside it, or below it; a zone runs on to the next label or main heading.
 */
export function readForm(layout: Layout, rules: readonly PartRule[]): Form {
  const hits = hitsOf(layout, rules)
  const zones = zonesOf(layout, hits)
  const parts = [...hits.values()].map((hit) => partOf(layout, hit, hits, zones))
  return asLogEntry(layout, { parts, zones: zones.map((z) => z.field) })
}
