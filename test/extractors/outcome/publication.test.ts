import { expect, test } from 'vitest'
import { findPublication } from '../../../src/extractors/outcome/publication.ts'
import { readingOf } from '../formText.ts'

const publicationOf = (lines: string) => {
  const { part1Deferred, part2 } = findPublication(readingOf(`**Kent**\n${lines}`))
  return { part1Deferred: part1Deferred?.value ?? null, part2: part2?.value ?? null }
}

test.each([
  ['Is the publication of this approval to be deferred? NO', false],
  ['Is the publication of this approval to be deferred? Yes', true],
  ['Is the publication of this approval to be deferred? NO If yes, for what reason:', false],
  ['Is publication to be deferred: No', false],
  ['Is publication to be deferred?\nNo', false],
  ['| Is publication to be deferred? | Yes |', true],
  ['| Deferral | No |', false],
  ['| Deferral | The lease was granted after a deferral |', null],
  ['| Is publication to be deferred? | N/A |', null],
  ['Is publication to be deferred? N/A', null],
  ['Is publication to be deferred? ☐ Yes ☒ No', false],
  ['Is publication to be deferred? ☑ Yes ☐ No', true],
  ['Is publication to be deferred? ☐ Yes ☐ No', null],
  ['Is publication to be deferred?', null],
  ['Is publication to be deferred? Yes – the tender is still open.', true],
  ['Publication of this decision is deferred until the contract is signed.', true],
  ['Publication is not deferred.', false],
  ['The publication of this decision is not deferred. There is no confidential part.', false],
  ['This form is suitable for publication.', null],
  ['The meeting was deferred.', null],
])('deferral in "%s" is %s', (lines, expected) => {
  expect(publicationOf(lines).part1Deferred).toBe(expected)
})

test.each([
  ['Is there a Part 2 form – NO', false],
  ['Is there a Part 2 form – YES', true],
  ['Is there a part 2 form?\nYes', true],
  ['This report contains exempt information, which is in a separate Part 2 report.', true],
  ['This report is accompanied by a confidential (Part II) report under paragraph 3.', true],
  ['Part 2 of the Act deals with reports.', null],
  ['Only facts that are likely to be exempt should be included in the separate Part 2 form.', null],
  ['There is no need for any information to be held in a Part 2 form.', null],
  ['The business case was approved in a Part 2 report in 2019.', null],
  ['| Is there a confidential part? | No |', false],
  ['| Is any part of this report confidential? | Yes |', true],
  ['Is there a Part 2 form: N/A', null],
  ['Is there a Part 2 form? ☒ Yes ☐ No', true],
  ['Is there a Part 2 form? ☐ Yes ☒ No', false],
  ['Is there a confidential annex? Yes (prices of the bidders)', true],
  ['Is there a Part 2 form —NO', false],
  ['Is there a restricted appendix? Yes', true],
  ['Are there any exempt appendices? No', false],
  ['Is there any confidential information?\nNo', false],
  ['Is there a restricted speed limit? Yes', null],
  ['The publication of this decision is not deferred. There is no confidential part.', false],
  ['This report does not contain confidential information.', false],
  ['A confidential annex is exempt from publication under section 31 of the Act.', true],
  ['The costs are given in a confidential annex.', true],
  ['The costs are contained in the restricted paper.', true],
  ['Part 2 of the Act applies.', null],
  ['The costs are public.', null],
])('a part 2 in "%s" is %s', (lines, expected) => {
  expect(publicationOf(lines).part2).toBe(expected)
})

test('a question answered "No" outweighs what is said elsewhere', () => {
  expect(publicationOf('Is there a Part 2 form – NO\nThe costs of last year are in a confidential annex.').part2).toBe(
    false,
  )
})

test.each([
  [
    'Such facts are put in the separate Part 2 form\nIs publication to be deferred? No\nIs there a Part 2 form? Yes',
    true,
  ],
  ['Part 2 (exempt) report: No', false],
])('another question’s answer is not part 2’s: %s', (lines, part2) => {
  expect(publicationOf(lines).part2).toBe(part2)
})

test('questions and answers inside of a long paragraph', () => {
  const told = 'Information in this form is subject to the law and will be made available on the website. '.repeat(5)
  const asked = 'Is the publication of this form to be deferred? No. Is there a Part 2 form? Yes'
  expect(publicationOf(`${told}${asked}`)).toStrictEqual({ part1Deferred: false, part2: true })
})
