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
const ZONES = ['recommendation', 'financial', 'summary'] as const

/** The budgets, reserves, grants and funds that pay, as named, each once; from where the form speaks of its money. */
export function findFunding(reading: Reading): readonly Finding<string>[] {
  const own = [...ticked(reading), ...inZone(reading, 'recommendation'), ...inZone(reading, 'financial')]
  const found = own.length > 0 ? own : inZone(reading, 'summary')
  const key = (f: Finding<string>): string => f.value.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  // "Police and Crime Commissioner's transformation reserve" is the "Transformation Reserve" again.
  return found.filter((f, i) => !found.some((o, j) => j !== i && (key(o) === key(f) ? j < i : key(f).endsWith(key(o)))))
}

function inZone(reading: Reading, zone: (typeof ZONES)[number]): readonly Finding<string>[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    if (block.furniture || block.cell !== null || form.zones[i] !== zone) return []
    const text = textOf(layout, block)
    if (!PAYS.test(text)) return []
    return [...text.matchAll(FROM)].flatMap((match) => {
      const printed = match.groups?.name ?? ''
      const name = printed.replace(/^(?:(?:the|its|our|of|within|existing)\s+)+/iu, '').replace(/\s+/gu, ' ')
      if (VAGUE.test(name) || name.length > 80 || name.split(' ').length < 2) return []
      const start =
        block.start +
        match.index +
        match[0].lastIndexOf(printed) +
        printed.length -
        printed.replace(/^(?:(?:the|its|our|of|within|existing)\s+)+/iu, '').length
      return [{ value: name, spans: [{ start, end: start + name.length }], method: 'funding-phrase', confidence: 0.75 }]
    })
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
  const labelled = asked.length > 0 ? asked : labelledPeriods(reading)
  const money = labelled.length > 0 ? labelled : inSpans(titleSpans(reading))
  const firm = money.filter((p) => p.kind === 'dates' || p.kind === 'months')
  const begun = money.filter((p) => p.kind !== 'end')
  const used = firm.length > 0 ? firm : begun.length > 0 ? begun : money
  const whole = spanOfPeriods(used)
  const end = (value: string | null, pick: (p: Period) => string | null): Finding<string> | null => {
    const place = used.find((p) => pick(p) === value)
    return value === null || place === undefined
      ? null
      : { value, spans: [place], method: 'period', confidence: firm.length > 0 ? 0.85 : 0.7 }
  }
  return { from: end(whole?.from ?? null, (p) => p.from), to: end(whole?.to ?? null, (p) => p.to) }
}

/** The title's years: "Police and Crime Commissioner's Grants 2023/24". */
const titleSpans = (reading: Reading): readonly Span[] =>
  reading.form.parts
    .filter((p) => p.field === 'title')
    .slice(0, 1)
    .flatMap((p) => p.value)

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
