import { isOfOptions } from '../roles/asideSums.ts'
import { isLimitColumn } from '../roles/heldLimits.ts'
import { maybe, sure, type Verdict } from '../roles/verdict.ts'
import { besideBudget } from './budgetRows.ts'
import { ofContract } from './contractTables.ts'
import type { TablePlace } from './tablePlaces.ts'
import { isRowOfTotals } from './tableRows.ts'

// "Unit price", "Rate", "Price each", "Cost per vehicle (£)": what one costs
const UNIT_HEAD =
  /\bunit (?:price|cost|rate)s?\b|\b(?:price|cost|rate)s? (?:each|per (?!annum|year|month|quarter)\p{L}+)|\b(?:hourly|daily|day) rates?\b|^rates?(?: \(?£[^)]*\)?)?$/iu
// "Cost per head: £320.50"
const UNIT_BEFORE = /\b(?:cost|price|rate|fee|charge) per (?!annum|year|month|quarter)\p{L}+\b[^£]*$/iu
// "Budget | Forecast | Variance", "Original | Revised | Outturn": what a report of monitoring tells
const VARIANCE = /\bvariances?\b|\bover\s?\/\s?\(?under/iu
const OUTTURN =
  /\b(?:forecasts?|(?:projected |provisional |final )?outturn|actuals?|(?:spend|spent|expenditure) to date)\b/iu
const BUDGET = /\b(?:budgets?(?! (?:code|holder|heading|head|line|area|source))|original|revised|profiled?)\b/iu
const ASKED_HEAD =
  /\b(?:requested|request|propos\w+|approv\w+ (?:sought|requested)|increase|virements?|this decision)\b/iu
const MOVED_HEAD = /\b(?:virements?|transfers?|movements?|adjustments?)\b/iu
// The budget of a year and what pays for it: "Central police grants", "Council tax precept", "Collection fund surplus"
const PRECEPT = /\b(?:precept|council tax)\b/iu
const PRECEPT_ROW =
  /\b(?:grants?|precept|council tax|collection fund|business rates|RSG|NN?DR|fees and charges)\b|^total (?:funding|income|resources|financing)\b/iu
// "Current cost | New cost": what it costs now
const NOW_HEAD =
  /^(?:current|present|existing|previous|old|last year['’]s) (?:\p{Ll}+ )?(?:costs?|spend(?:ing)?|charges?|rents?|prices?|fees?|rates?|premiums?)\b/iu
// "Old contract | New contract": what it was
const OLD_ONE =
  /^(?:the )?(?:old|current|existing|previous|present) (?:contract|arrangements?|provider|service|lease|supplier|agreement|model|scheme)s?(?: \(?£.*)?$/iu
const NEW_ONE = /^(?:the )?(?:new|proposed|recommended)\b/iu
// "Budget | This decision | Balance"
const THIS_HEAD =
  /^(?:this (?:decision|award|request|report|grant|scheme|proposal)|drawn\b.*\b(?:this|scheme|project))(?: \(?£.*)?$/iu
// "Estimate | Tender | Difference", "Benefit | Value"
const COMPARES = /^(?:differences?|change|saving|% ?change|increase ?\/ ?\(?decrease\)?)s?(?: \(?£.*)?$/iu
const OF_BENEFITS = /^(?:expected |cashable |estimated )?(?:benefits?|savings?)\b/iu
// "Ceiling (p.a.)", "Maximum bid": what was set as the most, beside who won
const CEILING_HEAD =
  /^(?:price |cost |budget |annual |bid )?(?:ceilings?|caps?)\b|^(?:maximum|highest) (?:bid|tender|price allowed)/iu
// "Grant | Match in kind", "GLA cost | Borough match": what others put in beside what we do
const MATCH_HEAD = /\bmatch(?:ed|ing)?(?: (?:funding|in[- ]kind|contribution))?(?: \(?£.*)?$|\bmatch in kind\b/iu
const OUR_HEAD = /\b(?:grants?|awards?|costs?|contribution|allocation|GLA|MOPAC|O?PCC|commissioner|recommended)\b/iu
const POT_HEAD = /^(?:budget|fund(?:ing)?|sum|amount)(?: available| set aside)?(?: \(?£.*)?$/iu
const AWARDED_HEAD = /^(?:(?:total |amount |sum )?awarded|awards made)(?: \(?£.*)?$/iu
const INCOME_ROW = /\b(?:income|receipts?|grants?)\b/iu

// "Approval in place | Approval now sought", "Limit approved in PCD 12 | Uplift sought": what there was before
const STANDING_HEAD =
  /\b(?:approvals?|approved|agreed|awarded|allocated|committed|grants?|funding|limit)\b.*\b(?:in place|to date|so far|already|in [A-Z]{2,6} ?\d+)\b|^already (?:approved|agreed|awarded|allocated|committed)\b/iu
const ADDED_HEAD =
  /\b(?:now|sought|requested|this (?:decision|request|approval)|additional|further|uplift|increase)\b/iu
/** "Spend 2017/18", "Actual cost 2019/20": what was spent, and given by no decision. */
export const SPENT_HEAD =
  /^(?:actual |total |annual )*(?:spend(?:ing)?|spent|expenditure|outturn|actuals?|costs? incurred)\b(?!.*\b(?:limit|approv\w+|proposed|planned|profile|maximum)\b)/iu

// "Net cost to MOPAC", "Net call on the reserve": what others leave for our own money to pay
const NET_TO_US =
  /^net (?:cost|call|contribution|charge|expenditure|funding)s? (?:to|on|from|for) (?:the |our )?(?:\p{L}+ ){0,3}?(?:MOPAC|GLA|O?P\.?F?CC|(?:police and crime )?commissioner|mayor|reserves?|budgets?|fund)\b/iu

/** What the meaning of the whole table or column says of a sum, whatever its row is called; null where it says nothing. */
export function toldByTable(place: TablePlace): Verdict | null {
  const { head, row, label, before, behind, sum } = place
  const beside = `${before}${behind}`
  if (/\p{L}{3}/u.test(beside) && isOfOptions(label, beside)) return sure('context')
  if (isInLabel(place) || UNIT_BEFORE.test(before)) return sure('context')
  if (NOW_HEAD.test(head) || COMPARES.test(head) || OF_BENEFITS.test(place.heads[0] ?? '')) return sure('context')
  if (OLD_ONE.test(head) && place.heads.some((h) => NEW_ONE.test(h))) return sure('context')
  if (THIS_HEAD.test(head) === false && place.heads.some((h) => THIS_HEAD.test(h))) {
    if (/^(?:budget |fund )?(?:balance|remaining|left)\b|\b(?:remaining|left|after)$/iu.test(head))
      return sure('context')
    if (/^(?:(?:approved|total|annual|current) )?(?:budget|fund|provision)\b/iu.test(head)) return sure('source')
  }
  if (UNIT_HEAD.test(head) && hasFigureBehind(place)) return sure('context')
  // Narrow columns break words: "Requeste d".
  if (/^(?:\w+ ){0,3}r ?e ?q ?u ?e ?s ?t ?e ?d$/iu.test(head) && isBesideOthers(place)) return sure('context')
  if (CEILING_HEAD.test(head)) return maybe('context')
  if (isLimitColumn(head, place.heads)) return sure('threshold')
  // "Scheme | Budget | Awarded": what there was to award from
  if (POT_HEAD.test(head) && place.heads.some((h) => AWARDED_HEAD.test(h))) return maybe('source')
  if (MATCH_HEAD.test(head) && place.heads.some((h) => h !== head && OUR_HEAD.test(h))) return maybe('context')
  if (isMonitored(place))
    return INCOME_ROW.test(row) && !isRowOfTotals(rowOf(place)) ? maybe('income') : sure('context')
  if (isOfBalances(place)) return sure('context')
  if (sum.pence < 0 && MOVED_HEAD.test(head)) return maybe('source')
  const names = place.table.rows.map((r) => r[0]?.text.trim() ?? '')
  if (names.some((name) => PRECEPT.test(name)) && PRECEPT_ROW.test(row)) return sure('income')
  if (STANDING_HEAD.test(head) && place.heads.some((h) => h !== head && ADDED_HEAD.test(h))) return sure('earlier')
  const ofChange = ofContract(place)
  if (ofChange !== null) return ofChange
  if (sum.pence < 0 && /^net\b/iu.test(row)) return maybe('context')
  if (NET_TO_US.test(row)) return maybe('source')
  const ofBudget = besideBudget(place)
  if (ofBudget !== null) return ofBudget
  // "Allocation | Less: underspend carried forward | Payment"
  if (/^(?:less|minus)\b(?!.*\b(?:income|receipts?|contributions?)\b)/iu.test(head)) return maybe('context')
  return inReserves(place)
}

const rowOf = ({ table, sum }: TablePlace) => table.rows[sum.cell?.row ?? -1] ?? []

/** "Facilitators (10 x £14,860) | £148,600": what one costs, in what a row of figures is called; a sum a year is a part. */
const isInLabel = (place: TablePlace): boolean =>
  rowOf(place).every((c) => c.column >= (place.sum.cell?.column ?? 0) || c.text.trim() === '') &&
  /\p{L}/u.test(place.before) &&
  !isRowOfTotals(rowOf(place)) &&
  !/^ ?(?:p\.? ?a\b|per annum|(?:a|each|per) year)/iu.test(place.behind) &&
  hasFigureBehind(place)

/** Does a cell further right in the sum's row hold a figure and nothing else? */
const hasFigureBehind = (place: TablePlace): boolean =>
  rowOf(place).some(
    (c) => c.column > (place.sum.cell?.column ?? 0) && /^\(?£?\s?\d[\d,.]*\s?[km]?\)?$/iu.test(c.text.trim()),
  )

/** Do other columns of figures stand beside the sum's own? */
const isBesideOthers = ({ heads, sum }: TablePlace): boolean =>
  heads.some((head, i) => i !== sum.cell?.column && /\b(?:award|grant|recommend|approv|offer|allocat)/iu.test(head))

/** In a table of budgets beside what is spent nothing is decided but what a column says is asked for. */
function isMonitored({ heads, head }: TablePlace): boolean {
  const all = heads.join(' | ')
  if (ASKED_HEAD.test(head)) return false
  return (
    VARIANCE.test(all) || (heads.some((h) => OUTTURN.test(h)) && heads.some((h) => BUDGET.test(h) && !OUTTURN.test(h)))
  )
}

const DAY_HEAD =
  /^(?:as )?(?:at )?\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d(?: \(?£.*)?$/iu

/** Columns of days: what was held and owed on each. */
const isOfBalances = ({ heads }: TablePlace): boolean => heads.filter((head) => DAY_HEAD.test(head)).length > 1

/** A paragraph above a table that only names it is no longer than this. */
const LONGEST_CAPTION = 60

/** "Balance at 1 April 2021 | Used | Balance at 31 March 2022": the last of two or more balances is what is left. */
function isLastBalance(heads: readonly string[], head: string): boolean {
  const balances = heads.filter((h) => /^(?:reserve )?balances?\b/iu.test(h))
  return balances.length > 1 && balances.at(-1) === head
}

/** A table of reserves: what is taken out pays, and what is left in the end is told only. */
function inReserves({ heads, caption, head, sum }: TablePlace): Verdict | null {
  const isNamed = [heads[0] ?? '', caption.length <= LONGEST_CAPTION ? caption : ''].some((t) =>
    /\breserves?\b/iu.test(t),
  )
  const isOpened = heads.some((h) => /^opening\b/iu.test(h)) && heads.some((h) => /^closing\b/iu.test(h))
  if (!isNamed && !isOpened) return null
  if (sum.pence < 0) return maybe('source')
  if (!heads.some((h) => /\b(?:balance|opening|closing)\b/iu.test(h))) return null
  if (/\b(?:closing|forecast|estimated|after)\b/iu.test(head) || sum.pence === 0) return sure('context')
  if (isLastBalance(heads, head)) return sure('context')
  const isAdded = /\b(?:to|into|in|additions?|contributions?)\b/iu.test(head) && !/\bbalance\b/iu.test(head)
  return maybe(isAdded ? 'part' : 'source')
}
