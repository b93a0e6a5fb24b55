import { expect, test } from 'vitest'
import { findRequest } from '../../../src/extractors/requests/recommendations.ts'
import { readingOf } from '../formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Night bus shelters'

const itemsOf = (list: string) =>
  findRequest(readingOf(`${HEAD}\n${list}\n**Background**\nThe shelters are old.`)).items.map(
    ({ label, action, text }) => [label, action, text],
  )

test.each([
  [
    'numbered',
    '1. approve the purchase of shelters\n2. note the cost of their upkeep\n3. delegate the signing to the Chief Executive',
    [
      ['1', 'approve', 'approve the purchase of shelters'],
      ['2', 'note', 'note the cost of their upkeep'],
      ['3', 'delegate', 'delegate the signing to the Chief Executive'],
    ],
  ],
  [
    'lettered',
    'a) approve the purchase of shelters\nb) note the cost',
    [
      ['a', 'approve', 'approve the purchase of shelters'],
      ['b', 'note', 'note the cost'],
    ],
  ],
  [
    'bulleted',
    '• Approve the purchase of shelters\n• Note the cost',
    [
      [null, 'approve', 'Approve the purchase of shelters'],
      [null, 'note', 'Note the cost'],
    ],
  ],
  [
    'nested',
    '1. approve the purchase of:\n  a) ten shelters at the harbour\n  b) two shelters at the station\n2. note the cost',
    [
      ['1', 'approve', 'approve the purchase of:'],
      ['a', 'approve', 'ten shelters at the harbour'],
      ['b', 'approve', 'two shelters at the station'],
      ['2', 'note', 'note the cost'],
    ],
  ],
  [
    'barely numbered',
    '1 The purchase of 40 shelters;\n2 To note the cost; and\n3 To delegate the signing to the Chief Executive.',
    [
      ['1', 'purchase', 'The purchase of 40 shelters;'],
      ['2', 'note', 'To note the cost; and'],
      ['3', 'delegate', 'To delegate the signing to the Chief Executive.'],
    ],
  ],
])('the items of a %s list are entries', (_, list, expected) => {
  expect(itemsOf(`**Recommendation:**\nThe Commissioner is asked to:\n${list}`)).toStrictEqual(expected)
})

test.each([
  ['The Commissioner is recommended to approve the following:', 'approve'],
  ['The Commissioner agrees the following:', 'agree'],
  ['It is recommended that the Commissioner awards grants to the following:', 'award'],
  ['The Commissioner is asked to:', null],
])('the lead "%s" lends its verb: %s', (lead, verb) => {
  expect(itemsOf(`**Recommendation:**\n${lead}\n1. ten shelters at the harbour\n2. Note the cost`)).toStrictEqual([
    ['1', verb, 'ten shelters at the harbour'],
    ['2', 'note', 'Note the cost'],
  ])
})

test('an item in the passive has the verb behind "be"', () => {
  const list = '1. That £5,000 be awarded to Kent Police.\n2. That the Chief Executive be authorised to sign.'
  expect(itemsOf(`**Recommendation:**\n${list}`).map(([, action]) => action)).toStrictEqual(['award', 'authorise'])
})

test.each([
  ['The existing scheme be maintained in 2016/17 and the cut be withdrawn;', 'maintain'],
  ['Grants totalling £2.1m be awarded as set out in Appendix A; and', 'award'],
  ['A fund of £15,000 be set up for bids made during the year.', 'set'],
  ['Upkeep that will be paid by the force.', null],
])('below "I have decided that:" the item "%s" has the verb %s', (item, verb) => {
  expect(itemsOf(`**Recommendation:**\nHaving seen the report, I have decided that:\n1. ${item}`)).toStrictEqual([
    ['1', verb, item],
  ])
})

test('two entries that both begin with "To" are no lead and item, whatever their stop', () => {
  const list =
    'To award the contract to Harbour Builders;\nTo approve fees of up to £9,000; and\nTo delegate the signing.'
  expect(itemsOf(`**Recommendation:**\n${list}`).map(([, action]) => action)).toStrictEqual([
    'award',
    'approve',
    'delegate',
  ])
})

