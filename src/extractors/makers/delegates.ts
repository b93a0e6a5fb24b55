import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Signature } from './signatures.ts'
import { signerOffice } from './signerOffices.ts'

// "OFFICER DECISION NOTICE", "Delegated decision record", "CEO Decision"; "I approve this under delegated authority"
const DELEGATED =
  /\b(?:officer|delegated)\b(?:\s\p{L}+){0,2}\sdecision\b(?!\s?-?\s?mak)|\b(?:CEO|CFO|(?:deputy )?chief executive(?:['’]s)?|head of paid service|chief of staff|treasurer(?:['’]s)?|director(?:['’]s)?)\s(?:delegated )?decision\b(?!\s?-?\s?mak)/iu
const BY_DELEGATION = /\bI (?:hereby )?(?:approve|authorise|agree)\b.{0,120}\bdelegat/isu
// "The Chief Executive Officer is recommended to:"
const ASKED =
  /^(?:that )?the (?<office>\p{Lu}[\p{L},& -]{4,70}?) (?:is|are) (?:recommended|asked|requested|invited|authorised) to\b/iu
const APPROVES = /\bmy approval\b|\bI (?:hereby )?(?:approve|agree (?:to )?the|authori[sz]e)\b/iu

/**
 * The officer who decides, where a form says that one does and nobody else signs as its maker.
 *
 * Told by the form's title, or by a request that is put to that office; of several who sign, the one under whose
 * office the approval is said.
 */
export function delegateOf(reading: Reading, signatures: readonly Signature[]): Signature | undefined {
  const officers = signatures.filter((s) => s.kind === 'officer')
  const [only, ...others] = officers
  if (only === undefined || signatures.length > officers.length) return undefined
  const office = askedOffice(reading)
  if (others.length === 0 && (isDelegated(reading) || (office !== null && says(reading, only)))) return only
  if (office === null && !isDelegated(reading)) return undefined
  const approving = officers.filter((s) => says(reading, s) && (office === null || isUnder(reading, s, office)))
  return approving.length === 1 ? approving[0] : undefined
}

const isDelegated = ({ layout }: Reading): boolean =>
  layout.blocks.some((block) => {
    const text = textOf(layout, block)
    const isHead = block.page === 1 && (block.kind === 'heading' || block.bold) && text.length < 120
    return (isHead && DELEGATED.test(text)) || (text.length < 400 && BY_DELEGATION.test(text))
  })

/** The advising office that the recommendation is put to, in small letters; null where it is put to another. */
function askedOffice({ layout, form, rules }: Reading): string | null {
  for (const [i, block] of layout.blocks.entries()) {
    if (form.zones[i] !== 'recommendation') continue
    const office = ASKED.exec(textOf(layout, block))?.groups?.office
    if (office !== undefined)
      return rules.officers.test(office) && !rules.makers.test(office) ? office.toLowerCase() : null
  }
  return null
}

const windowOf = ({ layout }: Reading, { from, block }: Signature): readonly string[] =>
  layout.blocks.slice(from, block + 1).map((b) => textOf(layout, b))

/** Does the statement over a signature approve what is asked? */
const says = (reading: Reading, signature: Signature): boolean =>
  windowOf(reading, signature).some((text) => text.length < 400 && APPROVES.test(text))

const isUnder = (reading: Reading, signature: Signature, office: string): boolean =>
  windowOf(reading, signature).some(
    (text) => text.length < 110 && text.toLowerCase().replace(/^the /u, '').startsWith(office),
  )

/** The office of the officer who decides, as printed. */
export function delegateRole(reading: Reading, delegate: Signature | undefined): Finding<string> | null {
  const office = delegate === undefined ? null : signerOffice(reading, delegate)
  if (office === null) return null
  const value = textOf(reading.layout, office).replace(/\s+/gu, ' ').trim()
  return { value, spans: [office], method: 'decision-maker-post', confidence: 0.85 }
}
