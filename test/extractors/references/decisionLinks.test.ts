import path from 'node:path'
import { expect, test } from 'vitest'
import { findCitations } from '../../../src/extractors/references/citations.ts'
import { decisionNamedBy, findDecisionLinks } from '../../../src/extractors/references/decisionLinks.ts'
import { processDocument } from '../../../src/process.ts'
import { pdfOf, rules } from '../../golden/cases.ts'
import { readingOf } from '../formText.ts'

test.each([
  ['https://www.london.gov.uk/decisions/md2931-harbour-lights', 'MD2931'],
  ['https://www.london.gov.uk/mopac-decisions-0/pcd-291-harbour-grants', 'PCD 291'],
  ['https://example.org/PCD%20291.pdf', 'PCD 291'],
  ['https://example.org/pcd_291/', 'PCD 291'],
  ['https://example.org/dmpcd-2014-112', 'DMPCD 2014 112'],
  ['https://example.org/decisions/pccdj-000651-2022/summary', 'PCCDJ 000651 2022'],
  ['https://example.org/pcc-d-101-vans', 'PCC/D/101'],
  ['https://example.org/wpcc3-0089', 'WPCC3-0089'],
  ['https://md2931.example.org/', null],
  ['https://example.org/decisions?page=291', null],
  ['https://example.org/apcd-291', null],
  ['https://example.org/%E0%A4', null],
  ['mailto:pcd291@example.org', null],
  ['not an address', null],
])('%s names %s', (url, reference) => {
  expect(decisionNamedBy(url, rules.packs)).toBe(reference)
})

test('a link behind a reference of a PDF goes with its citation', async () => {
  const file = pdfOf('gla/md-9041')
  const outcome = await processDocument({ path: file, file: path.basename(file) }, rules)
  expect(outcome).toMatchObject({
    decisionLinks: [
      { page: 1, text: 'MD8812', url: 'https://decisions.example.org/md8812', reference: 'MD8812', cites: 'MD8812' },
    ],
  })
})

const KENT = '**Police and Crime Commissioner for Kent**'

/** The decision links of a form in which a link lies on the words from `first` to `last`. */
function linksOn(sentence: string, [first, last]: readonly [string, string], own: string | null = null) {
  const reading = readingOf(`${KENT}\n${sentence}`)
  const { words } = reading.layout
  const from = words.findIndex(({ text }) => text === first)
  const under = words.slice(from, words.findIndex(({ text }) => text === last) + 1)
  const url = 'https://www.london.gov.uk/decisions/pcd-291-harbour-grants'
  const links = under.map(({ box, page }) => ({ box, page, url }))
  return findDecisionLinks({ ...reading, layout: { ...reading.layout, links } }, own, findCitations(reading, own)).map(
    ({ text, reference, cites }) => ({ text, reference, cites }),
  )
}

test.each([
  ['It follows the earlier decision, of May.', ['earlier', 'decision,'], { text: 'earlier decision', cites: null }],
  ['It follows PCD 219, of May.', ['PCD', '219,'], { text: 'PCD 219', cites: 'PCD 219' }],
  ['It follows (PCD 219) and another.', ['another.', 'another.'], { text: 'another', cites: null }],
] as const)('the link in "%s" names PCD 291 behind %j', (sentence, words, expected) => {
  expect(linksOn(sentence, words)).toStrictEqual([{ reference: 'PCD 291', ...expected }])
})

test('a link to the document itself is none', () => {
  expect(linksOn('It follows the earlier decision of May.', ['earlier', 'decision'], 'PCD 291')).toStrictEqual([])
})