test.each([
  ['**Executive summary and recommendation**\nThe shelters are old.\nI am recommended to:'],
  ['**Summary of decision**\nThe Commissioner is asked:'],
  ['**Executive summary and recommendations**\nThe Commissioner is invited to:'],
  [
    '**Executive summary and recommendation**\nThe shelters are old.\nIt is recommended that £12,000 is spent on two kinds of things: shelters; and lamps.\nThe Commissioner is recommended:',
  ],
])('the list below "%s" is what is asked', (lead) => {
  const decision = '**Reasons**\nThey leak.\n**Decision**\nThe recommendations are noted.'
  const list = '(i) approve the purchase of shelters;\n(ii) note the cost.'
  expect(itemsOf(`${lead}\n${list}\n${decision}`)).toStrictEqual([
    ['i', 'approve', 'approve the purchase of shelters;'],
    ['ii', 'note', 'note the cost.'],
  ])
})

test.each([
  ['The Commissioner is recommended to approve;', 'approve'],
  ['The PCC is asked to agree –', 'agree'],
  ['The Commissioner is invited to approve -', 'approve'],
  ['The Commissioner is asked to approve the following', 'approve'],
])('the list below "%s" in a summary is what is asked, though its items are nouns', (lead, action) => {
  const list =
    'a) Acceptance of £9,000 from the Home Office;\nb) Award of a grant of £5,000 to the Quay Trust; and\nc) Appointment of Marlow Builders Ltd at up to £4,000.'
  expect(
    itemsOf(`**Executive Summary**\nThe shelters are old.\n${lead}\n${list}\n**Supporting Report**\nThey leak.`).map(
      ([label, own, text]) => [label, own, text?.split(' ')[0]],
    ),
  ).toStrictEqual([
    ['a', action, 'Acceptance'],
    ['b', action, 'Award'],
    ['c', action, 'Appointment'],
  ])
})

test.each([
  ['The Panel was told; the Commissioner was asked to explain.'],
  ['The Commissioner is asked a question by the Panel each year.'],
])('the list below "%s" is not what is asked', (sentence) => {
  const list = 'a) how many shelters there are;\nb) what they cost.'
  const decision = '**Decision**\nTo buy ten shelters with benches for the quays.'
  expect(itemsOf(`**Summary**\n${sentence}\n${list}\n${decision}`).map(([, , text]) => text)).toStrictEqual([
    'To buy ten shelters with benches for the quays.',
  ])
})

test.each([
  ['Each applicant is asked to show'],
  ['Parish councils are invited to apply for'],
  ['The Commissioner is asked each year to explain'],
  ['It is proposed that the scheme will tell'],
  ['The Commissioner is asked by the Panel to say'],
  ['I am asked by residents'],
])('the list below "%s" is not what is asked, but the one whose lead has its colon', (sentence) => {
  const told = '• how many victims it will help\n• what it will spend'
  const lead = 'The Commissioner is asked to:'
  const list = '1. award £60,000 to the Quay Trust\n2. note the report'
  const items = itemsOf(`**Executive Summary**\n${sentence}\n${told}\n${lead}\n${list}`)
  expect(items.map(([, action]) => action)).toStrictEqual(['award', 'note'])
})

test.each([
  ['Each applicant is asked to show'],
  ['Parish councils are invited to apply for'],
  ['The Commissioner is asked each year to explain'],
  ['It is proposed that the scheme will tell'],
])('the list below "%s" is not what is asked, where a proposal stands below it', (sentence) => {
  const told = '• how many victims it will help\n• what it will spend'
  const proposal = '**Financial implications**\nIt is proposed that £60,000 is given to the Quay Trust.'
  expect(itemsOf(`**Executive Summary**\n${sentence}\n${told}\n${proposal}`).map(([, , text]) => text)).not.toContain(
    'what it will spend',
  )
})

test('an answer to recommendations that stand nowhere is what was decided', () => {
  expect(itemsOf('**Decision**\nThe recommendations are noted.')).toHaveLength(1)
})

test('a lead is no entry', () => {
  const { items, leads } = findRequest(
    readingOf(`${HEAD}\n**Recommendation:**\nThe Commissioner is asked to:\n1. approve the purchase of shelters`),
  )
  expect([items.length, leads.length]).toStrictEqual([1, 1])
})

