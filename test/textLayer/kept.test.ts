import { expect, test } from 'vitest'
import { keepRegion } from '../../src/textLayer/kept.ts'
import { speller } from '../../src/textLayer/spelling.ts'
import { typedWords } from './typed.ts'

const spell = speller()

test.each([
  ['a label and a date', 'Signed\nDate 12 March 2019', 'dated-signature'],
  ['a label and a date in figures', 'Signature Dafydd Llywelyn Date: 12/03/2019', 'dated-signature'],
  ['a date beside a signature without a label', 'uH 4- 22nd February 2021', 'dated-signature'],
  ['a date whose raised ordinal was misread', 'Signature: Corin Haldane Date 11" October 2023', 'dated-signature'],
  ['a date whose day is in doubt', 'Signed Date October 2023', 'dated-signature'],
  ['an American order', 'Signed March 12, 2019', 'dated-signature'],
  ['a Welsh label', 'Llofnod Dyddiad 12.03.2019', 'dated-signature'],
  [
    'a pasted paragraph',
    `I confirm that I have considered whether or not I have any personal or prejudicial interest in this matter and take
     the proposed decision in compliance with the Code of Conduct for elected members`,
    'typed-text',
  ],
])('%s is kept', (_, text, reason) => {
  expect(keepRegion(typedWords(text, 0.9), spell)).toStrictEqual({ kept: true, reason })
})

test.each([
  ['nothing', '', 'no-words'],
  ['a crest', 'GLAN GWENT HEDDLU POLICE', 'too-few-words'],
  ['a logo', 'MAYOR OF LONDON Office for Policing and Crime', 'too-few-words'],
  ['a stamp', 'RECEIVED 12 MAR 2019 OPCC', 'stamp'],
  ['a stamp with a written date', 'RECEIVED\n12 March 2019', 'stamp'],
  ['a date in figures alone', '12.03.19', 'too-few-words'],
  ['a label without a date', 'Signed Date', 'too-few-words'],
  [
    'a chart',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Burglary Robbery Theft Arson Fraud Violence Drugs Weapons Vehicle Other',
    'no-running-text',
  ],
  [
    'noise',
    'Ll~ ,fi rn| vv^ oO0 /K lil ~~ Jxf qz} ii1 w| sS5 xx; vbn tt| rrn |l1 qq fgh ~j cdx zzr f0 p|',
    'no-running-text',
  ],
])('%s is not kept', (_, text, reason) => {
  expect(keepRegion(typedWords(text, 0.9), spell)).toStrictEqual({ kept: false, reason })
})

test('handwriting that is read without confidence is not kept', () => {
  expect(keepRegion(typedWords('Signed Date 12 March 2019', 0.4), spell)).toStrictEqual({
    kept: false,
    reason: 'no-words',
  })
})
