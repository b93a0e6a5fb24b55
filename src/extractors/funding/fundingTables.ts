import type { Cell, Layout, Span, Table } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { textOf } from '../reading.ts'
import { captionOf } from '../tables/tableCaptions.ts'
import { isTakersHead } from '../tables/tableRows.ts'
import { POT } from './fundingNames.ts'

const SOURCES =
  /\b(?:funding sources?|sources? of funding|funding streams?|funded (?:by|from)|financing|financed (?:by|from)|contributing budgets?|(?:met|paid|resourced) as follows)\b/iu
/** A head that names budgets alone: "Budget", "Source". */
const BUDGETS = /^(?:source|budget(?: (?:heading|head|line|name))?|funder|fund)s?$/iu
const SHARE = /£\s?[1-9]|^\(?\d{1,3}(?:,\d{3})*(?:\.\d+)?\)?$/u
const YES = /^(?:yes|y|✓|☒|☑)$/iu

/** Tables of funding sources: the rows marked "Yes" or with a share, the column that names each line's source, or the rows below "Funded by". */
export function inTables(layout: Layout): readonly Finding<string>[] {
  return layout.tables.flatMap((table) => {
    const column = table.rows[0]?.find(
      (c) => c.text.length < 40 && (c.column > 0 ? SOURCES.test(c.text) || BUDGETS.test(c.text.trim()) : false),
    )
    const listed = column === undefined ? [] : inColumn(table, column.column)
    if (listed.length > 0) return listed
    const told = besideLabel(table)
    if (told.length > 0) return told
    const heads = inHeads(table)
    if (heads.length > 0) return heads
    const asked = besideRequest(table)
    if (asked.length > 0) return asked
    const below = rowsBelow(table)
    if (below.length > 0) return below
    return isOfSources(layout, table) || isOfFunds(layout, table) ? rowsThatPay(table.rows) : []
  })
}

/** Does a table list what pays: by the line or sentence right above it, or by its first cell? */
function isOfSources(layout: Layout, table: Table): boolean {
  const first = table.rows[0]?.flatMap((c) => c.blocks)[0] ?? 0
  const above = layout.blocks[first - 1]
  const caption = above === undefined || above.cell !== null ? '' : textOf(layout, above)
  const own = table.rows[0]?.[0]?.text ?? ''
  if (isTakersHead(own)) return false
  const isShort = caption.length < 120
  // "The whole cost is £2m. It will be met as follows:"
  const last = caption.split(/(?<=[.;])\s+(?=\p{Lu})/u).at(-1) ?? caption
  return (
    SOURCES.test(own) ||
    [isShort ? `${caption} ${own}` : own, isOfPots(table) ? own : '', last].some((t) => FUNDING_TITLE.test(t)) ||
    (isShort && SOURCES.test(caption))
  )
}

/** Is one of its rows a pot: "GLA: Land & Property budget"? */
const isOfPots = ({ rows }: Table): boolean => rows.some(([name]) => POT_ALONE.test(bareName(name?.text ?? '')))

/** Those who get something out of funds: "Charity", "Recipient". */
const OF_RECIPIENTS =
  /\b(?:charit(?:y|ies)|recipients?|organisations?|groups?|applicants?|awards?|projects?|balances?|opening|closing)\b/iu

/** "The reserves at 31 March are forecast to be:": what is held, and not what pays. */
const OF_BALANCES =
  /\b(?:balances?|position|forecast|projected|estimated)\b|\b(?:reserves?|funds) (?:at|held|stand|are|were)\b|\blevel of (?:the )?(?:reserves?|funds)\b/iu

/** Are all of a table's rows with figures funds, "Police fund" and "Fire fund", up to their total? */
function isOfFunds(layout: Layout, table: Table): boolean {
  const { rows } = table
  const names = rows
    .filter((row) => row.some((c) => c.column > 0 && SHARE.test(c.text.trim())))
    .map((row) => row[0]?.text.trim() ?? '')
  const own = names.filter((name) => isSource(name))
  const isTold = rows.flat().some((c) => OF_RECIPIENTS.test(c.text)) || OF_BALANCES.test(captionOf(layout, table))
  return !isTold && own.length > 1 && own.length < names.length && own.every((name) => FUND_ALONE.test(name))
}

// "Table 2 – Funding", "Funding of the programme", "It will be met as follows in 2023/24:"
const FUNDING_TITLE =
  /^\s*(?:table \w{1,3}\s?[–:.-]\s?)?funding(?: of (?:the )?(?:\w+ ){0,2}(?:programme|project|scheme))?\s*$|\b(?:met|funded|financed|paid|resourced) (?:as (?:follows|set out below)|from the following|(?:by|from)\s*:)[^.;]{0,30}\.?$/iu

type Row = readonly Cell[]

