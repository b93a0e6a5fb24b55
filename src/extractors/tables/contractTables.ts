import { maybe, sure, type Verdict } from '../roles/verdict.ts'
import type { TablePlace } from './tablePlaces.ts'
import { isTotalRow } from './tableRows.ts'

// "Present contract", "Approved value", "Contract as let", "Original award"
const STANDING =
  /^(?:the )?(?:present|existing|current|original|initial|previous|previously|first|approved)\b(?: \p{L}+){0,2} (?:contract|value|agreement|award|budget|sum|amount|approval|grant|limit|total|cost)s?\b|^(?:the )?(?:present|existing|current|original|initial|approved) (?:contract|value|agreement|award|budget|sum|amount|approval|grant|limit|total)s?\b|\bas (?:first |originally |previously |already )?(?:let|awarded|approved|agreed|signed)$|^(?:already |previously )approved$|^(?:contract |original )?(?:value|sum|amount|price|budget|total)s? (?:agreed|approved|awarded|let)(?: (?:in )?(?:19|20)\d\d(?:[/-]\d\d)?)?$/iu
// "Variation", "Uplift", "Proposed increase"
const RISE =
  /^(?:the )?(?:proposed |requested |this |further )?(?:variation|uplift|increase|rise|addition|additional|extension|top[- ]?up|supplement)s?\b(?! ?%)/iu
// "Revised value", "As varied", "New total"
const NEW =
  /^(?:the )?(?:revised|new|amended|varied|updated)\b|\bas (?:varied|revised|amended|extended|increased|uplifted)$/iu

// "Variation 1 (2021)", "First extension", "Variation No. 2": one of several, beside "This variation"
const RISE_BEFORE =
  /^(?:the )?(?:(?:first|second|third|previous|earlier) (?:variation|uplift|increase|extension|addition)s?|(?:variation|uplift|increase|extension|addition)s? (?:no\.? ?|number )?\d{1,2})\b|^(?:variation|uplift|increase|extension|addition)s?\b.*\b20\d\d\b/iu
const THIS_RISE =
  /^(?:this|proposed|requested|current) (?:\p{L}+ )?(?:variation|uplift|increase|rise|extension|addition|request)\b/iu

/**
 * Where a table sets what was approved beside its rise and what it comes to: the first is earlier, the last told only.
 *
 * They stand in columns ("Approved value | Uplift | Revised value") or in rows ("Contract as let", "Increase", "As varied").
 */
export function ofContract({ table, heads, head, row }: TablePlace): Verdict | null {
  const all = heads.map((h) => unitless(h))
  if (all.some((h) => RISE.test(h)) && all.some((h) => NEW.test(h))) {
    if (STANDING.test(unitless(head))) return sure('earlier')
    if (NEW.test(unitless(head))) return sure('context')
  }
  const names = table.rows.map((r) => r[0]?.text.trim() ?? '')
  const [isStanding, isRise] = [names.some((n) => STANDING.test(n)), names.some((n) => RISE.test(n))]
  if (isTotalRow(row) && isStanding && isRise) return maybe('context')
  if (!isStanding || !isRise || !names.some((n) => NEW.test(n))) return null
  if (STANDING.test(row)) return sure('earlier')
  if (RISE_BEFORE.test(row) && names.some((n) => THIS_RISE.test(n))) return sure('earlier')
  return NEW.test(row) ? sure('context') : null
}

/** "Approved value (£)". */
const unitless = (head: string): string => head.replace(/\s*\(?£[^)]*\)?\s*$/u, '').trim()
