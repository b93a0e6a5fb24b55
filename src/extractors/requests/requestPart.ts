import type { Part, Piece } from '../../form/form.ts'
import { isSignedDecision } from '../makers/signedDecision.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

/**
 * The labelled part that asks or decides.
 *
 * `hasList`: a list that a sentence introduces stands elsewhere in the form.
 */
export function requestPart(reading: Reading, hasList: () => boolean): Part | undefined {
  const own = reading.form.parts.filter(
    (p) =>
      p.field === 'recommendation' &&
      p.value.length > 0 &&
      !isBareReference(reading, p.value) &&
      !(isAnswer(reading, p.value) && hasList()),
  )
  const recommended = own.find((p) => /^(?:recommend|argymh)/iu.test(textOf(reading.layout, p.label)))
  const isOpen = recommended?.value.every((piece) => LEAVES_OPEN.test(textOf(reading.layout, piece).trim())) === true
  const answered = isOpen ? own.find((p) => p !== recommended && isDecided(reading, p)) : undefined
  const signed = recommended === undefined ? undefined : own.find((p) => isSignedDecision(reading, p, recommended))
  const decided = beforeReport(reading, own) ?? signed ?? answered
  if (decided !== undefined) return decided
  // A short "Decision: Approved" beside a recommendation is its outcome, not the thing decided.
  return recommended ?? own.find((p) => p.value.reduce((n, v) => n + v.end - v.start, 0) > 25) ?? undefined
}

// "The Commissioner is asked to consider the report and to decide how the shortfall is to be met.": what is asked is left open
const LEAVES_OPEN =
  /^(?:(?:that )?(?:the )?(?:[\p{L},]+ ){0,6}?(?:commissioner|o?pcc|pfcc|mayor|dmpc)(?: for [\p{L} ]{3,30}?)? (?:is|be) (?:asked|requested|invited|recommended) )?to (?:consider|discuss|review)\b[^;£]*\b(?:decide|determine|agree|give (?:a )?(?:view|direction|steer))\b (?:how|whether|which|what|on|upon|between|if)\b[^£]*$/iu
const HAS_DECIDED =
  /^(?:the )?(?:[\p{L},]+ ){0,6}?(?:I|commissioner|o?pcc|pfcc|mayor|dmpc)\b[^.;]{0,30}\b(?:ha[sd]|have|agreed|approved|decided|resolved|noted)\b|^(?:to )?(?:note|agree|approve|award|authorise|resolve|decide)d\b/iu

/** Does a part tell what was decided: "The Commissioner has: 1) noted …; 2) agreed …"? */
const isDecided = ({ layout }: Reading, part: Part): boolean =>
  part.value.some((piece) => HAS_DECIDED.test(textOf(layout, piece).trim()))

// "I have considered the attached report and the advice of my officers."
const CONSIDERED =
  /^(?:I|the (?:commissioner|pcc|pfcc|mayor)) (?:(?:have|has|fully|carefully) )*(?:considered|read|reviewed|received)\b(?![^.]*\b(?:approv|agree|authori[sz]|award|decid|not(?:e|ed)\b))[^.]*\b(?:report|advice|request|papers?|evidence|information|business case)\b[^.]*\.?$/iu

/** What was decided, without the sentence above it that says what was read first. */
export function withoutPreamble({ layout }: Reading, pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces
  return first !== undefined && others.length > 0 && CONSIDERED.test(textOf(layout, first).trim()) ? others : pieces
}

// "Report to: Police and Crime Commissioner": the first line of a report, bound behind the notice of its decision
const REPORT_TO = /^report (?:to|for)\b/iu
const DECIDES =
  /\b(?:I|commissioner|o?pcc|pfcc|mayor|dmpc)\b[^.;]{0,40}\b(?:approves?d?|agrees?d?|authori[sz]es?d?|awards?(?:ed)?|decided|resolved)\b[^.]{15}/iu

/** The decision of a notice with the report behind it: what the report recommends is the same, in other words. */
function beforeReport({ form, layout }: Reading, parts: readonly Part[]): Part | undefined {
  const report = layout.blocks.findIndex((b) => b.page > 1 && !b.furniture && REPORT_TO.test(textOf(layout, b)))
  const isSigned = form.parts.some((p) => /^(?:signature|approval|decisionMaker)$/u.test(p.field) && p.block < report)
  if (report < 0 || !isSigned || parts.every((p) => p.block < report)) return undefined
  return parts.find((p) => p.block < report && p.value.some((v) => DECIDES.test(textOf(layout, v))))
}

// "The recommendations are noted.", "I approve the above recommendation."
const ANSWER =
  /^(?:(?:that )?(?:the |all (?:the )?|above )*(?:recommendations?|requests?|proposals?)(?: (?:above|set out above|in the report))? (?:is|are|was|were|be|ha(?:s|ve) been) (?:hereby )?\p{L}+|I (?:hereby )?\p{L}+ (?:to |with )?(?:the |all |above )*(?:recommendations?|requests?|proposals?)(?: (?:above|set out above))?)\.?$/iu

/** What the maker says of recommendations that stand elsewhere in the form. */
const isAnswer = (reading: Reading, value: readonly Piece[]): boolean =>
  value.length === 1 && value[0] !== undefined && ANSWER.test(textOf(reading.layout, value[0]).trim())

const isBareReference = (reading: Reading, value: readonly Piece[]): boolean =>
  value.length === 1 &&
  value[0] !== undefined &&
  /^[\p{L}\d\s/.–-]{1,20}$/u.test(textOf(reading.layout, value[0])) &&
  /\d/u.test(textOf(reading.layout, value[0]))
