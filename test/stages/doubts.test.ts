import { expect, test } from 'vitest'
import { weighed } from '../../src/stages/doubts.ts'
import { extract } from '../../src/stages/extract.ts'
import type { Layout, Word } from '../../src/types.ts'
import { identityOf, readingOf } from '../extractors/formText.ts'

/** What is left of a form that was recognised: each word read with confidence 0.8, but for what `look` tells of it. */
function read(form: string, look: (word: Word) => Partial<Word> = () => ({})) {
  const reading = readingOf(form)
  const words = reading.layout.words.map((word) => ({
    ...word,
    source: 'ocr' as const,
    confidence: 0.8,
    ...look(word),
  }))
  const layout: Layout = { ...reading.layout, words }
  const { findings, doubts } = weighed(extract({ ...reading, layout }, identityOf(form)), layout)
  const sums = findings.amounts.map(({ value, sureness = null }) => [value.text, sureness])
  return { sums, findings, issues: doubts.map(({ code, message }) => [code, message]) }
}

const FORM = (sum: string) => `**DMPC Decision – PCD 9101**
**Title:** Night patrols
**Recommendation:**
The Deputy Mayor is asked to approve a grant of ${sum} to the Lantern Trust.`

test('a sum in words bears out the same sum in figures behind it', () => {
  const { sums, issues } = read(FORM('one million pounds (£1,000,000)'))
  expect(sums).toStrictEqual([
    ['one million pounds', expect.closeTo(0.96, 5)],
    ['£1,000,000', expect.closeTo(0.96, 5)],
  ])
  expect(issues).toStrictEqual([])
})

test('of a sum in words and another in figures behind it the less sure one goes, with an issue', () => {
  const form = FORM('one million pounds (£1,500,000)')
  const { sums, findings, issues } = read(form, ({ text }) => (text.includes('£') ? { confidence: 0.6 } : {}))
  expect(sums.map(([text]) => text)).toStrictEqual(['one million pounds'])
  expect(findings.totalPence?.value ?? null).not.toBe(150_000_000)
  expect(issues).toContainEqual(['sum-conflict', expect.stringContaining('one million pounds and £1,500,000')])
})

test('sums in words and in figures that do not stand together are no conflict', () => {
  const { sums, issues } = read(FORM('one million pounds, of which £400,000 is for equipment,'))
  expect(sums).toHaveLength(2)
  expect(issues).toStrictEqual([])
})

test('a doubted word gives no sum, no award and no total, and an issue says where to look', () => {
  const { findings, issues } = read(FORM('£45,000'), ({ text }) => (text === '£45,000' ? { isDoubted: true } : {}))
  expect(findings.amounts).toStrictEqual([])
  expect(findings.awards).toStrictEqual([])
  expect(findings.totalPence).toBeNull()
  expect(issues.map(([code]) => code)).toContain('doubtful-read')
})

test('of two sums that differ in a figure the one goes that its parts do not come to, however sure it was read', () => {
  const form = `**DMPC Decision – PCD 9101**
**Title:** Night patrols
**Recommendation:**
The Deputy Mayor is asked to approve a grant of £239,832.28 to the Lantern Trust, being £100,467.44 and £139,364.84 in two years.

Cost of the grant to the Lantern Trust: £230,832.28 in all.`
  const { sums, issues } = read(form, ({ text }) => (text === '£239,832.28' ? { confidence: 0.66 } : {}))
  expect(sums.map(([text]) => text)).toStrictEqual(['£239,832.28', '£100,467.44', '£139,364.84'])
  expect(issues.map(([code]) => code)).toContain('sum-conflict')
})

const TABLE = (cell: string) => `${FORM('£480,000')}

| Cost | 2014/15 | 2015/16 | Total |
| Workers | £168,500 | £221,400 | £389,900 |
| Manager | ${cell} | £23,100 | £45,850 |
| Materials | £20,750 | £23,500 | £44,250 |
| Grant | £212,000 | £268,000 | £480,000 |`

test.each([
  ['as printed', '£22,750', [], []],
  ['misread, so that its row and its column are out by the same', '£22,150', ['£22,150'], ['doubtful-read']],
])('a cell %s: what goes is told', (_name, cell, gone, codes) => {
  const { sums, issues } = read(TABLE(cell))
  const printed = [cell, '£23,100', '£168,500', '£480,000']
  expect(printed.filter((text) => !sums.some(([own]) => own === text))).toStrictEqual(gone)
  expect(issues.map(([code]) => code)).toStrictEqual(codes)
})

test('figures in sound groups stand, however badly they were read', () => {
  const { sums } = read(FORM('£3,720'), ({ text }) => (text === '£3,720' ? { confidence: 0.01 } : {}))
  expect(sums.map(([text]) => text)).toStrictEqual(['£3,720'])
})

test('figures that were hardly recognised make no sum, and an issue says where to look', () => {
  const { sums, findings, issues } = read(FORM('£3.72'), ({ text }) => (text === '£3.72' ? { confidence: 0.01 } : {}))
  expect([sums, findings.awards, findings.totalPence]).toStrictEqual([[], [], null])
  expect(issues.map(([code]) => code)).toContain('doubtful-read')
})

test('a text layer is left as it is', () => {
  const { issues, sums } = read(FORM('one million pounds (£1,500,000)'), () => ({ source: 'digital', confidence: 1 }))
  expect(sums).toHaveLength(2)
  expect(issues).toStrictEqual([])
})

test.each([
  // the form of a number that the body gives, and one that it does not
  ['009/2018', 0.35, '009/2018', false],
  ['9009/2018', 0.8, '9009/2018', false],
  ['9009/2018', 0.35, null, true],
])('a reference %s, read with confidence %d, is %s', (printed, confidence, reference, isDoubted) => {
  const form = `**Merseyside Police and Crime Commissioner**
**Decision Notice**
Reference: ${printed}
Title: Night patrols
**Decision:**
The Commissioner approves a grant of £4,000 to the Lantern Trust.`
  const { findings, issues } = read(form, ({ text }) => (text === printed ? { confidence } : {}))
  expect(findings.reference?.value ?? null).toBe(reference)
  expect(issues.some(([code]) => code === 'doubtful-read')).toBe(isDoubted)
})
