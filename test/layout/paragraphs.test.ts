import { expect, test } from 'vitest'
import { habitsOf } from '../../src/layout/habits.ts'
import { linesOf } from '../../src/layout/lines.ts'
import { paragraphsOf } from '../../src/layout/paragraphs.ts'
import type { Word } from '../../src/types.ts'
import { set, setLines } from './typeset.ts'

/** The paragraphs of a region 284 points wide, each as its mark and its text. */
const paragraphs = (words: readonly Word[]): readonly string[] =>
  paragraphsOf(linesOf(words), 334, { pitch: 1.2, edge: 334 }).map(({ markWords, lines }) => {
    const text = lines.map((line) => line.map((w) => w.text).join(' ')).join(' / ')
    return markWords.length === 0 ? text : `[${markWords.map((w) => w.text).join(' ')}] ${text}`
  })

// 272 points: a line that leaves no room for the next word.
const full = (name: string): string => `${name} is recommended to approve an award of money to the trust`

test.each([
  [
    'lines at the usual distance are one paragraph',
    setLines([full('one'), full('two'), 'three'], 50, 100),
    [`${full('one')} / ${full('two')} / three`],
  ],
  [
    'a gap parts two',
    [...setLines([full('one'), full('two')], 50, 100), ...set(full('three'), 50, 132)],
    [`${full('one')} / ${full('two')}`, full('three')],
  ],
  [
    'a sentence that ended early parts two',
    setLines([full('one'), 'It ends here.', full('two')], 50, 100),
    [`${full('one')} / It ends here.`, full('two')],
  ],
  [
    'a line that broke early in a sentence does not, if only a word would have fitted',
    setLines([full('one').slice(0, -6), full('two')], 50, 100),
    [`${full('one').slice(0, -6)} / ${full('two')}`],
  ],
  [
    'the next mark of a list parts two items, however close its text stands',
    setLines([`1. ${full('one').slice(0, -7)}`, `2. ${full('two').slice(0, -7)}`], 50, 100),
    [`[1.] ${full('one').slice(0, -7)}`, `[2.] ${full('two').slice(0, -7)}`],
  ],
  [
    'a number that is not the next one may end a sentence of the item',
    setLines([`1. ${full('one').slice(0, -7)}`, '7. It is due in May'], 50, 100),
    [`[1.] ${full('one').slice(0, -7)} / 7. It is due in May`],
  ],
  [
    'a bold line above is a paragraph of its own',
    [...set('Legal Comments', 50, 100, { bold: true }), ...set(full('one'), 50, 112)],
    ['Legal Comments', full('one')],
  ],
  [
    'a bold heading may run over two lines',
    setLines([full('A'), 'long heading'], 50, 100, { bold: true }),
    [`${full('A')} / long heading`],
  ],
  [
    'a bold line below begins anew',
    [...set(full('one'), 50, 100), ...set('Legal Comments follow', 50, 112, { bold: true })],
    [full('one'), 'Legal Comments follow'],
  ],
  [
    'a bold label of one word with a colon begins anew',
    [...set(full('one'), 50, 100), ...set('Recommendation:', 50, 112, { bold: true })],
    [full('one'), 'Recommendation:'],
  ],
  [
    'so does one without a colon below a sentence that ended',
    [...set(`${full('one')}.`, 50, 100), ...set('Decision', 50, 112, { bold: true })],
    [`${full('one')}.`, 'Decision'],
  ],
  [
    'a lone bold word may end a sentence',
    [...set(full('one'), 50, 100), ...set('Decision', 50, 112, { bold: true })],
    [`${full('one')} / Decision`],
  ],
  [
    'a bold word in running text does not',
    [...set(full('one'), 50, 100), ...set('and', 50, 112), ...set('not', 67.5, 112, { bold: true })],
    [`${full('one')} / and not`],
  ],
  [
    'larger type is a paragraph of its own',
    [...set('Decision', 50, 96, { size: 14 }), ...set(full('one'), 50, 112)],
    ['Decision', full('one')],
  ],
  [
    'a centred title over two lines is one',
    [...set('Request for a decision of the', 120, 100), ...set('crime commissioner', 141.25, 112)],
    ['Request for a decision of the / crime commissioner'],
  ],
])('%s', (_, words, expected) => {
  expect(paragraphs(words)).toStrictEqual(expected)
})

const item = (mark: string, lines: readonly string[], y: number, { left = 50, hang = 18 } = {}): readonly Word[] => [
  ...set(mark, left, y),
  ...setLines(lines, left + hang, y),
]

