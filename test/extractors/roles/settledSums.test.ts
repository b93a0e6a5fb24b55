import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'
import { rolesBehind } from '../rolesBehind.ts'

test.each([
  // set by an earlier decision that stands behind the sum, or given over the time so far
  ['Kent joined in 2016 at a one-off cost of £640,000 (decision OPCC.D.015.16).', 'earlier'],
  ['Design work has cost £83,400 to date (PCC 2017-031).', 'earlier'],
  ['The old station was sold in 2018 for £410,000 (decision PCC/D/201718/031).', 'income'],
  ['Since 2017 the fund has supported 118 projects with £1.32m in all.', 'earlier'],
  ['In four years the Fund has made 148 awards with a total value of £771,460.', 'earlier'],
  ['For the first contracts, let in 2015, the total was £2,076,000 over two years.', 'earlier'],
  ['Our predecessor, the Police Authority, gave Quay Youth a one-off grant of £50,000 in 2011.', 'earlier'],
  // years in brackets are no decision, and what is told of this round is no earlier one
  ['The Trust will have £30,000 (FY 2024/25) and £30,000 (FY 2025/26).', 'context context'],
  ['The Trust has bid for £60,000 (FY24/25).', 'context'],
  ['The Commissioner has awarded 12 projects a total of £60,000 in this round.', 'context'],
  ['The Commissioner has awarded 12 projects a total of £12,000.', 'approved'],
  ['The Commissioner has already awarded 12 projects a total of £12,000.', 'earlier'],
  // what comes in
  ['Quay Trust has agreed to give £6,000 towards the cost, which the PCC will receive.', 'income'],
  ['Holding costs, net of rents of £96,000, are small.', 'income'],
  ['One district underspent, and £2,310 has been paid back.', 'income'],
  // what pays
  [
    'It will be funded as to £7,000 from the Lights budget for 2015-16 and £5,000 from the Quay budget.',
    'source source',
  ],
  ['It is met from the Zones budget, on which £14.3m remains for this zone.', 'source'],
  ['It is met from the consultation budget, of which £20,000 is unspent.', 'source'],
  ['The cost in the first year will be higher, against a budget of £19,000 for shelters.', 'source'],
  ['The cost in the first full year is £1,867, against a budget of £1,902.', 'context source'],
  ['Interest of £19,046 was earned in the year, against a budget of £11,000.', 'income context'],
  ['The difference, £2,400 in all, will be met from the Lights Reserve.', 'source'],
  // limits
  ['The Code demands quotations for contracts from £10,000 to £150,000.', 'threshold threshold'],
  ['The Grants Framework says that items of more than £5,000 are funded only in exceptional cases.', 'threshold'],
  // told only
  ['The accounts for 2015/16 show funds of £14.2m.', 'context'],
  ['The Force gives the use of a building with a rental value of £140,000.', 'context'],
  ['The existing site has been valued at £310,000 with vacant possession.', 'context'],
  ['The station needs repairs estimated at £1.9m.', 'context'],
  ['Approval is sought for the repairs estimated at £12,000.', 'approved'],
  ['The PCC needs approval for repairs estimated at £12,000.', 'approved'],
  ['It replaces a building proposed in 2014 at an estimated cost of £5.2m.', 'context'],
  ['The Council has promised £5,000 and £3,750 has been raised by churches.', 'context context'],
  ['The County Council will add £95,000 from its public health budget.', 'context'],
  ['The parish will meet half, £6,485, from its own precept.', 'context'],
  ['Each fellow has a learning budget of £250 each.', 'context'],
  ['Negotiation brought it down from £789,500.', 'context'],
  ['Six of its staff help at a cost of £390,000 a year, which is already in the budget.', 'context'],
  ['The first phase was paid for by the Quay Trust (£61,000).', 'context'],
  ['The programme cost £163,000 in 2012/13.', 'context'],
  ['Their cost over six months, £117,600, falls on the force budget.', 'context'],
  ['Of the grant for last year the balance of £13,704 has to be returned.', 'context'],
])('%s: %s', (sentence, roles) => {
  expect(rolesBehind(sentence)).toBe(roles)
})

