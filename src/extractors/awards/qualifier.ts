import type { Qualifier } from '../../record.ts'
import { COUNT } from '../sums/numberWords.ts'

const UP_TO =
  /\b(?:up\s?to(?!\sdate)|maximum|not exceed(?:ing)?|not to exceed|no more than|capped at|limit of|within (?:a|an|the) (?:overall )?(?:budget|limit) of)\b[^£.;]{0,45}$/iu
// "about" and "around" stand right before their sum: "advice about the law" costs what it says.
const APPROXIMATE =
  /\b(?:(?:circa|approx(?:imately|\.)?|estimated?|in the region of|c\.)[^£.;]{0,40}(?:£[\d,.]+(?:k|m)? (?:per annum|a year|each year|p\.a\.),? (?:a total of )?)?|(?:around|about)(?: an?| the)?[\s(]*)$/iu
const AT_LEAST = /\b(?:at least|a minimum of|not less than|in excess of)[^£.;]{0,25}$/iu

// "for a maximum of four years with a value of £7m", "up to ten officers at £5,000", "a maximum term of three years": how many or how long
const OF_NUMBER = new RegExp(
  String.raw`\b(?:up\s?to|maximum(?: of)?|not exceeding|no more than|at least|minimum(?: of)?|not less than|in excess of|circa|approx(?:imately|\.)?|around|about)\s(?:an? )?(?:(?:further|additional) )?(?:${COUNT}|\d[\d,]*)(?:\s?\([^)]{1,12}\))?[\s-](?!(?:hundred|thousand|million|pounds|and)\b)\p{Ll}{3,}|\b(?:maximum|minimum|estimated) (?:\p{Ll}+ )?(?:term|period|duration|length|life)\b`,
  'giu',
)

/** How exact a sum is meant, by the words right before it; `behind` holds what follows ("£98,000 (approx)", "£50k max"). */
export function qualifierOf(words: string, behind = ''): Qualifier {
  const before = words.replaceAll(OF_NUMBER, '')
  if (UP_TO.test(before) || /^\s*(?:\(?max(?:imum)?\b)/iu.test(behind)) return 'up_to'
  if (APPROXIMATE.test(before) || /^[^.;£]{0,12}\bapprox/iu.test(behind)) return 'approximate'
  return AT_LEAST.test(before) ? 'at_least' : 'exact'
}
