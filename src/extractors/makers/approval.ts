import type { Part, Piece } from '../../form/form.ts'
import type { DecisionOutcome } from '../../record.ts'
import type { Span } from '../../types.ts'
import { datesIn } from '../dates/dates.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import { findOutcome, signedOutcome } from '../outcome/outcome.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { delegateOf, delegateRole } from './delegates.ts'
import { findName, isApprovedBy, isDoubtedName } from './makerName.ts'
import { findRole } from './makerRole.ts'
import { nameInside } from './namesInLines.ts'
import { rowOf } from './offices.ts'
import { isNoSignature } from './signatureLines.ts'
import { type Signature, signaturesOf } from './signatures.ts'

/** What the form says of who decided what and when. `isHeadDate`: only the form's head is dated. */
export type Approval = {
  readonly role: Finding<string> | null
  readonly name: Finding<string> | null
  readonly outcome: Finding<DecisionOutcome> | null
  readonly decidedOn: Finding<string> | null
  readonly advisedOn: Finding<string> | null
  readonly isHeadDate: boolean
  /** A name beside the maker's signature that is an officer's elsewhere: it is no value. */
  readonly doubtedName: Finding<string> | null
  /** All signatures, officers' too, in order. */
  readonly signatures: readonly Signature[]
}

/** Reads the signature blocks: who decides, in which office, with what outcome and date, and when officers advised. */
export function findApproval(reading: Reading): Approval {
  const signatures = signaturesOf(reading)
  const delegate = delegateOf(reading, signatures)
  const maker =
    signatures.find((s) => s.kind === 'maker') ??
    (signatures.length === 1 ? signatures.find((s) => s.kind === 'unknown') : undefined) ??
    delegate
  const officer = signatures.findLast((s) => s.kind === 'officer' && s !== delegate)
  const signed = maker === undefined ? null : dateFinding(maker, 'signature-date', maker.kind === 'maker' ? 0.97 : 0.75)
  const said = findOutcome(reading, maker)
  const head = signed === null && (said !== null || !hasEmptySignature(reading)) ? headDate(reading, signatures) : null
  const decidedOn = signed ?? head?.date ?? null
  const outcome = said ?? (head?.isDecisions === true && hasTypedSignature(reading) ? signedOutcome(reading) : null)
  const name = findName(reading, maker)
  const isDoubted = name !== null && isDoubtedName(reading, { maker, signatures }, name)
  return {
    role: (maker === delegate ? delegateRole(reading, delegate) : null) ?? findRole(reading, maker),
    name: isDoubted ? null : name,
    doubtedName: isDoubted ? name : null,
    signatures,
    outcome: decidedOn === null && outcome?.method !== 'outcome-label' ? null : outcome,
    decidedOn,
    advisedOn: officer === undefined ? null : dateFinding(officer, 'officer-date', 0.95),
    isHeadDate: signed === null && head !== null,
  }
}

/** A name in type beside "Signed" or "Approved by", outside of the officers' part. */
const hasTypedSignature = ({ form, layout }: Reading): boolean =>
  form.parts.some(
    (p) =>
      (p.field === 'signature' || isApprovedBy(layout, p)) &&
      form.zones[p.block] !== 'officers' &&
      p.value.some((value) => nameInside(layout, value) !== null),
  )

const dateFinding = ({ date }: Signature, method: string, confidence: number): Finding<string> => ({
  value: date.day,
  spans: [date],
  method,
  confidence,
})

// "Signed ……………… Date ………", "Signature: Date:"
const EMPTY_LINE = /\bsign(?:ature|ed)\b(?:[\s:]*[.…_]{4,}.*\bdate\b|[\s:]*\bdate\b[\s:.…_]*$)/iu

/** A form with a line for signature and date that nobody filled in is unsigned: the date at its head is no decision's. */
function hasEmptySignature(reading: Reading): boolean {
  const { form, layout } = reading
  const signature = form.parts.some((p) => p.field === 'signature')
  const dateLines = form.parts.filter((p) => p.field === 'headDate' && p.block > layout.blocks.length / 4)
  const isLeftEmpty = layout.blocks.some((b) => EMPTY_LINE.test(textOf(layout, b)))
  return (
    isLeftEmpty || (signature && dateLines.some((p) => p.value.every((v) => datesIn(textOf(layout, v)).length === 0)))
  )
}

/** A date of the form's head; `isDecisions`: its label says that it is the decision's. */
type HeadDate = { readonly date: Finding<string>; readonly isDecisions: boolean }

/** A date that its label calls the decision's, or "Date" in the form's head; of several days further down none. */
function headDate(reading: Reading, signatures: readonly Signature[]): HeadDate | null {
  const { form, layout } = reading
  const dates = form.parts.flatMap((part) => {
    const [piece] = part.field === 'headDate' ? part.value : []
    if (piece === undefined || isColumnHead(reading, part, piece) || form.zones[piece.block] === 'officers') return []
    const date = datesIn(textOf(layout, piece), piece.start)[0]
    const label = textOf(layout, part.label)
    if (date === undefined || isNoSignature(reading, piece.block)) return []
    return signatures.some((s) => s.date.start === date.start) ? [] : [{ label, date, block: part.block }]
  })
  const own = dates.find(({ label }) =>
    /\b(?:decision|authorised|approved|decided|signed|penderfyniad)\b/iu.test(label),
  )
  const asked = form.parts.find((p) => p.kind === 'zone')?.block ?? layout.blocks.length
  const isOne = new Set(dates.map(({ date }) => date.day)).size === 1
  const found = own ?? dates.find(({ block }) => isOne || block < asked)
  if (found === undefined) return null
  // Officers advise before the decision: what is dated before their advice is the form, or the request.
  const isAdvisedLater = signatures.some((s) => s.kind === 'officer' && s.date.day > found.date.day)
  if (found !== own && (isAdvisedLater || isSignedLater(reading, found))) return null
  const date: Finding<string> = { value: found.date.day, spans: [found.date], method: 'head-date', confidence: 0.8 }
  return { date, isDecisions: found === own }
}

/** "Jane Doe  24 January 2019" near the end of the form: somebody signed after the day at its head, which is the request's. */
function isSignedLater(
  { layout }: Reading,
  { date, block }: { readonly date: Span & { day: string }; readonly block: number },
): boolean {
  return layout.blocks.some((b, i) => {
    if (b.furniture || i <= Math.max(block, layout.blocks.length / 2) || b.end - b.start > 90) return false
    const later = datesIn(textOf(layout, b), b.start).find((d) => d.day > date.day)
    if (later === undefined) return false
    const isNamed = (part: Span): boolean => isPersonName(bareName(textOf(layout, part)))
    const before = { start: b.start, end: later.start }
    return (
      isNamed(before) ||
      (textOf(layout, before).trim() === '' && [...rowOf(layout, b), ...layout.blocks.slice(i - 1, i)].some(isNamed))
    )
  })
}

/** "Date" over a column of dates: of several rows none is the decision's. */
function isColumnHead({ layout }: Reading, part: Part, piece: Piece): boolean {
  const head = layout.blocks[part.block]?.cell
  const value = layout.blocks[piece.block]?.cell
  if (head == null || value == null || head.row === value.row) return false
  return (layout.tables[head.table]?.rows.length ?? 0) > 2
}
