import { EMPTY_BOX, TICKS } from '../pdf/characters.ts'
import type { DecisionOutcome } from '../record.ts'
import type { Block, Layout, Span } from '../types.ts'
import { datesIn } from './dates.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { nameInside, nameNear, type Signature, signaturesOf, signerName } from './signatures.ts'

/** What the form says of who decided what and when. `isHeadDate`: only the form's head is dated. */
export type Approval = {
  readonly role: Finding<string> | null
  readonly name: Finding<string> | null
  readonly outcome: Finding<DecisionOutcome> | null
  readonly decidedOn: Finding<string> | null
  readonly advisedOn: Finding<string> | null
  readonly isHeadDate: boolean
  /** All signatures, officers' too, in order. */
  readonly signatures: readonly Signature[]
}

/** Reads the signature blocks: who decides, in which office, with what outcome and date, and when officers advised. */
export function findApproval(reading: Reading): Approval {
  const signatures = signaturesOf(reading)
  const maker =
    signatures.find((s) => s.kind === 'maker') ??
    (signatures.length === 1 ? signatures.find((s) => s.kind === 'unknown') : undefined)
  const officer = signatures.findLast((s) => s.kind === 'officer')
  const signed = maker === undefined ? null : dateFinding(maker, 'signature-date', maker.kind === 'maker' ? 0.97 : 0.75)
  const outcome = findOutcome(reading, maker)
  const head = signed === null && (outcome !== null || !hasEmptySignature(reading)) ? headDate(reading) : null
  const decidedOn = signed ?? head
  return {
    role: findRole(reading, maker),
    name: findName(reading, maker),
    signatures,
    outcome: decidedOn === null && outcome?.method !== 'outcome-label' ? null : outcome,
    decidedOn,
    advisedOn: officer === undefined ? null : dateFinding(officer, 'officer-date', 0.95),
    isHeadDate: signed === null && head !== null,
  }
}

const dateFinding = ({ date }: Signature, method: string, confidence: number): Finding<string> => ({
  value: date.day,
  spans: [date],
  method,
  confidence,
})

/** A form with a line for signature and date that nobody filled in is unsigned: the date at its head is no decision's. */
function hasEmptySignature(reading: Reading): boolean {
  const { form, layout } = reading
  const signature = form.parts.some((p) => p.field === 'signature')
  const dateLines = form.parts.filter((p) => p.field === 'headDate' && p.block > layout.blocks.length / 4)
  const dotted = layout.blocks.some((b) => /\bsign(?:ature|ed)\b[\s:]*[.…_]{4,}.*\bdate\b/iu.test(textOf(layout, b)))
  return dotted || (signature && dateLines.some((p) => p.value.every((v) => datesIn(textOf(layout, v)).length === 0)))
}

function headDate(reading: Reading): Finding<string> | null {
  const { form, layout } = reading
  for (const part of form.parts) {
    if (part.field !== 'headDate') continue
    const [piece] = part.value
    if (piece === undefined) continue
    const date = datesIn(textOf(layout, piece), piece.start)[0]
    const label = textOf(layout, part.label)
    if (date !== undefined && !/report|meeting/iu.test(label))
      return { value: date.day, spans: [date], method: 'head-date', confidence: 0.8 }
  }
  return null
}

/** Where the maker signs: from the approval's heading, or some blocks above the date, to a line or two below. */
function makerWindow(reading: Reading, maker: Signature | undefined): readonly [from: number, to: number] {
  const { form, layout } = reading
  const zones = form.parts.filter((p) => p.field === 'approval' && (maker === undefined || p.block <= maker.block))
  const start = maker === undefined ? zones.at(0)?.block : zones.at(-1)?.block
  if (maker === undefined) return [start ?? layout.blocks.length, (start ?? layout.blocks.length) + 8]
  const near = Math.max(0, maker.block - 8)
  return [start !== undefined && maker.block - start < 14 ? start : near, maker.block + 2]
}

