import { expect, test } from 'vitest'
import { wordsOfTsv } from '../../src/recognition/tesseractTsv.ts'

const HEADER = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'
const PAGE = '1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t'

/** A row of a word, with its place (block, paragraph, line, word) written `1.1.1.1`. */
const row = (place: string, text: string, confidence = 96): string =>
  ['5', '1', ...place.split('.'), '10', '20', '30', '8', String(confidence), text].join('\t')

const table = (...rows: readonly string[]): string => `${[HEADER, PAGE, ...rows].join('\n')}\n`

test('a row of a word gives its text, its box from size to corner, and its confidence as a share', () => {
  expect(wordsOfTsv(table(row('1.1.1.1', 'Decision', 95.5)))).toStrictEqual([
    { text: 'Decision', box: [10, 20, 40, 28], confidence: 0.955, line: 0 },
  ])
})

test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
  [
    'words of one line, with one number',
    [row('1.1.1.1', 'The'), row('1.1.1.2', 'Mayor')],
    [
      ['The', 0],
      ['Mayor', 0],
    ],
  ],
  [
    'lines that count on over paragraphs and blocks',
    [row('1.1.1.1', 'one'), row('1.1.2.1', 'two'), row('1.2.1.1', 'three'), row('2.1.1.1', 'four')],
    [
      ['one', 0],
      ['two', 1],
      ['three', 2],
      ['four', 3],
    ],
  ],
  ['no rows of blocks and lines', ['2\t1\t1\t0\t0\t0\t10\t20\t30\t8\t-1\t', row('1.1.1.1', 'The')], [['The', 0]]],
  ['no word of spaces', [row('1.1.1.1', '   '), row('1.1.2.1', 'The')], [['The', 0]]],
  ['no word whose text is cut off', [row('1.1.1.1', '').trimEnd(), row('1.1.2.1', 'The')], [['The', 0]]],
  ['a word that holds a quote', [row('1.1.1.1', '"The')], [['"The', 0]]],
  ['a line with the ends of Windows', [`${row('1.1.1.1', 'The')}\r`], [['The', 0]]],
])('gives %s', (_, rows, words) => {
  expect(wordsOfTsv(table(...rows)).map(({ text, line }) => [text, line])).toStrictEqual(words)
})

test('a table without a header, as tesseract.js gives it, is read alike', () => {
  const rows = [PAGE, row('1.1.1.1', 'The')].join('\n')
  expect(wordsOfTsv(rows)).toStrictEqual(wordsOfTsv(table(row('1.1.1.1', 'The'))))
})

test.each([
  [-1, 0],
  [0, 0],
  [100, 1],
  [100.4, 1],
])('a confidence of %d is %d', (given, confidence) => {
  expect(wordsOfTsv(table(row('1.1.1.1', 'The', given)))[0]?.confidence).toBe(confidence)
})

test('the page of an empty picture has no words', () => {
  expect(wordsOfTsv(table())).toStrictEqual([])
})

test.each([
  ['a sentence', 'Error in pixReadStreamPnm', /no TSV: Error in pixReadStreamPnm/u],
  ['a row that breaks off', row('1.1.1.1', 'The').split('\t').slice(0, 7).join('\t'), /no TSV: 5\t1/u],
  ['a row of words for numbers', row('1.1.1.1', 'The').replace('\t10\t', '\tten\t'), /no TSV/u],
])('%s among the rows is an error', (_, bad, message) => {
  expect(() => wordsOfTsv(table(row('1.1.1.1', 'Good'), bad))).toThrow(message)
})

test('no rows at all are an error, not an empty page: Tesseract gives the page a row of its own', () => {
  expect(() => wordsOfTsv('')).toThrow(/Tesseract/u)
})
