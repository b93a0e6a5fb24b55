const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const NUMBER_WORD = [...SMALL, ...TENS.filter((t) => t !== ''), 'hundred', 'thousand', 'million'].join('|')
/** A pattern of a number in words of any size: "two hundred and fifty thousand". */
export const NUMBER_WORDS = `(?:${NUMBER_WORD})(?:(?:\\s+and\\s+|[\\s-]+)(?:${NUMBER_WORD}))*`

/** A pattern of a small count, in figures or words: "3", "three", "twenty-four". */
export const COUNT = `(?:\\d{1,2}|(?:${TENS.filter((t) => t !== '').join('|')})(?:[\\s-](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).toReversed().join('|')})`

/** What a count says; 0 for a word that is none. */
export const countOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : valueOfWords(text))

/** What a number in words comes to. */
export function valueOfWords(words: string): number {
  let total = 0
  let group = 0
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    const small = SMALL.indexOf(word)
    const tens = TENS.indexOf(word)
    if (small >= 0) group += small
    else if (tens > 0) group += tens * 10
    // "a hundred", "a million" have no number before them.
    else if (word === 'hundred') group = Math.max(1, group) * 100
    else if (word === 'thousand' || word === 'million') {
      total += Math.max(1, group) * (word === 'thousand' ? 1e3 : 1e6)
      group = 0
    }
  }
  return total + group
}
