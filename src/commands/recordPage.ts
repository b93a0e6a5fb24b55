import type { DecisionRecord, Evidence } from '../record.ts'
import type { DecisionChain } from '../store/decisionChain.ts'
import type { DecisionCopy } from '../store/decisionCopies.ts'
import { chainLines } from './chainLines.ts'
import { oneLine, printable, wrapped } from './printable.ts'
import { type Entry, joined, recordEntries } from './recordEntries.ts'

const NAME_WIDTH = 19 // "decisionMaker.role" and a space
const MARGIN = NAME_WIDTH + 2

/** What the database knows of a record's document beyond the record: its standing, its decision's other documents, the chain. */
export type Surroundings = {
  readonly status: string
  readonly copies: readonly DecisionCopy[]
  readonly chain: DecisionChain
}

/**
 * A record as a page with lines of at most `width` characters (60 at least): each value with its page, confidence,
 * rule and quote below it, the chain of decisions, the issues at the end. Nothing in it can steer a terminal.
 */
export function recordPage(record: DecisionRecord, { status, copies, chain }: Surroundings, width: number): string {
  const room = Math.max(60, width)
  const pages = record.pages === 1 ? '1 page' : `${record.pages} pages`
  const groups = recordEntries(record).filter(({ entries }) => entries.length > 0)
  const lines = [
    oneLine(joined([record.reference ?? 'no reference', record.title]), room),
    oneLine([record.file, pages, record.textSource, status].join(', '), room),
    `sha256 ${record.sha256}`,
    ...copies.flatMap((copy, i) => (copy.sha256 === record.sha256 ? [] : [copyLine(copy, i === 0, room)])),
    ...groups.flatMap(({ head, entries }) => [
      ...(head === null ? [''] : ['', head]),
      ...entries.flatMap((entry) => entryLines(entry, record.provenance[entry.path], room)),
    ]),
    ...chainLines(record.reference ?? 'no reference', chain, room),
    ...issueLines(record, room),
  ]
  return `${lines.join('\n')}\n`
}

/** Another document of the same decision. */
function copyLine({ file, sha256, textSource, status }: DecisionCopy, isLeading: boolean, width: number): string {
  const relation = isLeading ? 'led by' : 'also as'
  return oneLine(`${relation} ${file}, ${textSource}, ${status}, sha256 ${sha256.slice(0, 12)}`, width)
}

function entryLines({ name, lines }: Entry, evidence: Evidence | undefined, width: number): readonly string[] {
  const room = width - MARGIN
  const places = evidence === undefined ? [] : placesOf(evidence)
  return indented(name, [
    ...lines.flatMap((line) => wrapped(line, room)),
    ...places.map((place) => placeLine(place, room)),
  ])
}

/** The place of a value, or all of them where it has several: the whole first only where that says how they make it up. */
function placesOf(evidence: Evidence): readonly Omit<Evidence, 'parts'>[] {
  const parts = evidence.parts ?? []
  return parts[0]?.method === evidence.method ? parts : [evidence, ...parts]
}

/** Where a value stands: `  p. 2  0.98  label  “£1.2m”`. */
function placeLine({ page, confidence, quote, method }: Omit<Evidence, 'parts'>, width: number): string {
  const head = `  p. ${page}  ${confidence.toFixed(2)}  ${printable(method)}  `
  return `${head}“${oneLine(quote, Math.max(10, width - head.length - 2))}”`
}

function issueLines({ issues }: DecisionRecord, width: number): readonly string[] {
  if (issues.length === 0) return ['', 'No issues']
  const lines = issues.flatMap(({ severity, code, field, message }) =>
    indented(severity, wrapped(`${joined([field, code], ': ')}: ${message}`, width - MARGIN)),
  )
  return ['', 'Issues', ...lines]
}

function indented(name: string, lines: readonly string[]): readonly string[] {
  const head = `  ${oneLine(name, NAME_WIDTH - 1)}`.padEnd(MARGIN)
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(MARGIN)) + line)
}
