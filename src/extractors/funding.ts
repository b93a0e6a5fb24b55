import type { Block, Layout, Span, Table } from '../types.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'

const POT =
  '(?:reserves?|fund|budgets?|grants?(?: funding)?|programme budget|capital programme|allocation|funding stream)(?:\\s20\\d\\d(?![/-]))?'
const NAME = `(?<name>(?:[\\p{L}\\d'’&/.-]+\\s+){1,7}?${POT})(?![\\p{L}])(?!\\s(?:budgets?|funds?|reserves?|programme)\\b)`
const ARTICLES =
  '(?:the\\s+|its\\s+|our\\s+|his\\s+|her\\s+|their\\s+|a\\s+|an\\s+|additional\\s+|existing\\s+|approved\\s+|agreed\\s+|in[- ]year\\s+|£[\\d,.]+\\w*\\s+(?:of\\s+)?)*'
/** "paid from the Community Fund", "met from the PCC's 2023/24 commissioning budget", "is provided for in the custody budget" */
const STRONG = new RegExp(
  `(?<!\\b(?:was|were|had been|previously)\\s)\\b(?:(?:funded|financed|paid|met|made|resourced|supported|covered)(?: in full| wholly| entirely)? (?:by|through|via|from|out of)(?: within)?|met within|charged to|drawn (?:down )?from|source:|(?:provided|budgeted) for (?:in|within|by)|provision(?:[^.;]|\\.\\d){0,50} (?:in|within)|(?:is|are|be) within|(?<=£[\\d.,]+\\w*\\s)(?:is|are) (?:included |contained |available |identified )?in)\\s+${ARTICLES}${NAME}`,
  'giu',
)
/** "from the Transformation Reserve", "within the approved ICT capital programme", "applications to the Community Safety Fund" */
const WEAK = new RegExp(
  `\\b(?:from(?: within)?|within|use of|through|against|(?:applications?|bids?) to|expenditure plan for|accept\\w*(?: of)?)\\s+${ARTICLES}${NAME}`,
  'giu',
)
const PAYS =
  /\b(?:fund(?:ed|ing)?|met|financ\w+|drawn|paid|payment|cost|costs|contribution|award\w*|grant|approv\w+|accept\w*|provision|resourc\w+|budget)\b|£/iu
const VAGUE_WORD =
  /^(?:this|that|the|a|an|any|each|on|in|of|and|total|overall|own|existing|current|future|allocated|approved|agreed|available|within|further|additional|annual|corporate|remaining|balance|small|core|single|separate|same|new|one|other|specific|full|budgets?|funds?|grants?|reserves?|allocation|funding|[\d/£,.-]+)$/iu
const SENTENCE =
  /\b(?:over|life|which|that|will|is|are|was|were|to|been|be|has|and the|for the|in the|on the|by the|at the|we|it)\b/iu
const ZONES = ['recommendation', 'financial', 'summary'] as const
const NO_REPORT = new Set(['approval', 'declaration', 'deferral', 'part2'])

/**
 * The budgets, reserves, grants and funds that pay, as named, each once.
 *
 * A table of sources says it first, then the request and the financial comments, what is "met from" a fund anywhere, the
 * summary, and at last a fund in the title.
 */
export function findFunding(reading: Reading): readonly Finding<string>[] {
  const own = [...inTables(reading), ...inZone(reading, 'recommendation'), ...inZone(reading, 'financial')]
  const others = own.length > 0 ? own : anywhere(reading)
  const found = others.length > 0 ? others : inZone(reading, 'summary')
  return distinct(found.length > 0 ? found : inTitle(reading))
}

/** "Police and Crime Commissioner's transformation reserve" is the "Transformation Reserve" again. */
function distinct(found: readonly Finding<string>[]): readonly Finding<string>[] {
  const key = (f: Finding<string>): string => f.value.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  return found.filter((f, i) => !found.some((o, j) => j !== i && (key(o) === key(f) ? j < i : key(f).endsWith(key(o)))))
}