test.each([
  ['That the Commissioner approves the purchase of shelters.', 'approve'],
  ['To award a contract for shelters.', 'award'],
  ['The Police and Crime Commissioner approves this request.', 'approve'],
  ['The Commissioner has considered the report and agrees to host the team.', 'agree'],
  ['I hereby authorise the sale of the old shelters to the council.', 'authorise'],
  ['Require a report on the shelters every year.', 'require'],
  ['The award of a contract for ten shelters is approved.', null],
])('"%s" is one entry: %s', (paragraph, action) => {
  const [entry, ...rest] = itemsOf(`**Decision:**\n${paragraph}`)
  expect(rest).toStrictEqual([])
  expect(entry?.[2]).toBe(paragraph)
  if (action !== null) expect(entry?.[1]).toBe(action)
})

test.each([
  ['a paragraph that explains', 'The shelters at the harbour were built in 2009 and leak.'],
  ['the maker’s statement', 'I hereby approve the recommendations above.'],
  ['a name', 'Jane Doe'],
  ['an office and date', 'Kent Police and Crime Commissioner Date: 21 October 2016'],
  ['a signature line', 'Signed: Jane Doe'],
])('%s below is no entry', (_, below) => {
  expect(itemsOf(`**Recommendation:**\nTo approve the purchase of shelters.\n${below}`)).toStrictEqual([
    [null, 'approve', 'To approve the purchase of shelters.'],
  ])
  expect(itemsOf(`**Recommendation:**\n1. Approve the purchase\n2. Note the cost\n${below}`)).toHaveLength(2)
})

test('a second paragraph that asks for something is an entry too', () => {
  expect(itemsOf('**Recommendation:**\nTo approve the purchase.\nTo delegate the signing to officers.')).toStrictEqual([
    [null, 'approve', 'To approve the purchase.'],
    [null, 'delegate', 'To delegate the signing to officers.'],
  ])
})

test('a list that the summary introduces is the request where there is no other', () => {
  const list =
    '**Executive Summary:**\nShelters leak.\nThe Commissioner is requested to:\n1. approve the purchase\n2. note the cost'
  expect(itemsOf(list)).toStrictEqual([
    ['1', 'approve', 'approve the purchase'],
    ['2', 'note', 'note the cost'],
  ])
})

test('a recommendation is taken before the short decision beside it', () => {
  const form = '**Recommendation:**\nTo approve the purchase of shelters.\n**Decision:**\nApproved'
  expect(itemsOf(form).map(([, , text]) => text)).toStrictEqual(['To approve the purchase of shelters.'])
})

test('a decision in a table’s cell is an entry', () => {
  expect(itemsOf('| Decision | To approve the purchase of shelters. |').map(([, a, t]) => [a, t])).toStrictEqual([
    ['approve', 'To approve the purchase of shelters.'],
  ])
})

test('an item over a page break is one entry', () => {
  const form = `${HEAD}\n**Recommendation:**\nThe Commissioner is asked to:\n1. approve the purchase of ten shelters with benches and lamps for the quays of the
---
  harbour and its car park`
  expect(findRequest(readingOf(form)).items.map((i) => i.text)).toStrictEqual([
    'approve the purchase of ten shelters with benches and lamps for the quays of the harbour and its car park',
  ])
})

test('a form without request or summary asks for nothing', () => {
  expect(findRequest(readingOf(HEAD))).toMatchObject({ items: [], leads: [], others: [] })
})

test('unmarked paragraphs below an item that ends in a colon are items of its own', () => {
  const list =
    '• Approve up to £9,000, specifically:\n      Approve £5,000 for lamps; and\n      Approve £4,000 for benches.\n• Note the cost'
  expect(itemsOf(`**Recommendation:**\nThe Commissioner is asked to:\n${list}`)).toStrictEqual([
    [null, 'approve', 'Approve up to £9,000, specifically:'],
    [null, 'approve', 'Approve £5,000 for lamps; and'],
    [null, 'approve', 'Approve £4,000 for benches.'],
    [null, 'note', 'Note the cost'],
  ])
})

