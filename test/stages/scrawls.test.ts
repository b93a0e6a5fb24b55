import { expect, test } from 'vitest'
import { extract } from '../../src/stages/extract.ts'
import { withoutScrawls } from '../../src/stages/scrawls.ts'
import type { Layout, Word } from '../../src/types.ts'
import { identityOf, readingOf } from '../extractors/formText.ts'

const FORM = `**DMPC Decision – PCD 9101**
**Title:** Night patrols
**Recommendation:**
The Deputy Mayor is asked to approve a grant of £4,000 to the Lantern Trust.
**Deputy Mayor for Policing and Crime**
The above request has my approval.
**Signature** Bruno Goat **Date** 29/4/2019`

/** What is left of the form where the name beside its signature was read so, with so much confidence. */
function named(source: Word['source'], confidence: number, { scrawl = /^(?:Bruno|Goat)$/u, form = FORM } = {}) {
  const reading = readingOf(form)
  const words = reading.layout.words.map((word) => {
    const isName = scrawl.test(word.text)
    return { ...word, source, confidence: source === 'digital' ? 1 : isName ? confidence : 0.9 }
  })
  const layout: Layout = { ...reading.layout, words }
  const { findings, doubts } = withoutScrawls(extract({ ...reading, layout }, identityOf(form)), layout)
  return {
    name: findings.name?.value ?? null,
    people: findings.people.map(({ value }) => value.name),
    role: findings.role?.value ?? null,
    issues: doubts.map(({ code, field }) => [code, field]),
  }
}

const role = 'Deputy Mayor for Policing and Crime'

test.each([
  ['digital', 1],
  ['ocr', 0.9],
  ['ocr', 0.4],
] as const)('a name typed beside the signature stands (%s, confidence %d)', (source, confidence) => {
  expect(named(source, confidence)).toEqual({ name: 'Bruno Goat', people: ['Bruno Goat'], role, issues: [] })
})

test('a name that was hardly recognised is a signature: nobody is named, and an issue says where to look', () => {
  expect(named('ocr', 0.12)).toEqual({
    ...{ name: null, people: [], role },
    issues: [
      ['doubtful-read', 'decisionMaker.name'],
      ['doubtful-read', 'people'],
    ],
  })
})

test.each([
  ['Lea Bruno Goat', /^Lea$/u, 'Bruno Goat'],
  // What is left must be a name, and sure.
  ['Bruno Goat', /^Bruno$/u, 'Bruno Goat'],
] as const)('a scrawl before a name that was read well is no part of it: %s', (printed, scrawl, name) => {
  const form = FORM.replace('Bruno Goat', printed)
  expect(named('ocr', 0.05, { scrawl, form })).toMatchObject({ name, people: [name] })
})

test.each([
  ['ocr', 'the Lantern Trust (qe', []],
  ['ocr', 'the Lantern Trust (London)', ['Lantern Trust (London)']],
  ['digital', 'the Lantern Trust (qe', ['Lantern Trust (qe']],
] as const)('who gets an award must have been recognised whole (%s, %s)', (source, recipient, expected) => {
  const form = FORM.replace(
    'a grant of £4,000 to the Lantern Trust.',
    `:
| Organisation | Award |
| ${recipient.replace('the ', '')} | £4,000 |
| Quay Foundation | £5,000 |`,
  )
  const reading = readingOf(form)
  const layout: Layout = { ...reading.layout, words: reading.layout.words.map((word) => ({ ...word, source })) }
  const { findings, doubts } = withoutScrawls(extract({ ...reading, layout }, identityOf(form)), layout)
  expect(findings.awards.map(({ value }) => value.recipient)).toStrictEqual([...expected, 'Quay Foundation'])
  expect(doubts.map(({ field }) => field)).toStrictEqual(expected.length === 0 ? ['awards'] : [])
})
