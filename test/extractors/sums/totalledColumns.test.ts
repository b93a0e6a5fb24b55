import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

/** The sums of a form that asks for £385,000 or so, with a table whose last column may have no unit. */
const sumsOf = (asked: string, head: string, rows: readonly string[]): readonly string[] =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Sale of the depot
**Recommendation:**
1. approve expenditure of ${asked} on the sale
**Financial implications**
| Cost | ${head} |
${rows.map((row) => `| ${row} |`).join('\n')}`)
    .amounts.slice(1)
    .map(({ value: { text } }) => text)

const ROWS = ['Agent | 140,000', 'Surveys | 245,000', 'Total | 385,000']
const all = ['140,000', '245,000', '385,000']

test.each<[string, string, string, readonly string[], readonly string[]]>([
  ['its rows add up to a total that is printed as a sum elsewhere', '£385,000', '', ROWS, all],
  ['it states its unit', '£9,000', '£', ROWS, all],
  ['nothing else prints its total', '£384,000', '', ROWS, []],
  ['its rows do not add up', '£385,000', '', ['Agent | 140,000', 'Surveys | 244,000', 'Total | 385,000'], []],
  ['its last row is no total', '£385,000', '', ['Agent | 140,000', 'Surveys | 245,000', 'Homes | 385,000'], []],
  ['the sum goes on', '£385,000,000', '', ROWS, []],
  ['it counts people', '£385,000', 'Number', ROWS, []],
])('numbers of a column where %s', (_, asked, head, rows, expected) => {
  expect(sumsOf(asked, head, rows)).toStrictEqual(expected)
})
