import type { Layout } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Item, Request } from '../requests/recommendations.ts'
import type { Commitment } from './commitments.ts'

/** Items below another item, set in further, whose sums do not exceed it are its parts. */
export function withoutParts(reading: Reading, request: Request, all: readonly Commitment[]): readonly Commitment[] {
  const { blocks } = reading.layout
  const items = withoutMakeup(all)
  const left = (c: Commitment): number => blocks[c.item?.block ?? -1]?.left ?? 0
  return items.filter((child, i) => {
    const parent = items.slice(0, i).findLast((p) => left(p) < left(child) - 8)
    if (parent === undefined || !isUnder(reading, request, { parent, child })) return true
    const siblings = items.filter(
      (c, j) =>
        j > items.indexOf(parent) &&
        left(c) > left(parent) + 8 &&
        items.slice(items.indexOf(parent) + 1, j).every((b) => left(b) > left(parent) + 8),
    )
    return siblings.reduce((n, c) => n + c.pence, 0) > parent.pence * 1.0001
  })
}

type Family = { readonly parent: Commitment; readonly child: Commitment }

/** Is the nearest item that is set out further the parent, and not one without a sum of its own? */
function isUnder({ layout }: Reading, { items }: Request, { parent, child }: Family): boolean {
  const left = (item: Item | null): number => layout.blocks[item?.block ?? -1]?.left ?? 0
  const above = items.filter((item) => item.start < (child.item?.start ?? 0) && left(item) < left(child.item) - 8)
  const nearest = above.at(-1)
  if (nearest === undefined || nearest === parent.item) return nearest !== undefined
  // "Approve, within that sum:" under the item that has it
  return above.at(-2) === parent.item && WITHIN_PLAN.test(textOf(layout, nearest))
}

/** Items right behind another that come to exactly its sum make it up, however they are set. */
function withoutMakeup(items: readonly Commitment[]): readonly Commitment[] {
  const parts = new Set<Commitment>()
  for (const [i, whole] of items.entries()) {
    let pence = 0
    for (let last = i + 1; last < items.length && pence < whole.pence; last++) {
      pence += items[last]?.pence ?? 0
      if (pence === whole.pence && last > i + 1) for (const part of items.slice(i + 1, last + 1)) parts.add(part)
    }
  }
  return items.filter((item) => !parts.has(item))
}

const REPEATS =
  /\b(?:carry forward|funded|funding (?:will|to) be|draw ?down|budget|reserves?|source|meet the cost|cost (?:will|is|of this)|total(?:ling|s)?|overall|the above|set out above|in the (?:proposal|plan|programme)|this (?:contract|grant|award|funding)|delegat\w+|sign|enter into|transfer)\b/iu

const WITHIN_PLAN =
  /\b(?:as )?(?<!\b(?:not|no) )part of (?:this|that|the (?:above|same)) (?:overall |total |maximum )?(?:sum|amount|total|expenditure|spend(?:ing)?|allocation|envelope|budget)\b|\bin the (?:proposal|plan|programme|above)\b|\b(?:from|out of|within) (?:this|the above|that) (?:overall |total |maximum )?(?:sum|amount|total|budget|fund(?:s|ing)?|allocation|award|grant|investment|expenditure|envelope|programme)s?\b|\b(?:from|out of|within) (?:this|which|that|it),? (?:the|an?|to|up to|£)|\b(?:from|out of|within) it[,;.]?$|£[\d.,]+(?:k|m| million)? of (?:it|this|that)\b(?! (?:year|kind|sort|grant))/iu

/** A sum that an item repeats from another (the award and the money that pays it) counts once. */
export function distinct(layout: Layout, items: readonly Commitment[]): readonly Commitment[] {
  const kept: Commitment[] = []
  for (const item of items) {
    const text = item.item === null ? '' : textOf(layout, item.item)
    // "approve a grant of £471,591 to fund the projects in the proposal" is part of the plan approved above it.
    if (WITHIN_PLAN.test(text) && kept.some((k) => k.pence > item.pence)) continue
    const twin = kept.find((k) => k.pence === item.pence)
    if (twin !== undefined && (REPEATS.test(text) || REPEATS.test(twin.item === null ? '' : textOf(layout, twin.item))))
      continue
    kept.push(item)
  }
  return kept
}

/** What a request's items come to together: one that states the others' total, or all of them, which `isWhole` may tell. */
export function addUp(items: readonly Commitment[], isWhole: (pence: number) => boolean): Commitment {
  const [first] = items
  const all = items.reduce((n, c) => n + c.pence, 0)
  const total = items.length > 2 && !isWhole(all) ? items.find((c) => c.pence * 2 === all) : undefined
  const only = total ?? (items.length === 1 ? first : undefined)
  if (only !== undefined) return only
  return { pence: all, spans: items.flatMap((c) => c.spans), method: 'sum', item: null }
}
