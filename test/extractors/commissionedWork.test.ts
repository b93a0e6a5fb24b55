import { expect, test } from 'vitest'
import { asked, moneyOf } from './moneyOf.ts'

const awardsOf = (...items: readonly string[]) => moneyOf(asked(...items), []).awards

test.each([
  [
    'commission qualitative research with victims of crime from Harbour Social Research Limited at a cost of £24,600',
    'Harbour Social Research Limited',
    24_600,
  ],
  [
    'commission a survey and focus groups on priorities, budget and precept from Quay Opinion Limited at a cost of £17,850',
    'Quay Opinion Limited',
    17_850,
  ],
  [
    'Commission an evaluation of the pilot from the University of Lincoln at a cost of £12,000',
    'University of Lincoln',
    12_000,
  ],
  ['Approve the commissioning of a needs assessment from Quay Opinion Ltd for £9,000', 'Quay Opinion Ltd', 9000],
  ['order forty body armour vests from Marlow Supplies Limited for £18,000', 'Marlow Supplies Limited', 18_000],
  ['commission Quay Opinion Limited to carry out a survey at a cost of £17,850', 'Quay Opinion Limited', 17_850],
])('work is commissioned from whoever is paid for it: %s', (item, recipient, pounds) => {
  expect(awardsOf(item, 'Note that a report follows.')).toStrictEqual([[recipient, pounds]])
})

test.each([
  'Commission two surveys from April 2021 to March 2022 at a cost of £12,000',
  'Commission a study of night buses at a cost of £12,000, to be met from the Ministry of Justice grant',
  'Approve the commissioning budget of £12,000 from the Home Office Limited Grant',
  'Approve a virement of £126,000 from the Estates minor works programme to the Harbour CCTV scheme',
  'Approve a virement of £40,000 from Fleet to Road Safety',
  'Commission support for people from Black and Minority Ethnic communities at £60,000',
  'Commission a helpline for women from Black and Minority Ethnic communities at £60,000',
  'Commission the service at £60,000 a year in order to move people from Custody into treatment',
  'Add £40,000 to the Quay Lighting budget',
  'Approve expenditure of £40,000 to complete the Harbour CCTV scheme',
  'Allocate £80,000 to the Deal Custody refurbishment',
  'Release £15,000 to the Safer Quays cost centre',
])('a time, a payer or a scheme is nobody who gets money: %s', (item) => {
  expect(awardsOf(item)).toStrictEqual([])
})

test.each([
  ['Award a grant of £5,000 to the Harbour Trust budget advice service', 'Harbour Trust'],
  ['Approve a grant of £40,000 to Deal Town Council for the Quay CCTV scheme', 'Deal Town Council'],
  ['Award £60,000 to Mind, by virement from the Reserve', 'Mind'],
  ['Award £10,000 to Remedi for its works with victims', 'Remedi'],
])('a body before a thing is still paid: %s', (item, recipient) => {
  expect(awardsOf(item).map(([name]) => name)).toStrictEqual([recipient])
})
