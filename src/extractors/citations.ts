import type { Citation } from '../record.ts'
import { erasOf, namedReferencesIn, referencesIn } from './packReferences.ts'
import type { Finding, Reading } from './reading.ts'
import { spanAt, textOf } from './reading.ts'

// "Police Reform and Social Responsibility Act 2011", "Data Protection Act (DPA) 2018", "Anti-social Behaviour, Crime and Policing Act 2014",
// "Transfer of Undertakings (Protection of Employment) Regulations 2006", "Local Government (Wales) Measure 2011", "Police Property Act Regulations (1997)"
const WORD = "(?:[A-Z][\\p{L}'’-]*|\\([A-Z][\\p{L},.'’& -]{0,60}\\))"
const CONNECTOR = '(?:and|of|the|for|to|in|from|on|with|by|etc\\.?|&)'
// A title ends with its block: the heading above is no part of it.
const GAP = '[^\\S\\n]'
const KIND = '(?:Act|Order|Regulations?|Rules|Measure)'
const LEGISLATION = new RegExp(
  `(?<title>${WORD}(?:,?${GAP}+(?:${CONNECTOR}${GAP}+){0,3}${WORD}){0,14}?${GAP}${KIND}(?:${GAP}(?:Regulations|Order|Rules))?)(?:\\s\\((?!No)[A-Z][^)]{0,20}\\))?(?:\\s?\\((?<number>No\\.?\\s?\\d+)\\))?,?\\s\\(?(?<year>(?:19|20)\\d{2}|18\\d{2})\\)?(?:\\s\\((?<later>No\\.?\\s?\\d+)\\))?`,
  'gu',
)
const URL = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu
/** Words that open a sentence or point at a section and are no part of a title that follows. */
const LEADING =
  /^(?:(?:[Tt]he|Under|In|Section|Sections|Part|Chapter|Schedule|Paragraph|Article|And|Of|By|With|For|Both|See|Of the)\s+)+/u
const ABBREVIATION = /\s*\((?:the\s)?["']?[A-Z\d&]{2,12}["']?\)(?=\s|$)/gu
/** "section 22A of the Police Act", "Part VIII of the Greater London Authority Act", "Regulation and the Data Protection Act" */
const BEFORE_TITLE =
  /^.*?(?:\b(?:[A-Z]{1,4}|[IVX]+|\d+[A-Z]?)\s+of\s+the\s+|\s(?:and|of)\s+the\s+(?=(?:\p{Lu}[\p{L}'-]*\s+(?:(?:and|of)\s+)?)+(?:Act|Order|Regulations|Rules|Measure)))/u

/**
 * Other decisions, legislation and web addresses that a document cites, one entry for each reference, first place first.
 *
 * The document's own reference is no citation. An act without its year gives one only from a list of known titles, and
 * only where the same act is not cited with its year.
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
  const squeezed = own?.replace(/\s/gu, '')
  const named = pack === null ? [] : namedReferencesIn(text, pack, own)
  const known = [...referencesIn(text, packs), ...named].filter((r) => r.reference.replace(/\s/gu, '') !== squeezed)
  const cited = known.map((r) =>
    finding('decision', textOf(layout, r), r.reference, r.start, r.rule.needsLabel ? 0.85 : 0.95),
  )
  return [...cited, ...sameForm(reading, text, own)]
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
  const dated = [...text.matchAll(LEGISLATION)].flatMap((match) => {
    const { title = '', year = '', number, later } = match.groups ?? {}
    const own = title.replace(LEADING, '').replace(BEFORE_TITLE, '').replace(LEADING, '')
    const clean = own.replace(ABBREVIATION, '').replace(/\s+/gu, ' ').trim()
    if (!isTitle(clean)) return []
    const serial = number ?? later
    const reference = [clean, serial === undefined ? '' : `(${serial})`, year].filter((s) => s !== '').join(' ')
    const start = match.index + match[0].indexOf(title) + title.length - own.length
    return [{ start, end: match.index + match[0].length, reference, clean }]
  })
  const undated = rules.undatedLegislation.flatMap((title) => {
    const at = text.search(
      new RegExp(
        `\\b${title.replace(/[()]/gu, '\\$&')}\\b(?!\\s(?:\\([^)]*\\)\\s)?,?\\s?\\(?(?:19|20)\\d\\d|\\sRegulations)`,
        'u',
      ),
    )
    const isDated = dated.some((d) => d.clean.toLowerCase() === title.toLowerCase())
    return at < 0 || isDated ? [] : [{ start: at, end: at + title.length, reference: title, clean: title }]
  })
  return [...dated, ...undated].map((l) =>
    finding('legislation', text.slice(l.start, l.end), l.reference, l.start, 0.94),
  )
}

/** "The Act 2011", "Regulations 2015" and "2011 Act" name no legislation by themselves. */
const isTitle = (title: string): boolean => title.split(' ').length >= 2 && !/^(?:This|That|The)\s\w+$/u.test(title)

function addresses(reading: Reading): readonly Finding<Citation>[] {
  const text = reading.layout.text.slice(0, body(reading))
  return [...text.matchAll(URL)].flatMap((match) => {
    const address = match[0].replace(/[.,;:]+$/u, '')
    return address.length < 8 ? [] : [finding('url', address, address, match.index, 0.95)]
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
