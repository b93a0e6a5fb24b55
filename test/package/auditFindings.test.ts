import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { judge, parseReviewed } from './auditFindings.ts'

const found = (name: string, ...via: readonly unknown[]) => ({ [name]: { name, severity: 'high', via, effects: [] } })
const cause = {
  source: 1,
  title: 'reads beyond its end',
  severity: 'high',
  url: 'https://github.com/advisories/GHSA-abcd-1234-wxyz',
}
const printed = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: { ...found('zip', cause), ...found('docx', 'zip') },
})
const review = {
  advisory: 'GHSA-abcd-1234-wxyz',
  package: 'zip',
  reason: 'it reads only files that we wrote ourselves',
  until: '2027-01-31',
}
const open = { advisory: review.advisory, package: 'zip', title: cause.title, severity: 'high' }

test.each([
  ['a finding that nobody has explained is open', [], '2027-01-01', { open: [open], explained: [], idle: [] }],
  [
    'an explained one is not, on its last day, too',
    [review],
    '2027-01-31',
    { open: [], explained: [{ ...open, reason: review.reason }], idle: [] },
  ],
  ['a day later it is open again', [review], '2027-02-01', { open: [open], explained: [], idle: [] }],
  [
    'a review of another package explains nothing, and is idle',
    [{ ...review, package: 'docx' }],
    '2027-01-01',
    { open: [open], explained: [], idle: [{ ...review, package: 'docx' }] },
  ],
])('%s', (_name, reviews, today, expected) => {
  expect(judge(printed, reviews, today)).toEqual({ kind: 'done', ...expected })
})

test.each([
  ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
  ['', 'npm audit gave no report'],
])('a registry that takes no audits is no clean audit: %s', (text, why) => {
  expect(judge(text, [], '2027-01-01')).toEqual({ kind: 'not-done', why })
})

test('a report without findings is clean', () => {
  const clean = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })
  expect(judge(clean, [], '2027-01-01')).toEqual({ kind: 'done', open: [], explained: [], idle: [] })
})

test('reviews need a reason and a day, and those on file have them', () => {
  expect(() => parseReviewed([{ ...review, reason: 'fine' }])).toThrow()
  expect(() => parseReviewed([{ ...review, until: 'for ever' }])).toThrow()
  const file = path.join(import.meta.dirname, 'reviewedFindings.yaml')
  expect(parseReviewed(parse(readFileSync(file, 'utf8')))).toEqual([])
})
