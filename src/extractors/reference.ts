import type { Block, Span } from '../types.ts'
import { referenceOfValue, referencesIn, spelled } from './packReferences.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { wholeReference } from './wholeReference.ts'

// "PCC/D/101", "WPCC3-0089", "001/2019", "94 – 2016", "007 / 2016", "PCCG-2020-031", "OPCC.D.019.17", "000797", "17/008", "ABCC 031 2017"
const TOKEN =
  /(?<![\p{L}\d])(?:(?:[A-Z]{2,8}\s)?\d{2,4}\s(?=20\d\d(?!\d))20\d\d|(?:[A-Z][A-Za-z]{0,9}\d?[\s./–-]{0,3}){0,3}\d{1,6}(?:\s?[./–_-]\s?(?:[A-Z]{1,4}|\d{1,6})){0,3}|[A-Z]{2,8}\d{1,6}(?:\/\d{2,4})?)(?![\p{L}\d])/u
// headings that hold a decision's number: "DECISION NOTICE NO. 015/2022", "REQUEST FOR … DECISION - (N° 007 / 2016)", "Decision Log 048/2021 – …"
const HEADING =
  /\b(?:decision|notice|log|record|request)\b[^\d\n]{0,60}?(?<!\p{L})(?<token>(?:(?!(?:decision|form|log|no|notice|number|record|ref|reference|report|request)\b)[A-Z]{1,8}[\s/.-]?)*\d{1,6}(?:\s?[./–-]\s?\d{2,6}(?:[_-]\d{2,4})?)?)/iu
// "53/2023 – Reducing Reoffending Fund", "WPCC3-0089 Police and Crime Commissioners Grants"
const LEADING = /^(?<token>(?:[A-Z]{2,8}\d?[-/ ])?\d{1,6}[/-]\d{2,6}|[A-Z]{3,6}\d?-\d{3,6})\s*[–:-]?\s/u

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * The decision's own reference: behind its label, in the form's headings, or in the running header.
 *
 * A body's pack says how its references look and are spelled, and which of its forms need a label; without one the
 * label decides and the spelling is as printed. References in running text are citations and never taken.
 */
export function findReference(reading: Reading): Finding<string> | null {
  const isEarly = (index: number): boolean =>
    (reading.layout.blocks[index]?.page ?? 1) === 1 || reading.layout.blocks[index]?.furniture === true
  return (
    labelled(reading, isEarly) ??
    inHeadings(reading) ??
    bareHead(reading) ??
    inFurniture(reading) ??
    labelledInLine(reading, ({ furniture }) => furniture) ??
    labelledInLine(reading, isHeadLine) ??
    labelled(reading, (i) => !isEarly(i))
  )
}

function labelled(reading: Reading, isWanted: (block: number) => boolean): Finding<string> | null {
  const { layout, form, pack } = reading
  for (const part of form.parts) {
    const isNumbered = part.field === 'recommendation' && part.value.length === 1
    if ((part.field !== 'reference' && !isNumbered) || !isWanted(part.block)) continue
    const [first] = part.value
    const last = part.value.at(-1)
    if (first === undefined || last === undefined) continue
    const span = { start: first.start, end: last.end }
    const text = textOf(layout, span).replaceAll('\n', ' ')
    const known = pack === null ? null : referenceOfValue(text, pack, span.start)
    if (isLoneNumber(textOf(layout, part.label)) && known === null && !BARE.test(text.trim())) continue
    const isKnown = known !== null && !(isNumbered && known.rule.needsLabel && known.end < last.end)
    if (isKnown) return finding(known.reference, [known], 'reference-label', known.rule.needsLabel ? 0.95 : 0.98)
    if (isNumbered && (text.length > 20 || !/\d[/.-]\d/u.test(text))) continue
    const token = TOKEN.exec(text)
    if (token === null || text.length > 60 || !/\d\D*\d|[A-Z]\D*\d/u.test(token[0])) continue
    const whole = wholeIn(text, token[0], token.index)
    if (whole === null) continue
    return finding(spelled(squeeze(whole.printed), pack), [placed(whole, span.start)], 'reference-label', 0.95)
  }
  return null
}

function inHeadings(reading: Reading): Finding<string> | null {
  const { layout, pack } = reading
  const heads = layout.blocks.filter((b) => b.page === 1 && !b.furniture && b.end - b.start < 200).slice(0, 12)
  if (pack !== null)
    for (const block of heads.filter((b) => b.kind === 'heading' || b.bold || b.cell !== null)) {
      const known = referencesIn(textOf(layout, block), [pack], block.start)[0]
      if (known !== undefined) return finding(known.reference, [known], 'reference-heading', 0.95)
    }
  for (const block of heads.filter(
    (b) =>
      b.kind === 'heading' ||
      (b.kind === 'paragraph' && b.end - b.start < 50 && /^decision\b/iu.test(textOf(layout, b))),
  )) {
    const text = textOf(layout, block)
    const match = LEADING.exec(text) ?? HEADING.exec(text)
    const token = match?.groups?.token
    const isNumbered = /^decision (?:record|notice|log) (?:number|no\.?):?\s\d{1,4}$/iu.test(text.trim())
    if (match === null || token === undefined || /^\D*20\d\d$/u.test(token)) continue
    if (!isNumbered && !/[/.–-]|\d{3}/u.test(token)) continue
    const whole = wholeIn(text, token, match.index + match[0].indexOf(token))
    if (whole === null) continue
    return finding(spelled(squeeze(whole.printed), pack), [placed(whole, block.start)], 'reference-heading', 0.8)
  }
  return null
}

