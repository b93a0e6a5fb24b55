import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

test.each([
  ['Decision details', 'Contribution towards night bus shelters'],
  ['Agenda', null],
])('below "%s" a line above the decision maker is the title: %s', (head, title) => {
  const form = `**${head}**
Contribution towards night bus shelters
Decision Maker: Director for Police and Crime
Decision status: Recommendations Approved
**Decision:**
A contribution of £5,000 is made to the Harbour Watch Trust.
Date of decision: 01/05/2024`
  expect(findingsOf(form).title?.value ?? null).toBe(title)
})

test('letters run together at the head are no title', () => {
  const form = `**GREATERLONDONAUTHORITY**
**High Streets Data Service – year three**
**Executive summary:**
Shelters keep people dry.`
  expect(findingsOf(form).title?.value).toBe('High Streets Data Service – year three')
})

test.each([
  ['Shared workshops – 31 March 2015', 'Shared workshops'],
  ['Shared workshops (dated 3rd March 2015)', 'Shared workshops'],
  ['Shared workshops – 2015/16', 'Shared workshops – 2015/16'],
  ['Lease of the workshops to 31 March 2015', 'Lease of the workshops to 31 March 2015'],
])('the day of a notice behind its reference is no part of its title: %s', (heading, title) => {
  const form = `**Police, Fire and Crime Commissioner for North Yorkshire**
**Decision Notice**
**001/2015 ${heading}**
**Executive summary:**
Shelters keep people dry.`
  expect(findingsOf(form).title?.value).toBe(title)
})

test.each([
  ['Community Fund – December 2021', 'Community Fund – December 2021'],
  ['OFFICIAL – no marking', null],
  ['This decision was taken by the Commissioner at a meeting.', null],
])('the line between the form’s name and its number is the title: %s', (line, title) => {
  const form = `**Police and Crime Commissioner for Surrey – Decision Making Record**
${line}
Decision number: 050/2021
**Executive Summary:**
Shelters keep people dry.`
  expect(findingsOf(form).title?.value ?? null).toBe(title)
})

test.each([
  ['Decision 044/2022 – Community Fund – December 2022', 'Community Fund – December 2022'],
  ['Decision Notice No. 044/2022: Community Fund', 'Community Fund'],
  ['PCC Decision 044/2022 - Community Fund', 'Community Fund'],
  ['044/2022 – Community Fund', 'Community Fund'],
  ['Decision on the Community Fund of 2022', 'Decision on the Community Fund of 2022'],
])('a heading that opens with the number that a label gives below: %s', (heading, title) => {
  const form = `**Office of the Police and Crime Commissioner for Surrey**
**${heading}**
**Police and Crime Commissioner for Surrey – Decision Making Record**
Decision number: 044/2022
Author and Job Role: Jane Doe, Policy Officer
**Executive Summary:**
Shelters keep people dry.`
  expect(findingsOf(form).title?.value).toBe(title)
})

test.each([
  ['Greater Manchester Combined Authority'],
  ['South Yorkshire Mayoral Combined Authority'],
  ['Kent Fire and Rescue Authority'],
  ['Cumbria Constabulary'],
])('the name of a body above it is no title: %s', (body) => {
  const form = `**${body}**
**Decision details**
**Variation of the bus shelters contract**
Reference: 1956
Decision Maker: Director for Police and Crime
**Purpose:**
Shelters keep people dry.`
  expect(findingsOf(form).title?.value).toBe('Variation of the bus shelters contract')
})

test('a title may speak of a constabulary', () => {
  const form =
    '**Decision Notice**\n**Vehicles for Cumbria Constabulary**\nReference: 1956\n**Executive Summary:**\nThe vans are old.'
  expect(findingsOf(form).title?.value).toBe('Vehicles for Cumbria Constabulary')
})
