import { describe, expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Harbour matters'
const found = (items: string, rest = '') =>
  findingsOf(`${HEAD}\n**Recommendation:**\nThe Commissioner is asked to:\n${items}\n${rest}`)
const pairs = (items: string, rest = '') =>
  found(items, rest).awards.map(({ value }) => [value.recipient, (value.pence ?? 0) / 100])

const TABLE = (head: string) => `| Authority | ${head} |
| Harbour District Council | £9,000 |
| Quay Borough Council | £7,000 |
| Ashdale Council | £8,000 |`

describe('what those named in a table pay is no award', () => {
  test.each([
    ['a precept by its column', 'Below is what each authority is to do.', 'Precept £'],
    ['a precept by the caption', 'The precept is due from each authority as follows:', 'Sum'],
    ['what is collected', 'The sums below will be collected from the councils:', 'Sum'],
    ['contributions', 'Contributions from each partner are:', 'Total'],
    ['those who will contribute', 'Each council has agreed that it will contribute as follows:', 'Amount'],
    ['income by its column', 'The councils are these:', 'Income'],
    ['match funding', 'Projects and their partners:', 'Match funding'],
  ])('%s', (_, caption, head) => {
    expect(pairs('1. approve the plan at a cost of £24,000', `**Background**\n${caption}\n${TABLE(head)}`)).toEqual([])
  })

  test.each([
    ['grants to them', 'Grants will be paid to the authorities below:', 'Grant'],
    ['payments to them', 'Payments will be made to these authorities:', 'Amount'],
    ['awards that are met from a reserve', 'These awards will be met from the reserve:', 'Award'],
  ])('but %s are', (_, caption, head) => {
    const rest = `**Background**\n${caption}\n${TABLE(head)}`
    expect(pairs('1. approve grants of £24,000 to the councils below', rest)).toHaveLength(3)
  })
})

describe('who gives the money is not who gets it', () => {
  test.each([
    [
      'a giver whose agreement is signed',
      '1. accept grant funding of £38,000 from the Harbour Watch Trust\n2. sign the grant agreement with Harbour Watch Trust',
      [],
    ],
    [
      'a giver beside a grant that is varied',
      '1. accept grant funding of £38,000 from the Harbour Watch Trust\n2. approve a grant variation with Quay Foundation of £23,000\n3. sign the grant agreement with Harbour Watch Trust',
      [['Quay Foundation', 23000]],
    ],
    [
      'one who gives a sum and is paid another',
      '1. accept a grant of £38,000 from the Harbour Watch Trust\n2. award £20,000 to Harbour Watch Trust',
      [['Harbour Watch Trust', 20000]],
    ],
    [
      'what is taken in and passed on',
      '1. accept a grant of £38,000 from the Home Office\n2. award the £38,000 to Harbour Watch Trust',
      [['Harbour Watch Trust', 38000]],
    ],
  ])('%s', (_, items, awards) => {
    expect(pairs(items)).toEqual(awards)
  })
})

test('an award that is left out is told', () => {
  const items =
    '1. accept grant funding of £20,000 from the Harbour Watch Trust\n2. approve spending of £20,000 on training\n3. sign the grant agreement with Harbour Watch Trust'
  expect(found(items).awards).toEqual([])
  expect(found(items).unbelievedAwards.map((a) => a.value.recipient)).toEqual(['Harbour Watch Trust'])
})
