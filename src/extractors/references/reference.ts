import type { Block } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { BARE, bareHead, inHeadings } from './headReferences.ts'
import { referenceOfValue, referencesIn, spelled } from './packReferences.ts'
import { foundReference as finding, placed, squeeze, wholeIn } from './wholeReference.ts'

// "PCC/D/101", "WPCC3-0089", "001/2019", "94 – 2016", "007 / 2016", "PCCG-2020-031", "OPCC.D.019.17", "000797", "17/008", "ABCC 031 2017"
const TOKEN =
  /(?<![\p{L}\d])(?:(?:[A-Z]{2,8}\s)?\d{2,4}\s(?=20\d\d(?!\d))20\d\d|(?:[A-Z][A-Za-z]{0,9}\d?[\s./–-]{0,3}){0,3}\d{1,6}(?:\s?[./–_-]\s?(?:[A-Z]{1,4}|\d{1,6})){0,3}|[A-Z]{2,8}\d{1,6}(?:\/\d{2,4})?)(?![\p{L}\d])/u
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

/** "Number", "Rhif / Number": a label that other numbers have, too. */
const isLoneNumber = (label: string): boolean => /^(?:(?:rhif|number|no)[\s./:]*)+$/iu.test(label.trim())

// … and not "Contract ref: C/2020/14", "Minute ref: 14/20"
const RUNNING_LABEL =
  /(?<!\b(?:business case|contract|minutes?|agenda|item|project|tender|procurement|bid|grant|application|framework|order|invoice|case|previous|related|earlier|linked|file|risk)\s)\b(?:decision )?(?:ref(?:erence)?|decision no|decision number|decision)\s?(?:no\.?|number)?\.?:\s*(?<token>(?:[A-Z]{1,8}[\s/.-]?){0,3}\d{1,6}(?:\s?[/.-]\s?\d{2,6}){0,2})(?![\p{L}\d/])/iu

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
