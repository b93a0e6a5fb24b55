import { expect, test } from 'vitest'
import { citedReferencesIn } from '../../src/extractors/citedReferences.ts'
import type { Pack } from '../../src/rules.ts'
import { rules } from '../golden/cases.ts'

const [first] = rules.packs
if (first === undefined) throw new Error('there are no packs')
const bare = {
  pattern: /(?<![\p{L}\d/])(?:(?<number>\d{3})\/(?<year>20\d\d))(?![\p{L}\d])/gu,
  canonical: '{number}/{year}',
  examples: {},
}
/** A body whose references are bare numbers, beside those that are known. */
const packs: readonly Pack[] = [{ ...first, slug: 'bare-pcc', references: [bare] }, ...rules.packs]
const cited = (text: string, own: string | null) => citedReferencesIn(text, packs, own).map((r) => r.reference)

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
