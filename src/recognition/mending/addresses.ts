import { isTight, joined } from './joining.ts'
import { type Mendable, mended, type ReadLines } from './reading.ts'

const ADDRESS = /^[(<[]?(?:https?:\/\/|www\.)\S*$/iu
/** What a piece of a host's name begins with, behind the point before it. */
const HOST_PIECE = /^(?:org|gov|co|com|net|ac|nhs|police|uk|wales|london|eu|info)\b/u

/** Web addresses torn apart at their points and strokes are one word: `http://drive.` `org.` `uk/about/year-` `two`. */
export const joinAddresses = (lines: ReadLines): ReadLines => lines.map(joinedInLine)

function joinedInLine(line: readonly Mendable[]): readonly Mendable[] {
  const words: Mendable[] = []
  for (const word of line) {
    const last = words.at(-1)
    if (last === undefined || !goesOn(last, word)) words.push(word)
    else {
      const text = last.text + word.text
      words[words.length - 1] = mended(joined([last, word], text), text)
    }
  }
  return words
}

function goesOn(address: Mendable, word: Mendable): boolean {
  if (!ADDRESS.test(address.text) || !isTight(address, word)) return false
  if (address.text.endsWith('.')) return HOST_PIECE.test(word.text)
  const isPath = /:\/\/.*\/|^www\..*\//iu.test(address.text)
  return isPath && /[/-]$/u.test(address.text) && /^[\p{Ll}\d]/u.test(word.text)
}
