import type { Findings } from '../extractors/findings.ts'
import { evidenceOf, type Finding } from '../extractors/reading.ts'
import { type DecisionRecord, decisionRecord, type Evidence, type Issue, nothingFound } from '../record.ts'
import type { Rules } from '../rules.ts'
import type { Layout } from '../types.ts'
import { calibrated } from './calibration.ts'
import { doubtedMaker } from './doubtedMaker.ts'
import { weighed } from './doubts.ts'
import { issuesOf } from './issues.ts'
import { lowConfidence } from './lowConfidence.ts'
import { withoutScrawls } from './scrawls.ts'
import { unbelieved } from './unbelieved.ts'

/** The document that a record speaks of. */
export type Source = {
  readonly file: string
  readonly sha256: string
  readonly pages: number
  readonly textSource: DecisionRecord['textSource']
}

/**
 * Checks what was found and makes the record of it: doubtful values become null, each with an issue; nothing is guessed.
 *
 * A document that is no decision gets no fields but its text. Throws a ZodError only for a defect of our own.
 */
export function validate(
  source: Source,
  findings: Findings,
  layout: Layout,
  { settings, calibration }: Pick<Rules, 'settings' | 'calibration'>,
): DecisionRecord {
  if (findings.kind.value !== 'decision') {
    const other = notADecision(source, findings, layout)
    return { ...other, provenance: calibrated(other.provenance, [], calibration) }
  }
  const figures = weighed(findings, layout)
  const { findings: sound, doubts: scrawls } = withoutScrawls(figures.findings, layout)
  const doubts = [...figures.doubts, ...scrawls]
  const kept = withoutImpossibleDates(sound, settings)
  const amounts = kept.amounts.map((a) => a.value)
  const provenance = calibrated(provenanceOf(layout, kept), amounts, calibration)
  return decisionRecord.parse({
    ...source,
    documentKind: 'decision',
    issuer: kept.issuer?.value ?? null,
    reference: kept.reference?.value ?? null,
    title: kept.title?.value ?? null,
    decisionMaker:
      kept.role === null && kept.name === null
        ? null
        : { role: kept.role?.value ?? null, name: kept.name?.value ?? null },
    outcome: kept.outcome?.value ?? null,
    decidedOn: kept.decidedOn?.value ?? null,
    advisedOn: kept.advisedOn?.value ?? null,
    summary: kept.summary?.value ?? null,
    recommendations: kept.recommendations.map(({ value, pence }) => ({
      label: value.label,
      action: value.action,
      text: value.text,
      pence,
    })),
    totalPence: kept.totalPence?.value ?? null,
    awards: kept.awards.map((a) => a.value),
    fundingSources: kept.fundingSources.map((f) => f.value),
    periodStart: kept.periodStart?.value ?? null,
    periodEnd: kept.periodEnd?.value ?? null,
    amounts,
    citations: kept.citations.map((c) => c.value),
    part1Deferred: kept.part1Deferred?.value ?? null,
    part2: kept.part2?.value ?? null,
    signOffs: kept.signOffs.map((s) => s.value),
    people: kept.people.map((p) => p.value),
    sections: kept.sections,
    issues: [
      ...issuesOf(sound, kept, settings),
      ...unbelieved(kept),
      ...doubtedMaker(kept),
      ...doubts,
      ...lowConfidence(provenance, settings.reviewBelow),
    ],
    provenance,
  })
}

function withoutImpossibleDates(findings: Findings, { firstYear, lastYear }: Rules['settings']): Findings {
  const possible = (date: Finding<string> | null): Finding<string> | null => {
    const year = Number(date?.value.slice(0, 4))
    return date !== null && year >= firstYear && year <= lastYear ? date : null
  }
  return { ...findings, decidedOn: possible(findings.decidedOn), advisedOn: possible(findings.advisedOn) }
}

function provenanceOf(layout: Layout, findings: Findings): Readonly<Record<string, Evidence>> {
  const entries: [string, Evidence][] = []
  const add = (path: string, finding: Finding<unknown> | null): void => {
    const evidence = finding === null ? null : evidenceOf(layout, finding)
    if (evidence !== null) entries.push([path, evidence])
  }
  add('issuer', findings.issuer)
  add('reference', findings.reference)
  add('title', findings.title)
  add('decisionMaker.role', findings.role)
  add('decisionMaker.name', findings.name)
  for (const field of [
    'outcome',
    'decidedOn',
    'advisedOn',
    'summary',
    'totalPence',
    'periodStart',
    'periodEnd',
    'part1Deferred',
    'part2',
  ] as const)
    add(field, findings[field])
  for (const field of ['recommendations', 'fundingSources', 'amounts', 'citations', 'signOffs', 'people'] as const)
    findings[field].forEach((finding: Finding<unknown>, i) => {
      add(`${field}.${i}`, finding)
    })
  findings.awards.forEach((award, i) => {
    add(`awards.${i}`, award)
    if (award.sums.length > 0)
      add(`awards.${i}.pence`, {
        ...award,
        spans: award.sums,
        method: award.isMade ? 'product' : award.method,
        combined: award.isMade,
      })
  })
  return Object.fromEntries(entries)
}

const NAMED: Partial<Record<DecisionRecord['documentKind'], string>> = {
  agenda: 'an agenda',
  appendix: 'an appendix',
  minutes: 'minutes',
  other: 'an other',
}

function notADecision(source: Source, findings: Findings, layout: Layout): DecisionRecord {
  const issue: Issue = {
    code: 'not-a-decision',
    severity: 'info',
    field: 'documentKind',
    message: `The document is no decision form but ${NAMED[findings.kind.value] ?? `a ${findings.kind.value}`}: its text is kept, no fields are read.`,
  }
  const issuer = findings.issuer === null ? null : evidenceOf(layout, findings.issuer)
  return decisionRecord.parse({
    ...source,
    documentKind: findings.kind.value,
    ...nothingFound,
    issuer: issuer === null ? null : (findings.issuer?.value ?? null),
    sections: findings.sections,
    issues: [issue],
    provenance: issuer === null ? {} : { issuer },
  })
}
