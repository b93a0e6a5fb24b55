import type { Findings } from '../extractors/findings.ts'
import type { Issue } from '../record.ts'
import type { Span } from '../types.ts'
import { issue } from './issue.ts'

const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })}`

/** Sums that do not add up, that are misprinted or raised, a total or a recipient that is not stated clearly enough. */
export function moneyIssues(kept: Findings): readonly Issue[] {
  const issues: Issue[] = []
  const total = kept.totalPence?.value ?? null
  const sums = kept.amounts.some((a) => a.value.pence > 0)
  const isOpen = kept.outcome?.value !== 'rejected' && kept.outcome?.value !== 'deferred'
  if (total === null && sums && isOpen && kept.outcome?.value !== 'noted')
    issues.push(
      issue(
        'no-total',
        'info',
        'totalPence',
        'Sums are printed, but what this decision commits is not stated clearly enough to be taken from them.',
      ),
    )
  const awarded = kept.awards.reduce((sum, a) => sum + (a.value.pence ?? 0), 0)
  const isFull = kept.awards.every((a) => a.value.pence !== null)
  if (total !== null && kept.awards.length > 1 && isFull && awarded !== total)
    issues.push(
      issue(
        'awards-differ-from-total',
        'warning',
        'awards',
        `The awards add up to ${pounds(awarded)}, the total is ${pounds(total)}.`,
      ),
    )
  for (const text of kept.misprints)
    issues.push(issue('misprinted-sum', 'warning', 'amounts', `${text} is read as printed, but looks like a misprint.`))
  if (kept.recommendations.some((asked) => isRise(asked, kept.amounts)))
    issues.push(
      issue(
        'increased-award',
        'info',
        'totalPence',
        'An earlier award is raised: only the rise is counted as committed.',
      ),
    )
  return [...issues, ...recipients(kept)]
}

const RISE = /\b(?:increas|uplift|rais|rise|rising)\w*/iu

/** Does a recommendation tell of a rise, and of what stood before or stands after it beside what it commits? */
function isRise(asked: Findings['recommendations'][number], amounts: Findings['amounts']): boolean {
  if (!RISE.test(asked.value.text)) return false
  const isInside = ({ start, end }: Span) => asked.spans.some((span) => start >= span.start && end <= span.end)
  const roles = new Set(amounts.filter(({ spans }) => spans.every(isInside)).map(({ value }) => value.role))
  return roles.has('earlier') || (roles.has('context') && (roles.has('approved') || roles.has('part')))
}

/** Why a decision that spends has no award: nobody is chosen yet, or who gets the money is not said clearly enough. */
function recipients(kept: Findings): readonly Issue[] {
  if (kept.awards.length > 0) return []
  const asks = (pattern: RegExp): boolean => kept.recommendations.some((r) => pattern.test(r.value.text))
  if (asks(/\b(?:(?:re-?)?procur(?:e|ed|ing|ement)|competition|(?:go out to |invitation to )?tender(?:s|ing)?)\b/iu))
    return [issue('procurement-follows', 'info', 'awards', 'A recipient is not chosen yet: a procurement follows.')]
  const isGiven = kept.totalPence !== null && asks(/\b(?:award|grant)(?:s|ed|ing)?\b/iu)
  return isGiven
    ? [issue('no-recipient', 'info', 'awards', 'Money is awarded, but who gets it is not said clearly enough to tell.')]
    : []
}
