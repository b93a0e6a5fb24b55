import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isRate } from '../sums/rates.ts'

const MAKES = /\b(?:contracts?|grants?|agreements?|awards?|leases?|frameworks?)\b/iu
// "the Cambridgeshire share is estimated at £1.2m", "the cost to the Commissioner will be £90,000", "our contribution over the term is £90,000"
const OURS =
  /\b(?:share|contribution|proportion|commitment|(?:total|whole|overall|estimated|combined) (?:\p{L}+ )?(?:cost|value|price|expenditure)|(?:cost|charge|value) (?:to|for) (?:the|our|its) [^£.;]{3,50}|contract (?:value|price|sum))\b[^£.;]{0,60}\b(?:is|are|of|be|at|to|comes)\b[^£.;]{0,20}$/iu
const WHOLE_TERM =
  /^[^£.;]{0,20}\b(?:over|across|for|in) (?:the |its |all )?(?:whole |full |entire |initial )?(?:(?:two|three|four|five|six|seven|\d)[- ]years?|term|life|period)\b|^[^£.;]{0,10}\b(?:in total|in all|altogether)\b/iu
const WHOLE_BEFORE =
  /\b(?:over|across) (?:the |its )?(?:whole |full |initial )?(?:(?:two|three|four|five|six|seven|\d)[- ]years?|term|life|period)\b[^£.;]*$/iu

/**
 * What a request notes that its contracts come to for this body, where none of its items has a sum of its own: "award the
 * contracts to the suppliers below", "note that the Dorset share is estimated at £1.2m over the three years".
 */
export function fromNotedShare(
  { layout }: Reading,
  request: Request,
  sums: readonly JudgedSum[],
): Finding<number> | null {
  const noted = request.items.filter((item) => item.action === 'note')
  const acts = request.items.filter((item) => item.action !== 'note' && !/£/u.test(textOf(layout, item)))
  const isMade = acts.some((item) => MAKES.test(textOf(layout, item)))
  if (!isMade || acts.length + noted.length < request.items.length) return null
  const found = noted.flatMap((item) => {
    const own = sums.filter((s) => s.start >= item.start && s.end <= item.end && s.pence > 0)
    const [sum] = own
    if (sum === undefined || own.length > 1 || isRate(layout, sum)) return []
    const [before, behind] = [layout.text.slice(item.start, sum.start), layout.text.slice(sum.end, item.end)]
    const isWhole = WHOLE_TERM.test(behind) || WHOLE_BEFORE.test(before)
    return OURS.test(before) && isWhole && !NOT_THIS.test(before) ? [sum] : []
  })
  const [total] = found
  if (total === undefined || found.length > 1) return null
  return { value: total.pence, spans: [total], method: 'stated-total', confidence: 0.7 }
}

const NOT_THIS =
  /\b(?:was|were|had|previous(?:ly)?|existing|current|saving|income|receipt|budget|others?['’]?|partners?['’]?)\b/iu
