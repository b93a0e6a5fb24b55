import type { DecisionOutcome } from '../../record.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

/** "Decision: To refuse the application": all that is decided but telling others of it, and no recommendation of officers. */
export function refusal({ form, layout }: Reading): Finding<DecisionOutcome> | null {
  for (const part of form.parts.filter((p) => p.field === 'recommendation')) {
    const [only, ...others] = part.value
    const isDecision = /^(?:the )?(?:decision|details of (?:the )?decision|approved decision)\b/iu.test(
      textOf(layout, part.label),
    )
    const isAsked = /\b(?:required|requested|sought|recommend)/iu.test(textOf(layout, part.label))
    const isMore = others.some((o) => layout.blocks[o.block]?.kind === 'item' && !isOnlyTold(textOf(layout, o)))
    if (!isDecision || isAsked || only === undefined || isMore) continue
    if (REFUSES.test(textOf(layout, only)))
      return { value: 'rejected', spans: [only], method: 'outcome-decision', confidence: 0.8 }
  }
  return null
}

/** Is a refusal what was recommended, so that who agrees with it refuses? */
export const isRefusalAsked = ({ form, layout }: Reading): boolean =>
  form.parts.some((p) => p.field === 'recommendation' && p.value.some((piece) => REFUSES.test(textOf(layout, piece))))

/** "To write to the applicant": what follows from a refusal, and spends nothing. */
const isOnlyTold = (text: string): boolean =>
  /^(?:to |that the (?:\p{L}+ ){1,6}?)?(?:note|write|inform|invite|ask|advise|thank|encourage|record|publish|tell|explain)(?:s|es)?\b/iu.test(
    text.trim(),
  ) && !/£|\b(?:award|approv|grant|fund|tender|procur|contract|instead)/iu.test(text)

const REFUSES =
  /^(?:to|that the (?:\p{L}+ ){1,6}?|the (?:\p{L}+ ){1,6}?(?:has )?)?\s?(?:reject|refuse|decline|turn(?:s|ed)? down)(?:s|d|ed)?\b/iu