// a whole line: "022-2021", "PCC/D/0012", "2020/014", "PCC 2023 (06)", "DP 2024-25 007"
const BARE =
  /^(?:(?:[A-Z]{1,8}[\s/.-]?)?20\d{2}(?:[-/]\d{2})?\s?(?:\(\d{1,4}\)|[\s/]0\d{1,3})|\d{2,4}\s?[-/]\s?20\d{2}|20\d{2}\s?[-/]\s?\d{2,4}|[A-Z]{1,8}(?:[\s/.-][A-Z]{1,4})?[\s/.-]?\d{1,4}(?:[/.-]\d{2,4})?)$/u

/** "Number", "Rhif / Number": a label that other numbers have, too. */
const isLoneNumber = (label: string): boolean => /^(?:(?:rhif|number|no)[\s./:]*)+$/iu.test(label.trim())

// "No. 247", "Number: 12/2021", "Nº 7"
const NUMBERED =
  /^(?:(?:decision )?(?:number|no|n[º°])\b[.:º°]{0,2}|n[º°][.:]?|#)\s?(?<token>\d{1,4}(?:[/-]\d{2,4})?)$/iu

/** A number on a line of its own right below the heading that says "decision". */
function bareHead(reading: Reading): Finding<string> | null {
  const { layout, pack } = reading
  const heads = layout.blocks.filter((b) => b.page === 1 && !b.furniture).slice(0, 8)
  for (const [i, block] of heads.entries()) {
    const text = textOf(layout, block).trim()
    const above = heads[i - 1]
    if (above === undefined || above.end - above.start >= 80 || !/\bdecision\b/iu.test(textOf(layout, above))) continue
    if (BARE.test(text)) return finding(squeeze(text), [block], 'reference-heading', 0.85)
    const token = NUMBERED.exec(text)?.groups?.token
    if (token === undefined) continue
    const start = block.start + text.length - token.length
    return finding(spelled(token, pack), [{ start, end: start + token.length }], 'reference-heading', 0.85)
  }
  return null
}

const RUNNING_LABEL =
  /\b(?:decision )?(?:ref(?:erence)?|decision no|decision number|decision)\s?(?:no\.?|number)?\.?:\s*(?<token>(?:[A-Z]{1,8}[\s/.-]?){0,3}\d{1,6}(?:\s?[/.-]\s?\d{2,6}){0,2})(?![\p{L}\d/])/iu

/** "REQUEST: For decision  Decision number: 31-2019": a short line of the form's head. */
const isHeadLine = (block: Block, index: number): boolean =>
  block.page === 1 && index < 8 && block.end - block.start < 90

/** "Safer together  Ref: 004/2022": a label inside of a line, in a running header or the form's head. */
function labelledInLine(
  { layout }: Reading,
  isWanted: (block: Block, index: number) => boolean,
): Finding<string> | null {
  for (const block of layout.blocks.filter(isWanted)) {
    const match = RUNNING_LABEL.exec(textOf(layout, block))
    const token = match?.groups?.token
    if (match === null || token === undefined || !/\d[/.-]\d|[A-Z].*\d{2}/u.test(token)) continue
    const whole = wholeIn(match.input, token, match.index + match[0].lastIndexOf(token))
    if (whole === null) continue
    return finding(squeeze(whole.printed), [placed(whole, block.start)], 'reference-header', 0.85)
  }
  return null
}

function inFurniture(reading: Reading): Finding<string> | null {
  const { layout, pack } = reading
  if (pack === null) return null
  for (const block of layout.blocks.filter((b) => b.furniture)) {
    const known = referencesIn(textOf(layout, block), [pack], block.start)[0]
    if (known !== undefined) return finding(known.reference, [known], 'reference-header', 0.9)
  }
  return null
}

/** A token with all that goes on with it, and where it stands in its text; null where it goes on unreadably. */
function wholeIn(text: string, token: string, at: number) {
  const whole = wholeReference(text, { start: at, end: at + token.length })
  return whole === null ? null : { ...whole, printed: text.slice(whole.start, whole.end) }
}

const placed = ({ start, end }: Span, offset: number): Span => ({ start: offset + start, end: offset + end })

function finding(value: string, spans: readonly Span[], method: string, confidence: number): Finding<string> {
  return { value, spans, method, confidence }
}
