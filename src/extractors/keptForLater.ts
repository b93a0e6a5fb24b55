// "Retain £20,000 for the hub, which will be the subject of a separate notice", "hold £10,000 back for a later decision"
const KEEPS =
  /^(?:(?:to|that|(?:the )?(?:(?:police(?:,? fire)? and crime )?commissioner|O?PF?CC|mayor|DMPC)|agrees?|approves?)\s+)*(?:retain|hold|keep|reserve|set aside|earmark|withhold|ring-?fence|defer)\w*\b/iu
// "agrees that the balance of £19,000 be held for a further round", "the remaining £10,000 is carried over to a second round"
const IS_KEPT =
  /\b(?:balance|remainder|remaining|rest|residue|unallocated|uncommitted|unspent|further|sum)\b[^;]*\b(?:be|is|are|will be|to be|being) (?:\p{Ll}+ly )?(?:retained|held|kept|reserved|set aside|earmarked|withheld|ring-?fenced|deferred|left|rolled|carried)\b/iu
const LATER =
  /\b(?:be (?:the )?subject (?:of|to)|for|to|into|until|pending|awaiting|in advance of|(?:agreed|decided|allocated|approved|awarded) (?:in|by|through|under)) (?:an? |the )?(?:possible )?(?:separate|further|later|future|another|subsequent|second|third|next) (?:\p{L}+ ){0,2}?(?:decisions?|notices?|reports?|requests?|papers?|forms?|records?|approvals?|submissions?|rounds?|calls?|bids|applications|awards|allocation)\b/iu

/** Does an item keep money back which a later decision is to commit? */
export const isKeptForLater = (text: string): boolean => (KEEPS.test(text) || IS_KEPT.test(text)) && LATER.test(text)
