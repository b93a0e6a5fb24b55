import type { Span } from '../types.ts'
import { type Period, periodsIn, spanOfPeriods } from './periods.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { Request } from './recommendations.ts'

const POT = '(?:reserves?|fund|budgets?|grant(?: funding)?|programme budget|allocation|funding stream)'
// "from the Transformation Reserve", "funded from within the strategy budget", "met from the PCC's 2023/24 commissioning budget"
const FROM = new RegExp(
  `\\b(?:from(?: within)?|within|funded (?:by|through|via|from)|met (?:by|from|within)|charged to|drawn from|financed (?:by|from)|use of|source:|through|against)\\s+(?:the\\s+|its\\s+|our\\s+|a\\s+|an\\s+|existing\\s+|approved\\s+|agreed\\s+|in[- ]year\\s+|£[\\d,.]+\\w*\\s+)*(?<name>(?:[\\p{L}\\d'’&/.-]+\\s+){1,7}?${POT})(?![\\p{L}])`,
  'giu',
)
const PAYS =
  /\b(?:fund(?:ed|ing)?|met|financ\w+|drawn|paid|cost|costs|contribution|award\w*|grant|approv\w+|provision|resourc\w+|budget)\b|£/iu
const VAGUE =
  /^(?:this|that|the|a|an|any|each|total|overall|existing|current|future|allocated|approved|available|within|further|additional|annual|corporate|[\d/ -]+)\s+(?:budget|fund|grant|reserve|allocation)s?$|\b(?:which|that|will|is|are|was|to|been|and the|for the)\b/iu
const ZONES = new Set(['recommendation', 'financial', 'summary'])

/** The budgets, reserves, grants and funds that pay, as named, each once; from where the form speaks of its money. */
export function findFunding(reading: Reading): readonly Finding<string>[] {
  const { layout, form } = reading
  const found: Finding<string>[] = [...ticked(reading)]
  layout.blocks.forEach((block, i) => {
    if (block.furniture || block.cell !== null || !ZONES.has(form.zones[i] ?? '')) return
    const text = textOf(layout, block)
    for (const match of text.matchAll(FROM)) {
      const name = (match.groups?.name ?? '').replace(/^(?:the|its|our)\s+/iu, '').replace(/\s+/gu, ' ')
      if (VAGUE.test(name) || !PAYS.test(text) || name.length > 80) continue
      const start = block.start + match.index + match[0].lastIndexOf(match.groups?.name ?? '')
      found.push({
        value: name,
        spans: [{ start, end: start + name.length }],
        method: 'funding-phrase',
        confidence: 0.75,
      })
    }
  })
  const seen = new Set<string>()
  return found.filter(({ value }) => {
    const key = value.toLowerCase().replace(/[^\p{L}\d]/gu, '')
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

/** A table of funding sources where the one that pays is marked "Yes", or that gives each source's share. */
function ticked(reading: Reading): readonly Finding<string>[] {
  const { layout } = reading
  return layout.tables.flatMap((table, t) => {
    const first = table.rows[0]?.flatMap((c) => c.blocks)[0] ?? 0
    const caption = layout.blocks[first - 1]
    const about = `${caption === undefined ? '' : textOf(layout, caption)} ${table.rows[0]?.[0]?.text ?? ''}`
    if (!/\b(?:funding source|source of funding|funding stream|funded by)/iu.test(about)) return []
    return table.rows.slice(1).flatMap((row) => {
      const [name, ...rest] = row
      const pays = rest.some(
        (c) => /^(?:yes|y|✓|☒|☑)$/iu.test(c.text.trim()) || /£\s?[1-9]|^\d{1,3}(?:,\d{3})+/u.test(c.text),
      )
      if (name === undefined || name.text === '' || !pays || /^total/iu.test(name.text) || t < 0) return []
      return [{ value: name.text.trim(), spans: [name], method: 'funding-table', confidence: 0.88 }]
    })
  })
}

/** The whole time that the money covers: as the request states it, else its leads, else a label of the form. */
export function findPeriod(
  reading: Reading,
  request: Request,
): { readonly from: Finding<string> | null; readonly to: Finding<string> | null } {
  const { layout } = reading
  const inSpans = (spans: readonly Span[]): readonly Period[] =>
    spans.flatMap((s) => periodsIn(textOf(layout, s), s.start))
  const asked = inSpans(request.items).concat(inSpans(request.leads))
  const money = asked.length > 0 ? asked : labelledPeriods(reading)
  const firm = money.filter((p) => p.kind === 'dates' || p.kind === 'months')
  const used = firm.length > 0 ? firm : money.filter((p) => p.kind !== 'end')
  const whole = spanOfPeriods(used)
  const end = (value: string | null, pick: (p: Period) => string | null): Finding<string> | null => {
    const place = used.find((p) => pick(p) === value)
    return value === null || place === undefined
      ? null
      : { value, spans: [place], method: 'period', confidence: firm.length > 0 ? 0.85 : 0.7 }
  }
  return { from: end(whole?.from ?? null, (p) => p.from), to: end(whole?.to ?? null, (p) => p.to) }
}

const PERIOD_LABEL = /\b(?:time(?:frame|scale|period)|period|duration|term)\b/iu

function labelledPeriods(reading: Reading): readonly Period[] {
  const { layout } = reading
  return layout.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const [label, value] = row
      return label !== undefined && value !== undefined && PERIOD_LABEL.test(label.text)
        ? periodsIn(textOf(layout, value), value.start)
        : []
    }),
  )
}
