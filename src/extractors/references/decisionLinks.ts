import type { Pack } from '../../packs/pack.ts'
import type { Citation } from '../../record.ts'
import type { Layout } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { referencesIn } from './packReferences.ts'

/**
 * A link to the page of a decision: the words that it lies on, its address, and the reference that the address names.
 * `cites` is the reference printed there, as in `citations`; null where the words name none ("the earlier decision").
 */
export type DecisionLink = {
  readonly page: number
  readonly text: string
  readonly url: string
  readonly reference: string
  readonly cites: string | null
}

/**
 * The links of a document whose address names a decision: `…/pcd-291-harbour-grants`, `…/md8812`. They are no citations;
 * they help to resolve one that is misprinted or has no number. A link to the document itself is left out.
 */
export function findDecisionLinks(
  { layout, rules }: Reading,
  own: string | null,
  citations: readonly Finding<Citation>[],
): readonly DecisionLink[] {
  const found = new Map<string, DecisionLink>()
  for (const { page, url } of new Map(layout.links.map((link) => [`${link.page} ${link.url}`, link])).values()) {
    const reference = decisionNamedBy(url, rules.packs)
    if (reference === null || squeezed(reference) === squeezed(own ?? '')) continue
    const words = wordsUnder(layout, page, url)
    const [first] = words
    const last = words.at(-1)
    if (first === undefined || last === undefined) continue
    const cited = citations.find(
      ({ value, spans: [span] }) =>
        value.kind === 'decision' && span !== undefined && span.start < last.end && span.end > first.start,
    )
    const link = {
      page,
      text: words
        .map((word) => word.text)
        .join(' ')
        .replace(/[\s.,;:)]+$/u, ''),
      url,
      reference,
      cites: cited?.value.reference ?? null,
    }
    const key = `${reference} ${link.cites}`
    if (!found.has(key)) found.set(key, link)
  }
  return [...found.values()]
}

const squeezed = (reference: string): string => reference.replace(/\s/gu, '')

/** The decision whose page an address is, in its body's spelling; null where it names none. */
export function decisionNamedBy(url: string, packs: readonly Pack[]): string | null {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return null
  for (const segment of new URL(url).pathname.split('/').toReversed()) {
    const plain = segment.replace(/%20|_/gu, '-').toUpperCase()
    // "pcc-d-101" stands for PCC/D/101: addresses have no slashes within a name
    for (const spelled of [plain, plain.replaceAll('-', '/')]) {
      const named = referencesIn(spelled, packs).find(({ start, end }) => /\p{L}/u.test(spelled.slice(start, end)))
      if (named !== undefined) return named.reference
    }
  }
  return null
}

/** The words that the link lies on, over several lines too; those of running headers and footers are left out. */
function wordsUnder(layout: Layout, page: number, url: string) {
  const boxes = layout.links.filter((link) => link.page === page && link.url === url).map(({ box }) => box)
  const end = layout.blocks.find((block) => block.furniture)?.start ?? layout.text.length
  return layout.words.filter((word) => {
    if (word.page !== page || word.start >= end) return false
    const [x, y] = [(word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2]
    return boxes.some(([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1)
  })
}