test.each([
  [
    'an item hangs below its number',
    [...item('1.', [full('one').slice(0, -6), 'goes on'], 100), ...item('2.', ['second'], 124)],
    [`[1.] ${full('one').slice(0, -6)} / goes on`, '[2.] second'],
  ],
  ['bullets are items', [...item('•', ['first'], 100), ...item('•', ['second'], 112)], ['[•] first', '[•] second']],
  [
    'an item ends where the text moves back',
    [...item('a)', [full('one').slice(0, -6), 'goes on'], 100), ...set(full('After'), 50, 124)],
    [`[a)] ${full('one').slice(0, -6)} / goes on`, full('After')],
  ],
  [
    'the lines of an item may hang further in than its first, where its mark stands close to its text',
    [
      ...set('i.', 50, 100),
      ...setLines([full('one')], 60, 100),
      ...setLines([full('two').slice(0, -12), 'three'], 82, 112),
    ],
    [`[i.] ${full('one')} / ${full('two').slice(0, -12)} / three`],
  ],
  [
    'an item without hanging indent wraps back to its mark',
    [...set(`a) ${full('one').slice(0, -6)}`, 50, 100), ...set('goes on here', 50, 112)],
    [`[a)] ${full('one').slice(0, -6)} / goes on here`],
  ],
  [
    'a number that a sentence wraps to is no mark',
    setLines(
      [full('one').slice(0, -6), '2. The trust has since closed and all of the money that', 'was left is returned.'],
      50,
      100,
    ),
    [`${full('one').slice(0, -6)} / 2. The trust has since closed and all of the money that / was left is returned.`],
  ],
  [
    'the next number at the edge of the marks begins an item, however full the line above is',
    [...set('4.', 50, 100), ...set(full('one'), 58, 100), ...set('5.', 50, 112), ...set('second', 58, 112)],
    [`[4.] ${full('one')}`, '[5.] second'],
  ],
  [
    'another number there is text',
    [...set('4.', 50, 100), ...set(full('one'), 58, 100), ...set('7.', 50, 112), ...set('second', 58, 112)],
    [`[4.] ${full('one')} / 7. second`],
  ],
  [
    'a question with its answer is a paragraph of its own',
    setLines([`Is ${full('it').slice(0, -20)} deferred? NO`, 'Part 2'], 50, 100),
    [`Is ${full('it').slice(0, -20)} deferred? NO`, 'Part 2'],
  ],
  [
    'labelled lines below a title stand alone',
    setLines([full('title'), 'Decision Maker: the director', 'Decision status: approved'], 50, 100),
    [full('title'), 'Decision Maker: the director', 'Decision status: approved'],
  ],
  [
    'a nested list keeps its own marks',
    [...item('1.', ['parent:'], 100), ...item('a.', ['child'], 112, { left: 68 })],
    ['[1.] parent:', '[a.] child'],
  ],
])('%s', (_, words, expected) => {
  expect(paragraphs(words)).toStrictEqual(expected)
})

test('the text of an item begins at its own left edge, not at its mark', () => {
  const [block] = paragraphsOf(linesOf(item('1.', ['first'], 100)), 362, { pitch: 1.2, edge: 334 })
  expect(block?.left).toBe(68)
})

test('justified text may keep an edge far from that of its region', () => {
  const lines = ['the trust runs a refuge for', 'people who had to flee from', 'their home.']
  expect(paragraphs(setLines(lines, 50, 100))).toStrictEqual([lines.join(' / ')])
})

test('a ragged line that breaks so early has ended', () => {
  const lines = ['the trust runs a refuge', 'people who had to flee from all of it']
  expect(paragraphs(setLines(lines, 50, 100))).toHaveLength(2)
})

test.each([
  ['the lower half of a long text', [full('one'), full('two'), full('three'), 'four'], [100, 112, 124, 144], 1.2],
  [
    'the wrapped lines of a form of one-line paragraphs',
    ['one', 'two', full('three'), 'four', 'five'],
    [100, 118, 136, 148, 166],
    1.2,
  ],
  ['what is usual where no line wrapped', ['one', 'two', 'three'], [100, 118, 136], 1.8],
])('the line distance is told by %s', (_, texts, tops, expected) => {
  const words = texts.flatMap((text, i) => set(text, 50, tops[i] ?? 0))
  expect(habitsOf([linesOf(words)]).pitch).toBeCloseTo(expected)
})
