// "Expenditure of more than £150,000 needs a Mayoral Decision; between £50,000 and £150,000 a Director's Decision"
const LEVEL =
  /\b(?:mayoral decision|(?:assistant )?director['’]s decision|(?:mayor|deputy mayor|commissioner|chief executive|chief finance officer|treasurer|(?:executive |assistant )?director|head of \p{L}+|budget holder|chief officer|board)['’]s (?:decision|approval|consent|agreement|authority)|decision form)\b/giu
const NEEDS =
  /\b(?:needs?|needed|requires?|required|must|may|can|reserved|subject to|taken by|made by|approved by|signed by)\b/iu
// "MD2338 approved up to £212.5m", "seeks approval of up to £40,000": a sum that is decided
const IS_DECIDED =
  /\b(?:MD|DD|ADD|PCD|DMPCD)\s?\d|\b(?:approved|agreed|awarded|seeks?|asks?|sought|this (?:decision|form|report))\b/iu
const BOUND =
  /\b(?:more than|over|above|under|below|up to|less than|not exceeding|exceeding|greater than|at least)(?: the value of)? $|\bbetween (?:£[\d,.]+[km]? (?:and|to) )?$/iu
// "the limit for write-offs by the Chief Finance Officer rises from £1,000 to £5,000"
const LIMIT_MOVES =
  /\b(?:limits?|thresholds?|ceilings?|delegation levels?|financial levels?)\b[^£.;]{0,80}\b(?:ris(?:es?|en|ing)|rose|rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|go(?:es|ing)?(?: up)?|chang(?:es?|ed|ing)|mov(?:es?|ed|ing)|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)|is|are|be|up)\b[^£.;]{0,40}\b(?:from|to) (?:£[\d,.]+[km]? to )?$/iu

// "to approve movements of budget of up to £50,000 per project between projects"
const MOVES =
  /\b(?:movements?|transfers?|re-?allocations?|virements?|switches|changes) (?:of|in|to|between) (?:\p{L}+ )?(?:budgets?|funds?|funding|sums|amounts|money)\b[^£;]{0,40}\b(?:of up to|up to|of no more than|not exceeding|below|under|of less than) $/iu

/** Whose limit moves, or for what: that of one contract is what the contract may cost. */
const OF_A_SCHEME =
  /\b(?:delegat\w+|financial levels?|scheme of|regulations|standing orders|write-offs|virements?|quotations?|tenders?)\b/iu
const OF_A_CONTRACT =
  /\b(?:contract|grant|award|agreement|project|lease|order|purchase|insurance|indemnity|the cost)\b/iu

/** Does a sentence set at least two levels, each with its sum? One alone may be what this decision itself needs. */
const hasLevels = (sentence: string): boolean =>
  new Set([...sentence.matchAll(LEVEL)].map(([level]) => level.toLowerCase())).size > 1 &&
  (sentence.match(/£\d/gu)?.length ?? 0) > 1

/** Is a sum a limit in a scheme of who may decide what? `sentence` goes on over semicolons. */
export const isDecisionLevel = (before: string, sentence: string): boolean =>
  (BOUND.test(before) && hasLevels(sentence) && NEEDS.test(sentence) && !IS_DECIDED.test(before)) ||
  (LIMIT_MOVES.test(before) && OF_A_SCHEME.test(before) && !OF_A_CONTRACT.test(before))

/** May money be moved up to a sum without another decision? */
export const isOfMoves = (before: string): boolean => MOVES.test(before)
