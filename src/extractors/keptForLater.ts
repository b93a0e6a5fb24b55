// "Retain £20,000 for the hub, which will be the subject of a separate notice", "hold £10,000 back for a later decision"
const KEEPS =
  /^(?:(?:to|that|agrees?|approves?)\s+)*(?:retain|hold|keep|reserve|set aside|earmark|withhold|ring-?fence|defer)\w*\b/iu
const LATER =
  /\b(?:be (?:the )?subject (?:of|to)|for|pending|until|awaiting|in advance of|(?:agreed|decided|allocated|approved|awarded) (?:in|by|through|under)) (?:an? )?(?:separate|further|later|future|another|subsequent|second|next) (?:\p{L}+ ){0,2}?(?:decisions?|notices?|reports?|requests?|papers?|forms?|records?|approvals?|submissions?|rounds?)\b/iu

/** Does an item keep money back which a later decision is to commit? */
export const isKeptForLater = (text: string): boolean => KEEPS.test(text) && LATER.test(text)