function rowsThatPay(rows: readonly Row[]): readonly Finding<string>[] {
  return rows.flatMap(([name, ...rest], r) => {
    const pays = rest.some((c) => YES.test(c.text.trim()) || SHARE.test(c.text.trim()))
    const isHead = r === 0 && rest.every((c) => !YES.test(c.text.trim()) && !/£\s?[1-9]/u.test(c.text))
    if (name === undefined || isHead || !pays || !isSource(name.text)) return []
    return [tableFinding(name)]
  })
}

/** The rows under one that says "Funded by:", up to their total. */
function rowsBelow({ rows }: Table): readonly Finding<string>[] {
  const at = rows.findIndex(
    ([name, ...rest]) =>
      /^(?:funded|financed|met) (?:by|from)\s*:?$/iu.test(name?.text.trim() ?? '') &&
      rest.every((c) => !SHARE.test(c.text.trim())),
  )
  if (at < 0) return []
  const end = rows.findIndex(([name], r) => r > at && !isSource(name?.text ?? ''))
  return rows.slice(at + 1, end < 0 ? rows.length : end).flatMap(([name, ...rest]) => {
    const pays = rest.some((c) => SHARE.test(c.text.trim()))
    return name === undefined || !pays ? [] : [tableFinding(name)]
  })
}

const inColumn = (table: Table, column: number): readonly Finding<string>[] =>
  table.rows.slice(1).flatMap((row) => {
    const cell = row.find((c) => c.column === column)
    return cell !== undefined && POT_ALONE.test(cell.text.trim()) ? [tableFinding(cell)] : []
  })

/** "Provider | Ministry of Justice grant | OPCC budget | Total": pots that give each row its shares. */
function inHeads({ rows }: Table): readonly Finding<string>[] {
  const [, ...heads] = rows[0] ?? []
  const last = heads.at(-1)
  if (last === undefined || heads.length < 3 || !/^totals?\b/iu.test(last.text.trim())) return []
  const pots = heads.slice(0, -1)
  const isShared = rows.slice(1).some((row) => row.filter((c) => SHARE.test(c.text.trim())).length >= heads.length)
  return isShared && pots.every((c) => POT_ALONE.test(c.text.trim())) ? pots.map(tableFinding) : []
}

const THIS_REQUEST = /^(?:this (?:request|award|decision|grant|scheme|proposal)|drawn\b.*|(?:to be )?used\b.*)$/iu

/** "Community Safety Fund | £500,000" above "This request | £48,000", "Reserve | Balance | Drawn for this scheme": the pot it is taken from. */
function besideRequest({ rows }: Table): readonly Finding<string>[] {
  const names = rows.flatMap((row) => row[0] ?? [])
  const isOfPots =
    /^(?:reserve|fund|budget|head of expenditure|budget head(?:ing)?|cost centre|funding stream)s?$/iu.test(
      names[0]?.text.trim() ?? '',
    )
  const isAsked = isOfPots
    ? rows[0]?.some((c) => THIS_REQUEST.test(c.text.trim()))
    : rows.every((row) => row.length === 2) && names.some((c) => THIS_REQUEST.test(c.text.trim()))
  const pots = names
    .slice(isOfPots ? 1 : 0)
    .filter((c) => (isOfPots ? isSource(c.text) : POT_ALONE.test(c.text.trim())))
  return isAsked === true && (isOfPots || pots.length === 1) ? pots.map(tableFinding) : []
}

/** "Funding source | Victims Fund": a row that answers the question. */
const besideLabel = ({ rows }: Table): readonly Finding<string>[] =>
  rows.flatMap((row) => {
    const [label, answer] = row
    const isLabel = label !== undefined && LABEL.test(label.text.trim().replace(/[:?]$/u, ''))
    return isLabel && answer !== undefined && row.length === 2 && POT_ALONE.test(answer.text.trim())
      ? [tableFinding(answer)]
      : []
  })
const LABEL =
  /^(?:funding source|source of (?:funding|funds|the funding)|funded (?:by|from)|budget(?: (?:code|heading|head|line|name|area))?|(?:which|what) budget\b.*|to be (?:funded|met|paid) from|charge(?:d|able)? to)$/iu

const POT_ALONE = new RegExp(`^(?:[\\p{L}\\d'’&/.-]+\\s+){1,7}${POT}$`, 'u')
const FUND_ALONE = /^(?:\p{L}[\p{L}'’-]* ){1,4}(?:fund|reserve|grant)s?$/iu
const isSource = (text: string): boolean => /\p{L}{3}/u.test(text) && !/^(?:sub-?\s?)?totals?\b|^£/iu.test(text)

/** "PCC – custody budget": whose it is stands before it. */
const OWNER = /^\s*(?:O?PF?CC|MOPAC|GLA|MPS|(?:The )?Commissioner|Force|Constabulary)(?:\s[–-]|:)\s(?=\p{L}{3})/u

const bareName = (text: string): string => text.replace(OWNER, '').trim()

const tableFinding = (cell: Span & { readonly text: string }): Finding<string> => ({
  value: bareName(cell.text),
  spans: [cell],
  method: 'funding-table',
  confidence: 0.88,
})
