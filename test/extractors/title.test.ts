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
