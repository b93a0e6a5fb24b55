import type { AmountRole } from '../../record.ts'

const INSTEAD = String.raw`\b(?:in place of|instead of|up from|replacing|superseding) (?:(?:the|an?|its|sum|amount|grant|award|contribution|of|up to|previous(?:ly)?|earlier|original(?:ly)?|existing|current|present|approved|agreed|awarded) )*`
const NEW = new RegExp(
  String.raw`^[^£.;]{0,120}(?<instead>${INSTEAD})£[\d.,]+(?:k|m| million)?(?<after>(?:[^£;.]|\.(?=\S)){0,90})`,
  'iu',
)
const OLD = new RegExp(`£[^£;]*(?<instead>${INSTEAD})$`, 'iu')
const AGREED =
  /\b(?:previous(?:ly)?|original(?:ly)?|earlier|already|existing|current|present|approved|agreed|awarded|granted|allocated|decision)\b|\b(?:rise|increase|uplift) of (?:up to )?$/iu
// "instead of the £50,000 in the approved budget": what was planned or asked for was given to nobody
const PLANNED =
  /\b(?:budget\w*|estimate\w*|bids?|requested|applied|asked|sought|quot\w+|tender\w*|planned|forecast)\b/iu

/**
 * "a contribution of £65,000, in place of the £50,000 approved in 2020, a rise of £15,000": the new sum is context and the
 * old one earlier, where this was agreed before or the rise is printed; null for any other sum.
 */
export function ofReplaced(before: string, behind: string): AmountRole | null {
  const isAgreed = (instead: string, after: string): boolean =>
    AGREED.test(instead + after) && !PLANNED.test(instead + after)
  const raised = NEW.exec(behind)?.groups
  if (raised !== undefined && isAgreed(raised.instead ?? '', raised.after ?? '')) return 'context'
  const old = OLD.exec(before)?.groups
  return old !== undefined && isAgreed(old.instead ?? '', behind.split(/[£;]/u)[0] ?? '') ? 'earlier' : null
}
