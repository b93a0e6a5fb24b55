import type { FoundAward } from '../extractors/awards/award.ts'
import { findAwards } from '../extractors/awards/awards.ts'
import { believedAwards } from '../extractors/awards/moneyIn.ts'
import { findPeriod } from '../extractors/dates/decisionPeriod.ts'
import type { Findings, FoundRecommendation } from '../extractors/findings.ts'
import { findFunding } from '../extractors/funding/funding.ts'
import { findKind } from '../extractors/kind.ts'
import { findApproval } from '../extractors/makers/approval.ts'
import { findPeople } from '../extractors/makers/people.ts'
import { findSignOffs } from '../extractors/makers/signOffs.ts'
import { findPublication } from '../extractors/outcome/publication.ts'
import type { Reading } from '../extractors/reading.ts'
import { findCitations } from '../extractors/references/citations.ts'
import { findDecisionLinks } from '../extractors/references/decisionLinks.ts'
import { erasOf } from '../extractors/references/packReferences.ts'
import { findReference } from '../extractors/references/reference.ts'
import { purposeOf } from '../extractors/requests/purposes.ts'
import { findRequest, type Request } from '../extractors/requests/recommendations.ts'
import { finalAmounts } from '../extractors/roles/amounts.ts'
import { judge } from '../extractors/roles/roles.ts'
import { type PlacedSum, placedSums } from '../extractors/sums/sums.ts'
import { findSummary, findTitle } from '../extractors/text.ts'
import { findTotal } from '../extractors/totals/total.ts'
import type { RecordSection } from '../record.ts'
import type { Layout } from '../types.ts'
import type { Identity } from './identify.ts'

/**
 * Reads every field of the record out of a form, each with the places it stands in.
 *
 * Rules only: labels, layout and wording. What cannot be told is null; what looks doubtful is left to `validate`.
 */
export function extract(reading: Reading, identity: Identity): Findings {
  const { layout } = reading
  const reference = findReference(reading)
  const approval = findApproval(reading)
  const request = findRequest(reading)
  const period = findPeriod(reading, request)
  // What was paid before the time that this decision pays for was set earlier.
  const start = period.from ?? approval.decidedOn
  const sums = judge(reading, placedSums(layout), request, start?.value ?? null)
  const asked = findTotal(reading, request, sums)
  const isRefused = approval.outcome?.value === 'rejected' || approval.outcome?.value === 'deferred'
  const total = isRefused ? null : asked
  const found = { awards: findAwards(reading, request, sums, total), sums, total }
  const believed = believedAwards(reading, request, found)
  const awards = withPeriod(believed.awards, period)
  const signOffs = findSignOffs(reading)
  const citations = findCitations(reading, reference?.value ?? null)
  return {
    kind: findKind(reading, reference !== null),
    issuer: identity.issuer,
    body: { knownBy: identity.knownBy, printed: identity.printed },
    reference,
    referenceEras: reference === null || reading.pack === null ? [] : erasOf(reference.value, reading.pack),
    title: findTitle(reading, reference),
    ...approval,
    summary: findSummary(reading),
    recommendations: recommendationsOf(request, sums),
    totalPence: total,
    awards,
    unbelievedAwards: believed.unbelieved,
    fundingSources: findFunding(reading),
    periodStart: period.from,
    periodEnd: period.to,
    amounts: finalAmounts(reading, sums, asked, awards, (sum) => isAsked(sum, reading, request)),
    misprints: sums.filter((s) => s.doubt !== null).map((s) => s.text),
    citations,
    decisionLinks: findDecisionLinks(reading, reference?.value ?? null, citations),
    ...findPublication(reading),
    signOffs,
    people: findPeople(reading, approval, signOffs),
    sections: sectionsOf(layout),
  }
}

/** Awards whose own sentence, list or table states no time share the decision's, unless others of them have their own. */
function withPeriod(awards: readonly FoundAward[], period: ReturnType<typeof findPeriod>): readonly FoundAward[] {
  const [only] = awards
  const isOwn = awards.some((a) => a.value.periodStart !== null || a.value.periodEnd !== null)
  const isCoarse = awards.length === 1 && only !== undefined && isInYears(period, only)
  if (isOwn && !isCoarse) return awards
  return awards.map((a) => ({
    ...a,
    value: { ...a.value, periodStart: period.from?.value ?? null, periodEnd: period.to?.value ?? null },
  }))
}

/** Does the decision state days that lie in the financial years which a table gives for its award? */
function isInYears(
  { from, to }: ReturnType<typeof findPeriod>,
  { value: { periodStart, periodEnd } }: FoundAward,
): boolean {
  if (from === null || to === null || periodStart === null || periodEnd === null) return false
  const areYears = periodStart.endsWith('-04-01') && periodEnd.endsWith('-03-31')
  return areYears && from.value > periodStart && to.value < periodEnd
}

/** Does a sum stand in what is asked for, and not in what is only to be noted? */
const isAsked = (sum: PlacedSum, { layout }: Reading, request: Request): boolean =>
  [...request.items.filter((item) => purposeOf(layout, item) !== 'reports'), ...request.leads].some(
    (span) => sum.start >= span.start && sum.end <= span.end,
  )

function recommendationsOf(request: Request, sums: readonly PlacedSum[]): readonly FoundRecommendation[] {
  return request.items.map((item) => ({
    value: item,
    spans: [item],
    method: item.lead === null ? 'recommendation-paragraph' : 'recommendation-list',
    confidence: 0.9,
    pence: sums.filter((s) => s.start >= item.start && s.end <= item.end).map((s) => s.pence),
  }))
}

/** The body's text by section: paragraphs a line each, list marks kept, a table's row on one line with tabs between cells. */
function sectionsOf(layout: Layout): readonly RecordSection[] {
  return layout.sections.map((section) => {
    const lines: string[] = []
    let row = ''
    for (const index of section.blocks) {
      const block = layout.blocks[index]
      if (block === undefined) continue
      const text = `${block.labelText === null ? '' : `${block.labelText} `}${layout.text.slice(block.start, block.end)}`
      const key = block.cell === null ? '' : `${block.cell.table}:${block.cell.row}`
      if (key !== '' && key === row) lines[lines.length - 1] += `\t${text}`
      else lines.push(text)
      row = key
    }
    return {
      number: section.number,
      heading: section.heading,
      level: section.level,
      page: section.page,
      text: lines.join('\n'),
    }
  })
}
