import type { Part } from '../../form/form.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

// "I approve the award of the contract to X in the amount of £5,000.", but not "I approve the recommendation."
const DECIDES =
  /^(?:I|the (?:commissioner|pcc|pfcc)) (?:hereby |have |has )?(?:approved?|agreed?|awards?|awarded|authorised?s?|decided) (?!(?:to )?(?:approve |agree )?(?:the |all |with the )?(?:above |following )?(?:recommendations?|requests?|proposals?)\b)/iu

/** Does a decision stand in the maker's own words above the signature, and the recommendation in a report behind it? */
export function isSignedDecision({ layout, form }: Reading, decision: Part, recommended: Part): boolean {
  const isBetween = (p: Part): boolean => p.block > decision.block && p.block < recommended.block
  return (
    decision !== recommended &&
    form.parts.some((p) => (p.field === 'signature' || p.field === 'approval') && isBetween(p)) &&
    decision.value.some((piece) => DECIDES.test(textOf(layout, piece)))
  )
}
