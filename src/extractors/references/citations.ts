import type { Citation } from '../../record.ts'
import type { Span } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { spanAt, textOf } from '../reading.ts'
import { citedReferencesIn } from './citedReferences.ts'
import { lawsIn } from './legislation.ts'
import { numbersAlike } from './numbersAlike.ts'

// "https://" may stand at the end of a line
const URL = /(?:https?:\/\/(?:\s+(?=www\.))?|www\.)[^\s<>"')\]]+/giu
/**
 * Other decisions, legislation and web addresses that a document cites, one entry for each reference, first place first.
 *
 * The document's own reference is no citation. Legislation without its year gives one only from a list of known titles,
 * and only where the same is not cited with its year.
 */
export function findCitations(reading: Reading, own: string | null): readonly Finding<Citation>[] {
  const found: Finding<Citation>[] = [...decisions(reading, own), ...legislation(reading), ...addresses(reading)]
  const seen = new Set<string>()
  return found
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .filter(({ value }) => {
      const key = `${value.kind} ${value.reference.toLowerCase().replace(/[\s,]/gu, '')}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

const body = (reading: Reading): number => {
  const first = reading.layout.blocks.find((b) => b.furniture)
  return first?.start ?? reading.layout.text.length
}

function decisions(reading: Reading, own: string | null): readonly Finding<Citation>[] {
  const { layout, rules, pack } = reading
  const text = layout.text.slice(0, body(reading))
  const packs = pack === null ? rules.packs : [pack, ...rules.packs.filter((p) => p !== pack)]
  const squeeze = (text: string): string => text.replace(/\s/gu, '').replace(/[–—]/gu, '-')
  const squeezed = own === null ? null : squeeze(own)
  const known = citedReferencesIn(text, packs, { pack, reference: own }).filter(
    (r) => squeeze(r.reference) !== squeezed,
  )
  const cited = known.map((r) =>
    finding('decision', textOf(layout, r), r.reference, r.start, r.rule.needsLabel ? 0.85 : 0.95),
  )
  const isKnown = (start: number): boolean => known.some((r) => r.start <= start && start < r.end)
  const alike = numbersAlike(reading, text, own)
    .filter((n) => !isKnown(n.start))
    .map((n) => finding('decision', n.printed, n.reference, n.start, 0.85))
  return [...cited, ...alike]
}

function legislation(reading: Reading): readonly Finding<Citation>[] {
  const { layout, rules } = reading
  const text = layout.text.slice(0, body(reading))
  return lawsIn(text, rules.undatedLegislation).flatMap((law) =>
    isTopic(reading, law)
      ? []
      : [finding('legislation', text.slice(law.start, law.end), law.reference, law.start, 0.94)],
  )
}

/** "Human Rights Act | No": an act without its year that fills a cell is a topic of a checklist. */
function isTopic({ layout }: Reading, law: Span & { readonly reference: string }): boolean {
  if (/\d{4}$/u.test(law.reference)) return false
  const block = layout.blocks.find((b) => b.start <= law.start && b.end >= law.end)
  return block?.cell != null && /^[\W\d]*$/u.test(textOf(layout, block).replace(textOf(layout, law), ''))
}

function addresses(reading: Reading): readonly Finding<Citation>[] {
  const text = reading.layout.text.slice(0, body(reading))
  const head = reading.layout.blocks[1]?.end ?? 0
  return [...text.matchAll(URL)].flatMap((match) => {
    const address = match[0].replace(/[.,;:]+$/u, '')
    // The body's own address beside its name, at the head of its paper.
    const isOwn = match.index < head && /^(?:https?:\/\/)?[\w.-]+\/?$/u.test(address)
    return address.length < 8 || isOwn ? [] : [finding('url', address, address.replace(/\s+/gu, ''), match.index, 0.95)]
  })
}

function finding(
  kind: Citation['kind'],
  text: string,
  reference: string,
  start: number,
  confidence: number,
): Finding<Citation> {
  const printed = text.replace(/\s+/gu, ' ').trim()
  return {
    value: { kind, text: printed, reference },
    spans: [spanAt(0, start, text.length)],
    method: `citation-${kind}`,
    confidence,
  }
}
