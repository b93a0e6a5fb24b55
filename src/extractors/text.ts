import type { Part, Piece } from '../form/form.ts'
import type { Span } from '../types.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { belowFormName, NO_TITLE, noticeTitle } from './titleLines.ts'

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * The title: behind its label, or else the heading that stands above the labels and is no form's name.
 *
 * A reference that opens or closes the heading is not part of it.
 */
export function findTitle(reading: Reading, reference: Finding<string> | null): Finding<string> | null {
  const { form, layout } = reading
  for (const part of form.parts) {
    if (part.field !== 'title') continue
    const [piece] = part.value
    if (piece === undefined || isSignersTitle(reading, part)) continue
    const spans = [piece, ...brokenOff(reading, part, piece)]
    const text = tidy(spans.map((span) => textOf(layout, span)).join(' '))
    if (text.length > 3 && /\p{L}{3}/u.test(text))
      return { value: text, spans, method: 'title-label', confidence: 0.97 }
  }
  return belowFormName(reading) ?? headingTitle(reading, reference) ?? noticeTitle(reading)
}

/** "Title" below a signature asks for the signer's office. */
function isSignersTitle({ form, layout, rules }: Reading, part: Part): boolean {
  const isBelow = form.parts.some((p) => p.field === 'signature' && p.block < part.block)
  const asked = form.parts.some((p) => p.field === 'recommendation' && p.block < part.block)
  const value = part.value.map((v) => textOf(layout, v)).join(' ')
  // "Police and Crime Commissioner's Community Fund"
  const isOfficesThing = /\bcommissioner['’]s\s+\p{L}/iu.test(value)
  return (
    !isOfficesThing &&
    (isBelow || asked) &&
    (rules.makers.test(value) || rules.officers.test(value)) &&
    value.length < 80
  )
}

/** The next line of a title that was broken by hand: in the same type, and it goes on in small letters or behind a colon. */
function brokenOff(reading: Reading, part: Part, piece: Piece): readonly Span[] {
  const { layout, form } = reading
  const own = layout.blocks[piece.block]
  const next = layout.blocks[piece.block + 1]
  if (own === undefined || next === undefined || next.furniture || next.cell !== own.cell || part.inTable) return []
  if (form.parts.some((p) => p.block === piece.block + 1) || next.bold !== own.bold || next.size !== own.size) return []
  const goesOn = /^\p{Ll}/u.test(textOf(layout, next)) || /[:–,-]$/u.test(textOf(layout, piece))
  return goesOn && next.label === null && next.end - next.start < 160 ? [next] : []
}

const DAY_AT_END =
  /\s*(?:[–—-]\s*|\()(?:dated\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+20\d\d\)?\s*$/iu

function headingTitle(reading: Reading, reference: Finding<string> | null): Finding<string> | null {
  const { layout, form } = reading
  const firstZone =
    form.parts.find((p) => p.kind === 'zone' && p.field !== 'approval' && p.field !== 'officers')?.block ?? 12
  for (const block of layout.blocks.slice(0, Math.max(firstZone, 1))) {
    if (block.kind !== 'heading' || block.furniture || block.page > 1) continue
    if (form.parts.some((p) => layout.blocks[p.block] === block)) continue
    const text = textOf(layout, block)
    const cut = reference === null ? 0 : afterReference(text, reference, block)
    // "001/2015 Shared workshops – 31 March 2015": the day of the notice is no part of its name.
    const dated = cut === 0 ? 0 : (DAY_AT_END.exec(text.slice(cut))?.[0].length ?? 0)
    const title = tidy(text.slice(cut, text.length - dated))
    if (title.length < 8 || NO_TITLE.test(cut > 0 ? title : text)) continue
    return {
      value: title,
      spans: [{ start: block.start + cut, end: block.end - dated }],
      method: 'title-heading',
      confidence: 0.75,
    }
  }
  return null
}

// "Decision 51/2022 – Community Fund", "Decision Notice No. 12 of 2021": what leads up to the reference that a label gives below
const NUMBER_LEAD =
  /^(?:(?:formal|key|pcc|opcc|pfcc|dmpc|commissioner['’]s) )?(?:decision|reference|ref)\b(?: (?:notice|record|form|log|number|reference|ref|no))*\.?\s*[:–-]?\s*/iu

/** How many letters of a heading the reference takes up, with what leads to it: 0 where it does not open with one. */
function afterReference(text: string, reference: Finding<string>, block: Span): number {
  const span = reference.spans[0]
  const isInside = span !== undefined && span.start >= block.start && span.end <= block.end
  const lead = NUMBER_LEAD.exec(text)?.[0].length ?? 0
  const isFirst = [0, lead].find(
    (at) => text.startsWith(reference.value, at) && !/^[\p{L}\d/]/u.test(text.slice(at + reference.value.length)),
  )
  const length = isInside ? span.end - block.start : isFirst === undefined ? 0 : isFirst + reference.value.length
  return length === 0 ? 0 : length + (/^[\s–:)-]*(?:title:\s*)?/iu.exec(text.slice(length))?.[0].length ?? 0)
}

// "Purpose: For decision", "Purpose of report: To note": what the paper is for, and no summary
const ONLY_PURPOSE =
  /^(?:for|to)?\s*(?:decision|decide|information|inform|approval|approve|note|noting|consideration|consider|discussion|discuss|action|assurance|endorsement|agreement|agree)(?:\s*(?:,|and|&|\/|or)\s*(?:for |to )?(?:decision|information|approval|note|noting|discussion|action|assurance|consideration))*\W*$/iu

/** The first summary that says more than what the paper is for. */
const saidSummary = ({ form, layout }: Reading): Part | undefined =>
  form.parts.find(
    (p) =>
      p.field === 'summary' && p.value.length > 0 && !p.value.every((v) => ONLY_PURPOSE.test(tidy(textOf(layout, v)))),
  )

/** The summary's paragraphs, a line each, bullets without their marks; its tables are left out. */
export function findSummary(reading: Reading): Finding<string> | null {
  const { layout } = reading
  const part = saidSummary(reading) ?? backgroundFirst(reading)
  if (part === undefined) return null
  const pieces = part.value.filter((p) => {
    const block = layout.blocks[p.block]
    return block !== undefined && (block.cell === null || part.inTable) && !isOfSignature(reading, p)
  })
  const signed = pieces.findIndex((p) => STATEMENT.test(textOf(layout, p)))
  const own = withoutRequest(reading, part, signed < 0 ? pieces : pieces.slice(0, signed))
  const value = own.map((p) => tidy(textOf(layout, p))).join('\n')
  return value === '' ? null : { value, spans: own, method: 'summary-label', confidence: 0.93 }
}

/** "Executive summary and recommendation": the list that is asked for is no summary; what stands below it is. */
function withoutRequest({ layout, form }: Reading, part: Part, pieces: readonly Piece[]): readonly Piece[] {
  const isBoth = /\brecommend/iu.test(textOf(layout, part.label))
  const isOnly = !form.parts.some((p) => p.field === 'recommendation' && p.value.length > 0)
  if (!isBoth && !isOnly) return pieces
  const asks = isBoth ? ASKS : MAKER_ASKED
  const lead = pieces.findIndex((p) => asks.test(textOf(layout, p)))
  const list = pieces.slice(lead + 1)
  const other = list.findIndex((p) => layout.blocks[p.block]?.kind !== 'item')
  const below = other < 0 ? [] : list.slice(other)
  return lead > 0 && below.length < list.length ? [...pieces.slice(0, lead), ...below] : pieces
}

// "I am recommended to:", "The Commissioner is recommended to approve;"
const ASKS = /\b(?:asked|recommended|requested|invited)\b[^.]{0,120}[:;]\s*$/iu
const MAKER_ASKED =
  /^(?:the )?(?:commissioner|police(?:,? fire)? and crime commissioner|o?pcc|pfcc|(?:deputy )?mayor|dmpc)\b[^.]{0,40}\bis (?:asked|recommended|requested|invited)\b[^.]{0,80}[:;]\s*$/iu

/** What is said above a signature: it ends a summary that runs on to it. */
const STATEMENT = /^I (?:hereby )?(?:confirm|approve|agree|have considered|am satisfied)\b/u

/** The signature and its date stand below a summary that is all the form says. */
const isOfSignature = ({ form }: Reading, piece: Piece): boolean =>
  form.parts.some(
    (p) => p.block === piece.block && (p.field === 'signature' || p.field === 'headDate' || p.field === 'name'),
  )

/** A form without a summary whose background stands in its table, above what is asked. */
function backgroundFirst({ form }: Reading): Part | undefined {
  const asked = form.parts.find((p) => p.field === 'recommendation')
  return form.parts.find(
    (p) => p.field === 'background' && p.inTable && p.value.length > 0 && asked !== undefined && p.block < asked.block,
  )
}
