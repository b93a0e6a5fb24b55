import { awardSum, type Context, type FoundAward, leadAbove, newAward } from './award.ts'
import { tableAwards } from './awardTables.ts'
import { commitmentOf } from './commitments.ts'
import { abbreviationsIn, bodyAt, endsAsBody } from './organisations.ts'
import { periodsIn } from './periods.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { isAwardLine, lineRecipient, type Recipient, recipientsIn } from './recipients.ts'
import type { Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'

const MONEY_WORDS =
  /\b(?:grants?|awards?|awarded|contracts?|fund(?:s|ed|ing)?|allocat\w+|contribut\w+|payments?|pay|sponsor\w*|donat\w+|expenditure|provid\w+|procure\w*)\b|£/iu
const CONTRACT_WORDS = /\b(?:grants?|awards?|contracts?|fund(?:s|ing)?|payments?)\b/iu

/**
 * Who gets how much: out of the recommendation's items first, then its lead, then lines of names and sums, then a table
 * of awards, and last the one body that the recommendation or its explanation names.
 *
 * A recipient is a named body behind "to", "contract with" or the verb of an award, or in front of a sum on a line of
 * its own. One that is only spoken of, or still to be chosen, is none.
 */
export function findAwards(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const pence = total?.value ?? null
  const asked = request.items.flatMap((item) => inSentence(reading, item, sums))
  const led =
    asked.length > 0 ? asked : request.leads.flatMap((lead) => inSentence(reading, { ...lead, lead: null }, sums))
  const listed = led.length > 0 ? led : lineAwards(reading, sums)
  const named =
    listed.length > 0 ? listed : request.decided.flatMap((s) => inSentence(reading, { ...s, lead: null }, sums))
  const targets = committedSums(request, sums, pence)
  const tabled = tableAwards(reading, sums, targets)
  if (tabled.length > named.length && (named.length === 0 || targets.includes(sumOf(tabled)))) return tabled
  if (named.length > 0) return expanded(reading, named)
  const sole = soleRecipient(reading, request, sums, total)
  return expanded(reading, sole.length > 0 ? sole : fromExplanation(reading, request, sums, pence))
}

/** What awards may add up to: the decision's total, then each sum that it asks for. */
function committedSums(request: Request, sums: readonly JudgedSum[], total: number | null): readonly number[] {
  const asked = sums.filter((s) =>
    [...request.items, ...request.leads].some((span) => s.start >= span.start && s.end <= span.end),
  )
  return [...(total === null ? [] : [total]), ...asked.filter(isCommitted).map((s) => s.pence)]
}

const sumOf = (awards: readonly FoundAward[]): number => awards.reduce((n, a) => n + (a.value.pence ?? 0), 0)

const isCommitted = (s: JudgedSum): boolean => (s.role === 'approved' || s.role === 'part') && s.pence > 0

/** Recipients and sums of one sentence: one to one in order, one recipient with all of it, or a sum shared by all. */
function inSentence(reading: Reading, context: Context, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const { layout } = reading
  const text = textOf(layout, context)
  const own = sums.filter((s) => s.start >= context.start && s.end <= context.end && isCommitted(s))
  const [first] = own
  if (first === undefined || !MONEY_WORDS.test(text)) return []
  const recipients = recipientsOf(reading, context, text, own.length)
  const [only] = recipients
  if (recipients.length === 1 && only !== undefined) {
    const whole = commitmentOf(layout, own, null)
    const sum =
      whole === null || whole.method === 'sum'
        ? awardSum(reading, first.pence, [first])
        : awardSum(reading, whole.pence, whole.spans)
    return [newAward(reading, context, only, sum, 'award-sentence')]
  }
  if (recipients.length === own.length)
    return recipients.map((r, i) => {
      const sum = own[i] ?? first
      return newAward(reading, context, r, awardSum(reading, sum.pence, [sum]), 'award-sentence')
    })
  // One sum between several: each gets money, how much is not said.
  return own.length === 1 ? recipients.map((r) => newAward(reading, context, r, null, 'award-sentence')) : []
}

function recipientsOf(reading: Reading, context: Context, text: string, sums: number): readonly Recipient[] {
  const isNamed = context.lead !== null && namesRecipients(textOf(reading.layout, context.lead))
  const line = isAwardLine(text) && sums === 1 ? lineRecipient(text, context.start, isNamed) : null
  if (line !== null) return [line]
  const opening = isNamed ? bodyAt(text, context.start) : null
  return opening === null ? recipientsIn(text, context.start) : [opening]
}

/** "… the awarding of contracts to:", "grants to the following organisations:": a lead whose items begin with names. */
const namesRecipients = (lead: string): boolean =>
  CONTRACT_WORDS.test(lead) &&
  /\b(?:to|with|(?:to|with) the following|(?:following|these|below) (?:[\p{L}-]+ ){0,2}(?:organisations|providers|suppliers|bodies|groups|charities|partners|partnerships|boroughs|councils|forces|recipients|applicants|agencies))(?:[^:.£]{0,60})?\s*[:;]?\s*$/iu.test(
    lead,
  ) &&
  !/\b(?:to|with) (?!the following)\p{L}[^:]*$/iu.test(lead.replace(/^.*\bfollowing\b/iu, ''))

/** Lines "Recipient - £n" of the recommendation and summary, outside of any list. */
function lineAwards(reading: Reading, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    const zone = form.zones[i]
    if ((zone !== 'summary' && zone !== 'recommendation') || (block.cell !== null && zone !== 'recommendation'))
      return []
    const text = textOf(layout, block)
    const own = sums.filter(
      (s) => s.block === i && s.pence > 0 && (s.role === 'approved' || s.role === 'part' || s.role === 'context'),
    )
    const [sum] = own
    if (sum === undefined || own.length !== 1) return []
    const lead = leadAbove(reading, i)
    if (isAwardLine(text)) {
      const isNamed = lead !== null && namesRecipients(textOf(layout, lead))
      const recipient = lineRecipient(text, block.start, isNamed)
      return recipient === null
        ? []
        : [newAward(reading, { ...block, lead }, recipient, awardSum(reading, sum.pence, [sum]), 'award-line')]
    }
    // "£20,000 to Surrey Police for …" in a list of the summary
    const isListed =
      block.kind === 'item' && /^(?:(?:up to|a maximum of|circa|around|about|approximately|c\.?) ?)?£/iu.test(text)
    const [recipient] = isListed ? recipientsIn(text, block.start) : []
    return recipient === undefined
      ? []
      : [newAward(reading, { ...block, lead }, recipient, awardSum(reading, sum.pence, [sum]), 'award-line')]
  })
}

