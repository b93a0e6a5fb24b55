import type { Layout } from '../types.ts'
import { periodsIn } from './periods.ts'
import { columnHeads, type PlacedSum } from './sums.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

/** What pays: the rows of a table of funding. */
const PAYS =
  /^(?:home office|ministry of justice|government|moj|force)?[\w\s-]*(?:\bgrant|capital receipts?|revenue contributions?(?: to capital)?|(?:prudential |external )?borrowing|\breserves?|section 106[\w\s]*)$/iu
/** The row of what the decision maker pays, beside others that pay: then all of them are shares. */
const OUR_SHARE =
  /^(?:the )?(?:(?:police and crime )?commissioner|O?P\.?F?CC|MOPAC|GLA)(?:['’]s)?(?: (?:share|contribution|funding|grant))?$/iu
const NO_PAYER = /\b(?:totals?|contract|costs?|expenditure|price|spend\w*|payments?|fees?|awards?|grants?)\b/iu
/** A row over those that say who pays: "Funded by:". */
const FUNDED =
  /^(?:(?:to be )?(?:funded|financed|met) (?:by|from)|funding|financing|sources?(?: of (?:funds|funding))?)\s*:?$/iu
const isTotal = (row: string): boolean => /\btotals?\b/iu.test(row)
const IS_REFERENCE = /^[A-Z]{2,6}\s?\d{2,5}(?:\s?(?:,|and|&)\s?[A-Z]{2,6}\s?\d{2,5})*$/u
const THIS_ONE = /^this (?:md|dd|add|pcd|decision|request|report|award|form)\b/iu

/** The role of a sum in a table, by the heads of its row and column. */
export function inTable(layout: Layout, sum: PlacedSum, decidedOn: string | null): Verdict {
  const table = sum.cell === null ? undefined : layout.tables[sum.cell.table]
  if (table === undefined || sum.cell === null) return maybe('context')
  const heads = columnHeads(table)
  const head = heads[sum.cell.column] ?? ''
  const row = table.rows[sum.cell.row]?.[0]?.text ?? ''
  const cells = table.rows[sum.cell.row]?.map(({ text }) => text).join(' ') ?? ''
  // A row of another decision, beside one of this: "First | MD2708 and DD2522 | 1,200", "Second | This MD | 0"
  if (table.rows.some((r) => r.some(({ text }) => THIS_ONE.test(text))) && !THIS_ONE.test(cells))
    return sure(/[A-Z]{2,}\s?\d{2,}/u.test(cells) ? 'earlier' : 'context')
  // "1 | 2020/21 | PCD 722 | £800,000": what another decision gave
  if (table.rows[sum.cell.row]?.some(({ text }) => IS_REFERENCE.test(text.trim()))) return sure('earlier')
  if (/\b(?:revised|new total|after)\b/iu.test(head)) return maybe('context')
  const isBefore =
    decidedOn !== null && periodsIn(head).some((p) => p.kind === 'years' && p.to !== null && p.to < decidedOn)
  if (isBefore) return sure('earlier')
  const paying = table.rows.filter((r) => PAYS.test(r[0]?.text.trim() ?? ''))
  const funded = table.rows.findIndex(
    ([name, ...rest]) => FUNDED.test(name?.text.trim() ?? '') && rest.every((c) => c.text === ''),
  )
  if (funded >= 0 && sum.cell.row > funded && !isTotal(row)) return sure('source')
  if (funded < 0 && paying.length > 1 && !isTotal(row)) return sure('source')
  const isSplit = table.rows.some((r) => OUR_SHARE.test(r[0]?.text.trim() ?? ''))
  if (isSplit && !NO_PAYER.test(row) && row !== '') return sure('source')
  if (/\b(?:income|receipts?|grant received|contribution from|contributions?)\b/iu.test(`${head} ${row}`))
    return maybe('income')
  if (sum.pence < 0) return maybe(/\b(?:savings?|budget|administration|less)\b/iu.test(row) ? 'context' : 'income')
  if (/\b(?:requested|applied for|bid)\b/iu.test(head)) return sure('context')
  if (
    /\b(?:previous|(?:current|present) (?:value|contract|budget)|original|approved budget|existing|last year|already)\b/iu.test(
      `${head} ${row}`,
    )
  )
    return maybe('earlier')
  const isSource =
    /\b(?:source|contributing budget|funded by|funding source|funding stream|reserve|funded from)\b/iu.test(
      `${heads[0] ?? ''} ${row} ${head}`,
    )
  return maybe(isSource && !/award|grant/iu.test(head) ? 'source' : 'part')
}
