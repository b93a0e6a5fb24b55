import { expect, test } from 'vitest'
import { citedReferencesIn } from '../../../src/extractors/references/citedReferences.ts'
import type { Pack } from '../../../src/packs/pack.ts'
import { rules } from '../../golden/cases.ts'

const [first] = rules.packs
if (first === undefined) throw new Error('there are no packs')
const bare = {
  pattern: /(?<![\p{L}\d/])(?:(?<number>\d{3})\/(?<year>20\d\d))(?![\p{L}\d])/gu,
  canonical: '{number}/{year}',
  examples: {},
  source: null,
  needsLabel: true,
  era: { from: null, to: null },
}
/** A body whose references are bare numbers, beside those that are known. */
const packs: readonly Pack[] = [{ ...first, slug: 'bare-pcc', references: [bare] }, ...rules.packs]
const packOf = (slug: string | null): Pack | null => packs.find((pack) => pack.slug === slug) ?? null
const cited = (text: string, own: string | null) =>
  citedReferencesIn(text, packs, { pack: packOf(own), reference: null }).map((r) => r.reference)

test.each([
  ['decision 011/2019', ['011/2019']],
  ['decisions 011/2019, 012/2019 and 004/2020', ['011/2019', '012/2019', '004/2020']],
  ['Decision Notice No. 011/2019', ['011/2019']],
  ['crime rose by 011/2019', []],
  ['PCD 291 and 011/2019', ['PCD 291']],
])('a body of bare numbers cites in "%s" %j', (text, references) => {
  expect(cited(text, 'bare-pcc')).toStrictEqual(references)
})

test('a bare number is no reference of another body', () => {
  expect(cited('decision 011/2019 and PCD 291', 'mopac')).toStrictEqual(['PCD 291'])
  expect(cited('decision 011/2019', null)).toStrictEqual([])
})

const examples = rules.packs.flatMap(({ slug, references }) =>
  references
    .filter((rule) => !rule.needsLabel)
    .flatMap((rule) => Object.entries(rule.examples).map(([printed, spelled]) => [printed, slug, spelled] as const)),
)
/** A reference with another joint between its first letters and its number. */
const joined = (printed: string, joint: string) => printed.replace(/^(\p{L}+)[\s-]?(?=\d)/u, `$1${joint}`)

test.each(examples)('%s of %s is cited as %s, whatever joins letters and number', (printed, _slug, spelled) => {
  const spellings = ['', ' ', '-', '–', '/', ' No. ', 's '].map((joint) => joined(printed, joint))
  for (const spelling of new Set([printed, ...spellings]))
    expect([spelling, cited(`It follows ${spelling}, as agreed.`, null)]).toStrictEqual([spelling, [spelled]])
})

test.each(rules.packs.flatMap((pack) => pack.lookalikes.map((text) => [text, pack.slug] as const)))(
  '%s is no citation of %s',
  (text, slug) => {
    const found = citedReferencesIn(`It follows ${text}, as agreed.`, rules.packs, {
      pack: packOf(slug),
      reference: null,
    })
    expect(found.filter(({ issuer }) => issuer === slug)).toStrictEqual([])
  },
)

test.each([
  ['decision DMPCD 2014 – 04 was taken', ['DMPCD 2014 04']],
  ['under DMPCD201474 and since', ['DMPCD 2014 74']],
])('a year and its number stand in "%s"', (text, references) => {
  expect(cited(text, 'mopac')).toStrictEqual(references)
})
