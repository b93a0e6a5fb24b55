import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const HEAD = `**Police and Crime Commissioner for Kent**
**Title:** Night bus shelters
`
const SIGNED = `**Police and Crime Commissioner**
Signed: Jane Doe Date: 6 May 2021`

const itemsOf = (request: string) =>
  findingsOf(`${HEAD}${request}\n${SIGNED}`).recommendations.map(({ value }) => [value.action, value.text])

test.each([
  '**Details**\nThe works proposed are:\n• Two shelters at Deal\n• Lamps on the quay',
  '**Further information**\nShelters would be:\n• Lit at night\n• Cleaned each week',
  '**Alternative options considered**\n• To do nothing\n• To ask the council',
  '**Why this is needed**\nPassengers wait in the rain.',
])('a section of its own below what is decided asks for nothing: %s', (section) => {
  expect(itemsOf(`**Decision**\nTo approve a grant of £5,000 to the Harbour Watch Trust.\n${section}`)).toStrictEqual([
    ['approve', 'To approve a grant of £5,000 to the Harbour Watch Trust.'],
  ])
})

test.each([
  ['**Second phase**\n2. Note that lamps follow.', 'note', 'Note that lamps follow.'],
  ['**Lamps**\nTo agree the purchase of lamps.', 'agree', 'To agree the purchase of lamps.'],
])('a topic inside of what is asked parts nothing: %s', (rest, action, text) => {
  const first = rest.startsWith('**Second') ? '1. Approve £5,000.' : 'To approve £5,000.'
  expect(itemsOf(`**Recommendation**\n${first}\n${rest}`).at(-1)).toStrictEqual([action, text])
})

test('a caption over the first items of a list is no item', () => {
  expect(
    itemsOf(
      '**Recommendation:**\nThe PCC is asked to approve:\nHarbour Lighting Renewal\n1. The business case for lamps;\nQuay Shelters\n2. The purchase of six shelters.',
    ),
  ).toStrictEqual([
    ['approve', 'The business case for lamps;'],
    ['approve', 'The purchase of six shelters.'],
  ])
})

test('a name below the last thing decided is the signer', () => {
  expect(itemsOf('**Decision**\n• To approve £5,000 for shelters.\n• Ambrose Tuffnell')).toStrictEqual([
    ['approve', 'To approve £5,000 for shelters.'],
  ])
})

test('names that a list appoints are items', () => {
  expect(
    itemsOf('**Decision**\nThe PCC is asked to appoint the following:\n• Ann Lee\n• Ben Roe').map(([, text]) => text),
  ).toStrictEqual(['Ann Lee', 'Ben Roe'])
})

test.each([
  ['1. Approve expenditure on:', '  • raising awareness of rights (£5,000).', 'approve'],
  ['1. Delegate to the Director activity relating to:', '  • increasing the uptake of vouchers.', 'delegate'],
  ['1. Approve the following:', '  • award a grant of £5,000.', 'award'],
])('what an item governs has its verb: %s %s', (parent, item, action) => {
  expect(itemsOf(`**Decision**\nThat the PCC:\n${parent}\n${item}`).at(-1)?.[0]).toBe(action)
})
