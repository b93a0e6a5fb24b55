import { expect, test } from 'vitest'
import { penceOf, sumsIn } from '../../../src/extractors/sums/money.ts'

const read = (text: string, bracketsNegate = false) =>
  sumsIn(text, { bracketsNegate }).map((sum): [string, number] => [sum.text, sum.pence])

test.each([
  ['£3.415m', 341_500_000],
  ['£150k', 15_000_000],
  ['£150K', 15_000_000],
  ['£15million', 1_500_000_000],
  ['£2.5 million', 250_000_000],
  ['£3 millions', 300_000_000],
  ['£4mn', 400_000_000],
  ['£1.3 billion', 130_000_000_000],
  ['£1.3bn', 130_000_000_000],
  ['£12 thousand', 1_200_000],
  ['£1,510k', 151_000_000],
  ['£1,234,567.89', 123_456_789],
  ['£1234567', 123_456_700],
  ['£75,000.00', 7_500_000],
  ['£0', 0],
  ['£0.50', 50],
  ['£1.005', 101],
  ['£0.0335m', 3_350_000],
  ['£ 500', 50_000],
  ['two hundred and fifty thousand pounds', 25_000_000],
  ['one million two hundred thousand pounds', 120_000_000],
  ['twenty-five thousand five hundred pounds', 2_550_000],
  ['Five pounds', 500],
  ['four million and two pounds and seventy-two pence', 400_000_272],
  ['million pounds', 100_000_000],
  ['hundred thousand pounds', 10_000_000],
  ['5 million pounds', 500_000_000],
  ['2.5 million pounds', 250_000_000],
  ['10,000 pounds', 1_000_000],
])('"%s" is %i pence', (printed, pence) => {
  expect(read(`The award of ${printed}, as agreed.`)).toStrictEqual([[printed, pence]])
})

test.each([
  ['£500,00', 5_000_000],
  ['£2,165,00', 21_650_000],
  ['£31,469m', 3_146_900_000_000],
  ['£1,50', 15_000],
])('"%s" is read as printed, but doubted', (printed, pence) => {
  expect(sumsIn(printed)).toMatchObject([{ text: printed, pence, doubt: 'misprint' }])
})

test('a sum with stops for commas is doubted', () => {
  expect(sumsIn('£165.000.00 a year')).toMatchObject([{ doubt: 'misprint' }])
})

test.each(['£1,234,567.89', '£1234567', '£1,510k', '£3.415m', '£75,000.'])('"%s" is beyond doubt', (printed) => {
  expect(sumsIn(printed)).toMatchObject([{ doubt: null }])
})

test.each([
  [
    '£10-15k',
    [
      ['£10', 1_000_000],
      ['15k', 1_500_000],
    ],
  ],
  [
    '£5 – 7 million',
    [
      ['£5', 500_000_000],
      ['7 million', 700_000_000],
    ],
  ],
  [
    '£10-£15k',
    [
      ['£10', 1_000_000],
      ['£15k', 1_500_000],
    ],
  ],
  [
    '£10k-£15k',
    [
      ['£10k', 1_000_000],
      ['£15k', 1_500_000],
    ],
  ],
  [
    '£48 to £95',
    [
      ['£48', 4_800],
      ['£95', 9_500],
    ],
  ],
  [
    '£5,000-£7,500',
    [
      ['£5,000', 500_000],
      ['£7,500', 750_000],
    ],
  ],
])('the range "%s" is two sums, in running text and in a cell', (printed, expected) => {
  expect(read(printed)).toStrictEqual(expected)
  expect(read(printed, true)).toStrictEqual(expected)
})

test.each([
  ['(£1,200)', '(£1,200)', -120_000],
  ['(£45k)', '(£45k)', -4_500_000],
  ['-£500', '-£500', -50_000],
  ['–£500', '–£500', -50_000],
  ['£-500', '£-500', -50_000],
  ['£(500)', '£(500)', -50_000],
])('"%s" in a cell is negative', (printed, text, pence) => {
  expect(read(printed, true)).toStrictEqual([[text, pence]])
})

test.each(['an award (£1,200)', 'the years 2019-£1,200', 'Grant for the trust (£1,200)'])(
  'no sum of "%s" is negative, in running text or in a cell',
  (printed) => {
    expect(read(printed)).toStrictEqual([['£1,200', 120_000]])
    expect(read(printed, true)).toStrictEqual([['£1,200', 120_000]])
  },
)

test.each([
  'Cost £000',
  "Cost £'000",
  'Cost £000s',
  '£m',
  '€500 or $20',
  '5,000 residents',
  'two hundred and fifty thousand residents',
  'weighed in kilograms',
  '£',
])('"%s" has no sum', (text) => {
  expect(sumsIn(text)).toStrictEqual([])
})

test.each([
  ['£5 more', '£5'],
  ['£5km away', '£5'],
  ['£75,000pa', '£75,000'],
  ['£75,000 p.a.', '£75,000'],
  ['£75,000 and 2 posts', '£75,000'],
  ['£75,000, 2021', '£75,000'],
])('the unit ends with its word: "%s"', (text, printed) => {
  expect(read(text).map(([own]) => own)).toStrictEqual([printed])
})

test('a sum with its sign and the word pounds counts once', () => {
  expect(read('an award of £5 million pounds')).toStrictEqual([['£5 million', 500_000_000]])
  expect(read('an award of £500 pounds')).toStrictEqual([['£500', 50_000]])
})

test('half of a number in words is not taken for the whole', () => {
  expect(sumsIn('half a million pounds')).toStrictEqual([])
})

test('sums come in reading order, with their places in the whole text', () => {
  const text = 'five pounds, £3 and £4'
  expect(sumsIn(text, { offset: 100 }).map((s) => [s.start, s.end])).toStrictEqual([
    [100, 111],
    [113, 115],
    [120, 122],
  ])
})

test('pence are exact where floating point is not', () => {
  expect(penceOf('1.005', null)).toBe(101)
  expect(penceOf('0.29', 'm')).toBe(29_000_000)
  expect(penceOf('4.35', null)).toBe(435)
  expect(penceOf('1.115', 'k')).toBe(111_500)
})
