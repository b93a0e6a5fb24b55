import type { DecisionRecord } from '../record.ts'
import { pounds } from './pounds.ts'

/** A value on the page of a record: its name, what it says (a paragraph each), and the path of its provenance. */
export type Entry = { readonly name: string; readonly lines: readonly string[]; readonly path: string }

/** The values under one heading; the first group, the scalars, has none. */
export type EntryGroup = { readonly head: string | null; readonly entries: readonly Entry[] }

/** All that a record states, in the order of the contract, sections and issues left out; a group may be empty. */
export function recordEntries(record: DecisionRecord): readonly EntryGroup[] {
  const { fundingSources, citations, people } = record
  return [
    { head: null, entries: scalarEntries(record) },
    { head: 'Recommendations', entries: recommendationEntries(record) },
    { head: 'Awards', entries: awardEntries(record) },
    { head: 'Funding', entries: fundingSources.map((name, index) => entry('', name, `fundingSources.${index}`)) },
    { head: 'Amounts', entries: amountEntries(record) },
    {
      head: 'Citations',
      entries: citations.map(({ kind, reference }, index) => entry(kind, reference, `citations.${index}`)),
    },
    { head: 'Sign-offs', entries: signOffEntries(record) },
    {
      head: 'People',
      entries: people.map(({ name, role }, index) => entry('', joined([name, role]), `people.${index}`)),
    },
  ]
}

/** The parts that are there, with ` · ` between. */
export function joined(parts: readonly (string | null)[], separator = ' · '): string {
  return parts.filter((part) => part !== null).join(separator)
}

function scalarEntries(record: DecisionRecord): readonly Entry[] {
  const { decisionMaker, totalPence } = record
  const values: readonly (readonly [string, string | null])[] = [
    ['documentKind', record.documentKind],
    ['issuer', record.issuer],
    ['reference', record.reference],
    ['title', record.title],
    ['decisionMaker.role', decisionMaker?.role ?? null],
    ['decisionMaker.name', decisionMaker?.name ?? null],
    ['outcome', record.outcome],
    ['decidedOn', record.decidedOn],
    ['advisedOn', record.advisedOn],
    ['summary', record.summary],
    ['totalPence', totalPence === null ? null : pounds(totalPence)],
    ['periodStart', record.periodStart],
    ['periodEnd', record.periodEnd],
    ['part1Deferred', yesNo(record.part1Deferred)],
    ['part2', yesNo(record.part2)],
  ]
  return values.flatMap(([path, value]) => (value === null ? [] : [{ name: path, lines: value.split('\n'), path }]))
}

function recommendationEntries({ recommendations }: DecisionRecord): readonly Entry[] {
  return recommendations.map(({ label, action, text, pence }, index) => {
    const sums = pence.length === 0 ? [] : [`[${pence.map(pounds).join(', ')}]`]
    return { name: joined([label ?? '•', action], ' '), lines: [text, ...sums], path: `recommendations.${index}` }
  })
}

function awardEntries({ awards }: DecisionRecord): readonly Entry[] {
  return awards.map((award, index) => {
    const { recipient, organisation, pence, qualifier, periodStart, periodEnd } = award
    const bound = qualifier === null || qualifier === 'exact' ? null : qualifier.replace('_', ' ')
    const sum = pence === null ? 'no sum' : joined([bound, pounds(pence)], ' ')
    const period = periodStart === null && periodEnd === null ? null : `${periodStart ?? '…'} to ${periodEnd ?? '…'}`
    return entry('', joined([recipient, organisation, sum, period]), `awards.${index}`)
  })
}

function amountEntries({ amounts }: DecisionRecord): readonly Entry[] {
  return amounts.map(({ text, pence, role }, index) => {
    const sum = pounds(pence)
    return entry(role, text === sum ? sum : `${sum}, printed “${text}”`, `amounts.${index}`)
  })
}

function signOffEntries({ signOffs }: DecisionRecord): readonly Entry[] {
  return signOffs.map(({ role, confirmed, name }, index) =>
    entry(yesNo(confirmed) ?? '–', joined([role, name]), `signOffs.${index}`),
  )
}

function entry(name: string, text: string, path: string): Entry {
  return { name, lines: [text], path }
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no'
}
