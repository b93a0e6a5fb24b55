import { expect, test } from 'vitest'
import { asked, moneyOf } from './moneyOf.ts'

const under = (item: string, caption: string, ...rows: readonly string[]): string =>
  `${asked(item)}\n**Financial implications:**\n${caption}\n${rows.map((row) => `| ${row} |`).join('\n')}`

test('what the commissioner contributes to those in the rows is theirs', () => {
  const rows = ['Organisation | PCC contribution', 'Dorset Police Cadets | £5,000', 'Quay Trust | £10,000']
  expect(moneyOf(under('approve the grants in the table', 'The grants are:', ...rows), []).awards).toStrictEqual([
    ['Dorset Police Cadets', 5_000],
    ['Quay Trust', 10_000],
  ])
})

test('the funding of each year is part of what is awarded, and no budget beside costs', () => {
  const rows = ['Item | Amount', 'Funding 2021/22 | £50,000', 'Funding 2022/23 | £60,000', 'Total | £110,000']
  const form = under('award £110,000 to the Quay Trust', 'The award is:', ...rows)
  expect(moneyOf(form, ['£50,000', '£60,000'])).toMatchObject({
    total: 110_000,
    roles: { '£50,000': 'part', '£60,000': 'part' },
  })
})

test('a grant from a ministry among the sources of a decision pays', () => {
  const rows = ['Funding source | Amount', 'Grant from Home Office | £50,000', 'Commissioning budget | £60,000']
  const form = under('award £110,000 to the Quay Trust', 'The sources are:', ...rows)
  expect(moneyOf(form, ['£50,000', '£60,000']).roles).toStrictEqual({ '£50,000': 'source', '£60,000': 'source' })
})

test.each([
  ['Funding allocated from the last year underspend', 15_000],
  ['Grants made in the previous round', null],
])('a table of what was given last year is not one of what is given from it: %s', (caption, total) => {
  const rows = ['Organisation | Amount', 'Pier Trust | £5,000', 'Quay Trust | £10,000', 'Total | £15,000']
  expect(moneyOf(under('approve the awards below', caption, ...rows), []).total).toBe(total)
})
