import { eachWord, type Mendable, mended, type ReadLines } from './reading.ts'

/** A rule beside a word was never part of it: the word is as sure as its letters, but was not read alone. */
const STRIPPED_CONFIDENCE = 0.9

// What follows the capital I in these forms: "| hereby approve", "| am content", "| confirm that". A verb alone
// ("| support earlier intervention" behind a table's rule) is not enough, its height must fit too.
const AFTER_I =
  /^(?:am|have|had|hereby|confirm|approve|agree|authorise|note|declare|certify|consider|support|accept|recommend|was|will|would|wish|can|do|did|also|therefore|understand|believe|propose|request|endorse|defer|reject|ask|must|should|could)[,.]?$/u

// "PART | - NON-CONFIDENTIAL FACTS": the part's number
const BEFORE_I = /^part$/iu

const isBar = (word: Mendable): boolean => /^[|¦[\]{}]$/u.test(word.text)

const heightOf = (word: Mendable): number => word.box[3] - word.box[1]

// "am", "was": words without a high letter, which an I overtops
const LOW = /^[acemnorsuvwxz]+[.,]?$/u

/** A capital I is as high as the letters beside it and stands in their line; a table's rule sticks out. */
function isAsHighAs(bar: Mendable, neighbour: Mendable): boolean {
  const height = heightOf(neighbour) * (LOW.test(neighbour.text) ? 1.35 : 1)
  const top = neighbour.box[1] + heightOf(neighbour) - height
  const isLevel = Math.abs(bar.box[1] - top) <= 0.3 * height
  return isLevel && heightOf(bar) <= 1.2 * height && heightOf(bar) >= 0.6 * height
}

const isNear = (left: Mendable, right: Mendable): boolean => right.box[0] - left.box[2] <= 0.9 * heightOf(right)

function isCapitalI(bar: Mendable, before: Mendable | null, after: Mendable | null): boolean {
  if (!/^[|[]$/u.test(bar.text)) return false
  if (before !== null && BEFORE_I.test(before.text)) return isAsHighAs(bar, before) && isNear(before, bar)
  return after !== null && AFTER_I.test(after.text) && isAsHighAs(bar, after) && isNear(bar, after)
}

/**
 * Bars: a capital I read as one becomes `I`, a table's rule goes, alone or stuck to a word.
 *
 * On 241 pages a lone `|` was a rule 431 times and an I 158 times; "£31,250|", "£130,000}" and "1.200]" are a sum and a rule.
 */
export function mendBars(lines: ReadLines): ReadLines {
  const unstuck = eachWord(lines, (word) => mended(word, withoutRules(word.text), STRIPPED_CONFIDENCE))
  return unstuck.map((line) =>
    line.flatMap((word, i) => {
      if (!isBar(word)) return [word]
      return isCapitalI(word, line[i - 1] ?? null, line[i + 1] ?? null) ? [mended(word, 'I')] : []
    }),
  )
}

function withoutRules(text: string): string {
  // "|n", "|t", "|f": I before one small letter; "|Total", "|£150": a rule before a word; "|OW" may be either and stays.
  if (/^\|[nft](?![\p{L}\d])/u.test(text)) return `I${text.slice(1)}`
  let bare = text.replace(/^[|¦_=~—]+(?=[£€]|E\d|\d|\p{Lu}\p{Ll})/u, '').replace(/(?<=[\p{L}\d.,:;%)])[|¦]+$/u, '')
  // "2021/22]", "£130,000}": brackets that nothing opens
  if (/\d[\]}]$/u.test(bare) && !/[[{]/u.test(bare)) bare = bare.slice(0, -1)
  return bare
}
