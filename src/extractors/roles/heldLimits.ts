// "a limit of £20m for any one bank", "limits of £5m with each building society", "no more than £10m to be placed with any one borrower"
const LIMIT =
  /\b(?:limits?|maximum|ceiling|cap|no more than|not more than|up to)(?: (?:of|at|is|are|being))?(?: £[\d,.]+(?:k|m| million)? (?:and|or))? $/iu
const PLACED_ANY =
  '(?:counterpart(?:y|ies)|banks?(?! holidays?| of)|building societ(?:y|ies)|institutions?|borrowers?|money market funds?|issuers?|banking groups?)\\b'
const OF_EACH = new RegExp(
  `^,? (?:(?:is |are |may |to )?(?:be )?(?:placed|invested|lent|deposited|held) )?(?:(?:for|with|in|to|on) (?:(?:any|each) (?:one |single |other )?|every |a single |an individual )|per )(?:\\p{Ll}+ ){0,3}?${PLACED_ANY}`,
  'iu',
)
// "limits of £20m for banks and £5m for building societies"; not "a grant of up to £60,000 for institutions in Kent"
const NAMED_LIMIT =
  /\b(?:limits?|ceiling|cap)(?: (?:of|at|is|are|being))?(?: £[\d,.]+(?:k|m| million)? (?:and|or))? $/iu
const OF_THOSE = new RegExp(`^ (?:for|with|in) (?:\\p{Ll}+ ){0,3}?${PLACED_ANY}`, 'iu')
/** "Limit for each", "Counterparty limit (£m)", "Maximum investment": how much may be placed with one of those in the rows. */
const LIMIT_HEAD =
  /^(?:(?:counterparty|investment|individual|monetary|cash|financial|money|group|deposit|maximum|lending|exposure) )?limits?(?: (?:for|per|with) (?:each|any one|every|one|counterparty|institution|group|bank)\b.*)?(?: \(?£.*)?$|^maximum (?:investment|deposit|exposure|holding|sum invested)s?(?: \(?£.*)?$/iu
/** Whom money is placed with, or for how long. */
const PLACED_WITH =
  /\b(?:counterpart(?:y|ies)|institutions?|borrowers?|investments?|instruments?|banks?|issuers?|longest term|maximum (?:term|period|duration|maturity)|time limits?|duration|maturity|credit rating)\b/iu

/** In a decision on where money is placed: is a sum the most that any one may hold? It commits nothing. */
export const isLimitOfEach = (before: string, behind: string): boolean =>
  (LIMIT.test(before) && OF_EACH.test(behind)) || (NAMED_LIMIT.test(before) && OF_THOSE.test(behind))

/** Is a column that of the most that may be placed with those in the rows? */
export const isLimitColumn = (head: string, heads: readonly string[]): boolean =>
  LIMIT_HEAD.test(head.trim()) && heads.some((h) => h !== head && PLACED_WITH.test(h))
