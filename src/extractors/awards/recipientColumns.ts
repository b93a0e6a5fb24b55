import type { Layout, Table } from '../../types.ts'
import { endsAsBody } from '../names/organisations.ts'
import type { Reading } from '../reading.ts'
import { columnHeads, headRows } from '../sums/sums.ts'
import { captionOf } from '../tables/tableCaptions.ts'
import { isRecipientRow } from '../tables/tableRows.ts'

const RECIPIENT_HEAD =
  /\b(?:organi[sz]ations?|recipients?|providers?|applicants?|boroughs?|authorit(?:y|ies)|partnerships?|partners?|suppliers?|grantees?|grant ?holders?|beneficiar(?:y|ies)|payees?|awarded to|successful (?:tenderer|bidder)|agenc(?:y|ies)|charit(?:y|ies)|councils?|contractors?|delivery partners?|CSPs?|(?:voluntary|third) sector|lead (?:body|organisation)|name of (?:organisation|group)|group)\b/iu
/** A head that says outright who gets the money, before one that says whom it is for. */
const HOLDER_HEAD =
  /\b(?:recipients?|grant ?holders?|grantees?|payees?|awarded to|lead (?:body|organisation)|beneficiar(?:y|ies))\b/iu
/** "Organisation/Geographical Area" names bodies, "Area" and "Number of providers" do not. */
const COUNTED_HEAD =
  /^(?!(?:organi[sz]ation|recipient|provider|partnership|authority|council)s?\b).*\b(?:areas?|number|no\.?) *$|^(?:number|no\.?) of\b/iu
/** A head that says no more than who supplies: it names recipients in whatever column it stands. */
const SUPPLIER_HEAD =
  /^(?:(?:successful|recommended|winning|preferred|name of|contract) )?(?:suppliers?|providers?|contractors?|organi[sz]ations?|recipients?|grantees?|bidders?|tenderers?)(?: name)?$/iu
/** Is the first column one of recipients: by its head, or, where that is empty, by a caption that speaks of grants. */
export function isOfRecipients(reading: Reading, table: Table, head: Head): boolean {
  const own = head.heads[head.recipients[0] ?? 0] ?? ''
  // A row with one filled cell is the heading of those below it.
  const names = table.rows
    .slice(headRows(table))
    .filter((row) => row.filter((c) => c.text !== '').length > 1)
    .map((row) => row.find((c) => c.column === (head.recipients[0] ?? 0))?.text ?? '')
  if (own !== '') return (RECIPIENT_HEAD.test(own) && !COUNTED_HEAD.test(own)) || areBodies(names)
  const areNames = names.length >= 2 && names.every((n) => /^\p{Lu}[^\d£%]{2,60}$/u.test(n) && !COST.test(n))
  const caption = captionOf(reading.layout, table)
  const speaks = GIVES.test(caption) && !SPENDS.test(caption)
  if (head.heads.every((text) => text === ''))
    return areNames && speaks && names.filter((n) => endsAsBody(nameOf(n))).length * 2 >= names.length
  return areNames && (caption === '' ? headRows(table) === 0 : speaks)
}

/** What money is spent on: a row of it tells that the table breaks a cost down, whatever its caption says. */
const COST =
  /\b(?:costs?|staff(?:ing)?|budget|income|capital|revenue|contracts?|rent|utilities|salar(?:y|ies)|pensions?|equipment|premises|overheads?|travel|training|insurance|licen[cs]es?|hosting|hardware|software|maintenance|materials|supplies|fees|expenses|contingency|construction|fit(?:ting)?[- ]out|works|VAT|depreciation|(?:police|fire|general) fund)\b/iu

// "The PFCC will provide the following grant allocations;", but not "The grant is spent on:"
const GIVES = /\b(?:allocations?|grants?|awards?|recipients?|contributions|contribution to|payments? to)\b/iu
const SPENDS = /\b(?:spen[dt]|spending|costs?|breakdown|broken down|made up|used (?:for|on|to))\b/iu

// "Data Team", "Testing Service": what a body is made of, or does
const PART_OF_BODY =
  /\b(?:Team|Office|Services?|Board|Department|Support|Fund|Project|Centre|Group|Systems|Solutions|Care)$/u

