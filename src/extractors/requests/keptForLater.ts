// "That the PCC agrees that the balance …": what leads up to the money
const LEAD =
  '^(?:(?:to|that|and|the|all|any|up|back|a|an|(?:police(?:,? fire)? and crime )?commissioner|O?PF?CC|mayor|DMPC|agree[sd]?|approve[sd]?)\\s+)*'
const WHAT_IS_LEFT = '(?:balance|remainder|remaining|rest|residue|unallocated|uncommitted|unspent)'
const KEPT =
  '(?: (?:of|in|from) (?:the|this|its|that) [\\p{L}\\d /’-]{2,40}?)?,? (?:(?:is |are )?to |will |would |shall |should )?(?:be|is|are|being) (?:\\p{Ll}+ly )?(?:retained|held|kept|reserved|set aside|earmarked|withheld|ring-?fenced|deferred|left|rolled|carried)\\b'
// "Retain £20,000 for the hub, which will be the subject of a separate notice", "hold £10,000 back for a later decision"
const KEEPS = new RegExp(
  `${LEAD}(?:retain|hold|keep|reserve|set aside|earmark|withhold|ring-?fence|defer)s?\\s+(?:(?:up to|back|the|a|an|sum|further|amount|funding|money|grant|budget|pot|contingency|of|${WHAT_IS_LEFT})\\s+)*£`,
  'iu',
)
// "agrees that the balance of £19,000 be held for a further round", "the remaining £10,000 is carried over to a second round"
const IS_KEPT = new RegExp(
  `${LEAD}${WHAT_IS_LEFT}\\s(?:[\\p{L}-]+,?\\s){0,4}?£[\\d,.]*\\d(?: ?(?:k|m|million))?${KEPT}`,
  'iu',
)
const LATER =
  /\b(?:be (?:the )?subject (?:of|to)|for|to|into|until|pending|awaiting|in advance of|(?:agreed|decided|allocated|approved|awarded) (?:in|by|through|under)) (?:an? |the )?(?:possible )?(?:separate|further|later|future|another|subsequent|second|third|next) (?:\p{L}+ ){0,2}?(?:decisions?|notices?|reports?|requests?|papers?|forms?|records?|approvals?|submissions?|rounds?|calls?|bids|applications|awards|allocation)\b/iu

/** Does an item keep its only sum back, which a later decision is to commit? */
export const isKeptForLater = (text: string): boolean =>
  text.indexOf('£') === text.lastIndexOf('£') && (KEEPS.test(text) || IS_KEPT.test(text)) && LATER.test(text)

const LEFT_BEFORE = new RegExp(`£[^£]*\\b${WHAT_IS_LEFT}\\s(?:[\\p{L}-]+,?\\s){0,4}?$`, 'iu')
const KEPT_BEHIND = new RegExp(`^${KEPT}[^£.;]*`, 'iu')

/** Is a sum what is kept of more, beside sums that are spent: "£60,000 to the Trust, the remaining £20,000 to be held for a later round"? */
export const isRestKept = (before: string, behind: string): boolean =>
  LEFT_BEFORE.test(before) && LATER.test(KEPT_BEHIND.exec(behind)?.[0] ?? '')
