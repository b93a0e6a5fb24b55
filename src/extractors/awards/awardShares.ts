import type { Layout } from '../../types.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { Recipient } from './recipients.ts'

const OPENS_SHARES =
  /\b(?:of|from|within) which\b|\b(?:comprising|consisting of|made up of|including|broken down|split|divided)\b|[:(]\s*$/iu
/** "of which £80,000 is for the Quay Trust": what stands between a share and who gets it. */
const GIVEN_TO =
  /^\s+(?:(?:(?:is|are|will be|would be|shall be|goes?|will go|to be) )?(?:(?:allocated|granted|awarded|paid|given|made|payable|passed) )?(?:for|to)|from which) (?:the )?$/u

/**
 * "£120,000, of which £80,000 is for the Quay Trust and £40,000 for the Pier Trust": the recipients with their shares of
 * the first sum; none where one of them does not stand right behind its share.
 */
export function sharesOf(
  { text }: Layout,
  own: readonly JudgedSum[],
  recipients: readonly Recipient[],
): readonly (readonly [Recipient, JudgedSum])[] {
  const [whole, ...parts] = own
  const [first] = parts
  if (whole === undefined || first === undefined || recipients.length === 0) return []
  const isWhole = parts.reduce((n, s) => n + s.pence, 0) <= whole.pence
  if (!isWhole || !OPENS_SHARES.test(text.slice(whole.end, first.start))) return []
  const shares = recipients.flatMap((r) => {
    const part = parts.findLast((s) => s.end <= r.start)
    return part !== undefined && GIVEN_TO.test(text.slice(part.end, r.start)) ? [[r, part] as const] : []
  })
  return shares.length === recipients.length ? shares : []
}
