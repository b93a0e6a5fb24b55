import type { FoundAward } from '../awards/award.ts'
import { isNamedThing } from '../awards/namedThings.ts'
import type { Reading } from '../reading.ts'
import { abbreviationsIn, endsAsBody, phraseAt } from './organisations.ts'

/**
 * Gives recipients the fullest name that is printed.
 *
 * Abbreviations become the names that they were introduced with, "LB X" the "London Borough of X", and a name that a
 * table's cell goes on with ("Fresh Start – new beginnings") takes in what follows it in its own sentence.
 */
export function fullyNamed(reading: Reading, awards: readonly FoundAward[]): readonly FoundAward[] {
  const { text } = reading.layout
  const known = abbreviationsIn(text)
  return awards.map((award) => {
    const { recipient } = award.value
    const full =
      wholeCell(reading, award) ??
      dashedName(text, award) ??
      boroughOf(text, recipient) ??
      known.get(recipient) ??
      introducedName(text, award, known) ??
      nameWithPurpose(text, award) ??
      councilOf(text, recipient)
    return full === undefined ? award : { ...award, value: { ...award.value, recipient: full } }
  })
}

/** "Quay Trust for Young Anglers": a phrase that goes on from the name is one if an abbreviation is introduced for all of it. */
function introducedName(
  text: string,
  { value, spans }: FoundAward,
  known: ReadonlyMap<string, string>,
): string | undefined {
  const here = paragraphFrom(text, spans[0]?.start ?? 0).replace(/\s+/gu, ' ')
  return [...known.values()]
    .map((name) => name.replace(/^the\s+/iu, '').replace(/\s+/gu, ' '))
    .find(
      (name) =>
        new RegExp(GOES_ON, 'u').test(name.slice(value.recipient.length)) &&
        name.startsWith(value.recipient) &&
        here.startsWith(name),
    )
}

const GOES_ON = '^ (?:for|of|in|to|on|with|against|and) '

function boroughOf(text: string, recipient: string): string | undefined {
  // "the London Boroughs of Camden (£110,000), Islington (£95,000)": the first of several
  const first = /^London Boroughs of (?<name>(?!.*(?:,| and )).+)$/u.exec(recipient)?.groups?.name
  if (first !== undefined) return `London Borough of ${first}`
  const name = /^LB (?:of )?(?<name>.+)$/u.exec(recipient)?.groups?.name
  return name !== undefined && text.includes(`London Borough of ${name}`) ? `London Borough of ${name}` : undefined
}

/**
 * The whole of a first cell that begins with the name and stands word for word where the name was read; a cell may go on
 * behind a dash with what the money is for: "Advice in the Vale, Poole and Wareham – training".
 */
function wholeCell({ layout }: Reading, award: FoundAward): string | undefined {
  const [span] = award.spans
  if (span === undefined) return undefined
  const here = layout.text.slice(span.start, span.start + 120).replace(/\s+/gu, ' ')
  return layout.tables
    .flatMap((table) => table.rows.map((row) => (row[0]?.text.trim() ?? '').replace(/\s+/gu, ' ')))
    .flatMap((cell) => [cell, cell.split(/\s[–-]\s/u)[0] ?? cell])
    .find(
      (cell) =>
        cell.startsWith(`${award.value.recipient} `) &&
        !isForPurpose(award.value.recipient, cell) &&
        !/\)$/u.test(cell) &&
        here.startsWith(cell) &&
        !/[\d£]/u.test(cell) &&
        !isNamedThing(cell),
    )
}

/** "Quay Refuge – helpline and triage": behind a name that ends as bodies' names do, small letters tell what the money is for. */
const isForPurpose = (recipient: string, cell: string): boolean =>
  endsAsBody(recipient) && /^ [–—-] \p{Ll}/u.test(cell.slice(recipient.length))

/** What stands from a place on to the end of its paragraph. */
const paragraphFrom = (text: string, at: number): string => /^.{0,160}/u.exec(text.slice(at, at + 160))?.[0] ?? ''

/** "Redhill – Repair Services": what is printed behind a dash wherever the name is, and ends as bodies' names do. */
function dashedName(text: string, { value, spans }: FoundAward): string | undefined {
  const at = spans[0]?.start ?? 0
  const name = /^.{3,60}? – (?:\p{Lu}[\p{L}’'-]+ ?){1,4}(?=\s(?:for|to|in|at|of|from|\())/u
    .exec(paragraphFrom(text, at))?.[0]
    .trim()
  if (name === undefined || !name.startsWith(`${value.recipient} –`) || !endsAsBody(name)) return undefined
  return text.split(name).length > 2 ? name : undefined
}

/** "Together for Young Minds": a phrase with "for" is a name if the document says elsewhere what it does or has done. */
function nameWithPurpose(text: string, { value, spans }: FoundAward): string | undefined {
  const at = spans[0]?.start ?? 0
  const phrase = phraseAt(paragraphFrom(text, at))
  if (!phrase.startsWith(`${value.recipient} for `)) return undefined
  const does = [
    ' has ',
    ' have ',
    ' had ',
    ' is ',
    ' was ',
    ' will ',
    ' provides ',
    ' delivers ',
    ' supports ',
    ' runs ',
  ]
  return does.some((verb) => text.includes(`${phrase}${verb}`)) ? phrase : undefined
}

const COUNCIL =
  '(?:City of )?(?:(?:County|City|District|Borough|Metropolitan|Metropolitan Borough|City and County|Borough|Unitary|County Borough|Metropolitan District) )?Council'

/** "Ashdale": the one council of that place that the document names, where the bare place is given money. */
function councilOf(text: string, recipient: string): string | undefined {
  if (!/^\p{Lu}[\p{L}-]+(?: (?:and |upon |on |of )?\p{Lu}[\p{L}-]+)?$/u.test(recipient) || endsAsBody(recipient))
    return undefined
  const names = text.matchAll(new RegExp(`(?<!\\p{Lu}[\\p{L}-]* )\\b${recipient} ${COUNCIL}\\b`, 'gu'))
  const found = [...new Set([...names].map((m) => m[0]))].toSorted((a, b) => b.length - a.length)
  const [longest] = found
  return longest !== undefined && found.length <= 2 ? longest : undefined
}
