import { expect, test } from 'vitest'
import { evidenceOf, sentenceAround, wordsIn } from '../../src/extractors/reading.ts'
import type { Layout, Span } from '../../src/types.ts'
import { arranged } from '../layout/arranged.ts'
import { set, setLines } from '../layout/typeset.ts'

const spanOf = (layout: Layout, quote: string): Span => {
  const start = layout.text.indexOf(quote)
  return { start, end: start + quote.length }
}

const layoutOf = (text: string): Layout => ({ ...arranged([]), text })

test.each([
  ['First one. The sum is £5. Last one.', 'The sum is £5.'],
  ['The sum is £1.25 in all. Last one.', 'The sum is £1.25 in all.'],
  ['It is no. 5 of £5 in all. Last one.', 'It is no. 5 of £5 in all.'],
  ['A grant, e.g. £5, was made. Last one.', 'A grant, e.g. £5, was made.'],
  ['The Trust Ltd. has £5 now. Last one.', 'The Trust Ltd. has £5 now.'],
  ['Mr. Doe has £5 now. Last one.', 'Mr. Doe has £5 now.'],
  ['It pays £5 p.a. for it. Last one.', 'It pays £5 p.a. for it.'],
  ['First part; the sum is £5; last part', 'the sum is £5;'],
  ['Heading\nThe sum is £5\nNext paragraph', 'The sum is £5'],
  ['Is it £5? It is.', 'Is it £5?'],
  ['The sum is £5', 'The sum is £5'],
])('the sentence around the sum of "%s"', (text, expected) => {
  const { start, end } = sentenceAround(layoutOf(text), text.indexOf('£5') < 0 ? text.indexOf('£') : text.indexOf('£5'))
  expect(text.slice(start, end).trim()).toBe(expected)
})

const WORDING = [
  'The commissioner approves an award of £75,000 to the Harbour',
  'Watch Trust in the year 2021/22 and no more.',
]
const finding = (layout: Layout, ...quotes: readonly string[]) => ({
  value: 1,
  spans: quotes.map((quote) => spanOf(layout, quote)),
  method: 'a-rule',
  confidence: 0.9,
})

test('the box is tight around the words of the quote', () => {
  const layout = arranged(setLines(WORDING, 50, 100))
  expect(evidenceOf(layout, finding(layout, '£75,000 to'))).toStrictEqual({
    page: 1,
    bbox: [225, 100, 272.5, 110],
    quote: '£75,000 to',
    method: 'a-rule',
    confidence: 0.9,
  })
})

test('a quote over two lines has a box around both', () => {
  const layout = arranged(setLines(WORDING, 50, 100))
  expect(evidenceOf(layout, finding(layout, 'Harbour Watch'))).toMatchObject({
    bbox: [50, 100, 327.5, 122],
    quote: 'Harbour Watch',
  })
})

test('a span that cuts a word quotes it whole', () => {
  const layout = arranged(setLines(WORDING, 50, 100))
  expect(evidenceOf(layout, finding(layout, '75,000'))?.quote).toBe('£75,000')
})

test('the quote is as printed', () => {
  const words = set('five', 50, 100).map((w) => ({ ...w, printed: 'ﬁve' }))
  const layout = arranged([...words, ...set('pounds', 72.5, 100)])
  expect(evidenceOf(layout, finding(layout, 'five pounds'))?.quote).toBe('ﬁve pounds')
})

test('a value that runs over a page points at the first and lists both', () => {
  const layout = arranged(set(WORDING[0] ?? '', 50, 700), set('watch trust in the year 2021/22 and no more.', 50, 100))
  const evidence = evidenceOf(layout, finding(layout, 'Harbour watch'))
  expect(evidence).toMatchObject({ page: 1, quote: 'Harbour' })
  expect(evidence?.parts?.map((p) => [p.page, p.quote])).toStrictEqual([
    [1, 'Harbour'],
    [2, 'watch'],
  ])
})

test('a value made of several places lists them all, even if it is one', () => {
  const layout = arranged(setLines(WORDING, 50, 100))
  const one = evidenceOf(layout, { ...finding(layout, '£75,000'), combined: true })
  expect(one?.parts?.map((p) => p.quote)).toStrictEqual(['£75,000'])
  const two = evidenceOf(layout, finding(layout, '£75,000', '2021/22'))
  expect(two?.parts?.map((p) => p.quote)).toStrictEqual(['£75,000', '2021/22'])
})

test('a word that was read with doubt makes the value doubtful', () => {
  const words = set('The Trust', 50, 100).map((w) => (w.text === 'Trust' ? { ...w, confidence: 0.5 } : w))
  const layout = arranged(words)
  expect(evidenceOf(layout, finding(layout, 'The Trust'))?.confidence).toBe(0.45)
})

test('a place without words is no evidence', () => {
  const layout = arranged(setLines(WORDING, 50, 100))
  expect(evidenceOf(layout, { ...finding(layout), spans: [{ start: 9999, end: 10_000 }] })).toBeNull()
})

test('the words of a span are those that it touches', () => {
  const layout = arranged(setLines(WORDING, 50, 100))
  expect(wordsIn(layout, spanOf(layout, 'issioner app')).map((w) => w.text)).toStrictEqual(['commissioner', 'approves'])
  expect(wordsIn(layout, { start: 3, end: 3 })).toStrictEqual([])
})
