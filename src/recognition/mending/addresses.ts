import { isTight, joined } from './joining.ts'
import { type Mendable, mended, type ReadLines } from './reading.ts'

const ADDRESS = /^[(<[]?(?:https?:\/\/|www\.)\S*$/iu
/** What a piece of a host's name begins with, behind the point before it. */
const HOST_PIECE = /^(?:org|gov|co|com|net|ac|nhs|police|uk|wales|london|eu|info)\b/u

/** Web addresses torn apart at their points and strokes are one word: `http://drive.` `org.` `uk/about/year-` `two`. */
export const joinAddresses = (lines: ReadLines): ReadLines =>
  lines.map((line) =>
    line.reduce<readonly Mendable[]>((done, word) => {
      const last = done.at(-1)
      if (last === undefined || !goesOn(last, word)) return [...done, word]
      return [...done.slice(0, -1), mended(joined([last, word], last.text + word.text), last.text + word.text)]
    }, []),
  )

function goesOn(address: Mendable, word: Mendable): boolean {
  if (!ADDRESS.test(address.text) || !isTight(address, word)) return false
  if (address.text.endsWith('.')) return HOST_PIECE.test(word.text)
  const isPath = /:\/\/.*\/|^www\..*\//iu.test(address.text)
  return isPath && /[/-]$/u.test(address.text) && /^[\p{Ll}\d]/u.test(word.text)
}
