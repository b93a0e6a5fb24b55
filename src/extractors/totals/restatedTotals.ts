import type { Layout } from '../../types.ts'
import { type Finding, type Reading, sentenceAround, textOf } from '../reading.ts'
import { isExemption, purposeOf } from '../requests/purposes.ts'
import type { Item } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { type Commitment, within } from './commitments.ts'
import { isRowOf } from './someItems.ts'
import { isCalledWhole, type Whole } from './wholes.ts'

type Told = {
  readonly items: readonly Item[]
  /** What the items come to, each by itself, those that repeat others among them. */
  readonly printed: readonly Commitment[]
  readonly sums: readonly JudgedSum[]
  readonly wholes: readonly Whole[]
}

const NOT_WHOLE = new Set<JudgedSum['role']>(['earlier', 'threshold', 'income'])
// "Agree that the council pays £20,000 of it", "the use of £20,000 from the Youth Fund": what others pay, or what pays
const OTHERS_PAY =
  /\b(?:council|trust|partners?|home office|force|constabulary|authority)\b[^£;,]{0,30}\b(?:pays?|contributes?|meets?|raises?|funds?|provides?)\b|\b(?:paid|met|funded) by\b|£[\d,.]+\w* from\b|\bnot to\b/iu
const isOthers = (item: Item | null): boolean => item !== null && OTHERS_PAY.test(item.text)
const TELLS = new Set(['note', 'delegate', 'publish', 'receive'])

/**
 * What running text calls the whole, where the items come to exactly that: "Total commitments of £152,000", of a grant of
 * £140,000 and "the use of £12,000 of it for administration", whatever each sum was taken for.
 *
 * An item that a table counts as a row of another adds nothing. Null where nothing larger than each item is said, or two
 * different sums are.
 */
export function saidOfItems({ layout }: Reading, { items, printed, sums, wholes }: Told): Finding<number> | null {
  const own = printed.filter((c) => !isOthers(c.item) && !printed.some((o) => o !== c && isRowOf(c, o, wholes)))
  const others = items.flatMap((item) => {
    const isCounted =
      printed.some((c) => c.item === item) || TELLS.has(item.action ?? '') || isExemption(item) || isOthers(item)
    const inside = isCounted ? [] : sums.filter((s) => within(item, s) && s.pence > 0 && !NOT_WHOLE.has(s.role))
    const [only] = inside
    return only !== undefined && inside.length === 1 && purposeOf(layout, item) === 'commits' ? [only.pence] : []
  })
  const parts = [...own.map((c) => c.pence), ...others]
  const all = parts.reduce((n, pence) => n + pence, 0)
  if (parts.length < 2 || parts.length === others.length) return null
  const isInItem = (s: JudgedSum): boolean => items.some((item) => within(item, s))
  const said = sums.find(
    (s) => s.cell === null && s.pence === all && !NOT_WHOLE.has(s.role) && !isInItem(s) && isCalledWhole(layout, s),
  )
  return said === undefined ? null : { value: all, spans: [said], method: 'stated-total', confidence: 0.85 }
}

/** "Of the purchases, £589,000 will be made otherwise", "the remaining £40,000", "the other items, worth £40,000" */
const THE_REST =
  /(?:^\W*|,\s|\band\s)of (?:the|these|this) (?:purchases|items|works|contracts|expenditure|spend(?:ing)?)\b[^£;]{0,60}$|\b(?:remaining|rest of the|other) (?:purchases|items|works|contracts|expenditure|spend(?:ing)?)\b[^£;]{0,40}$/iu
const REMAINING = /\bremaining $/iu
const IS_SPENT = /^ will be (?:spent|made|bought|procured|let) (?:through|under|by|via|on)\b/iu
const PAST = /\b(?:was|were|had|(?<!\bbe )(?:spent|paid|received)|last year|previous(?:ly)?)\b/iu
const APART =
  /\b(?:in addition|as well as|additional(?:ly)?|further|extra|other|also|separate(?:ly)?|plus|second|another)\b/iu

/**
 * The item that holds the others, as the text tells what is left of it without them: "spend £933,500; award single tender
 * actions of £344,500", and "of the purchases, £589,000 will be made through frameworks".
 */
export function wholeWithRest(
  layout: Layout,
  items: readonly Commitment[],
  sums: readonly JudgedSum[],
): Commitment | null {
  const [whole, ...others] = items.toSorted((a, b) => b.pence - a.pence)
  if (whole === undefined || others.length === 0) return null
  if (others.some(({ item }) => item === null || APART.test(item.text))) return null
  const rest = whole.pence - others.reduce((n, c) => n + c.pence, 0)
  const isTold = (s: JudgedSum): boolean =>
    s.pence === rest &&
    s.cell === null &&
    !NOT_WHOLE.has(s.role) &&
    !items.some(({ item }) => item !== null && within(item, s)) &&
    isRest(layout, s)
  return rest > 0 && sums.some(isTold) ? whole : null
}

function isRest(layout: Layout, { start, end }: JudgedSum): boolean {
  const sentence = sentenceAround(layout, start)
  const before = layout.text.slice(sentence.start, start).trimStart()
  const isSpent = REMAINING.test(before) && IS_SPENT.test(layout.text.slice(end, end + 40))
  return (isSpent || THE_REST.test(before)) && !PAST.test(textOf(layout, sentence))
}
