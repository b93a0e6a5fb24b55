import type { Award } from '../record.ts'
import type { Layout, Span, Table } from '../types.ts'
import { abbreviationsIn, bodyAt } from './organisations.ts'
import { periodsIn, spanOfPeriods } from './periods.ts'
import { qualifierOf } from './qualifier.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import type { Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'
import { columnHeads, headRows } from './sums.ts'

type Recipient = Span & { readonly name: string }
/** An award found, and where its sum was read, if that is elsewhere than its recipient. */
export type FoundAward = Finding<Award> & { readonly sum: Span | null }

type Sentence = Span & { readonly lead: Span | null }

const MONEY_WORDS =
  /\b(?:grants?|awards?|awarded|contracts?|fund(?:s|ed|ing)?|allocat\w+|contribut\w+|payments?|pay|sponsor\w*|donat\w+|expenditure|provid\w+|procure\w*)\b|£/iu
// "to NAME", "with NAME": where a recipient may begin; "up to", "to the value of", "from … to April" are told apart by what follows
const TO = /\b(?:to|(?:contracts?|agreements?|grants?|leases?|awards?|extensions?|placed) with|supplier|provider|contractor|recipient|charity|organisation)(?:,|:|\s)\s*/giu
const VERB = /\b(?:awards?|awarded|awarding|grants?|granted|funds?|funding|pay|pays|allocates?|gives?)\s+/giu
// "Kirklees Council - £129,878.68", "Bristol City Council – up to £96,000", "SMEF: £28,712"
const LINE = /^(?<name>[^£]{3,90}?)\s*(?:[-–—:])\s*(?:(?:up to|a maximum of|circa|approximately)\s+)?£/u

/**
 * Who gets how much: out of the recommendation's items first, then its lines, then the summary, then a table of awards.
 *
 * A recipient is a named body behind "to", "with" or the verb of an award, or in front of a sum on a line of its own.
 * One that is only spoken of, or still to be chosen, is none.
 */
export function findAwards(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: number | null,
): readonly FoundAward[] {
  const sentences: Sentence[] = request.items.map((i) => ({ start: i.start, end: i.end, lead: i.lead }))
  const asked = inSentences(reading, sentences, sums)
  const named = asked.length > 0 ? asked : lineAwards(reading, sums)
  const tabled = tableAwards(reading, sums, total)
  if (tabled.length > named.length && (named.length === 0 || sumOf(tabled) === total)) return tabled
  if (named.length > 0) return expanded(reading, named)
  const explained = fromExplanation(reading, request, sums, total)
  return expanded(reading, explained)
}

const sumOf = (awards: readonly FoundAward[]): number => awards.reduce((n, a) => n + (a.value.pence ?? 0), 0)

function inSentences(
  reading: Reading,
  sentences: readonly Sentence[],
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  return sentences.flatMap((sentence) => {
    const text = textOf(reading.layout, sentence)
    if (!MONEY_WORDS.test(text)) return []
    const own = sums.filter(
      (s) =>
        s.start >= sentence.start &&
        s.end <= sentence.end &&
        (s.role === 'approved' || s.role === 'part') &&
        s.pence > 0,
    )
    const line = LINE.test(text) && own.length === 1 ? lineRecipient(text, sentence.start) : null
    const recipients = line === null ? recipientsIn(text, sentence.start) : [line]
    if (own.length === 0) return []
    return pair(reading, sentence, recipients, own)
  })
}

/** Recipients and sums of one sentence: one to one in order, one recipient with the first sum, or a sum shared by all. */
function pair(
  reading: Reading,
  sentence: Sentence,
  recipients: readonly Recipient[],
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  const [first] = sums
  if (first === undefined) return []
  if (recipients.length === sums.length)
    return recipients.flatMap((r, i) => award(reading, sentence, r, sums[i] ?? null))
  if (recipients.length === 1) return recipients.flatMap((r) => award(reading, sentence, r, first))
  return recipients.length > 1 && sums.length === 1 ? recipients.flatMap((r) => award(reading, sentence, r, null)) : []
}

function award(
  reading: Reading,
  sentence: Sentence,
  recipient: Recipient,
  sum: JudgedSum | null,
): readonly FoundAward[] {
  const { layout } = reading
  const own = periodsIn(textOf(layout, sentence))
  const periods = own.length > 0 || sentence.lead === null ? own : periodsIn(textOf(layout, sentence.lead))
  const period = spanOfPeriods(periods.filter((p) => p.kind !== 'end' || periods.length === 1))
  return [
    {
      value: {
        recipient: recipient.name,
        organisation: null,
        pence: sum?.pence ?? null,
        qualifier:
          sum === null
            ? null
            : qualifierOf(
                layout.text.slice(Math.max(sentence.start, sum.start - 60), sum.start),
                layout.text.slice(sum.end, sum.end + 20),
              ),
        periodStart: period?.from ?? null,
        periodEnd: period?.to ?? null,
      },
      spans: [recipient],
      sum,
      method: 'award-sentence',
      confidence: 0.85,
    },
  ]
}

