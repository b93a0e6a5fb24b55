import { expect, test } from 'vitest'
import {
  erasOf,
  namedReferencesIn,
  referenceOfValue,
  referencesIn,
  spelled,
} from '../../../src/extractors/references/packReferences.ts'
import type { Pack } from '../../../src/packs/pack.ts'
import { loadRules } from '../../../src/rules.ts'
import { shipped } from '../../rules/pipelineFolder.ts'

const { packs } = loadRules(shipped)
function packOf(slug: string): Pack {
  const pack = packs.find((p) => p.slug === slug)
  if (pack === undefined) throw new Error(`${slug} has no pack`)
  return pack
}
const SURREY = packOf('surrey-pcc')
const LANCASHIRE = packOf('lancashire-pcc')

test.each([
  ['see PCD291 and the longer DMPCD 2014 112', ['PCD 291', 'DMPCD 2014 112']],
  ['PCC/D/101 of one body, PCC/D/2024/04 of another', ['PCC/D/101', 'PCC/D/2024/04']],
  ['12/2021, 007 / 2016, 2015.068, 17/008, 000797 and 1-2021 are numbers of many kinds', []],
])('in any text, "%s" holds %j', (text, expected) => {
  expect(referencesIn(text, packs).map((found) => found.reference)).toStrictEqual(expected)
})

test('a reference knows where it stands', () => {
  const [found] = referencesIn('see PCD291.', packs, 100)
  expect([found?.start, found?.end, found?.issuer]).toStrictEqual([104, 110, 'mopac'])
})

test.each([
  ['It follows decision 14/2019 of May.', ['14/2019']],
  ['It follows decisions 14/2019, 15/2019 and 16/2019.', ['14/2019', '15/2019', '16/2019']],
  ['It follows PCC Decision – 019/2021 – Dogs.', ['019/2021']],
  ['Decision Notice No. 01/2012 said so.', ['01/2012']],
  ['(Decision Log 048/2021)', ['048/2021']],
  ['An earlier decision, 021/2018, was for a year.', ['021/2018']],
  ['DECISION - (N° 007/2016)', ['007/2016']],
  ['It follows decision 21/2025-26.', ['21/2025-26']],
  ['The decision was taken on 14/2019 terms.', []],
  ['The decision of 14/2019.', []],
  ['The decision notice, contract 14/2019.', []],
  ['Decision 14/03/2019.', []],
  ['14/2019', []],
])('in a form of Surrey, "%s" names the decisions %j', (text, expected) => {
  expect(namedReferencesIn(text, SURREY, null).map((found) => found.reference)).toStrictEqual(expected)
})

test.each([
  ['the decision 2019/20 budget is spent', []],
  ['the decision 2099/00 budget', []],
  ['it follows decision 2019/31', ['2019/31']],
])('a financial year is no decision of Lancashire: "%s"', (text, expected) => {
  expect(namedReferencesIn(text, LANCASHIRE, null).map((found) => found.reference)).toStrictEqual(expected)
})

test('a form with letters that the document itself has is known without the word "decision"', () => {
  const gwent = packOf('gwent-pcc')
  const cite = (own: string | null) =>
    namedReferencesIn('It follows PCCG-2020-012.', gwent, own).map((f) => f.reference)
  expect(cite('PCCG-2020-031')).toStrictEqual(['PCCG-2020-012'])
  expect(cite('031/2020')).toStrictEqual([])
  expect(cite(null)).toStrictEqual([])
})

test.each([
  ['39/2021', '39/2021'],
  ['Decision 39/2021', '39/2021'],
  ['No. 39/2021 – Refuge', '39/2021'],
  ['054/2024_25', '054/2024_25'],
  ['Refuge 39/2021', null],
  ['39/2021/4', null],
  ['3/39/2021', null],
])('behind a label of Surrey, "%s" is %s', (value, expected) => {
  expect(referenceOfValue(value, SURREY, 7)?.reference ?? null).toBe(expected)
})

test.each([
  ['63-2014', 'cleveland-pcc', '63 – 2014'],
  ['023- 2021', 'west-midlands-pcc', '023-2021'],
  ['31 – 2014', 'suffolk-pcc', '31-2014'],
  ['PCD291', 'mopac', 'PCD 291'],
  ['XY 12', 'mopac', 'XY 12'],
])('%s of %s is spelled %s', (printed, slug, expected) => {
  expect(spelled(printed, packOf(slug))).toBe(expected)
  expect(spelled(printed, null)).toBe(printed)
})

test.each([
  ['DMPCD 2014 112', 'mopac', [{ from: 2012, to: 2016 }]],
  ['PCD 291', 'mopac', [{ from: 2016, to: null }]],
  ['2013/041', 'nottinghamshire-pcc', [{ from: 2012, to: 2014 }]],
  ['XY 12', 'mopac', []],
])('%s of %s was given out %j', (reference, slug, expected) => {
  expect(erasOf(reference, packOf(slug))).toStrictEqual(expected)
})
