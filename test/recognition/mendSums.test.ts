import { expect, test } from 'vitest'
import { mendedText, mendTyped, typedLines } from './mendTyped.ts'

test.each([
  ['to The Elm Foundation and', 'to The Elm Foundation and'],
  ['a cost of Elm a year', 'a cost of Elm? a year'],
  ['the film of the', 'the film of the'],
])('letters throughout make no sum: %s', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each([
  // the sign
  ['a grant of E150,000 to', 'a grant of £150,000 to'],
  ['up to €150,000.00 in', 'up to £150,000.00 in'],
  ['sum of f11,000, which', 'sum of £11,000, which'],
  ['total of L50k for', 'total of £50k for'],
  ['of &25,000 for', 'of £25,000 for'],
  ['grant of $96,000 for', 'grant of £96,000 for'],
  ['(E100,467.44 in', '(£100,467.44 in'],
  ['sum of E 150,000 to', 'sum of £150,000 to'],
  ['sum of £ 150,000 to', 'sum of £150,000 to'],
  ['E1.3m and E600k', '£1.3m and £600k'],
  // letters for digits
  ['of £l1,000 for', 'of £11,000 for'],
  ['of £1O0,000 for', 'of £100,000 for'],
  ['of £15O,OOO.', 'of £150,000.'],
  ['of £247,S00.00 to', 'of £247,500.00 to'],
  ['costs £im a year', 'costs £1m a year'],
  ['costs £1.5rn a year', 'costs £1.5m a year'],
  // points and commas
  ['£1.041.911', '£1,041,911'],
  ['£15.000.00', '£15,000.00'],
  ['(1.300.000)', '(1,300,000)'],
  ['9.876.50', '9,876.50'],
  ['15O,OOO', '150,000'],
  ['(£200;000 in', '(£200,000 in'],
  ['$390k', '£390k'],
  // torn apart
  ['up to £313 000 for', 'up to £313,000 for'],
  ['from £1 000 000 to', 'from £1,000,000 to'],
  ['for £990 324 28 in', 'for £990,324.28 in'],
  ['(E100 467 44 in', '(£100,467.44 in'],
  ['£165 000 QO in', '£165,000.00 in'],
  ['TOTAL £88, 199.00', 'TOTAL £88,199.00'],
  ['£24,950 00 to', '£24,950.00 to'],
  // table rules
  ['£31,250| £10,000}', '£31,250 £10,000'],
  ['—E10,000|', '£10,000'],
  ['2021/22]', '2021/22'],
  // column heads
  ['Total (E) 2025/26 (EK) E000s', 'Total (£) 2025/26 (£k) £000s'],
  ['Grant value (e)', 'Grant value (£)'],
])('mends %j to %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each([
  ['up to £25.000 for', 'up to £25.000? for'],
  ['sum of £990,324,28', 'sum of £990,324,28?'],
  ['sum of £2,165,00', 'sum of £2,165,00?'],
  ['€265,15', '€265,15?'],
  // an S was a 3 here, a $ a 5
  ['ES1,250', 'ES1,250?'],
  ['$02,992.00', '$02,992.00?'],
  ['$96,000', '$96,000?'],
  ['£1 50,000 to', '£1? 50,000? to'],
  ['£21,450 75 in', '£21,450? 75? in'],
  ['of £2 735 million is', 'of £2? 735? million is'],
  ['budget of £3 039\nmillion, of which', 'budget of £3? 039? million, of which'],
  ['and £0 3 million is', 'and £0? 3? million is'],
  ['of £513 74/7 to', 'of £513? 74/7? to'],
  ['£26,501 656.50', '£26,501? 656.50?'],
  ['155.864', '155.864?'],
  // a unit that was lost
  ['costs of £2.9 a year', 'costs of £2.9? a year'],
  // a figure that is none
  ['a sum of f11 ?50 for', 'a sum of £11? ?50? for'],
  ['up to £136 *000.00, which', 'up to £136? *000.00,? which'],
])('leaves %j as read, in doubt', (read, doubted) => {
  expect(mendedText(typedLines(read))).toBe(doubted)
})

test.each([
  // sound sums
  'a grant of £150,000.00 (£3.415m, £0.300m, £15million, £150k, £0, £1234567)',
  'of £3.039 million and £2.735m',
  'a budget of £3.039\nmillion, of which',
  '£44,000   £46,000   £90,000',
  '£10,000 12 months and £5,000 2023/24 and £500 1st',
  '-£500 £(500) (£1,200)',
  // columns apart are cells of their own
  '£313   000',
  // a sign that is lost is never put back
  'a grant of 150,000 to',
  // postcodes, roads, annexes, addresses, plain letters
  'London E10 5AB, E17, the E45 road and section E1.2',
  'Annex E 150,000 homes',
  'f11 L50 F16 &c.',
  // heads of columns and words of letters that look like digits
  "£000s £'000 (£) (£k)",
  'So, Is loss of oil, soil and Oslo',
  'Emma and Em',
  // a quotation behind a sum, a form's name, a question
  'of £500 ‘Safer Streets’ and £500 ‘2019’ and f11 50 and £12? 50 more',
  // sound numbers
  '1,250 (310) 2,455.10 07700 900123 2.5% 24.11.2021 10.12',
])('leaves %j alone', (read) => {
  expect(mendedText(typedLines(read))).toBe(read.split(/\s+/u).join(' '))
  expect(mendTyped(read).every((w) => w.confidence === 0.9)).toBe(true)
})

test('leaves euros and dollars where the page speaks of them', () => {
  expect(mendedText(typedLines('EUR grant of €150,000'))).toBe('EUR grant of €150,000')
  expect(mendedText(typedLines('US dollars, of $96,000'))).toBe('US dollars, of $96,000')
})

test('leaves one decimal where a head states millions', () => {
  expect(mendedText(typedLines('2023/24 (£m)\nPolicing £2.9'))).toBe('2023/24 (£m) Policing £2.9')
})

test('leaves three decimals in a table of millions', () => {
  expect(mendedText(typedLines('2023/24 Em\nPolicing   1.177'))).toBe('2023/24 £m Policing 1.177')
})

test('doubts a number without its sign and pounds with pence in a column of whole sums', () => {
  expect(mendedText(typedLines('£20,000\n685,000\n£26,591'))).toBe('£20,000 685,000? £26,591')
  expect(mendedText(typedLines('£20,000\n £70.00\n£26,591'))).toBe('£20,000 £70.00? £26,591')
  expect(mendedText(typedLines('109.6\n   45\n  9.2'))).toBe('109.6 45? 9.2')
  expect(mendedText(typedLines('  45\n   12\n 9.2'))).toBe('45 12 9.2')
})

test('keeps what was read, its place and a lower confidence', () => {
  const [, sum] = mendTyped('to E150,000')
  expect(sum).toMatchObject({ text: '£150,000', printed: 'E150,000', confidence: 0.75 })
  const [joined] = mendTyped('£1 313 000 The')
  expect(joined).toMatchObject({ text: '£1,313,000', printed: '£1 313 000', confidence: 0.65, box: [0, 0, 120, 20] })
})