/** Rows that all end as bodies' names do, totals left out, name recipients whatever their head says. */
function areBodies(rows: readonly string[]): boolean {
  const names = rows.filter(isRecipientRow).map(nameOf)
  return (
    names.length >= 3 &&
    names.every((name) => /^\p{Lu}/u.test(name) && /\s/u.test(name) && endsAsBody(name) && !PART_OF_BODY.test(name))
  )
}

/** The printed heads of a table's columns, and which of these are columns of recipients. */
export type Head = { readonly heads: readonly string[]; readonly recipients: readonly number[] }

/** A table's head, or that of the table above, where this one goes on over a page; empty where it has none. */
export function headOf(layout: Layout, t: number): Head | null {
  const table = layout.tables[t]
  if (table === undefined) return null
  if (headRows(table) > 0) {
    return headWith(columnHeads(table))
  }
  if (isAllHead(table)) return headWith(allTexts(table))
  const before = layout.tables[t - 1]
  if (before !== undefined && before.columns === table.columns) {
    if (before.page + 1 === table.page || isGroupBelow(layout, before, table)) return headOf(layout, t - 1)
  }
  return { heads: Array.from({ length: table.columns }, () => ''), recipients: [0] }
}

/** The columns of recipients under some heads. */
function headWith(heads: readonly string[]): Head {
  const named = [...heads.keys()].filter(
    (c) => RECIPIENT_HEAD.test(heads[c] ?? '') && !COUNTED_HEAD.test(heads[c] ?? ''),
  )
  const first = named.find((c) => HOLDER_HEAD.test(heads[c] ?? '')) ?? named[0] ?? 0
  // "Organisation | Award | Organisation | Award": the second is a column of recipients if its head is the first's.
  const again = named.filter((c) => c > first + 1 && heads[c] === heads[first])
  const isSupplier = SUPPLIER_HEAD.test((heads[first] ?? '').trim())
  return { heads, recipients: [isSupplier ? first : Math.min(first, 1), ...again] }
}

/** A head in a table of its own: nothing but words, years and units in two or more columns. */
const isAllHead = ({ rows, columns }: Table): boolean =>
  columns > 1 &&
  rows.length > 0 &&
  rows.length < 4 &&
  rows.flat().some(({ column, text }) => column > 0 && text !== '') &&
  rows.flat().every(({ text }) => !/£\s?\d|^[\d,.]+$/u.test(text) && text.length < 60)

/** The texts of each column, top to bottom. */
const allTexts = ({ rows, columns }: Table): readonly string[] =>
  Array.from({ length: columns }, (_, column) =>
    rows
      .flatMap((row) => row.filter((c) => c.column <= column && column < c.column + c.columnSpan).map((c) => c.text))
      .filter((text) => text !== '')
      .join(' '),
  )

/** Does a table stand right below another on its page, with nothing but the short heading of a group between them? */
function isGroupBelow({ blocks }: Layout, before: Table, table: Table): boolean {
  const [last, first] = [
    before.rows
      .flat()
      .flatMap((c) => c.blocks)
      .at(-1),
    table.rows.flat().flatMap((c) => c.blocks)[0],
  ]
  if (last === undefined || first === undefined || first <= last) return false
  const between = blocks.slice(last + 1, first).filter((b) => !b.furniture)
  return between.length < 2 && between.every((b) => b.end - b.start < 90 && (b.kind === 'heading' || b.bold))
}

/** A recipient's name without what a table's cell prints behind it. */
export const nameOf = (text: string): string =>
  text
    // "(lead)", "(HWT)", "(South)" are no part of a name
    .replace(
      /\s*\((?:lead|[A-Z&]{2,8}|(?:North|South|East|West|Central)(?:[ -]?(?:North|South|East|West|London))?)\)\s*$/u,
      '',
    )
    // "(Year 2 of 3)", "(continuation)"
    .replace(
      /\s*\((?:years? \d\b[^)]*|(?:final|first|second|third) year|continu\w+|subject to [^)]*|new|renewal|existing|extension)\)\s*$/iu,
      '',
    )
    // "Quay Trust – boats for children"
    .replace(/(?:\s[-–—]|:|,? for)\s(?:\p{Ll}|\p{Lu}{2,}s?\b).*$/u, (purpose, at: number, whole: string) =>
      endsAsBody(whole.slice(0, at)) ? '' : purpose,
    )
    .replace(/[\s:*]+$/u, '')
    .trim()