/** The one body that the recommendation speaks of as getting a grant or contract gets what the decision commits. */
function soleRecipient(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  if (total === null) return []
  const spans: readonly Context[] = [...request.items, ...request.leads.map((l) => ({ ...l, lead: null }))]
  const found = spans.flatMap((context) => {
    const text = textOf(reading.layout, context)
    const named = CONTRACT_WORDS.test(text) ? recipientsIn(text, context.start) : []
    return named.filter((r) => endsAsBody(r.name)).map((recipient) => ({ context, recipient }))
  })
  const [first] = found
  if (first === undefined || found.some((f) => f.recipient.name !== first.recipient.name)) return []
  const place = sums.find((s) => s.pence === total.value && spans.some((c) => s.start >= c.start && s.end <= c.end))
  const sum = awardSum(reading, total.value, place === undefined ? total.spans : [place])
  return [newAward(reading, first.context, first.recipient, sum, 'award-sole')]
}

// "awarded via a grant to the existing provider of the … support, Aurora New Dawn."
const EXPLAINED =
  /\b(?:awarded|granted|paid|made|provided|contracted|commissioned)\b[^.]{0,120}?\b(?:to|from|with)\b[^.]{0,120}?(?:,\s+|\bto\s+(?:the\s+)?|\bwith\s+(?:the\s+)?)(?=\p{Lu})/gu

/** A recipient named only where the recommendation is explained, or in the summary: it gets the decision's one sum. */
function fromExplanation(
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

/** Abbreviations become the names that they were introduced with; "LB X" the "London Borough of X" that is printed. */
function expanded(reading: Reading, awards: readonly FoundAward[]): readonly FoundAward[] {
  const { text } = reading.layout
  const known = abbreviationsIn(text)
  return awards.map((a) => {
    const { recipient } = a.value
    const borough = /^LB (?:of )?(?<name>.+)$/u.exec(recipient)?.groups?.name
    const full =
      borough !== undefined && text.includes(`London Borough of ${borough}`)
        ? `London Borough of ${borough}`
        : known.get(recipient)
    return full === undefined ? a : { ...a, value: { ...a.value, recipient: full } }
  })
}
