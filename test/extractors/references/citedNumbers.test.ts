import { expect, test } from 'vitest'
import { citedNumbers } from '../../../src/extractors/references/citedNumbers.ts'

test.each([
  ['It was made by PCC/2022/014 and extended by OPCC-2023-18.', ['PCC/2022/014', 'OPCC-2023-18']],
  ['The criteria were set under PFCC/D/2020/12.', ['PFCC/D/2020/12']],
  ['See decision notice 2022/014 for the award.', ['2022/014']],
  ['This follows Decision No. 45/2023.', ['45/2023']],
  ['The Commissioner approved the pilot (decision ref: 2022/031).', ['2022/031']],
  ['Funding was agreed under Decision Record 2021/044.', ['2021/044']],
  ['The decision 2022/23 budget was set.', []],
  ['The decision for 2023/2024, decision 2023/2024, is this.', []],
  ['The decision 2022/031 of Dover Council is noted.', []],
  ['The contract PCC/2022/014 ends in March, and tender no. PCC/2023/007 was held.', []],
  ['The tender reference was KP/2024/11 and the invoice was 2023/771.', []],
  ['The PCC 2022/23 budget and the PCC/2022/23 plan.', []],
  ['This is decision 012/2024.', []],
  ['This is decision 012-2024.', []],
  ['See the budget decision 2022-2025.', []],
])('"%s" cites %j', (text, references) => {
  expect(citedNumbers(text, 'PCC 012/2024').map(({ reference }) => reference)).toStrictEqual(references)
})

test('a number stands where it is printed', () => {
  const text = 'It follows Decision No. 45/2023.'
  const [found] = citedNumbers(text, null)
  expect(text.slice(found?.start, (found?.start ?? 0) + 7)).toBe('45/2023')
})

test('the head of a document whose own number was not read cites nothing', () => {
  expect(citedNumbers('Decision Notice 2022/014\nIt follows decision 2021/007.', null)).toMatchObject([
    { reference: '2021/007' },
  ])
})
