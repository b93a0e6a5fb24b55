import type { Layout, Span } from '../../types.ts'

// "with an uplift of 3%", "rising each year by inflation"; not "to increase its support", "the rise in referrals in year 3"
const MORE =
  '(?:(?<!\\bto )(?:uplift(?:ed|s)?|increas(?:es?|ed)|rises?)(?! (?:its|their|the|in (?!line\\b|each\\b|every\\b|years?\\b|subsequent\\b|the\\b)|(?!of|by|at|in|for|each|every|per|annually|yearly|linked|applied|thereafter|year)\\p{L}))|(?<=[,;] |and |then )(?:increas|ris)ing|inflation(?:ary)?|index(?:ed|ation|-linked)?|CPI|RPI)'
// "£100,000 in year 1, with an uplift of 3% in years 2 and 3", "£40,000 a year, rising each year by inflation"
const GROWS = new RegExp(
  String.raw`^[^£;]{0,160}\b(?:${MORE}\b(?:[^£.;]|\.\d){0,60}\b(?:each|every|per|in|for) (?:subsequent |following |later |future |further |financial |remaining |contract )?(?:years?|annum)\b|(?:annual(?:ly)?|yearly|each year|every year) (?:\p{L}+ ){0,2}${MORE}\b|${MORE}\b(?:[^£.;]|\.\d){0,40}\b(?:annually|thereafter|year on year))`,
  'iu',
)
const IS_WHOLE =
  /\b(?:worth|valued? (?:of|at)|total(?:ling)?|in all|overall|maximum|up to|whole[- ]life|not exceeding|capped at|no more than)\b[^£]{0,40}$/iu
const WHOLE_BEHIND = /^ (?:in total|in all|altogether|overall|including|inclusive|over|for) /iu

/** Is a sum only the first year's, so that what it comes to is not said: "£100,000, with an uplift of 3% in years 2 and 3"? */
export function isGrowing({ text }: Layout, sum: Span, context: Span): boolean {
  const before = text.slice(context.start, sum.start)
  const behind = text.slice(sum.end, context.end)
  const isYears = /^ (?:over|for) [\p{L}\d -]{1,20}years\b/iu.test(behind)
  return GROWS.test(behind) && !IS_WHOLE.test(before) && !(isYears || WHOLE_BEHIND.test(behind))
}
