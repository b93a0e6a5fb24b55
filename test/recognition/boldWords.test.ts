import { expect, test } from 'vitest'
import { boldWords, type StrokeWord } from '../../src/recognition/boldWords.ts'

const word = (text: string, weight: number, { size = 10, line = 0 } = {}): StrokeWord => ({ text, weight, size, line })
const body = Array.from({ length: 9 }, () => word('regular', 2, { line: 1 }))

/** The texts that are bold among words on a page of regular text. */
const boldOf = (words: readonly StrokeWord[]): readonly string[] => {
  const flags = boldWords([...words, ...body])
  return words.filter((_, i) => flags[i]).map(({ text }) => text)
}

test.each<[string, readonly StrokeWord[], readonly string[]]>([
  ['a word a quarter heavier', [word('Decision', 2.5)], ['Decision']],
  ['no word a tenth heavier', [word('Decision', 2.2)], []],
  ['no larger word whose strokes grew with it', [word('Decision', 4, { size: 20 })], []],
  ['a small word as heavy as large ones are', [word('Notes', 2, { size: 8 })], ['Notes']],
  ['a number before a bold word', [word('2', 1.8), word('Finance', 2.5)], ['2', 'Finance']],
  ['no heavy dash between regular words', [word('Award', 2), word('–', 4), word('Grant', 2)], []],
  ['no number between a bold and a regular word', [word('Total', 2.5), word('3', 2.5), word('grants', 2)], ['Total']],
  ['a heavy number alone on its line', [word('1', 2.5)], ['1']],
  [
    'no number by a bold word of the next line',
    [word('1', 2, { line: 2 }), word('Finance', 2.5, { line: 3 })],
    ['Finance'],
  ],
  ['no word without strokes that could be measured', [word('Decision', 0)], []],
])('%s', (_, words, bold) => {
  expect(boldOf(words)).toStrictEqual(bold)
})

test('nothing is bold on a page without words of three letters', () => {
  expect(boldWords([word('1', 9), word('—', 9)])).toStrictEqual([false, false])
  expect(boldWords([])).toStrictEqual([])
})
