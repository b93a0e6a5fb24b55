import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkOf } from '../../src/organisations/link.ts'
import { normalForm } from '../../src/organisations/normalForm.ts'
import { isOneSlip } from '../../src/organisations/oneSlip.ts'
import { slugOf } from '../../src/organisations/organisation.ts'
import { knownOrganisations, shippedCatalogue } from './shipped.ts'

test.each([
  ['The Quay Trust', 'quay trust', null],
  ['the the quay', 'quay', null],
  ['Quay & Harbour, Ltd.', 'quay and harbour', 'ltd'],
  ['Quay Community Interest Company', 'quay', 'cic'],
  ['Cwmni’r Cei Cyfyngedig', 'cwmnir cei', 'ltd'],
  ['Café Ynys Môn CIO', 'cafe ynys mon', 'cio'],
  ['Quay Charity', 'quay charity', null],
  ['Quay (UK) plc', 'quay uk', 'plc'],
  ['Quay Trust (charity number 1234567)', 'quay trust', null],
  ['Quay Services Ltd t/a Harbour', 'quay services', 'ltd'],
  ['Quay LLP trading as The Harbour', 'quay', 'llp'],
  ['Limited', 'limited', null],
  ['The', 'the', null],
  ['…', '', null],
])('the normal form of %s is %s', (name, key, suffix) => {
  expect(normalForm(name)).toEqual({ key, suffix })
})

test('a normal form is its own normal form', () => {
  const word = fc.constantFrom(
    'The',
    'the',
    'Ltd',
    'Limited',
    'CIC',
    '&',
    'Saint',
    'St.',
    'N.S.',
    '22',
    'A',
    'charity no. 12345',
    't/a',
    'trading as',
  )
  const name = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 6 })
  fc.assert(
    fc.property(name, (words) => {
      const { key } = normalForm(words.join(' '))
      expect(normalForm(key).key).toBe(key)
    }),
    { numRuns: 2000 },
  )
})

test('whatever case, "The", "&" and spacing a known name is printed with, it links back', () => {
  const named = knownOrganisations.flatMap(({ slug, spellings }) => spellings.map((spelling) => ({ slug, spelling })))
  const variations: readonly ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => `The ${name}`,
    (name) => name.replaceAll(' and ', ' & '),
    (name) => name.replaceAll(' ', '  '),
    (name) => name.replaceAll("'", '’'),
    (name) => `${name}.`,
    (name) => name.replaceAll(',', ''),
  ]
  const case_ = fc.tuple(fc.constantFrom(...named), fc.subarray([...variations]))
  fc.assert(
    fc.property(case_, ([{ slug, spelling }, chosen]) => {
      const printed = chosen.reduce((name, vary) => vary(name), spelling)
      expect([printed, linkOf(shippedCatalogue, printed)?.slug]).toEqual([printed, slug])
    }),
    { numRuns: 2000 },
  )
})

test('a charity or company links back with Ltd behind its name, a public body does not', () => {
  for (const { slug, name, kind, spellings } of knownOrganisations) {
    if (spellings.some((spelling) => normalForm(spelling).suffix !== null)) continue
    const isPrivate = kind === 'charity' || kind === 'company'
    expect([name, linkOf(shippedCatalogue, `${name} Ltd`)?.slug ?? null]).toEqual([name, isPrivate ? slug : null])
  }
})

test.each([
  ['barnardos', 'barnardos', false],
  ['bamardos', 'barnardos', false],
  ['barnandos', 'barnardos', true],
  ['barnrdos', 'barnardos', true],
  ['barnarrdos', 'barnardos', true],
  ['safelines', 'safeline', false],
  ['safeline', 'safelines', false],
  ['melton council', 'merton council', false],
  ['catch23', 'catch22', false],
  ['kirklees counci1', 'kirklees council', true],
  ['kirkiees counci1', 'kirklees council', false],
  ['kirklees', 'kirklees council', false],
])('%s for %s is a slip: %s', (printed, known, isSlip) => {
  expect(isOneSlip(printed, known)).toBe(isSlip)
})

test.each([
  ["King's Lynn & West Norfolk", 'kings-lynn-and-west-norfolk'],
  ['Café (UK) Ltd.', 'cafe-uk-ltd'],
])('the slug of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
