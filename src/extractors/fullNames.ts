import type { FoundAward } from './award.ts'
import { abbreviationsIn } from './organisations.ts'
import type { Reading } from './reading.ts'

/** Abbreviations become the names that they were introduced with; "LB X" the "London Borough of X" that is printed. */
export function fullyNamed(reading: Reading, awards: readonly FoundAward[]): readonly FoundAward[] {
  const { text } = reading.layout
  const known = abbreviationsIn(text)
  return awards.map((a) => {
    const { recipient } = a.value
    const borough = /^LB (?:of )?(?<name>.+)$/u.exec(recipient)?.groups?.name
    const full =
      borough !== undefined && text.includes(`London Borough of ${borough}`)
        ? `London Borough of ${borough}`
        : known.get(recipient)
    return full === undefined ? a : { ...a, value: { ...a.value, recipient: full } }
  })
}
