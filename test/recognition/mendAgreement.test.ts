import { expect, test } from 'vitest'
import { agreementOf, type SumRead } from '../../src/recognition/mending/agreement.ts'

const read = (text: string, pence: number, given: Partial<SumRead> = {}): SumRead => ({
  text,
  pence,
  confidence: 0.8,
  place: 'recommendation',
  context: 'a grant to the Suzy Lamplugh Trust',
  ...given,
})

test('raises the confidence of a sum that two places print, the more the surer they are', () => {
  const { reads } = agreementOf([
    read('£150,000', 15_000_000),
    read('150,000', 15_000_000, { place: 'table 0' }),
    read('one hundred and fifty thousand pounds', 15_000_000, { place: 'words', confidence: 0.6 }),
    read('£12,000', 1_200_000),
  ])
  expect(reads.map((r) => Number(r.confidence.toFixed(3)))).toEqual([0.97, 0.97, 0.97, 0.8])
})

test('does not count a place twice', () => {
  const { reads } = agreementOf([read('£150,000', 15_000_000), read('£150,000', 15_000_000)])
  expect(reads.map((r) => r.confidence)).toEqual([0.8, 0.8])
})

test('settles a doubted sum by the figures of a sound one elsewhere, and lowers nothing', () => {
  const { reads, conflicts } = agreementOf([
    read('£25.000', 2_500, { confidence: 0.4 }),
    read('£25,000', 2_500_000, { place: 'table 0', confidence: 0.9 }),
  ])
  expect(reads.map((r) => [r.pence, r.confidence])).toEqual([
    [2_500_000, 0.75],
    [2_500_000, 0.9],
  ])
  expect(conflicts).toEqual([])
})

test('leaves a doubted sum that two values have the figures of, or too few figures', () => {
  const doubted = [read('£2,165,00', 21_650_000, { confidence: 0.4 }), read('£500', 50_000, { confidence: 0.4 })]
  const sound = [
    read('£216,500', 21_650_000, { place: 'table 0' }),
    read('£2,165.00', 216_500, { place: 'table 1' }),
    read('£500', 50_000, { place: 'table 0' }),
  ]
  const { reads } = agreementOf([...doubted, ...sound])
  expect(reads.slice(0, 2)).toEqual(doubted)
})

test.each([
  ['£835,000', '£895,000'],
  ['£10,000.00', '£10,600.00'],
  ['£265,115', '£26,515'],
  ['£1,020,000', '£11,020,000'],
])('finds a conflict between %s and %s of the same grant', (one, other) => {
  const first = read(one, 1)
  const second = read(other, 2, { place: 'table 0', context: 'Suzy Lamplugh Trust grant' })
  expect(agreementOf([first, second]).conflicts).toEqual([{ first, second }])
})

test('finds no conflict between sums of other grants, of one place, in doubt, two figures apart or of a text layer', () => {
  const first = read('£835,000', 83_500_000)
  const others = [
    read('£895,000', 89_500_000, { place: 'table 0', context: 'Probation Service staff' }),
    read('£895,000', 89_500_000),
    read('£895,000', 89_500_000, { place: 'table 0', confidence: 0.4 }),
    read('£897,000', 89_700_000, { place: 'table 0' }),
  ]
  for (const other of others) expect(agreementOf([first, other]).conflicts).toEqual([])
  const digital = { confidence: 1 }
  const pair = [read('£835,000', 1, digital), read('£895,000', 2, { ...digital, place: 'table 0' })]
  expect(agreementOf(pair).conflicts).toEqual([])
})
