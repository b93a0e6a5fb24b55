import { expect, test } from 'vitest'
import { mendedText, typedLines } from './mendTyped.ts'

test.each([
  ['decision PCD I4l2 of', 'decision PCD 1412 of'],
  ['(PCD 14I2)', '(PCD 1412)'],
  ['PCDI4I2', 'PCD1412'],
  ['MD293I', 'MD2931'],
  ['DD25l4.', 'DD2514.'],
  ['PCCDJ 00065l 2022', 'PCCDJ 000651 2022'],
  ['PCCDI 000651 2022', 'PCCDJ 000651 2022'],
  ['PCC/D/l01', 'PCC/D/101'],
  ['EXEOO45/23', 'EXE0045/23'],
])('mends the reference in %j to %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each([
  // a sound reference next to words of letters that look like digits
  'decision PCD 1412 is so',
  'PCD 664 I am',
  'MD2931 Is oil',
  // no reference of any body
  'the A1O road, model Sl0 and Il4',
  // the prefix is no number
  'MOPAC ADDS 10l words',
])('leaves %j alone', (read) => {
  expect(mendedText(typedLines(read))).toBe(read)
})

test('a number that ends in a stroke is in doubt where what is right behind it could not be read', () => {
  const [line = []] = typedLines('DECISION 017- Bue')
  const with3rd = (confidence: number) => [line.map((word, i) => (i === 2 ? { ...word, confidence } : word))]
  expect(mendedText(with3rd(0.1))).toBe('DECISION 017-? Bue?')
  expect(mendedText(with3rd(0.9))).toBe('DECISION 017- Bue')
})

test.each([
  ['Date: 5-Apr-2O22', 'Date: 5-Apr-2022'],
  ['S-Apr-22', '5-Apr-22'],
  ['22/l0/2019', '22/10/2019'],
  ['(O4/05/21)', '(04/05/21)'],
  ['l2 March 2O22', '12 March 2022'],
  ['3O September 20l9,', '30 September 2019,'],
  ['lst April 2020', '1st April 2020'],
  // raised letters of ordinals
  ['Date: 26" September 2022', 'Date: 26th September 2022'],
  ["dated 1'' October 2023", 'dated 1st October 2023'],
  ['from 1% January 2015 to 31% December', 'from 1st January 2015 to 31st December'],
  ['on 22” May', 'on 22nd May'],
  // the stroke of a financial year
  ['£000s 2023124 2024125', '£000s 2023/24 2024/25'],
  ['2O2l/22', '2021/22'],
])('mends the date in %j to %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each([
  ['3l-Apr-2022', '3l-Apr-2022?'],
  ['4O/05/2021', '4O/05/2021?'],
  ['12/l5/2021', '12/l5/2021?'],
  ['SO March', 'SO? March'],
])('leaves the date in %j as read, in doubt: there is no such day', (read, doubted) => {
  expect(mendedText(typedLines(read))).toBe(doubted)
})

test.each([
  '5-Apr-2022, 22/10/2019 and 04.05.21',
  'It is March and so is May',
  'is-so-il and on/off/so',
  '2020 to 2021/22',
])('leaves the dates of %j alone', (read) => {
  expect(mendedText(typedLines(read))).toBe(read)
})
