import type { Block } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { referencesIn, spelled } from './packReferences.ts'
import { foundReference as finding, placed, squeeze, wholeIn } from './wholeReference.ts'

// headings that hold a decision's number: "DECISION NOTICE NO. 015/2022", "REQUEST FOR … DECISION - (N° 007 / 2016)", "Decision Log 048/2021 – …"
const HEADING =
  /\b(?:decision|notice|log|record|request)\b[^\d\n]{0,60}?(?<!\p{L})(?<token>(?:(?!(?:decision|form|log|no|notice|number|record|ref|reference|report|request)\b)[A-Z]{1,8}[\s/.-]?)*\d{1,6}(?:\s?[./–-]\s?\d{2,6}(?:[_-]\d{2,4})?)?)/iu
// "53/2023 – Reducing Reoffending Fund", "WPCC3-0089 Police and Crime Commissioners Grants"
const LEADING = /^(?<token>(?:[A-Z]{2,8}\d?[-/ ])?\d{1,6}[/-]\d{2,6}|[A-Z]{3,6}\d?-\d{3,6})\s*[–:-]?\s/u

/** A number in one of the headings above the form. */
export function inHeadings(reading: Reading): Finding<string> | null {
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
    if (match === null || token === undefined || /^\D*20\d\d$/u.test(token) || isDay(token)) continue
    if (!isNumbered && !/[/.–-]|\d{3}/u.test(token)) continue
    const whole = wholeIn(text, token, match.index + match[0].indexOf(token))
    if (whole === null) continue
    return finding(spelled(squeeze(whole.printed), pack), [placed(whole, block.start)], 'reference-heading', 0.8)
  }
  return null
}

/** "made on 12.05.21": a day, and no number. */
const isDay = (token: string): boolean =>
  /(?<!\p{L})\p{Ll}{2,}/u.test(token) || /(?<![\d./-])\d{1,2}[./]\d{1,2}[./](?:20)?\d\d$/u.test(token)

// a whole line: "022-2021", "PCC/D/0012", "2020/014", "PCC 2023 (06)", "DP 2024-25 007", "SCP/D/202324/018", "2021.014", "14/21"
export const BARE =
  /^(?:(?:[A-Z]{1,8}[\s/.-]?)?20\d{2}(?:[-/]\d{2})?\s?(?:\(\d{1,4}\)|[\s/]0\d{1,3})|\d{2,4}\s?[-/]\s?20\d{2}|20\d{2}\s?[-/]\s?\d{2,4}|20\d{2}\.\d{3}|\d{2,4}\/\d{2}|[A-Z]{1,8}(?:[\s/.-][A-Z]{1,4})?[\s/.-]?\d{1,4}(?:[/.-]\d{2,4})?|[A-Z]{1,8}(?:[/.-][A-Z]{1,4}){0,2}[/.-]?\d{1,6}(?:\s?[/.-]\s?\d{1,6}){0,2})$/u

// "No. 247", "Number: 12/2021", "Nº 7", "Number DN 19/2020"
const NUMBERED =
  /^(?:(?:(?:decision|notice|record|log|form) )?(?:number|no|n[º°])\b[.:º°]{0,2}|n[º°][.:]?|#)\s?(?<token>(?:[A-Z]{1,8}[\s/.-]?){0,3}\d{1,6}(?:\s?[/.-]\s?\d{1,6}){0,2})$/iu

// "(011/2018)", "(N° 007 / 2016)": the line below "REQUEST FOR POLICE & CRIME COMMISSIONER DECISION –"
const IN_BRACKETS = /^(?<before>\(\s*(?:n[º°o]\.?\s*)?)(?<inner>[^()]+?)\s*\)$/iu

// "Ref No. KT2021-034", "Decision reference KT/21/034": a line of the head, without a colon
const WHOLE_LINE =
  /^(?:(?:our|decision) )?ref(?:erence)?\.?(?: no\.?| number)?\s+(?<token>(?:[A-Z]{1,8}[\s/.-]?){0,3}\d{1,6}(?:\s?[/.-]\s?\d{2,6}){0,2})$/iu

/** "Contract number" beside a number: another thing's. */
const OTHER_LABEL = /\b(?:numbers?|no|ref|references?|code|id|tel\w*|date\w*|version|policy|contract|charity|page)\b/iu

/**
 * Does a short line that says "decision" stand above a block: right above it, or in a head of two columns above it with
 * the body's name between?
 */
function isUnderDecision({ layout, rules }: Reading, above: readonly Block[], block: Block): boolean {
  for (const head of above.slice(-3).toReversed()) {
    const text = textOf(layout, head)
    if (text.length < 80 && /\b(?:decision|penderfyniad)/iu.test(text)) return true
    const isBodys = rules.makers.test(text) || /\b(?:police|commissioner|office of|mayor)\b/iu.test(text)
    const isBeside = block.cell !== null && head.cell?.table === block.cell.table && head.cell.row === block.cell.row
    if (text.length > 120 || OTHER_LABEL.test(text) || !(isBodys || isBeside)) return false
  }
  return false
}

/** A number on a line of its own right below the heading that says "decision". */
export function bareHead(reading: Reading): Finding<string> | null {
  const { layout, pack } = reading
  const heads = layout.blocks.filter((b) => b.page === 1 && !b.furniture).slice(0, 8)
  for (const [i, block] of heads.entries()) {
    const text = textOf(layout, block).trim()
    const whole = WHOLE_LINE.exec(text)?.groups?.token
    if (whole !== undefined && /\d\D*\d/u.test(whole) && !isDay(whole)) {
      const start = block.start + text.length - whole.length
      return finding(spelled(squeeze(whole), pack), [{ start, end: block.end }], 'reference-heading', 0.85)
    }
    if (!isUnderDecision(reading, heads.slice(0, i), block)) continue
    if (BARE.test(text)) return finding(spelled(squeeze(text), pack), [block], 'reference-heading', 0.85)
    const { before = '', inner = '' } = IN_BRACKETS.exec(text)?.groups ?? {}
    if (BARE.test(inner)) {
      const start = block.start + before.length
      return finding(spelled(squeeze(inner), pack), [{ start, end: start + inner.length }], 'reference-heading', 0.85)
    }
    const token = NUMBERED.exec(text)?.groups?.token
    if (token === undefined) continue
    const start = block.start + text.length - token.length
    return finding(spelled(token, pack), [{ start, end: start + token.length }], 'reference-heading', 0.85)
  }
  return null
}