/** Sentences of a zone; of its tables' cells those that are sentences too. */
function inZone(reading: Reading, zone: (typeof ZONES)[number]): readonly Finding<string>[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    if (block.furniture || form.zones[i] !== zone || !isSentence(layout, block)) return []
    const text = textOf(layout, block)
    const alone = zone === 'recommendation' ? ALONE.exec(text) : null
    if (alone !== null) return named(block, alone)
    return PAYS.test(text) ? [...namesIn(block, text, STRONG), ...namesIn(block, text, WEAK)] : []
  })
}

/** "Community Safety Fund £9,300.00": a fund and its share, as a line of the decision. */
const ALONE = new RegExp(`^${NAME}[\\s:–-]+£[\\d,.]+\\w*$`, 'iu')

const isSentence = (layout: Layout, block: Block): boolean =>
  block.cell === null || block.end - block.start >= 40 || ALONE.test(textOf(layout, block))

const anywhere = ({ layout, form }: Reading): readonly Finding<string>[] =>
  layout.blocks.flatMap((block, i) => {
    const isRead = !block.furniture && !NO_REPORT.has(form.zones[i] ?? '') && isSentence(layout, block)
    return isRead ? namesIn(block, textOf(layout, block), STRONG) : []
  })

const namesIn = (block: Block, text: string, pattern: RegExp): readonly Finding<string>[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    if (OTHERS_SHARE.test(text.slice(0, match.index))) return []
    SECOND.lastIndex = match.index + match[0].length
    const second = SECOND.exec(text)
    return [...named(block, match), ...(second === null ? [] : named(block, second))]
  })

/** "the grant (£20,000 per annum) and the Services budget (£4,000)": the second of two that pay. */
const SECOND = new RegExp(`[^.;()]{0,40}\\(£[^()]{1,40}\\)\\s+and\\s+(?:the|its|our)\\s+${NAME}(?=\\s*\\(£)`, 'iuy')

// "The council will contribute £37,250 from its …": that body's money; "£4,000 was used from …": spent before
const OTHERS_SHARE =
  /\b(?:contribut(?:es?|ed|ing)|(?:was|were|had been) (?:used|drawn|met|funded|paid|taken|allocated|awarded|spent|made))\b[^.;]*$/iu

