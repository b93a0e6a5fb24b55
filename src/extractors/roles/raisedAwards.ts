import type { AmountRole } from '../../record.ts'
import { ofReplaced } from './replacedSums.ts'

/** "from £1.2m to £1.5m", "taking the total to £1,313,000": the old sum is earlier, the new one context, the rise approved. */
export function raise(before: string, behind: string): AmountRole | null {
  const replaced = ofReplaced(before, behind)
  if (replaced !== null) return replaced
  if (/\b(?:reduced|increased|raised|up|down) from $/iu.test(before) && /^\s*[).,;]/u.test(behind)) return 'earlier'
  const isOld =
    /\bfrom (?:(?:up to|a maximum of|the|its|their|current|present|existing|original|approved|an?|circa) )*$/iu.test(
      before,
    ) && /^[^£.;]{0,60}\bto (?:(?:up to|a maximum of|a total of|circa|approximately) )*£/iu.test(behind)
  if (
    isOld &&
    /\b(?:increas|rais|ris(?:e|es|en|ing)|rose|go(?:es|ing)? up|uplift|chang|vari|extend|reduc|revis|taking|total)\w*/iu.test(
      before + behind,
    )
  )
    return 'earlier'
  // "Increase the value of the contract by a further £30,000 to £280,000"
  if (
    /\b(?:increas|rais|uplift|enhanc|top|grow)\w*\b[^£.;]{0,120}\bby (?:(?:a|an|the|further|additional|extra|up to|sum|of) )*£[\d.,]+\w*[^£.;]{0,30}\bto (?:(?:a|the|new|revised|total|maximum|value|of|up to) )*$/iu.test(
      before,
    )
  )
    return 'context'
  // "the extension of the contract by up to £870,000, to a revised total of £1,490,000"
  if (
    /£[^.;]*\b(?:to|giving|making|bringing (?:it|this) to) (?:a|the|its) (?:revised|new) (?:\p{L}+ ){0,2}(?:total|value|sum|amount|price|cost|limit)(?: of)? (?:up to |£)?$/iu.test(
      before,
    )
  )
    return 'context'
  if (
    /\bfrom [^£]{0,20}£[\d.,]+\w*[^£.;]{0,60}\bto (?:(?:up to|a maximum of|a total of|circa) )*$/iu.test(before) &&
    /\b(?:increas|rais|ris(?:e|es|en|ing)\b|rose\b|go(?:es|ing)? up|uplift|chang|vari|revis)\w*/iu.test(before)
  )
    return 'context'
  if (
    /\b(?:taking|bringing|brings|takes|making|increas(?:e|es|ing)|rais(?:e|es|ing))\b[^£.;]{0,80}\b(?:total|value|expenditure|contract|budget)\b[^£.;]{0,60}\bto (?:up to |a maximum value of |a total of )?$/iu.test(
      before,
    ) &&
    /£/u.test(before)
  )
    return 'context'
  return null
}

/** "to £710,000 (£640,000 in 2014-15 and £70,000": what a raised sum is made of is no more of this decision's than itself. */
export function isPartOfRaised(before: string): boolean {
  const whole = /£[\d.,]+(?:k|m| million)?\s*\([^)]*$/iu.exec(before)
  return whole !== null && raise(before.slice(0, whole.index), '') === 'context'
}
