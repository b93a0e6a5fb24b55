import { asDigits, DIGIT_LOOK, doubted, eachWord, mended, NEXT_UNIT, type ReadLines } from './reading.ts'

// "15O,OOO", "l,200.50", "1O,000": a number of a table whose groups are sound once its letters are digits
const LETTERED = new RegExp(
  `^(?<open>[(-]?)(?<number>[${DIGIT_LOOK}]{1,3}(?:,[${DIGIT_LOOK}]{3})+(?:\\.[${DIGIT_LOOK}]{2})?)(?<close>[).,;:]*)$`,
  'u',
)
// "(1.300.000)", "9.876.50": more than one group
const POINTED =
  /^(?<open>[(-]?)(?<number>[1-9]\d{0,2}(?:[.,]\d{3}){2,}|[1-9]\d{0,2}(?:[.,]\d{3})+\.\d{2})(?<close>[).,;:]*)$/u
// "155.864" was 155,864, or 155.864 in a table of millions; "990,324,28", "100.467"
const DOUBTFUL = /^[(-]?(?:[1-9]\d{0,2}\.\d{3}|\d{1,3}(?:,\d{3})+,\d{2})[).,;:]*$/u

// "£m", "(£m)", "£million" as a head, also where its sign was read as a letter
const MILLIONS = /^\(?[£€E](?:m|million)\b/u

/** Numbers without a sign, as tables print them: letters for digits, points for commas. `155.864` stays, in doubt. */
export function mendNumbers(lines: ReadLines): ReadLines {
  const isInMillions = lines.some((line) => line.some((word) => MILLIONS.test(word.text)))
  return eachWord(lines, (word, _, after) => {
    const lettered = LETTERED.exec(word.text)?.groups
    if (lettered !== undefined && /\d/u.test(word.text) && /\p{L}|[|!]/u.test(lettered.number ?? ''))
      return mended(word, `${lettered.open ?? ''}${asDigits(lettered.number ?? '')}${lettered.close ?? ''}`)
    const pointed = POINTED.exec(word.text)?.groups
    if (pointed !== undefined)
      return mended(word, `${pointed.open ?? ''}${withCommas(pointed.number ?? '')}${pointed.close ?? ''}`)
    const isUnit = after !== null && NEXT_UNIT.test(after.text)
    return DOUBTFUL.test(word.text) && !isUnit && !isInMillions ? doubted(word) : word
  })
}

function withCommas(number: string): string {
  const pence = /\.\d{2}$/u.exec(number)?.[0] ?? ''
  return number.slice(0, number.length - pence.length).replaceAll('.', ',') + pence
}