function findRole(reading: Reading, maker: Signature | undefined): Finding<string> | null {
  const { layout, form, pack } = reading
  const [from, to] = makerWindow(reading, maker)
  const isOfficers = (i: number): boolean => form.zones[i] === 'officers'
  const inWindow = layout.blocks.flatMap((b, i) =>
    i >= from && i <= to && !isOfficers(i) ? officeSpans(reading, b) : [],
  )
  const labelled = form.parts
    .filter((p) => p.field === 'decisionMaker')
    .flatMap((p) => p.value.flatMap((v) => officeSpans(reading, v)))
  const heads = layout.blocks
    .filter((b) => b.furniture || (b.page === 1 && (b.kind === 'heading' || b.cell === null)))
    .flatMap((b) => officeSpans(reading, b))
  const signing = [...inWindow, ...labelled]
  const family = (span: Span): string =>
    /mayor/iu.test(textOf(layout, span))
      ? 'mayor'
      : /director|head of/iu.test(textOf(layout, span))
        ? 'director'
        : 'commissioner'
  const first = signing[0] ?? (pack?.decisionMaker != null || signing.length === 0 ? heads[0] : undefined)
  if (first === undefined) return null
  const same = [...signing, ...(family(first) === 'commissioner' ? heads : [])].filter(
    (s) => family(s) === family(first),
  )
  const best = [first, ...same].reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  return {
    value: roleText(layout, best),
    spans: [best],
    method: 'decision-maker-office',
    confidence: signing.length > 0 ? 0.92 : 0.7,
  }
}

const roleText = (layout: Layout, span: Span): string => {
  const text = textOf(layout, span).replaceAll('\n', ' ')
  return text === text.toUpperCase() ? titleCase(text) : text
}

const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}+/gu, (word) =>
      /^(?:and|for|of|the)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )

/** The offices that a short line names, without the name before and the punctuation behind. */
function officeSpans(reading: Reading, piece: Span & Partial<Block>): readonly Span[] {
  const text = textOf(reading.layout, piece)
  if (text.length > 120 || /\b(?:I|we|has|have|is|are|be)\b/u.test(text)) return []
  const match = reading.rules.makers.exec(text)
  if (match === null) return []
  const article = /^the /iu.exec(match[0])?.[0].length ?? 0
  const trimmed = match[0]
    .slice(article)
    .replace(/[\s,:;–-]+$/u, '')
    .replace(/\s+\d.*$/u, '')
  return [{ start: piece.start + match.index + article, end: piece.start + match.index + article + trimmed.length }]
}

function findName(reading: Reading, maker: Signature | undefined): Finding<string> | null {
  const { layout, form } = reading
  const [from, to] = makerWindow(reading, maker)
  const labelled = form.parts
    .find((p) => p.field === 'decisionMaker')
    ?.value.flatMap((v) => nameInside(layout, v) ?? [])[0]
  const own =
    maker === undefined ? nameNear(reading, from, Math.min(to, layout.blocks.length - 1)) : signerName(reading, maker)
  const span = own ?? labelled ?? lastLineName(reading)
  return span === null || span === undefined
    ? null
    : { value: textOf(layout, span), spans: [span], method: 'decision-maker-name', confidence: 0.9 }
}

/** A form that ends with the signature of its maker, name and office on lines of their own. */
function lastLineName(reading: Reading): Span | null {
  const { layout, form } = reading
  const part = form.parts.findLast((p) => p.field === 'signature')
  if (part === undefined || form.zones[part.block] === 'officers') return null
  return nameNear(reading, part.block, Math.min(part.block + 3, layout.blocks.length - 1))
}

const REJECTED =
  /\b(?:not approved|(?:do|does|did) not (?:approve|agree|support|have my approval)|not agreed|is rejected|are rejected|rejected|refused|declined? the (?:request|recommendation))\b/iu
const DEFERRED =
  /\b(?:decision (?:is|has been) deferred|(?:I|recommendations? (?:is|are)|request is) deferred?|I (?:hereby )?defer)\b/iu
const NOTED = /\b(?:is|are|was|were|have|has|I|hereby) noted?\b/iu
const APPROVED =
  /\b(?:has|have) my approval|\bI (?:hereby )?(?:approve|agree|authorise|support)\b|\b(?:is|are|was|were|have been|has been) (?:approved|agreed)\b|\b(?:have|has) (?:approved|agreed)\b|\bhereby approved?\b|^(?:approved|agreed|yes|supported)\b|\b(?:supported|approved|agreed to) the (?:proposal|recommendation|request)/iu
/** Choices that nobody deleted: "approve/do not approve", "HAS / DOES NOT HAVE my approval", "approved / not approved". */
const CHOICE = /\b(?:approved?|agreed?|has|have)\s*\/\s*(?:do(?:es)? not|not)\b/iu

