import type { Layout, Span } from '../types.ts'
import { bareName, isPersonName } from './persons.ts'
import { textOf, wordsIn } from './reading.ts'

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
    text.split(/\s\d/u)[0] ?? '',
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