/** The roles of all sums of what a form asks for. */
const rolesAsked = (ask: string): string =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
${ask}
**Financial implications**
There is no other cost.`)
    .amounts.map(({ value }) => value.role)
    .join(' ')

test.each([
  [
    '1. approve shelters for £12,000\n2. note that an extension, at £4,000, will be dealt with under delegated powers',
    'approved context',
  ],
  ['1. approve shelters for £12,000\n2. agree that £4,000 of this be recharged to Quay Council', 'approved income'],
  // what is charged to us is what we pay
  ['1. agree that the cost of £60,000 be recharged to the Custody budget', 'approved'],
  ['1. approve the works at £60,000 to be invoiced to the PCC by Quay Ltd', 'approved'],
  ['1. agree the costs of £60,000 to be recharged to the OPCC by the Constabulary', 'approved'],
  [
    '1. approve shelters for £12,000\n2. note the contributions of the Home Office (£4,000) and the Quay Council (£3,000)',
    'approved context context',
  ],
  // who is granted the lease says who pays the rent
  ['1. approve the grant of a lease to the Commissioner of Unit 4 at a rent of £5,800 per annum', 'part'],
  ['1. approve the grant of a lease to Quay Council of Unit 4 at a rent of £5,800 per annum', 'income'],
])('asked: %s', (ask, roles) => {
  expect(rolesAsked(ask)).toBe(roles)
})

/** The roles of the sums of a table below the request and the heading or paragraph above it. */
const rolesOf = (above: string, ...rows: readonly string[]): string =>
  rolesBehind(`${above}\n${rows.map((row) => `| ${row} |`).join('\n')}`)

test.each([
  [
    'what is given, below what it is spent on',
    rolesOf(
      'The breakdown is as follows:',
      'Item | 2013/14 | 2014/15 | Total',
      'Workers | £3,500 | £3,000 | £6,500',
      'Travel | £2,500 | £3,000 | £5,500',
      'PCC grant | £6,000 | £6,000 | £12,000',
    ),
    'part part part part part part part part approved',
  ],
  [
    'our share behind the total of the years',
    rolesOf(
      'The costs of both partners are:',
      'Element | 2016/17 | 2017/18 | Total | Commissioner’s share (50%)',
      'Team | £9,000 | £4,000 | £13,000 | £6,500',
      'Works | £6,000 | £5,000 | £11,000 | £5,500',
      'Total | £15,000 | £9,000 | £24,000 | £12,000',
    ),
    'context context context part context context context part context context context approved',
  ],
  [
    'others who pay beside us, and what all pay',
    rolesOf(
      'The funding of the programme is:',
      'Funder | 2019/20 | 2020/21 | Total',
      'PCC – shelters | £6,500 | £5,500 | £12,000',
      'Home Office | £2,000 | £1,000 | £3,000',
      'Total | £8,500 | £6,500 | £15,000',
    ),
    'part part approved context context context context context context',
  ],
  [
    'all who pay for what is decided',
    rolesOf('Funding', 'Funder | 2021/22', 'PCC – custody budget | £8,000', 'Quay Council | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  [
    'others below what is ours in all',
    rolesOf(
      'The cost is set out below.',
      'Item | 2021/22',
      'Shelters – PCC share | £9,000',
      'Review | £3,000',
      'Total cost to the PCC | £12,000',
      'Quay Council – shelters | £9,000',
    ),
    'part part approved context',
  ],
  [
    'what was offered, beside what is accepted',
    rolesOf('Quotations', 'Provider | Shelters', 'Quay Glass | £12,000', 'Pier Glass | £14,500', 'Third | £16,000'),
    'approved context context',
  ],
  [
    'bids that are all chosen',
    rolesOf('Bids received', 'Applicant | Amount', 'Quay Trust | £8,000', 'Pier Trust | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
])('%s', (_, roles, wanted) => {
  expect(roles).toBe(wanted)
})