function recipientsIn(text: string, offset: number): readonly Recipient[] {
  const found: Recipient[] = []
  for (const pattern of [TO, VERB])
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      const before = text.slice(0, match.index)
      if (
        /\b(?:up|according|due|subject|related|relating|contribute|in relation|access|submitted|report|delegated?|authority|respond|available|working|partnership|line|compliance|accordance|similar|agreed|agreement|consult\w*|discussion\w*|together|liaison|along)\s*$/iu.test(
          before,
        ) &&
        !/\b(?:made available|agreement)\s*$/iu.test(before)
      )
        continue
      const body = bodyAt(text.slice(at), offset + at)
      if (body === null || found.some((f) => f.start < body.end && f.end > body.start)) continue
      found.push(body, ...listed(text, body, offset))
    }
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((r, i, all) => !all.some((o, j) => j !== i && (o.name === r.name ? j < i : o.name.startsWith(`${r.name} `))))
}

/** "to A; B; and C", "to A and B": the names that follow a recipient in the same list. */
function listed(text: string, body: Recipient, offset: number): readonly Recipient[] {
  const rest = text.slice(body.end - offset)
  const joint = /^(?:\s*\([^)]*\))?\s*(?:;\s*(?:and\s+)?|,?\s+and\s+(?:the\s+)?|,\s*(?=\p{Lu}))/u.exec(rest)
  if (joint === null) return []
  const at = body.end - offset + joint[0].length
  const next = bodyAt(text.slice(at), offset + at)
  return next === null ? [] : [next, ...listed(text, next, offset)]
}

function lineRecipient(text: string, offset: number): Recipient | null {
  const name = LINE.exec(text)
    ?.groups?.name?.replace(/\s*\([^)]*\)\s*$/u, '')
    .trim()
  if (name === undefined) return null
  const body = bodyAt(name, offset)
  // The whole of it has to be the name: "Purchase of vehicles - £10,000" is a purpose.
  return body !== null && body.name.length >= name.length - 6 ? body : null
}

/** Lines "Recipient - £n" of the recommendation and summary, outside of any list. */
function lineAwards(reading: Reading, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    const zone = form.zones[i]
    if ((zone !== 'summary' && zone !== 'recommendation') || (block.cell !== null && zone !== 'recommendation'))
      return []
    const text = textOf(layout, block)
    const own = sums.filter(
      (s) => s.block === i && s.pence > 0 && (s.role === 'approved' || s.role === 'part' || s.role === 'context'),
    )
    const [sum] = own
    if (sum === undefined || own.length !== 1) return []
    const lead = leadAbove(reading, i)
    if (LINE.test(text)) {
      const recipient = lineRecipient(text, block.start)
      return recipient === null ? [] : award(reading, { ...block, lead }, recipient, sum)
    }
    // "£20,000 to Surrey Police for …" in a list of the summary
    const isListed = block.kind === 'item' && /^(?:up to |a maximum of )?£/iu.test(text)
    return isListed
      ? recipientsIn(text, block.start)
          .slice(0, 1)
          .flatMap((r) => award(reading, { ...block, lead }, r, sum))
      : []
  })
}

function leadAbove(reading: Reading, index: number): Span | null {
  const { blocks, text } = reading.layout
  for (let i = index - 1; i >= Math.max(0, index - 40); i--) {
    const block = blocks[i]
    if (block !== undefined && /:\s*$/u.test(text.slice(block.start, block.end))) return block
  }
  return null
}

const RECIPIENT_HEAD =
  /\b(?:organi[sz]ations?|recipients?|providers?|applicants?|boroughs?|authorit(?:y|ies)|partnerships?|partners?|suppliers?|grantees?|charit(?:y|ies)|councils?|contractors?|delivery partners?|lead (?:body|organisation)|name of (?:organisation|group)|group)\b/iu
const AWARD_HEAD =
  /\b(?:award(?:ed)?|grants?|recommended|approved|amount|funding|allocations?|allocated|value|total|contribution)\b/iu
const NO_ROW =
  /^(?:(?:grand|sub|overall)[ -]?)?totals?\b|^(?:subtotal|balance|contingency|unallocated|retained|provider tbc|tbc|other)\b/iu

/** Rows of a table whose first head names recipients and one of whose columns is what they get. */
function tableAwards(reading: Reading, sums: readonly JudgedSum[], total: number | null): readonly FoundAward[] {
  const { layout, form } = reading
  const all = layout.tables.flatMap((table, t) => {
    const zone = form.zones[table.rows.flat().flatMap((c) => c.blocks)[0] ?? -1] ?? ''
    if (zone === 'declaration' || zone === 'officers' || zone === 'legal') return []
    const head = headOf(layout, t)
    if (head === null || !RECIPIENT_HEAD.test(head.heads[head.recipient] ?? '')) return []
    const column = awardColumn(table, head.heads, t, sums)
    return column === null ? [] : rowsOf(reading, t, head.recipient, column, sums)
  })
  return total === null || sumOf(all) <= total * 1.001 ? all : []
}

type Head = { readonly heads: readonly string[]; readonly recipient: number }

