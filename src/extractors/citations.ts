import type { Citation } from '../record.ts'
import type { Span } from '../types.ts'
import { citedReferencesIn } from './citedReferences.ts'
import { lawsIn } from './legislation.ts'
import { erasOf, spelled } from './packReferences.ts'
import type { Finding, Reading } from './reading.ts'
import { spanAt, textOf } from './reading.ts'

const URL = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu
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
  return [...cited, ...sameForm(reading, text, own), ...inBrackets(reading, text, own)]
}

/**
 * "limit set in February 2017 (2017-006)", "extended in 2021/017": a number alone, in the form of the document's own.
 *
 * Without brackets a year with a number of three digits behind it; of two only in brackets, and where it can be neither a month
 * ("2016/12") nor the end of a financial year ("2016/17").
 */
function inBrackets({ pack }: Reading, text: string, own: string | null): readonly Finding<Citation>[] {
  if (own === null || !/^(?:20\d\d\s?[/-]\s?\d{2,4}|\d{3,4}\s?[/-]\s?20\d\d)$/u.test(own)) return []
  const source = own
    .replace(/20\d\d/u, 'Y')
    .replace(/\d/gu, '\\d')
    .replace('Y', '20\\d\\d')
    .replace(/\s+/gu, '\\s?')
  const isLong = /^20\d\d\/\d{3}/u.test(own)
  const pattern = isLong
    ? `(?<![\\p{L}\\d/.-])\\(?(?<reference>${source})(?![\\p{L}\\d/-])`
    : `\\((?<reference>${source})\\)`
  return [...text.matchAll(new RegExp(pattern, 'gu'))].flatMap((match) => {
    const reference = match.groups?.reference ?? own
    if (reference === own || isYears(reference)) return []
    const start = match.index + match[0].indexOf(reference)
    return [finding('decision', reference, spelled(reference, pack), start, 0.85)]
  })
}

/** "2016/17" and "2016/12": years or a month. */
function isYears(reference: string): boolean {
  const { first = '', second = '' } = /^20(?<first>\d\d)\s?[/-]\s?(?<second>\d\d)$/u.exec(reference)?.groups ?? {}
  return second !== '' && (Number(second) <= 12 || (Number(first) + 1) % 100 === Number(second))
}

/** Where no pack tells the form of the document's own reference: numbers in that form behind the word "decision". */
function sameForm(reading: Reading, text: string, own: string | null): readonly Finding<Citation>[] {
  if (own === null || !/\d.*[\d]/u.test(own) || own.length < 5) return []
  if (reading.pack !== null && erasOf(own, reading.pack).length > 0) return []
  const source = own
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\d+/gu, (digits) => `\\d{${Math.max(1, digits.length - 1)},${digits.length + 1}}`)
    .replace(/\s+/gu, '\\s?')
  const bare = /^[\d\s/.–-]+$/u.test(own)
  const pattern = new RegExp(
    `(?<lead>${bare ? '\\b(?:decisions?|notice|log|reference|ref)\\b[^.\\d\\n]{0,25}?' : ''})(?<![\\p{L}\\d/-])(?<reference>${source})(?![\\p{L}\\d/-])`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const reference = match.groups?.reference ?? ''
    if (reference.replace(/\s/gu, '').toLowerCase() === own.replace(/\s/gu, '').toLowerCase()) return []
    return [finding('decision', reference, reference, match.index + match[0].length - reference.length, 0.85)]
  })
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
    return address.length < 8 || isOwn ? [] : [finding('url', address, address, match.index, 0.95)]
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