// "Round 5 of its …", "the balance of the …", "2024/25 …"
const LEADING =
  /^(?:(?:the|its|our|his|her|their|of|from|within|existing|approved|agreed|additional|further)\s+|(?:[\p{L}\d'’-]+\s+){0,3}(?:rounds?|tranche|phase|part|share|remainder|balance|element|portion)(?:\s\d+)?\s(?:of|in|on)\s(?:(?:the|its|our)\s+)?)+/iu

const FOR_YEAR = /^\s+for\s+20\d\d[/–-]\d\d(?:\d\d)?(?!\d)(?!\s?(?:to|and|[–-])\s)/u

function named(block: Block, match: RegExpExecArray): readonly Finding<string>[] {
  const printed = match.groups?.name ?? ''
  const cut = LEADING.exec(printed)?.[0].length ?? 0
  const text = printed.slice(cut)
  const name = text.replace(/\s+/gu, ' ')
  if (name.length > 80 || SENTENCE.test(name) || name.split(' ').every((word) => VAGUE_WORD.test(word))) return []
  const from = match[0].lastIndexOf(printed) + cut
  const start = block.start + match.index + from
  // "the commissioning budget for 2025/26"
  const year = FOR_YEAR.exec(match.input.slice(match.index + from + text.length))?.[0] ?? ''
  return [
    {
      value: name + year.replace(/\s+/gu, ' '),
      spans: [{ start, end: start + text.length + year.length }],
      method: 'funding-phrase',
      confidence: 0.75,
    },
  ]
}

const SOURCES =
  /\b(?:funding sources?|sources? of funding|funding streams?|funded (?:by|from)|financing|financed (?:by|from))\b/iu
const SHARE = /£\s?[1-9]|^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/u

/** Tables of funding sources: the rows marked "Yes" or with a share, or the column that names the source of each line. */
function inTables({ layout }: Reading): readonly Finding<string>[] {
  return layout.tables.flatMap((table) => {
    const column = table.rows[0]?.find((c) => c.column > 0 && SOURCES.test(c.text) && c.text.length < 40)
    if (column !== undefined) return inColumn(table, column.column)
    const caption = captionOf(layout, table)
    return SOURCES.test(caption) || FUNDING_TITLE.test(caption) ? rowsThatPay(table) : []
  })
}

function captionOf(layout: Layout, table: Table): string {
  const first = table.rows[0]?.flatMap((c) => c.blocks)[0] ?? 0
  const above = layout.blocks[first - 1]
  const isCaption = above !== undefined && above.cell === null && above.end - above.start < 120
  return `${isCaption ? textOf(layout, above) : ''} ${table.rows[0]?.[0]?.text ?? ''}`
}

// "Table 2 – Funding", "Funding of the programme"
const FUNDING_TITLE =
  /^\s*(?:table \w{1,3}\s?[–:.-]\s?)?funding(?: of (?:the )?(?:\w+ ){0,2}(?:programme|project|scheme))?\s*$/iu

function rowsThatPay(table: Table): readonly Finding<string>[] {
  return table.rows.flatMap(([name, ...rest], r) => {
    const pays = rest.some((c) => /^(?:yes|y|✓|☒|☑)$/iu.test(c.text.trim()) || SHARE.test(c.text.trim()))
    const isHead = r === 0 && rest.every((c) => !/^(?:yes|y|✓|☒|☑)$/iu.test(c.text.trim()))
    if (name === undefined || isHead || !pays || !isSource(name.text)) return []
    return [tableFinding(name)]
  })
}

const inColumn = (table: Table, column: number): readonly Finding<string>[] =>
  table.rows.slice(1).flatMap((row) => {
    const cell = row.find((c) => c.column === column)
    return cell !== undefined && POT_ALONE.test(cell.text.trim()) ? [tableFinding(cell)] : []
  })

const POT_ALONE = new RegExp(`^(?:[\\p{L}\\d'’&/.-]+\\s+){1,7}${POT}$`, 'iu')
const isSource = (text: string): boolean => /\p{L}{3}/u.test(text) && !/^(?:sub-?\s?)?totals?\b|^£/iu.test(text)

const tableFinding = (cell: Span & { readonly text: string }): Finding<string> => ({
  value: cell.text.trim(),
  spans: [cell],
  method: 'funding-table',
  confidence: 0.88,
})

const TITLED =
  /(?<name>(?:(?!(?:Award|Awards|Allocation|Acceptance|Use|Extension)\b)\p{Lu}[\p{L}'’&-]*\s+(?:(?:and|for|in)\s+)?){1,6}(?:Fund|Reserve|Grant))(?!\p{L})/u

/** The fund that a title names, where the form says nothing else: "Police Property Act Fund – awards, January 2019". */
function inTitle({ form, layout }: Reading): readonly Finding<string>[] {
  const part = form.parts.find((p) => p.field === 'title' && p.value.length > 0)
  const piece = part?.value[0]
  const block =
    piece === undefined
      ? layout.blocks.find((b) => b.kind === 'heading' && b.page === 1 && TITLED.test(textOf(layout, b)))
      : undefined
  const span = piece ?? block
  const match = span === undefined ? null : TITLED.exec(textOf(layout, span))
  if (span === undefined || match === null) return []
  const name = match.groups?.name ?? ''
  const start = span.start + match.index
  return [{ value: name, spans: [{ start, end: start + name.length }], method: 'funding-title', confidence: 0.7 }]
}
