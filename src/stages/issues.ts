import type { Findings } from '../extractors/findings.ts'
import type { Era } from '../packs/pack.ts'
import type { Issue } from '../record.ts'
import type { Rules } from '../rules.ts'
import { issue } from './issue.ts'
import { moneyIssues } from './moneyIssues.ts'

/** What a person should know of a record: fields that are missing, dates out of order, sums that do not add up. */
export function issuesOf(found: Findings, kept: Findings, settings: Rules['settings']): readonly Issue[] {
  return [...missing(kept), ...body(kept), ...dates(found, kept, settings), ...era(kept), ...moneyIssues(kept)]
}

function missing(kept: Findings): readonly Issue[] {
  const issues: Issue[] = []
  if (kept.reference === null)
    issues.push(
      issue(
        'missing-reference',
        'warning',
        'reference',
        'No reference was found: the form has no label, heading or header that holds one.',
      ),
    )
  if (kept.title === null) issues.push(issue('missing-title', 'warning', 'title', 'No title was found.'))
  if (kept.decidedOn === null)
    issues.push(
      issue(
        'missing-decision-date',
        'warning',
        'decidedOn',
        'No date stands beside the decision maker’s signature: the form may be unsigned, or dated by hand.',
      ),
    )
  if (kept.outcome === null)
    issues.push(
      issue(
        'missing-outcome',
        'info',
        'outcome',
        'The form does not say what was decided, or is not signed and dated.',
      ),
    )
  if (kept.recommendations.length === 0)
    issues.push(
      issue('missing-recommendations', 'warning', 'recommendations', 'No recommendation or decision text was found.'),
    )
  if (kept.totalPence !== null && kept.outcome === null)
    issues.push(
      issue(
        'unsigned-total',
        'warning',
        'totalPence',
        'The sum is put forward in a form that is not signed: it is not committed.',
      ),
    )
  return issues
}

const PACK_ADVICE = 'Draft a pack of a few of its decisions: decisionbase pack new PDF…'

/** A body that is not known, or only by its police area: its labels and references are read by the shared rules alone. */
function body({ issuer, body: { knownBy, printed } }: Findings): readonly Issue[] {
  const name = printed === null ? '' : `“${printed}”`
  if (issuer === null) {
    const what =
      printed === null
        ? 'The body that took the decision is not named in a way that is known.'
        : `The form names ${name}: no pack, and no police area, is known by that name.`
    return [issue('unknown-issuer', 'warning', 'issuer', `${what} ${PACK_ADVICE}`)]
  }
  if (knownBy === 'pack') return []
  const noPack = `There is no pack for ${issuer.value}, printed as ${name}: the labels that most forms share read it. ${PACK_ADVICE}`
  const isNew = `${name} is no police area that is known: the slug ${issuer.value} is made of the printed name.`
  return [
    ...(knownBy === 'name' ? [issue('unknown-area', 'warning', 'issuer', isNew)] : []),
    issue('no-pack', 'info', 'issuer', noPack),
  ]
}

function dates(found: Findings, kept: Findings, settings: Rules['settings']): readonly Issue[] {
  const issues: Issue[] = []
  for (const field of ['decidedOn', 'advisedOn'] as const) {
    const date = found[field]
    if (date !== null && kept[field] === null)
      issues.push(
        issue(
          'date-out-of-range',
          'error',
          field,
          `${date.value} lies outside of ${settings.firstYear} to ${settings.lastYear}: it is left out as a misprint or misread.`,
        ),
      )
  }
  if (kept.decidedOn !== null && kept.advisedOn !== null && kept.advisedOn.value > kept.decidedOn.value)
    issues.push(
      issue(
        'advised-after-decided',
        'warning',
        'advisedOn',
        `The officer's date ${kept.advisedOn.value} is after the decision's ${kept.decidedOn.value}.`,
      ),
    )
  if (kept.isHeadDate && kept.decidedOn !== null)
    issues.push(
      issue(
        'date-from-head',
        'info',
        'decidedOn',
        'No date stands beside the signature; this one is the date at the form’s head.',
      ),
    )
  if (kept.periodStart !== null && kept.periodEnd !== null && kept.periodStart.value > kept.periodEnd.value)
    issues.push(issue('period-reversed', 'warning', 'periodEnd', 'The period ends before it starts.'))
  return issues
}

/** A reference in the form of other years than the decision's: a misread number, a misread date, or a form that came back. */
function era({ reference, decidedOn, referenceEras }: Findings): readonly Issue[] {
  if (reference === null || decidedOn === null || referenceEras.length === 0) return []
  if (referenceEras.some((one) => isWithin(one, decidedOn.value))) return []
  const message = `${reference.value} has a form that was given out ${referenceEras.map(told).join(' or ')}, but the decision is dated ${decidedOn.value}: one of them may be misread.`
  return [issue('reference-outside-era', 'warning', 'reference', message)]
}

const isWithin = ({ from, to }: Era, day: string): boolean =>
  Number(day.slice(0, 4)) >= (from ?? 0) && Number(day.slice(0, 4)) <= (to ?? Number.POSITIVE_INFINITY)

const told = ({ from, to }: Era): string =>
  from === null ? `until ${to}` : to === null ? `since ${from}` : `from ${from} to ${to}`
