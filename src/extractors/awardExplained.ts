import { awardSum, type Context, type FoundAward, newAward } from './award.ts'
import { bodyAt, endsAsBody } from './organisations.ts'
import { periodsIn } from './periods.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import { type Recipient, recipientsIn } from './recipients.ts'
import type { Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'

const CONTRACT_WORDS = /\b(?:grants?|awards?|contracts?|fund(?:s|ing)?|payments?)\b/iu

// "approves the award of the contract to X", "enter into an agreement with X"
const AWARDING =
  /\b(?:award|awarding|awards|enter(?:ing)? into|let|place|extend|extension of|renew\w*)\b[^.;]{0,80}\b(?:contracts?|grants?|agreements?)\b[^.;]{0,40}\b(?:to|with)\b/iu
const MAKES = new Set(['approve', 'award', 'agree', 'authorise', 'authorize', 'grant', 'extend', 'enter', 'renew'])

/** The one body that the recommendation speaks of as getting a grant or contract gets what the decision commits. */
export function soleRecipient(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const spans: readonly Context[] = [...request.items, ...request.leads.map((l) => ({ ...l, lead: null }))]
  // A contract whose price is not printed is an award without a sum, if the request makes it.
  const making = total === null ? request.items.filter((item) => MAKES.has(item.action ?? '')) : spans
  const found = (total === null ? making : spans).flatMap((context) => {
    const text = textOf(reading.layout, context)
    const named = (total === null ? AWARDING : CONTRACT_WORDS).test(text) ? recipientsIn(text, context.start) : []
    return named.map((recipient) => ({ context, recipient }))
  })
  const [first] = found
  if (
    first === undefined ||
    !endsAsBody(first.recipient.name) ||
    found.some((f) => f.recipient.name !== first.recipient.name)
  )
    return []
  if (total === null) return [newAward(reading, first.context, first.recipient, null, 'award-sole')]
  const place = sums.find((s) => s.pence === total.value && spans.some((c) => s.start >= c.start && s.end <= c.end))
  const isOwn = place !== undefined || isPriceOfContract(reading, first.recipient.name, total)
  const sum = isOwn ? awardSum(reading, total.value, place === undefined ? total.spans : [place]) : null
  return [newAward(reading, first.context, first.recipient, sum, 'award-sole')]
}

/** Is a total of another part said to be the contract's or grant's, or the recipient's: "the contract's value is £…"? */
function isPriceOfContract(reading: Reading, name: string, total: Finding<number>): boolean {
  const { layout } = reading
  const [place] = total.spans
  if (place === undefined) return false
  const sentence = sentenceAround(layout, place.start)
  const before = layout.text.slice(sentence.start, place.start)
  return /\b(?:contract|grant|award|agreement)/iu.test(before) || textOf(layout, sentence).includes(name)
}

// "awarded via a grant to the existing provider of the … support, Aurora New Dawn."
const EXPLAINED =
  /\b(?:awarded|granted|paid|made|provided|contracted|commissioned)\b[^.]{0,120}?\b(?:to|from|with)\b[^.]{0,120}?(?:,\s+|\bto\s+(?:the\s+)?|\bwith\s+(?:the\s+)?)(?=\p{Lu})/gu

const CHOSEN_BEHIND =
  /^(?:\s*\([^)]*\))?,?\s+(?:has been|have been|was|is|were|are)\s+(?:therefore |identified |selected |chosen |appointed |evaluated |recommended |named |judged )*(?:as |to be )?(?:the\s+)?(?:preferred|successful|winning|highest[- ](?:scoring|scored))\b/iu
const CHOSEN_BEFORE =
  /\b(?:preferred|successful|winning|highest[- ]scoring) (?:bidder|supplier|tenderer|provider|contractor|applicant)(?:,| is| was|:)\s+(?:the\s+)?(?=\p{Lu})/gu

/** The one body that another part says has won: "X has been identified as the preferred bidder". */
function chosenBody(reading: Reading): Recipient | null {
  const { layout, form } = reading
  const found = layout.blocks.flatMap((block, i) => {
    if (block.furniture || block.cell !== null || ['legal', 'officers', 'declaration'].includes(form.zones[i] ?? ''))
      return []
    const text = textOf(layout, block)
    const behind: Recipient[] = []
    for (const { index } of text.matchAll(/(?<![\p{L}\d])(?=\p{Lu})/gu)) {
      const body = bodyAt(text.slice(index), block.start + index)
      const isPart = behind.some((b) => body !== null && b.end >= body.start)
      if (body !== null && !isPart && CHOSEN_BEHIND.test(text.slice(body.end - block.start))) behind.push(body)
    }
    const before = [...text.matchAll(CHOSEN_BEFORE)].flatMap((m) => {
      const at = m.index + m[0].length
      return bodyAt(text.slice(at), block.start + at) ?? []
    })
    return [...behind, ...before]
  })
  const [first] = found
  return first !== undefined && found.every((f) => f.name === first.name) ? first : null
}

/** A recipient named only where the recommendation is explained, or in the summary: it gets the decision's one sum. */
export function fromExplanation(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: number | null,
): readonly FoundAward[] {
  const { layout } = reading
  const [item] = request.items
  if (item === undefined || total === null) return []
  const sum = sums.find((s) => s.start >= item.start && s.end <= item.end && s.pence === total)
  if (sum === undefined) return []
  const chosen = chosenBody(reading)
  if (chosen !== null && CONTRACT_WORDS.test(textOf(layout, item)))
    return [newAward(reading, { ...item, lead: null }, chosen, awardSum(reading, total, [sum]), 'award-explained')]
  for (const piece of request.others) {
    const text = textOf(layout, piece)
    for (const match of text.matchAll(EXPLAINED)) {
      const at = match.index + match[0].length
      const body = bodyAt(text.slice(at), piece.start + at)
      if (body === null) continue
      // The period stands with the recipient, or else with the sum.
      const own = periodsIn(textOf(layout, piece)).length > 0 ? piece : item
      return [
        newAward(
          reading,
          { start: own.start, end: own.end, lead: null },
          body,
          awardSum(reading, total, [sum]),
          'award-explained',
        ),
      ]
    }
  }
  return []
}