test('bullets below a numbered item that opens a list take its verb', () => {
  const list = '1. Award the following grants:\n• £5,000 to Kent Police\n• £4,000 to the harbour\n2. Note the cost'
  expect(
    itemsOf(`**Recommendation:**\nThe Commissioner is asked to:\n${list}`).map(([, action]) => action),
  ).toStrictEqual(['award', 'award', 'award', 'note'])
})

test.each([
  ['a sentence of another part', '**Proposal**\nIt is proposed that the PCC:\n• Approve the purchase\n• Note the cost'],
  [
    'a heading in words of its own',
    '**Recommendations put to the Commissioner**\n• Approve the purchase\n• Note the cost',
  ],
])('a list that %s introduces is the request', (_, rest) => {
  expect(itemsOf(rest)).toStrictEqual([
    [null, 'approve', 'Approve the purchase'],
    [null, 'note', 'Note the cost'],
  ])
})

test('a paragraph of another part that asks by itself is the request where there is no list', () => {
  const paragraph = 'It is recommended that the Police and Crime Commissioner approves the purchase of shelters.'
  expect(itemsOf(`**Matters**\nThe shelters leak.\n${paragraph}`)).toStrictEqual([[null, 'approve', paragraph]])
})

test('paragraphs that number themselves are entries with that label', () => {
  const list = 'Recommendation 1: That the PCC approves the plan.\nRecommendation 2: That the PCC notes the risks.'
  expect(itemsOf(`**Recommendations**\n${list}`)).toStrictEqual([
    ['1', 'approve', 'That the PCC approves the plan.'],
    ['2', 'note', 'That the PCC notes the risks.'],
  ])
})

test.each([
  ['The Commissioner awards grants from the Harbour Fund to the following:', 'Ten shelters', 'award'],
  ['That the Commissioner approves £5,000 to support the harbour, comprising:', 'Ten shelters', 'approve'],
  ['The Commissioner is asked to approve:', 'Support and leadership for the harbour', 'approve'],
  ['The Commissioner is asked to approve:', 'Purchase of a drone', 'approve'],
  ['The Commissioner is asked to approve:', 'Grant to Medway Council', 'approve'],
  ['The Commissioner is asked to agree:', 'that grants to the harbour, in total £5,000, be made', 'agree'],
  ['It is recommended that:', '£5,000 is granted to Kent Police', 'grant'],
])('under "%s" the item "%s" has the verb %s', (lead, item, action) => {
  expect(itemsOf(`**Recommendation:**\n${lead}\n• ${item}\n• Note the cost`)[0]?.[1]).toBe(action)
})

test.each([
  ['Approval of the 2022/23 precept for the area.', 'approve'],
  ['The Director is asked to approve the purchase.', 'approve'],
  ['Option 2: to buy ten shelters.', 'buy'],
])('the decision "%s" has the verb %s', (paragraph, action) => {
  expect(itemsOf(`**Decision:**\n${paragraph}`)[0]?.[1]).toBe(action)
})

test('items in note form have the verbs of their nouns, the second as the first', () => {
  const items = itemsOf('**Decision requested**\n1. Approval of a grant to Kent Police.\n2. Renewal of the lease.')
  expect(items.map(([, action]) => action)).toStrictEqual(['approve', 'renew'])
})

test('names of groups in a list are items, not signatures', () => {
  const list = '• Deal Youth Club\n• Dover Sea Cadets'
  expect(itemsOf(`**Decision:**\nThe Commissioner awards grants to the following:\n${list}`)).toHaveLength(2)
})

const listOf = (list: string) => itemsOf(`**Recommendation:**\nThe Commissioner is asked to:\n${list}`)

test('items that ran into one paragraph are set apart at the next mark before a verb', () => {
  expect(listOf('1. Approve the shelters; and 2. Note the cost of 3. quay. 3. Delegate the signing.')).toStrictEqual([
    ['1', 'approve', 'Approve the shelters; and'],
    ['2', 'note', 'Note the cost of 3. quay.'],
    ['3', 'delegate', 'Delegate the signing.'],
  ])
})

test('a line set in below an item that does not end goes on with it', () => {
  const first = 'Approve the purchase of ten shelters with benches and lamps at Horsey'
  expect(listOf(`1. ${first}\n     Lane;\n2. Note the cost.`).map(([label, , text]) => [label, text])).toStrictEqual([
    ['1', `${first} Lane;`],
    ['2', 'Note the cost.'],
  ])
})

