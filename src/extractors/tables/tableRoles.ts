import type { Layout, Table } from '../../types.ts'
import { isPaidIn, isPaidInHead } from '../awards/moneyIn.ts'
import { periodsIn } from '../dates/periods.ts'
import { maybe, sure, type Verdict } from '../roles/verdict.ts'
import { headRows, type PlacedSum } from '../sums/sums.ts'
import { isBottomLine, isOfQuotes } from './otherRows.ts'
import { isPaidBefore } from './paidBefore.ts'
import { SPENT_HEAD, toldByTable } from './tableMeanings.ts'
import { placeInTable, type TablePlace } from './tablePlaces.ts'
import { isTakersHead } from './tableRows.ts'

/** What pays: the rows of a table of funding. */
const PAYS =
  /^(?:home office|ministry of justice|government|moj|force)?[\w\s-]*(?:\bgrant|capital receipts?|revenue contributions?(?: to capital)?|(?:prudential |external )?borrowing|\breserves?|section 106[\w\s]*)$/iu
/** The row of what the decision maker pays, beside others that pay: then all of them are shares. */
export const OUR_SHARE =
  /^(?:the )?(?:(?:police and crime )?commissioner|O?P\.?F?CC|MOPAC|GLA)(?:['’]s)?(?: (?:share|contribution|funding|grant))?$/iu
const NO_PAYER = /\b(?:totals?|contract|costs?|expenditure|price|spend\w*|payments?|fees?|awards?|grants?)\b/iu
/** A row over those that say who pays: "Funded by:". */
const FUNDED =
  /^(?:(?:to be )?(?:funded|financed|met) (?:by|from)|funding|financing|sources?(?: of (?:funds|funding))?)\s*:?$/iu
/** The paragraph above a table of those who pay: "It will be met as follows:", "The scheme is funded from:". */
const MET_BELOW =
  /\b(?:met|funded|financed|paid for)\b(?: \w+){0,3} (?:as (?:follows|set out|shown)|(?:from|by)(?: the following(?: \w+)?)?:)[^.;]*[.:]?$|\b(?:sources? of funding|funding(?: sources?)?|financing) (?:is|are) (?:(?:as )?(?:set out|shown|follows)|below)[^.;]*[.:]?$/iu
const FUNDED_BY = /^(?:to be )?(?:funded|financed|met) (?:by|from)\b/iu
const NO_SOURCE = /^this\b|\b(?:costs?|expenditure|price|spend\w*|payments?|fees?|awards?|balance|net)\b/iu
const IS_COST = /^(?:gross|total|full|whole|overall)\b[\p{L} ]*\b(?:costs?|expenditure|spend(?:ing)?|price)\b/iu
/** A row over those of what comes in. */
const INCOME_GROUP = /^(?:grant |expected |capital )?(?:receipts?|income|receivable)\s*:?$/iu
/** What we pay to others is a contribution too, and does not come in. */
const OURS =
  /\b(?:commissioner|O?P\.?F?CC|MOPAC|GLA)(?:['’]s)? (?:share|contributions?)\b|\b(?:our|own) (?:share|contributions?)\b/iu
const isTotal = (row: string): boolean => /\btotals?\b/iu.test(row)
/** "Contract over £100,000": which kind of decision this is. */
const LIMIT_IN_CELL =
  /^(?:\p{L}+ ){0,3}(?:contracts?|awards?|grants?|expenditure|spend(?:ing)?|values?|decisions?|procurements?|purchases?)\s(?:\p{L}+ ){0,2}(?:over|above|below|under|exceeding|up to|greater than|more than|less than|in excess of) $/iu
const IS_REFERENCE = /^[A-Z]{2,6}\s?\d{2,5}(?:\s?(?:,|and|&)\s?[A-Z]{2,6}\s?\d{2,5})*$/u
/** The first column of a table of what councils collect for the commissioner. */
const OF_AUTHORITIES = /^(?:billing|collecting|precepted) (?:authorit(?:y|ies)|councils?)\b/iu
const UNDER_DECISION =
  /\b(?:under|(?:approved|agreed|awarded) (?:in|by|under))\s(?!RM)[A-Z]{2,6}(?:\/[A-Z]{1,3})*[\s/-]?\d{2,}/u
const POT = /\b(?:programme|budget|reserve|fund)s?\b/iu
/** A cell that names the decision itself, beside others. */
export const THIS_ONE = /^this (?:md|dd|add|pcd|decision|request|report|award|form)\b/iu

const OF_PAYERS = /\b(?:source|contributing budget|funded by|funding source|funding stream|reserve|funded from)\b/iu
const GIVEN_BY =
  /^(?:grants?|funding|income|allocation)(?: received| awarded| allocated)? from (?:the )?(?:home office|ministry of justice|moj|welsh government|government|department|DLUHC|MHCLG)\b/iu
const RESTATED = /\b(?:plan|programme|budget)\b[^|]*\b(?:as )?(?:re-?stated|revised|amended)$/iu

/** The role of a sum in a table, by the heads of its row and column. */
export function inTable(layout: Layout, sum: PlacedSum, decidedOn: string | null): Verdict {
  const place = placeInTable(layout, sum)
  if (place === null || sum.cell === null) return maybe('context')
  const { table, heads, head, row } = place
  const cells = table.rows[sum.cell.row]?.map(({ text }) => text).join(' ') ?? ''
  // A row of another decision, beside one of this: "First | MD2708 and DD2522 | 1,200", "Second | This MD | 0"
  if (table.rows.slice(headRows(table)).some((r) => r.some(({ text }) => THIS_ONE.test(text))) && !THIS_ONE.test(cells))
    return sure(/[A-Z]{2,}\s?\d{2,}/u.test(cells) ? 'earlier' : POT.test(row) ? 'source' : 'context')
  // "1 | 2020/21 | PCD 722 | £800,000": what another decision gave
  if (table.rows[sum.cell.row]?.some(({ text }) => IS_REFERENCE.test(text.trim()))) return sure('earlier')
  // "Grant under PCD 345 | £800,000", above what is added now
  if (UNDER_DECISION.test(row) && !table.rows.every((r) => UNDER_DECISION.test(r[0]?.text ?? '')))
    return sure('earlier')
  if (LIMIT_IN_CELL.test(place.before)) return sure('threshold')
  const told = toldByTable(place)
  if (told !== null) return told
  if (/\b(?:revised|new total|after (?:this|the|approval|transfer))\b|^after\b/iu.test(head)) return maybe('context')
  const isBefore =
    decidedOn !== null && periodsIn(head).some((p) => p.kind === 'years' && p.to !== null && p.to < decidedOn)
  if (isBefore && SPENT_HEAD.test(head)) return sure('context')
  if (isBefore || isPaidBefore(place, decidedOn)) return sure('earlier')
  if (isOfQuotes(place)) return maybe('context')
  const payer = ofPayers(place)
  if (payer !== null) return payer
  // "Grant from Home Office | £350,000", above what is kept and what is given
  if (GIVEN_BY.test(row) && !isTotal(row) && !OF_PAYERS.test(heads[0] ?? '')) return maybe('income')
  if ((isPaidIn(layout, table) || OF_AUTHORITIES.test(heads[0] ?? '')) && isPaidInHead(head)) return maybe('income')
  if (
    /\b(?:income|receipts?|grant received|contribution from|contributions?)\b/iu.test(`${head} ${row}`) &&
    !OURS.test(`${head} ${row}`)
  )
    return maybe('income')
  // "Capital plan as agreed", "From the provision | (35.4)", "Capital plan as re-stated": moved within it
  if (sum.pence < 0 && table.rows.some(([name]) => RESTATED.test(name?.text.trim() ?? ''))) return maybe('context')
  const isLess = sum.pence < 0 || (sum.pence === 0 && isRowOfLess(table, sum.cell.row))
  if (isLess)
    return maybe(
      /\b(?:savings?|budget|administration|in[- ]kind|discounts?|rebates?|reductions?|free|waived|credits?)\b/iu.test(
        row,
      )
        ? 'context'
        : 'income',
    )
  if (/\b(?:requested|applied for|bid)\b/iu.test(head)) return sure('context')
  if (
    /\b(?:previous|(?:current|present) (?:value|contract|budget)|original|approved budget|existing|last year|already|as (?:previously|originally) (?:agreed|approved))\b/iu.test(
      `${head} ${row}`,
    ) ||
    /\bas (?:agreed|approved)\b/iu.test(row)
  )
    return maybe('earlier')
  const isSource = OF_PAYERS.test(`${heads[0] ?? ''} ${row} ${head}`)
  const isWhole = isTotal(row) && !/\breserves?\b/iu.test(`${heads[0] ?? ''} ${row}`)
  return maybe(isSource && !isWhole && !/award|grant/iu.test(head) ? 'source' : 'part')
}

/** Has a row sums that are taken off: "Match funding | (75) | 0"? */
const isRowOfLess = (table: Table, row: number): boolean =>
  !/^net\b/iu.test(table.rows[row]?.[0]?.text.trim() ?? '') &&
  (table.rows[row]?.some(({ text }) => /^\(£?\d[\d,.]*[km]?\)$/u.test(text.trim())) ?? false)

/** In a table of those who pay, and below a row that says so, all but the total pays or comes in; null in other tables. */
function ofPayers({ table, heads, caption, row, sum }: TablePlace): Verdict | null {
  const group = groupOf(table, sum.cell?.row ?? 0)
  const isWhole = isTotal(row)
  if (FUNDED.test(group) && !isWhole) return sure('source')
  if (INCOME_GROUP.test(group)) return maybe('income')
  const names = table.rows.map((r) => r[0]?.text.trim() ?? '')
  // Above "Gross cost" stand costs, below it those who pay: "Home Office grant", "Net cost to reserve".
  if ((sum.cell?.row ?? 0) <= names.findLastIndex((name) => IS_COST.test(name))) return null
  const isPaying =
    names.filter((name) => PAYS.test(name)).length > 1 || isOfSources(caption, names) || FUNDED_BY.test(heads[0] ?? '')
  if (isPaying && !isGrouped(table) && !isWhole) return sure('source')
  const isSplit =
    names.some((name, r) => OUR_SHARE.test(name) && !isBottomLine(table, r)) &&
    !names.some((name) => /^less\b/iu.test(name))
  if (!isSplit || isTakersHead(heads[0] ?? '') || NO_PAYER.test(row) || row === '') return null
  // "Total expenditure | £142,000", "NHS contribution | (£60,000)", "GLA contribution | £82,000": what others take off comes in
  return sum.pence < 0 && !OUR_SHARE.test(row) ? maybe('income') : sure('source')
}

/** Does a row that says who pays stand over others of its table? */
const isGrouped = ({ rows }: Table): boolean =>
  rows.some(([name, ...rest]) => FUNDED.test(name?.text.trim() ?? '') && rest.every((c) => c.text === ''))

/** The row above a sum's that has words in its first cell only: "Funded by:", "Receipts"; empty for none. */
function groupOf(table: Table, row: number): string {
  const heading = table.rows
    .slice(0, row)
    .findLast(([name, ...rest]) => (name?.text.trim() ?? '') !== '' && rest.every((c) => c.text.trim() === ''))
  return heading?.[0]?.text.trim() ?? ''
}

/** "The cost will be met as follows:" above rows of which none is what is paid. */
const isOfSources = (caption: string, names: readonly string[]): boolean =>
  MET_BELOW.test(caption) && !names.some((name) => NO_SOURCE.test(name))
