import type { Finding } from '../reading.ts'

/** The first letters of a name's words, those of "of" and "for" among them where the name has no other. */
const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/u)
    .map((word) => (/^(?:and|the)$/u.test(word) ? '' : word.slice(0, 1).toUpperCase()))
    .join('')

/** "MOJ general grant" by its fullest name, where the text has that too: "Ministry of Justice (MOJ) general grant". */
export function inFull(text: string, found: Finding<string>): Finding<string> {
  const [, short, rest] = /^(?<short>[A-Z][A-Za-z]*[A-Z])(?<rest> .+)$/u.exec(found.value) ?? []
  if (short === undefined || rest === undefined) return found
  const at = text.indexOf(`(${short})${rest}`)
  const name = /(?:(?!The )\p{Lu}[\p{L}'’-]+ (?:(?:of|for|and|the) )*){1,6}$/u.exec(
    text.slice(Math.max(0, at - 90), Math.max(0, at)),
  )
  if (at < 0 || name === null || initials(name[0]) !== short.toUpperCase()) return found
  const span = { start: at - name[0].length, end: at + short.length + 2 + rest.length }
  return { ...found, value: text.slice(span.start, span.end), spans: [span] }
}
