import { expect, test } from 'vitest'
import { mend } from '../../src/recognition/mending/mend.ts'
import { isReference, typedLines } from './mendTyped.ts'

/** The marks of a list typed a line each; those in `unsure` were read without confidence. */
const marks = (list: readonly string[], unsure: readonly string[] = []): readonly string[] => {
  const lines = typedLines(list.join('\n')).map((line) =>
    line.map((word) => (unsure.includes(word.text) ? { ...word, confidence: 0.4 } : word)),
  )
  const words = mend(lines, { isReference })
  return words.filter((w) => w.box[0] === 0).map((w) => w.text)
}

test.each([
  ['its neighbours agree', ['1.    To', 'N     To', 'wo    To', '4.    To'], [], ['1.', '2.', '3.', '4.']],
  ['it is the first, in doubt', ['ar    Approve', '2.    Approve'], ['ar'], ['1.', '2.']],
  ['it is the first, a letter in doubt', ['a    Approve', '2.    Approve', '3.    Note'], ['a'], ['1.', '2.', '3.']],
  ['it is the first, taken for a bullet', ['¢    Approve', '2.    Approve', '3.    Note'], ['¢'], ['1.', '2.', '3.']],
  ['two above it are lost, taken for bullets', ['¢    Approve', '¢    Agree', '3.    Note'], ['¢'], ['1.', '2.', '3.']],
  ['the number below does not count them', ['¢    Approve', '¢    Agree', '4.    Note'], ['¢'], ['•', '•', '4.']],
  [
    'a heading parts two lists',
    ['1.    To', '2.    To', 'Decision', 'ar    To', '2.    To', '3.    To'],
    ['ar'],
    ['1.', '2.', 'Decision', '1.', '2.', '3.'],
  ],
  ['lines set in stand between', ['ar    To', '      nia   and', '      Women and', '2.    To'], ['ar'], ['1.', '2.']],
  ['it is a bullet above one number', ['¢    Approve', '2.    Approve'], ['¢'], ['•', '2.']],
  ['it is the last, in doubt', ['a)    Approve', 'b)    Note', 'Qa    Note'], ['Qa'], ['a)', 'b)', 'c)']],
  ['its stop is read as a figure', ['¢    Approve', '23    Agree', '3.    Note'], ['¢'], ['1.', '2.', '3.']],
  ['a letter with a stop is read for it', ['2.    To', 'i.    To', '4.    To'], ['i.'], ['2.', '3.', '4.']],
  ['it is a number of its own', ['22.    Approve', '23    Agree', '24.    Note'], [], ['22.', '23', '24.']],
  ['nothing tells the number', ['KS    Approve', 'QB    Agree'], ['KS', 'QB'], ['•', '•']],
])('a mark of a list is told where %s', (_, list, unsure, expected) => {
  expect(marks(list, unsure)).toStrictEqual(expected)
})

test.each([
  [
    ['©    a contract', '0    a grant', '1    research'],
    ['•', '•', '•'],
  ],
  [
    ['0    The Hub', '0    The Club'],
    ['•', '•'],
  ],
  [
    ['1    The Hub', '2    The Club'],
    ['1', '2'],
  ],
  [
    ['o    The Hub', '2.    The Club'],
    ['o', '2.'],
  ],
])('rings of a list, read as %j, are bullets where no number has a stop', (list, expected) => {
  expect(marks(list)).toStrictEqual(expected)
})

test.each([
  ['was read with confidence and ends the list', ['1.    To', '2.    To', 'As    from'], ['1.', '2.', 'As']],
  ['stands between numbers that leave no room', ['1.    To', 'On    the', '2.    To'], ['1.', 'On', '2.']],
])('a word that %s stays', (_, list, expected) => {
  expect(marks(list)).toStrictEqual(expected)
})
