// "the assignment of the lease to Quay Council for a premium of £75,000": what the one who takes it pays; not "the letting of the contract"
const PARTS_WITH =
  /^(?:(?:to|that|approves?|approval|of|for|agrees?|authori[sz]es?|the|an?|proposed)\s+)*(?:assign(?:ment|ing|s)?|surrender(?:ing|s)?|transfer(?:ring|s)?|conveyance|let(?:ting|s)?|leas(?:e|es|ing)|grant(?:ing|s)? (?:of )?an? (?:\p{L}+ )?(?:option|easement|wayleave)|disposal|sale)\b(?![^£]*\b(?:contract|from)\b)[^£;]*\bto\b[^£;]*\bfor (?:an?|the) (?:(?!insurance)\p{L}+ )?(?:premium|consideration|receipt|price|capital sum)\b[^£;]{0,30}£/iu
// "assign the lease of the site to Quay Council for £1": so too where only the thing says that it is sold
const PARTS_WITH_LAND =
  /^(?:(?:to|that|approves?|approval|of|agrees?|authori[sz]es?|the|an?|proposed)\s+)*(?:assign(?:ment|ing|s)?|transfer(?:ring|s)?|conveyance|let(?:ting|s)?)\b(?![^£]*\b(?:contract|from)\b)[^£;]*\b(?:lease(?:hold)?|freehold|site|land|building|property|premises|station|house)\b[^£;]*\bto\b[^£;]*\b(?:for|at) (?:the (?:nominal )?sum of )?£/iu
// "recover £10,000 from the Quay Trust", "release Quay Homes Ltd from an overage covenant for £20,000"
const GETS_BACK =
  /^(?:(?:to|that|approves?|agrees?|authori[sz]es?|the)\s+)*(?:recover(?:y of|ing|s)?|recoup\w*|claw\w* back|clawback of|invoic\w+|recharg\w+|releas\w+ [^£]*\bfrom (?:an?|the|its|their) (?:\p{L}+ ){0,2}(?:overage|covenant|restriction|charge))\b/iu

/** Does an item part with something for a price, or get money back? Its sum comes in. */
export const isSoldOrRecovered = (text: string): boolean =>
  [PARTS_WITH, PARTS_WITH_LAND, GETS_BACK].some((pattern) => pattern.test(text))
