import type { FoundAward } from './award.ts'
import { abbreviationsIn } from './organisations.ts'
import type { Reading } from './reading.ts'

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
    const full = wholeCell(reading, award) ?? boroughOf(text, recipient) ?? known.get(recipient)
    return full === undefined ? award : { ...award, value: { ...award.value, recipient: full } }
  })
}

function boroughOf(text: string, recipient: string): string | undefined {
  const name = /^LB (?:of )?(?<name>.+)$/u.exec(recipient)?.groups?.name
  return name !== undefined && text.includes(`London Borough of ${name}`) ? `London Borough of ${name}` : undefined
}

/** The whole of a first cell that begins with the name and stands word for word where the name was read. */
function wholeCell({ layout }: Reading, award: FoundAward): string | undefined {
  const [span] = award.spans
  if (span === undefined) return undefined
  const here = layout.text.slice(span.start, span.start + 120).replace(/\s+/gu, ' ')
  return layout.tables
    .flatMap((table) => table.rows.map((row) => row[0]?.text.trim() ?? ''))
    .find((cell) => cell.startsWith(`${award.value.recipient} `) && here.startsWith(cell) && !/[\d£]/u.test(cell))
}
