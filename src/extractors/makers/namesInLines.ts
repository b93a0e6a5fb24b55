import type { Layout, Span } from '../../types.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import { textOf, wordsIn } from '../reading.ts'

// "Deepdale Lane, Nettleham, Lincoln LN2 2LT Tel: 01522 …"
const ADDRESS = /\b(?:tel|telephone|email)\b|www\.|@|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/u

/** The name in a short line: alone, before ", Office", after "PCC", between dots. */
export function nameInside(layout: Layout, piece: Span): Span | null {
  const text = textOf(layout, piece)
  if (ADDRESS.test(text)) return null
  const pieces = [
    text,
    ...printedLines(layout, piece),
    text.split(/,| [–-] |\b(?:date|position)\b/iu)[0] ?? '',
    text.split(/\b(?:chief|head of|director|treasurer|monitoring|deputy|assistant|solicitor)\b/iu)[0] ?? '',
    text.split(/commissioner\b/iu).at(-1) ?? '',
    // "Treasurer – Jane Doe", "Chief Executive (Jane Doe)", "Chief of Staff Jane Doe"
    text.split(/\b(?:officer|executive|of staff|treasurer|solicitor)\b/iu).at(-1) ?? '',
    /\((?<name>[^()]{5,45})\)$/u.exec(text)?.groups?.name ?? '',
    text.split(/\p{Ll}{3,}\.\s/u).at(-1) ?? '',
    // "I have been consulted. Jane Doe  Date: 4 May 2021"
    text
      .split(/\p{Ll}{3,}\.\s/u)
      .at(-1)
      ?.split(/\b(?:dyddiad|dated?)\b/iu)[0] ?? '',
    // "Chief Executive: Jane Doe Signed"
    (text.split(/(?<=\S\s+)(?:date|signed|signature)\b/iu)[0] ?? '').split(':').at(-1) ?? '',
    // "Reviewed by: Jane Doe, Chief Executive"
    text
      .split(':')
      .at(-1)
      ?.split(/,| [–-] /u)[0] ?? '',
    text.split(/\s\d/u)[0] ?? '',
    // "Approved by Jane Doe (Police and Crime Commissioner) on 4 May 2021"
    /^\p{L}+ed(?: electronically| digitally)? by:?\s(?<name>[^,(]{5,45}?)(?=\s*(?:\(|,|\bon\b|$))/iu.exec(text)?.groups
      ?.name ?? '',
    // "Signature: Jane Doe NJ =." where a signature was read as letters, "Jane Doe."
    text.replace(/(?:\s+(?:\p{L}{1,2}|[^\p{L}\s]+))+$|\.$/gu, ''),
  ]
  for (const candidate of pieces) {
    const name = bareName(
      candidate.replace(
        /^\s*(?:name|title(?=\s+\p{Lu}\p{Ll}+\s)|signature|(?:counter)?signed(?:\s+by)?|(?:approved|agreed|authorised) (?:electronically|digitally|by|via)[^:\n]{0,16}:)\s*:?/iu,
        '',
      ),
    )
    if (!isPersonName(name)) continue
    const at = text.indexOf(name)
    if (at >= 0) return { start: piece.start + at, end: piece.start + at + name.length }
  }
  return null
}

// "Date:", "Dyddiad / Date", "on", "Tuesday" between a name and its date
const BEFORE_DATE =
  /(?:\s+(?:on|(?:dyddiad\s*\/\s*)?dated?|dyddiad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[\s:,;.…_–-])*$/iu
// "Signed by", "Approved: ", "I am satisfied that this may proceed. " before a name
const BEFORE_NAME =
  /^.*(?:\bsigned(?: by)?|\p{Ll}{2,}[.:]|\p{Ll}{2,}\),?)\s*:?\s+(?=\p{Lu})|^I,\s+(?=\p{Lu}[^,]+,\s.*)/isu

/** The name that stands right before a date, behind a sentence, an office or "Signed by": "I approve this. Jane Doe 4/5/21". */
export function nameBefore(layout: Layout, { start }: Span, date: Span): Span | null {
  const text = layout.text.slice(start, date.start).replace(BEFORE_DATE, '')
  const rest = text.replace(BEFORE_NAME, '')
  if (rest === text) return null
  const name = bareName(rest.split(/,\s/u)[0] ?? '')
  const at = isPersonName(name) ? text.lastIndexOf(name) : -1
  return at < 0 ? null : { start: start + at, end: start + at + name.length }
}

/** The lines that a block was printed on, where it has several: "Signed: Jane Doe" above "Kent Police and Crime Commissioner". */
function printedLines(layout: Layout, span: Span): readonly string[] {
  const lines: { readonly y: number; text: string }[] = []
  for (const word of wordsIn(layout, span)) {
    const last = lines.at(-1)
    const text = layout.text.slice(word.start, word.end)
    if (last !== undefined && Math.abs(last.y - word.box[3]) < word.size / 2) last.text += ` ${text}`
    else lines.push({ y: word.box[3], text })
  }
  return lines.length > 1 ? lines.map((line) => line.text) : []
}

/** Are all words of a phrase printed elsewhere in small letters too: "Additional Vehicles", which is nobody's name? */
export function isCommonPhrase({ text }: Layout, { start, end }: Span): boolean {
  const words = text.slice(start, end).match(/\p{L}{3,}/gu) ?? []
  return words.length > 1 && words.every((word) => new RegExp(`\\b${word.toLowerCase()}\\b`, 'u').test(text))
}
