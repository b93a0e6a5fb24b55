import { expect, test } from 'vitest'
import type { Layout } from '../../src/types.ts'
import { arranged } from './arranged.ts'
import { set } from './typeset.ts'

const BODY = 'The trust runs a refuge for all the people of the county who had to flee from their home.'

const outlineOf = (layout: Layout) =>
  layout.sections.map(({ number, heading, level, blocks }) => ({ number, heading, level, blocks: blocks.length }))

test('a section begins at a bold heading, a numbered one keeps its number', () => {
  const layout = arranged([
    ...set('Opening words.', 50, 80),
    ...set('Executive summary', 50, 110, { bold: true }),
    ...set(BODY, 50, 130),
    ...set('2.', 50, 160, { bold: true }),
    ...set('Financial comments', 70, 160, { bold: true }),
    ...set('2.1', 50, 190),
    ...set(BODY, 80, 190),
  ])
  expect(outlineOf(layout)).toStrictEqual([
    { number: null, heading: null, level: 0, blocks: 1 },
    { number: null, heading: 'Executive summary', level: 1, blocks: 1 },
    { number: '2', heading: 'Financial comments', level: 1, blocks: 1 },
  ])
})

test('a numbered line above its own sub-numbers is a heading in plain type too', () => {
  const layout = arranged([
    ...set('3', 50, 100),
    ...set('Legal comments', 80, 100),
    ...set('3.1', 50, 130),
    ...set(BODY, 80, 130),
  ])
  expect(outlineOf(layout)).toStrictEqual([{ number: '3', heading: 'Legal comments', level: 1, blocks: 1 }])
})

test.each([
  ['bold', set('Background', 50, 100, { bold: true })],
  ['larger', set('Background', 50, 96, { size: 14 })],
  ['in capitals', set('BACKGROUND', 50, 100)],
])('a short line that is %s is a heading', (_, words) => {
  expect(arranged([...words, ...set(BODY, 50, 130)]).blocks[0]?.kind).toBe('heading')
})

test.each([
  ['plain', set('Background', 50, 100)],
  ['a bold sentence', set('The award is approved.', 50, 100, { bold: true })],
  ['a bold sum', set('75,000', 50, 100, { bold: true })],
  ['a bold bullet', [...set('•', 50, 100, { bold: true }), ...set('refuge', 68, 100, { bold: true })]],
  ['a lettered bold item', [...set('a)', 50, 100, { bold: true }), ...set('refuge', 68, 100, { bold: true })]],
])('%s is none', (_, words) => {
  expect(arranged([...words, ...set(BODY, 50, 130)]).blocks[0]?.kind).not.toBe('heading')
})
