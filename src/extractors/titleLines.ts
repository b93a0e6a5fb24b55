import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Names of forms, bodies and marks that stand above a title. */
export const NO_TITLE =
  /^(?:(?:office of the )?[\p{L} ,&]{0,30}police(?:,? fire)? (?:and|&) crime commissioner.*|mayor of london|office for policing and crime|.*\bdecision (?:record|log|notice|form|report|paper|making record)\b.*|(?:non-)?confidential.*|(?:key |formal |notice of )?decision(?: details)?|not protectively marked|official.*|request for (?:approval|(?:\p{L}[\p{L}'’]* ){0,6}decision\b.*)|(?:for )?(?:decision|information|approval)|(?:open|public|restricted)(?: report)?|greater ?london ?authority|(?!.*\b(?:for|to|of|with|from)\b)(?:[\p{L} &]{3,40} (?:mayoral )?combined authority|[\p{L} &,-]{3,50} (?:fire (?:and|&) rescue (?:authority|service)|constabulary))|\S{12,}|.{0,3})$/iu

/** The line between "Decision details" and "Decision Maker:", as a council's pages on decisions print it. */
export function noticeTitle({ form, layout }: Reading): Finding<string> | null {
  const first = form.parts[0]
  if (first?.field !== 'decisionMaker' || first.inTable) return null
  const [head, line] = layout.blocks.slice(Math.max(0, first.block - 2), first.block)
  if (head === undefined || line === undefined || !/^decision details$/iu.test(textOf(layout, head).trim())) return null
  const value = tidy(textOf(layout, line))
  return value.length < 8 || value.length > 160 || /[.:]$/u.test(value)
    ? null
    : { value, spans: [line], method: 'title-heading', confidence: 0.75 }
}

// "Police and Crime Commissioner for Surrey – Decision Making Record"
const FORM_NAME = /\bdecision(?:[- ]making)? (?:record|notice|form|log)(?: form)?$/iu

/** The line between the form's name and its reference, in a form that gives its title no label. */
export function belowFormName({ form, layout }: Reading): Finding<string> | null {
  const labelled = form.parts[0]
  if (labelled?.field !== 'reference' || labelled.inTable) return null
  const [name, line] = layout.blocks.slice(Math.max(0, labelled.block - 2), labelled.block)
  if (name === undefined || line === undefined || line.page > 1 || line.furniture || line.cell !== null) return null
  const value = tidy(textOf(layout, line))
  const isNamed = name.kind === 'heading' && FORM_NAME.test(tidy(textOf(layout, name)))
  return !isNamed || value.length < 8 || value.length > 160 || /[.:;]$/u.test(value) || NO_TITLE.test(value)
    ? null
    : { value, spans: [line], method: 'title-heading', confidence: 0.75 }
}
