import { setAside } from './asideSums.ts'
import { isGivenBefore } from './givenBefore.ts'
import { isDrawn, isHeld } from './heldSums.ts'
import { isGivenToUs, isMetByIncome, isOthersShare, isToComeIn, OTHERS_PAY } from './incomingSums.ts'
import { isHeldAgainst, type Sentence } from './limits.ts'
import { ofOthers } from './othersSums.ts'
import { toldInPassing } from './passingSums.ts'
import { COST, GAVE, hasGiven, isPastYear } from './pastYears.ts'
import { isPayer } from './payingSums.ts'
import { ofPotsAndPasts } from './potsAndPasts.ts'
import {
  BUDGET_IS,
  CAME_IN,
  CHARGE_BEFORE,
  COST_BEFORE,
  COUNTED,
  EARLIER_WORDS,
  GIVEN_SINCE,
  GRANTED,
  INCLUDES_INCOME,
  INCOME_BEFORE,
  INCOME_BEHIND,
  INVESTED,
  IS_PAID,
  MET_BEHIND,
  NATIONAL,
  OF_THIS,
  OFFERS,
  PAID_BEHIND,
  PART_WORDS,
  RANGE,
  RECEIPTS,
  SET_BUDGET,
  SOURCE_BEFORE,
  SOURCE_BEHIND,
  SPENT_TOO,
  STANDING_WORDS,
  WILL_GO,
} from './roleWords.ts'
import { clauseAround, isGross, isOfAnotherDecision, isOfNamedDecision, isToldAsNow } from './sentenceSigns.ts'
import { besideDecided } from './sideSums.ts'
import { toldOnly } from './toldSums.ts'
import { maybe, sure, type Verdict } from './verdict.ts'
import { toldByWords } from './wordedSums.ts'

/** The role of a sum outside of the request: what came in, what pays and what was set earlier first, then its part of the form. */
export function explained({ before, behind, whole, zone }: Sentence, startsOn: string | null): Verdict {
  if (/\bthresholds?\b/iu.test(whole) && !isHeldAgainst(before, behind)) return sure('threshold')
  const aside =
    toldFirst(before, behind, startsOn) ??
    besideDecided({ before, behind, whole }) ??
    ofPotsAndPasts({ before, behind }) ??
    toldByWords({ before, behind, whole }) ??
    toldOnly({ before, behind }) ??
    toldInPassing({ before, behind }) ??
    setAside({ before, behind, whole })
  if (aside !== null) return aside
  if (COST_BEFORE.test(before) && PAID_BEHIND.test(behind) && !isOfAnotherDecision(before)) return maybe('approved')
  if (CHARGE_BEFORE.test(before) && IS_PAID.test(behind)) return maybe('approved')
  if (isMetByIncome(behind) || isToComeIn(before, behind)) return maybe('income')
  if (isPayer(before, behind)) return sure('source')
  if (isHeld({ before, behind })) return maybe('source')
  if (OF_THIS.test(before) && MET_BEHIND.test(behind)) return maybe('source')
  if (OFFERS.test(whole)) return RANGE.test(before) ? sure('context') : maybe('context')
  if (/\bfrom [^£;]*\breserves?, which (?:stands|stood) at $/iu.test(before)) return maybe('source')
  if (OTHERS_PAY.test(behind)) return maybe('income')
  if (NATIONAL.test(before)) return maybe('context')
  if (/\band (?:the )?income (?:of |was |were )?$/iu.test(before)) return maybe('income')
  if (CAME_IN.test(before) || /^ (?:in interest )?(?:was|were|has been) earned\b/u.test(behind)) return maybe('income')
  if (isOfAnotherDecision(whole) && SET_BUDGET.test(before)) return sure('earlier')
  if (RECEIPTS.test(before) || GRANTED.test(before)) return maybe('income')
  if (GIVEN_SINCE.test(whole) && !/\b(?:this decision|seeks?|recommend\w*|propos\w+|will)\b/iu.test(whole))
    return sure('earlier')
  if (hasGiven(before, behind)) return maybe('earlier')
  if (isGivenToUs(before, behind)) return maybe('income')
  if (/\bin[- ]kind\b/iu.test(whole)) return maybe('context')
  if (isOthersShare(before)) return maybe('income')
  if (INCLUDES_INCOME.test(before)) return maybe('income')
  if (INVESTED.test(before)) return sure('context')
  if (BUDGET_IS.test(before)) return maybe('source')
  if (WILL_GO.test(behind)) return maybe('approved')
  if (isOfAnotherDecision(whole)) return isToldAsNow(before) ? maybe('context') : sure('earlier')
  if (
    (EARLIER_WORDS.test(clauseAround(before, behind)) || STANDING_WORDS.test(before)) &&
    !/\b(?:seeks?|this decision (?:is|will)|recommend)\b/iu.test(whole)
  )
    return sure('earlier')
  if (/\b(?:request(?:ed|ing)|bids?|applications?) (?:for |of |totalling )?$/iu.test(before)) return maybe('context')
  if (SPENT_TOO.test(before) && !/\balso\b/iu.test(before)) return maybe('approved')
  if (INCOME_BEFORE.test(before) || (INCOME_BEHIND.test(behind) && !MET_BEHIND.test(behind))) return maybe('income')
  if (SOURCE_BEFORE.test(before) || SOURCE_BEHIND.test(behind)) return maybe('source')
  if (COUNTED.test(whole)) return maybe('context')
  if (isPastYear({ before, behind, startsOn }) && GAVE.test(whole))
    return maybe(COST.test(before) ? 'context' : 'earlier')
  if (PART_WORDS.test(before) && /£/u.test(before)) return maybe('part')
  return maybe(zone === 'summary' || zone === 'financial' ? 'approved' : 'context')
}

/** What the words right around a sum say of it before all others: whose it is, and when it was given; null where they do not. */
function toldFirst(before: string, behind: string, startsOn: string | null): Verdict | null {
  if (isOfNamedDecision(before, behind)) return sure('earlier')
  if (isDrawn({ before, behind })) return sure('source')
  const others = ofOthers({ before, behind })
  if (others !== null) return others
  if (isGivenBefore({ before, behind }, startsOn)) return maybe('earlier')
  if (isGross(before, behind)) return maybe('approved')
  return null
}