/** A table's head, or that of the table above, where this one goes on over a page. */
function headOf(layout: Layout, t: number): Head | null {
  const table = layout.tables[t]
  if (table === undefined) return null
  if (headRows(table) > 0) {
    const heads = columnHeads(table)
    const at = heads.findIndex((h) => RECIPIENT_HEAD.test(h))
    return { heads, recipient: at < 0 ? 0 : Math.min(at, 1) }
  }
  const before = layout.tables[t - 1]
  return before !== undefined && before.columns === table.columns && before.page + 1 === table.page
    ? headOf(layout, t - 1)
    : null
}

function awardColumn(table: Table, heads: readonly string[], t: number, sums: readonly JudgedSum[]): number | null {
  const money = [
    ...new Set(
      sums
        .filter((s) => s.cell?.table === t && s.role !== 'income' && s.role !== 'earlier')
        .map((s) => s.cell?.column ?? -1),
    ),
  ].toSorted((a, b) => a - b)
  const asked = money.filter(
    (c) => !/\b(?:requested|applied|bid|cost of project|project cost|previous)\b/iu.test(heads[c] ?? ''),
  )
  const total = asked.find((c) => /\btotal\b/iu.test(heads[c] ?? ''))
  if (asked.length === 1) return asked[0] ?? null
  const named = asked.filter((c) => AWARD_HEAD.test(heads[c] ?? ''))
  if (total !== undefined) return total
  return (named.length === 1 ? named[0] : table.columns === 2 ? asked[0] : undefined) ?? null
}

function rowsOf(
  reading: Reading,
  t: number,
  recipient: number,
  column: number,
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  const { layout } = reading
  const table = layout.tables[t]
  if (table === undefined) return []
  const heads = columnHeads(table)
  return table.rows.slice(headRows(table)).flatMap((row, r) => {
    const cell = row.find((c) => c.column === recipient)
    const sum = sums.find((s) => s.cell?.table === t && s.cell.row === r + headRows(table) && s.cell.column === column)
    const text =
      cell?.text
        .replace(/\s*\((?:lead|[A-Z&]{2,8})\)\s*$/u, '')
        .replace(/[\s:*]+$/u, '')
        .trim() ?? ''
    if (cell === undefined || sum === undefined || sum.pence <= 0 || text.length < 3 || NO_ROW.test(text)) return []
    const first = table.rows.flat().flatMap((c) => c.blocks)[0] ?? 0
    const caption = leadAbove(reading, first)
    const inHead = periodsIn(heads[column] ?? '')
    const period = spanOfPeriods(
      inHead.length > 0
        ? inHead
        : caption === null || first - layout.blocks.indexOf(caption as never) > 3
          ? []
          : periodsIn(textOf(layout, caption)),
    )
    return [
      {
        value: {
          recipient: text,
          organisation: null,
          pence: sum.pence,
          qualifier: qualifierOf(heads[column] ?? ''),
          periodStart: period?.from ?? null,
          periodEnd: period?.to ?? null,
        },
        spans: [cell],
        sum,
        method: 'award-table',
        confidence: 0.82,
      },
    ]
  })
}

// "awarded via a grant to the existing provider of the … support, Aurora New Dawn."
const EXPLAINED =
  /\b(?:awarded|granted|paid|made|provided|contracted|commissioned)\b[^.]{0,120}?\b(?:to|from|with)\b[^.]{0,120}?(?:,\s+|\bto\s+(?:the\s+)?|\bwith\s+(?:the\s+)?)(?=\p{Lu})/gu

/** A recipient named only where the recommendation is explained, or in the summary: it gets the decision's one sum. */
function fromExplanation(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: number | null,
): readonly FoundAward[] {
  const { layout } = reading
  const [item] = request.items
  if (item === undefined || total === null) return []
  const sum = sums.find((s) => s.start >= item.start && s.end <= item.end && s.pence === total)
  if (sum === undefined) return []
  for (const piece of request.others) {
    const text = textOf(layout, piece)
    for (const match of text.matchAll(EXPLAINED)) {
      const at = match.index + match[0].length
      const body = bodyAt(text.slice(at), piece.start + at)
      if (body === null) continue
      const sentence = sentenceAround(layout, sum.start)
      const own = periodsIn(textOf(layout, piece)).length > 0 ? piece : sentence
      return award(reading, { start: Math.min(own.start, item.start), end: item.end, lead: null }, body, sum).map(
        (a) => ({ ...a, method: 'award-explained', confidence: 0.75 }),
      )
    }
  }
  return []
}

/** Abbreviations become the names that they were introduced with; "LB X" the "London Borough of X" that is printed. */
function expanded(reading: Reading, awards: readonly FoundAward[]): readonly FoundAward[] {
  const { text } = reading.layout
  const known = abbreviationsIn(text)
  return awards.map((a) => {
    const { recipient } = a.value
    const borough = /^LB (?:of )?(?<name>.+)$/u.exec(recipient)?.groups?.name
    const full =
      borough !== undefined && text.includes(`London Borough of ${borough}`)
        ? `London Borough of ${borough}`
        : known.get(recipient)
    return full === undefined ? a : { ...a, value: { ...a.value, recipient: full } }
  })
}
