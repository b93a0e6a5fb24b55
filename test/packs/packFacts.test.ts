import { expect, test } from 'vitest'
import { factsOf } from '../../src/packs/packFacts.ts'
import { packOf, soundPack } from './packFiles.ts'

test.each([
  ['no era', {}, {}, null],
  ['an era in words', { era: 'second term' }, {}, 'second term'],
  ['a first year', {}, { era: { from: 2016, to: null } }, 'APCC {number} since 2016'],
  ['a last year', {}, { era: { from: null, to: 2015 } }, 'APCC {number} until 2015'],
  ['both', { era: { from: '2012', to: '2016' } }, {}, '2012 to 2016'],
  ['neither', {}, { era: { from: null, to: null } }, null],
])('%s of a pack or of a form of reference is told', async (_, ofPack, ofForm, era) => {
  const pack = await packOf(soundPack)
  const facts = factsOf({ ...pack, ...ofPack, references: pack.references.map((rule) => ({ ...rule, ...ofForm })) })
  expect(facts).toStrictEqual({
    slug: 'anyshire-pcc',
    name: 'Police and Crime Commissioner for Anyshire',
    published: 'https://www.anyshire-pcc.example/decisions',
    era,
    references: [{ format: 'APCC {number}', example: 'APCC 012' }],
  })
})