test('numbered rows below a heading in a table are entries', () => {
  const rows =
    '| 1. | RECOMMENDATION |\n| 1.1 | That the Commissioner approves the shelters. |\n| 1.2 | That the Commissioner notes the cost. |\n| 2. | BACKGROUND |\n| 2.1 | The shelters are old. |'
  expect(itemsOf(rows)).toStrictEqual([
    ['1.1', 'approve', 'That the Commissioner approves the shelters.'],
    ['1.2', 'note', 'That the Commissioner notes the cost.'],
  ])
})

test('paragraphs that count themselves are entries with the verb behind', () => {
  const list =
    '**Recommendations**\nThe first recommendation to the PFCC is to agree to the sale.\nThe second recommendation to the PFCC is to note the price.'
  expect(itemsOf(list).map(([, action]) => action)).toStrictEqual(['agree', 'note'])
})

test('a paragraph below "Proposal" that begins with "That" comes before one of the summary', () => {
  const form =
    '**Executive summary**\nIt is therefore proposed that the PCC implement two options.\n**PROPOSAL**\nThat the PCC approve the release of £5,000.'
  expect(itemsOf(form).map(([, action]) => action)).toStrictEqual(['approve'])
})

test('what is required is no verb of the lead, and a first clause none of the item', () => {
  const lead = 'The Director approves spending under the following contracts, for services required for the quay:'
  expect(
    itemsOf(
      `**Decision:**\n${lead}\n• a contract with Fairlight Ltd\n• In line with the strategy and plan, note the cost`,
    ).map(([, action]) => action),
  ).toStrictEqual(['approve', 'note'])
})

test('a list that a decision summary says was agreed', () => {
  const form = `**Police and Crime Commissioner for Kent**
| Subject | Night bus shelters |
| Decision summary | The Commissioner agreed to: 1. award the contract for shelters; |
**Background**
The shelters are old.`
  const list = form.replace('agreed to: 1. award the contract for shelters; |', 'agreed to: |')
  expect(findRequest(readingOf(list)).items).toStrictEqual([])
  const summary = `**Police and Crime Commissioner for Kent**
**Summary:**
The Commissioner agreed to:
1. award the contract for shelters;
2. authorise the Chief Executive to sign it.
**Background**
The shelters are old.`
  expect(findRequest(readingOf(summary)).items.map(({ label, action }) => [label, action])).toStrictEqual([
    ['1', 'award'],
    ['2', 'authorise'],
  ])
})

const NOTICE = (decision: string) => `**Police and Crime Commissioner for Kent**
**Decision:**
${decision}
**Date of Decision:** 27 January 2025
**Signed:**
Jane Doe
---
**Background information**
The shelters are old.
**Recommendation**
That the Commissioner approves the award of the contract.`

test.each([
  [
    'I have considered the attached report.\nI approve the award of the contract to Fairlight Systems Ltd for £5,000.',
    'I approve the award of the contract to Fairlight Systems Ltd for £5,000.',
  ],
  ['I approve the recommendation.', 'That the Commissioner approves the award of the contract.'],
  ['I have decided to approve the recommendations.', 'That the Commissioner approves the award of the contract.'],
])('above the signature "%s" decides, and not the report behind it', (decision, text) => {
  expect(findRequest(readingOf(NOTICE(decision))).items.map((item) => item.text)).toStrictEqual([text])
})

test('an item that points to a paragraph below introduces nothing', () => {
  const list = `**Decision:**
That the Mayor:
• delegates the power, enabling it to provide:
   to the GLA: grant funding of £550,000 for the projects described at paragraph 1.3, below
   to the Borough: grant funding of £200,000 for the projects described at paragraph 1.4, below
• approves the receipt of £550,000`
  expect(itemsOf(list).map(([, , text]) => text)).toHaveLength(4)
})

test.each([
  ['one number', 'That the Commissioner buys shelters.\n40 Shelters are needed.'],
  ['numbers that do not count up', '12 Shelters are bought.\n40 Lamps are bought.'],
])('%s at the start of paragraphs makes no list', (_, list) => {
  expect(itemsOf(`**Recommendation:**\n${list}`).every(([label]) => label === null)).toBe(true)
})
