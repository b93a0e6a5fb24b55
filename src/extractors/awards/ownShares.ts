import { type Finding, type Reading, sentenceAround, textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { awardSum, type FoundAward } from './award.ts'
import { qualifierOf } from './qualifier.ts'

/** Awards to the one body that a decision names, not read from a sentence that gives it the sum. */
const NAMED_APART = new Set(['award-sole', 'award-explained'])
const PARTS = new Set<JudgedSum['role']>(['approved', 'part', 'context'])
// "£100,000 on the week, of which up to £85,000 is for a delivery partner"
const FOR_ROLE =
  /^ (?:(?:is|are|will be|would be) )?(?:for|to) (?:an?|the|its|our) (?:\p{Ll}+[ -]){0,3}?(?<role>partner|provider|contractor|supplier|consultant|agency|host|operator|evaluator|organisation)\b/u
const OF_WHICH = /\bof which (?:up to |about |a maximum of |some )?$/u

/**
 * Gives a body that was named apart from the total its own part of it, where one is printed: in the row of a table that
 * names it, or as what is for the part that it plays.
 *
 * "up to £100,000, of which £85,000 is for a delivery partner", "the appointment of Quay Arts as delivery partner".
 */
export function withOwnShare(
  reading: Reading,
  award: FoundAward,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): FoundAward {
  if (total === null || award.value.pence !== total.value || !NAMED_APART.has(award.method)) return award
  const share = ofItsRole(reading, award, sums) ?? ofItsRow(reading, award, sums)
  if (share === null || share.pence >= total.value) return award
  const { pence, spans, before, behind } = awardSum(reading, share.pence, [share])
  return {
    ...award,
    value: { ...award.value, pence, qualifier: qualifierOf(before, behind) },
    sums: spans,
    isMade: false,
  }
}

/** The sum that is for the part which a sentence says the body plays: "Quay Arts as delivery partner". */
function ofItsRole({ layout }: Reading, award: FoundAward, sums: readonly JudgedSum[]): JudgedSum | null {
  const [place] = award.spans
  const sentence = place === undefined ? '' : textOf(layout, sentenceAround(layout, place.start))
  const found = sums.filter((s) => {
    if (s.cell !== null || !OF_WHICH.test(layout.text.slice(Math.max(0, s.start - 40), s.start))) return false
    const role = FOR_ROLE.exec(layout.text.slice(s.end, s.end + 80))?.groups?.role
    return role !== undefined && new RegExp(`\\b${role}s?\\b`, 'u').test(sentence)
  })
  const [only] = found
  return only !== undefined && found.every((s) => s.pence === only.pence) ? only : null
}

/** The one sum of the one row of a table of costs that names the body: "Delivery partner (Quay Arts) | £85,000". */
function ofItsRow({ layout }: Reading, award: FoundAward, sums: readonly JudgedSum[]): JudgedSum | null {
  const rows = layout.tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) => {
      const name = row.find((cell) => cell.text.trim() !== '')?.text ?? ''
      return name.includes(award.value.recipient)
        ? [sums.filter((s) => s.cell?.table === t && s.cell.row === r && s.pence > 0 && PARTS.has(s.role))]
        : []
    }),
  )
  const [own, ...others] = rows
  const [only] = own ?? []
  return only !== undefined && own?.length === 1 && others.length === 0 ? only : null
}
