import { expect, test } from 'vitest'
import { mend } from '../../src/recognition/mending/mend.ts'
import type { Word } from '../../src/types.ts'
import { isReference, mendedText, mendTyped, typedLines } from './mendTyped.ts'

test.each([
  ['2:2:   The grant', '2.2. The grant'],
  ['2:5;   The grant', '2.5. The grant'],
  ['1,1   The grant', '1.1 The grant'],
  ['5:3   The grant', '5.3 The grant'],
  ['9:   The grant', '9. The grant'],
  ['il)   the grant', 'ii) the grant'],
  ['(iil)   the grant', '(iii) the grant'],
  // the column tells which stops were lost
  ['2.2.   The\n23:   And\n2.4.   Or', '2.2. The 2.3. And 2.4. Or'],
  ['1.2   The\ni3   And', '1.2 The 1.3 And'],
  ['i2   The\n1.3.   And', '1.2. The 1.3. And'],
  ['2.10.   The\n211)   And', '2.10. The 2.11. And'],
  ['l.   The\n2.   And', '1. The 2. And'],
  ['4.   Finance\n41   The\n4.2   And', '4. Finance 4.1 The 4.2 And'],
  ['3,   The grant', '3. The grant'],
])('mends the label in %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each([
  '1.1   The\n1.2   And',
  '11.   The\n12.   And\n13.   Or',
  '10   The\n1.1   And',
  '10:30   Meeting of the board',
  '2020   The year',
  'k.   The\nl.   And\nm.   Or',
  '2, 3 and 4 of the plan',
  '22   posts\n2.5   more\n23   in all',
])('leaves the labels of %j alone', (read) => {
  expect(mendedText(typedLines(read))).toBe(read.split(/\s+/u).join(' '))
})

test('finds the label of a row that was read as a line of its own', () => {
  const lines = typedLines('2.2.   The\n23:   And\n2.4.   Or')
  const apart = [...lines.map((l) => l.slice(0, 1)), ...lines.map((l) => l.slice(1))]
  expect(mendedText(apart)).toBe('2.2. 2.3. 2.4. The And Or')
})

test.each([
  ['e  Support for victims', '• Support for victims'],
  ['¢  Support for victims', '• Support for victims'],
  ['«  Support for victims', '• Support for victims'],
  ['=  Support for victims', '• Support for victims'],
  ['©  Support for victims', '• Support for victims'],
])('reads the mark of %j as a bullet', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each([
  'a  Support for victims',
  'i  Support for victims',
  'o  Support for victims',
  'total =  £502,000',
  'price ¢  each',
])('leaves the first word of %j alone', (read) => {
  expect(mendedText(typedLines(read))).toBe(read.split(/\s+/u).join(' '))
})

test('keeps the sign of a copyright, which is as high as its words', () => {
  const lines = typedLines('©  Crown copyright')
  const [sign, ...others] = lines[0] as readonly [Word, ...Word[]]
  expect(mendedText([[{ ...sign, box: [0, 0, 20, 20] }, ...others]])).toBe('© Crown copyright')
})

test.each([
  ['| hereby approve', 'I hereby approve'],
  ['decision. | am content', 'decision. I am content'],
  ['Ihave considered', 'I have considered'],
  ['acontract with UCL, toa total ofthe', 'a contract with UCL, to a total of the'],
  ['Arelated exemption, aLocal Welfare pilot', 'A related exemption, a Local Welfare pilot'],
  ['be held fora\nfurther round', 'be held for a further round'],
  ['in these fora and others', 'in these fora and others'],
  ['tobe made public', 'to be made public'],
  ['OUTCOMEI/APPROVAL BY: PCC', 'OUTCOME/APPROVAL BY: PCC'],
  ['and lam satisfied', 'and I am satisfied'],
  ['| defer this', 'I defer this'],
  ['|n line with', 'In line with'],
  ['PART | - NON-CONFIDENTIAL', 'PART I - NON-CONFIDENTIAL'],
  // a table's rule sticks out of the line
  ['║ support earlier intervention', 'support earlier intervention'],
  ['Total | Cost | 2020', 'Total Cost 2020'],
  ['Decision ID:| PCD', 'Decision ID: PCD'],
  ['|Total', 'Total'],
  // may be IOW or a rule and OW
  ['|OW', '|OW'],
])('tells an I from a rule in %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test('knows an I beside a low word, which it overtops', () => {
  const [[bar, am]] = typedLines('| am') as [[Word, Word]]
  expect(mendedText([[bar, { ...am, box: [24, 5, 48, 20] }]])).toBe('I am')
  expect(
    mendedText([
      [
        { ...bar, box: [0, -12, 12, 32] },
        { ...am, box: [24, 5, 48, 20] },
      ],
    ]),
  ).toBe('am')
})

test('parts an I that is stuck to its verb in two words with boxes of their own', () => {
  const [first, second] = mendTyped('Iam')
  expect(first).toMatchObject({ text: 'I', printed: 'I', box: [0, 0, 9, 20] })
  expect(second).toMatchObject({ text: 'am', printed: 'am', box: [9, 0, 36, 20] })
})

test.each([
  ["MOPAC'’s", 'MOPAC’s'],
  ['https:/Awww.london.gov.uk/', 'https://www.london.gov.uk/'],
  ['www.london.qov.uk', 'www.london.gov.uk'],
  ['(Uk)', '(UK)'],
  ['see http://drive. org. uk/about/year- two today', 'see http://drive.org.uk/about/year-two today'],
  ['(www.london. gov.uk).', '(www.london.gov.uk).'],
  ['see www.london.gov.uk. the force', 'see www.london.gov.uk. the force'],
  ['drive. org', 'drive. org'],
  ['GDPRIData Privacy', 'GDPR/Data Privacy'],
  ['OUTCOMEIAPPROVAL BY: PCC', 'OUTCOME/APPROVAL BY: PCC'],
  ['NamelRole:', 'Name/Role:'],
  ['SUBTITLE', 'SUBTITLE'],
  ['Applications —- September', 'Applications – September'],
  ['OPCC ves', 'OPCC Yes'],
  ['1D:', 'ID:'],
])('mends %j to %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each(['“It is” ‘so’ MOPAC’s', 'https://www.london.gov.uk/', 'Iam-Islam India It'])('leaves %j alone', (read) => {
  expect(mendedText(typedLines(read))).toBe(read)
})

test.each([
  ['Recammendations', 0.8, 'Recommendations'],
  ['RECQMMENDATION:', 0.8, 'RECOMMENDATION:'],
  ['Cammercial', 0.5, 'Commercial'],
  ['Commercial', 0.5, 'Commercial'],
  ['Recommendations', 0.5, 'Recommendations'],
  ['Recammendations', 0.97, 'Recammendations'],
  ['Backgrounds', 0.5, 'Backgrounds'],
  ['Sigmatares', 0.5, 'Sigmatares'],
])('a long word of a label with a letter misread: %s (%d)', (text, confidence, right) => {
  const words = typedLines(text).map((line) => line.map((word) => ({ ...word, confidence })))
  expect(mend(words, { isReference }).map((word) => word.text)).toEqual([right])
})
