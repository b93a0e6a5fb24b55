import { expect, test } from 'vitest'
import { rolesBehind } from '../rolesBehind.ts'

test.each([
  // what was given before, by when or by which decision
  ['The award of £18,000 made in May 2013 runs to March 2022.', 'earlier'],
  ['In that year he also paid £18,600 for a mobile unit.', 'earlier'],
  ['The project has been supported by the Commissioner before, with £17,500 in 2020/21.', 'earlier'],
  ['Over the past five years the PCC has provided it with £26,500.', 'earlier'],
  ['Since 2013 more than £1.3m has been given to 250 groups.', 'earlier'],
  ['Approval is already in place for two routes: £24,800 for roofs and £18,000 for posts.', 'earlier earlier'],
  ['The last purchase was made in 2008 by the former Authority for £15,200.', 'earlier'],
  ['PCD 318 set up the Lights Fund, with £25,000 for its first year.', 'earlier'],
  ['Decision 2020-55 and Decision 2020-62 approved other grants from the same fund, of £44,300 in all.', 'earlier'],
  ['It was awarded £30,000 over three years from June 2018 (PCD 367).', 'earlier'],
  ['The service was funded by a one-off contribution from the Commissioner of £40,000.', 'earlier'],
  // what only stands beside an earlier matter is not
  ['The staff were recruited later, and £23,000 is shown in the forecast.', 'context'],
  ['The policy was agreed in 2020, which leaves £9,000 for lights.', 'context'],
  // limits
  ['The Lights Fund may not be used for sums above £2,500.', 'threshold'],
  ['The Code requires competition for services of £10,000 to £150,000.', 'threshold threshold'],
  ['It set an authorised limit for debt of £75m and an operational boundary of £62m.', 'threshold threshold'],
  ['It allowed investments of up to £10m with any one bank.', 'threshold'],
  ['None of them is above £20,000, and they are reported for openness.', 'threshold'],
  ['Applications may be for between £10,000 and £50,000 a year.', 'threshold threshold'],
  // told only
  ['Every force was invited to bid for up to £432,000 for each area.', 'context'],
  ['It is open to charities with an income below £1m a year.', 'context'],
  ['It is paid in arrears as its reserves exceed £100,000.', 'context'],
  ['The City will put in £11,000 of its own.', 'context'],
  ['The Force has to find savings of £2.9m in the year.', 'context'],
  ['Losses reported by victims in Kent were £7.4m in 2020/21.', 'context'],
  ['It was set up in 2007 with a grant of £9.46m from the Lottery.', 'context'],
  ['In that round 14 applications worth £702,318 were considered.', 'context'],
  ['The Outline Business Case included a provision of £118,000.', 'context'],
  ['The council will run its own programme from its health budget, at a cost of £32,000.', 'context'],
  ['Match funding of £30,251 is required and will be met by £20,000 from the council.', 'context context'],
  ['The contract was let at £24,000 below the estimate.', 'context'],
  ['The money was spent, apart from £18,240 that was returned to the Home Office.', 'context'],
  ['The council asked that the grant be kept at £18,100.', 'context'],
  // what pays, and what is a part
  ['The programme is paid for by borrowing of £10,500.', 'source'],
  ['£10,500 is in the approved capital programme.', 'source'],
  ['They account for £2,060 of the sum requested.', 'part'],
  // what a budget still holds
  ['It drew on the lights budget, and £32,100 is uncommitted.', 'source'],
])('by its words: %s', (sentence, roles) => {
  expect(rolesBehind(sentence)).toBe(roles)
})