function findOutcome(reading: Reading, maker: Signature | undefined): Finding<DecisionOutcome> | null {
  const isSigned = maker !== undefined
  const { layout, form } = reading
  const boxed = boxedOutcome(layout)
  if (boxed !== null) return boxed
  const label = form.parts.find((p) => p.field === 'outcome')?.value[0]
  if (label !== undefined) {
    const value = outcomeOf(textOf(layout, label))
    if (value !== null) return { value, spans: [label], method: 'outcome-label', confidence: 0.95 }
  }
  const own = (field: string): readonly (Block & { index: number })[] =>
    layout.blocks.flatMap((b, i) => (form.zones[i] === field && !b.furniture ? [{ ...b, index: i }] : []))
  const statements = layout.blocks.flatMap((block, index) => statementOf(layout, block, index, isSigned))
  // Of two statements ("I agree …", "I do not agree …") the one above the signature counts.
  const signed =
    maker === undefined ? undefined : statements.findLast((s) => s.index <= maker.block && maker.block - s.index < 14)
  const inZone = statements.find((s) => form.zones[s.index] === 'approval')
  const statement = signed ?? inZone ?? statements[0]
  if (statement !== undefined) return statement.finding
  for (const block of own('recommendation')) {
    const value = outcomeOf(textOf(layout, block))
    if (value !== null) return { value, spans: [block], method: 'outcome-decision', confidence: 0.8 }
  }
  return isSigned ? signedOutcome(reading) : null
}

type Statement = { readonly index: number; readonly finding: Finding<DecisionOutcome> | null }

/** A short block in which the maker says what was decided; an undeleted choice says it only where it is signed. */
function statementOf(layout: Layout, block: Block, index: number, isSigned: boolean): readonly Statement[] {
  if (block.furniture || block.end - block.start > 260) return []
  const text = textOf(layout, block)
  if (!/\b(?:I|my|recommendations?|request|decision|proposal)\b/iu.test(text)) return []
  if (CHOICE.test(text))
    return [
      {
        index,
        finding: isSigned ? { value: 'approved', spans: [block], method: 'outcome-choice', confidence: 0.75 } : null,
      },
    ]
  const value = outcomeOf(text)
  if (value === null || /\b(?:if|would|should|subject to)\b/iu.test(text)) return []
  return [{ index, finding: { value, spans: [block], method: 'outcome-statement', confidence: 0.93 } }]
}

function signedOutcome(reading: Reading): Finding<DecisionOutcome> | null {
  const part =
    reading.form.parts.find((p) => p.field === 'recommendation') ??
    reading.form.parts.find((p) => p.field === 'summary')
  if (part === undefined) return null
  return { value: 'approved', spans: [part.label], method: 'outcome-signed', confidence: 0.7 }
}

function outcomeOf(text: string): DecisionOutcome | null {
  if (REJECTED.test(text)) return 'rejected'
  if (DEFERRED.test(text)) return 'deferred'
  if (APPROVED.test(text)) return 'approved'
  return NOTED.test(text) ? 'noted' : null
}

const OPTION: readonly (readonly [RegExp, DecisionOutcome])[] = [
  [/^(?:not approved|not agreed|reject(?:ed)?|refused?|do not approve)\b/iu, 'rejected'],
  [/^defer(?:red)?\b/iu, 'deferred'],
  [/^(?:approved?|agreed?|accepted)\b/iu, 'approved'],
  [/^noted?\b/iu, 'noted'],
]

const optionOf = (text: string): DecisionOutcome | null =>
  OPTION.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null

/** Ticked options: "☒ Approved ☐ Not approved" in a line, or boxes in the row below their heads. */
function boxedOutcome(layout: Layout): Finding<DecisionOutcome> | null {
  for (const table of layout.tables)
    for (const [r, row] of table.rows.entries()) {
      const options = row.map((c) => optionOf(c.text))
      if (options.filter((o) => o !== null).length < 2) continue
      const boxes = table.rows[r + 1] ?? []
      for (const [i, option] of options.entries()) {
        const cell = boxes.find((c) => c.column === row[i]?.column)
        if (option !== null && cell !== undefined && TICKS.test(cell.text.trim()))
          return { value: option, spans: [cell], method: 'outcome-box', confidence: 0.95 }
      }
    }
  for (const block of layout.blocks) {
    const text = textOf(layout, block)
    if (!/[☐☑☒✓✔□]/u.test(text) || !/approved|agreed|rejected|deferred/iu.test(text)) continue
    const option = tickedOption(text)
    if (option !== null) return { value: option, spans: [block], method: 'outcome-box', confidence: 0.95 }
  }
  return null
}

function tickedOption(text: string): DecisionOutcome | null {
  const tokens = text.split(/(?=[☐☑☒✓✔□])/u)
  const ticked = tokens.filter((t) => TICKS.test(t[0] ?? ''))
  const open = tokens.filter((t) => EMPTY_BOX.test(t[0] ?? ''))
  const [only] = ticked
  return ticked.length === 1 && open.length > 0 && only !== undefined ? optionOf(only.slice(1)) : null
}
