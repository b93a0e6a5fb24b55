import { awardSum, type Context, type FoundAward, newAward } from './award.ts'
import { bodyAt, endsAsBody } from './organisations.ts'
import { periodsIn } from './periods.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import { recipientsIn } from './recipients.ts'
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
    return named.filter((r) => endsAsBody(r.name)).map((recipient) => ({ context, recipient }))
  })
  const [first] = found
  if (first === undefined || found.some((f) => f.recipient.name !== first.recipient.name)) return []
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
