import type { Wording } from './settledContexts.ts'

/** Limits that an item of a request names: of officers, of borrowing, of single grants and bids. */
export const ASKED_LIMITS: readonly Wording[] = [
  // "the Chief Executive may approve contracts up to £250,000 and grants up to £50,000"
  {
    before:
      /\bmay (?:\p{Ll}+ )?(?:approve|authori[sz]e|award|agree|let|sign|give|make|incur)\b(?:(?! (?:to|with) (?:the )?\p{Lu})[^£;]){0,60}\b(?:contracts|grants|awards|agreements|payments|purchases|expenditure|spending|variations|orders|invoices|claims|bids|applications|virements|loans|any \p{Ll}+)\b(?:(?! (?:to|with) (?:the )?\p{Lu})[^;]){0,80}\b(?:(?:of |for )?up to|not exceeding|below|under|of no more than)(?: the value of| a value of)? $/u,
    role: 'threshold',
  },
  // "up to a total of £100,000, no grant to be more than £10,000"; "with no single award over £5,000"
  {
    before:
      /\b(?:no|each|any) (?:(?:single|one|individual) )?(?:grant|award|bid|application|project|payment|bursary|loan)s?\b[^£;]{0,40}\b(?:more than|exceed(?:ing|s)?|over|above|greater than|up to|limited to|capped at|a maximum of|at most) $/iu,
    role: 'threshold',
  },
  // "establish a fund of £200,000 and invite bids of up to £10,000"
  {
    before:
      /\b(?:invit\w+|open\w*|call\w*|seek\w*)\b[^£;]{0,40}\b(?:bids?|applications?|proposals?|expressions? of interest)\b[^£;]{0,20}\b(?:of|from|between) (?:up to |between |no more than )?(?:£[\d,]+ (?:and|to) )?$/iu,
    role: 'threshold',
  },
  // "small grants of between £500 and £5,000 from a fund of £50,000"
  {
    before: /\b(?:grants|awards|bursaries|loans) (?:of|ranging) (?:between|from) (?:£[\d,]+ (?:and|to) )?$/iu,
    behind: /^(?: (?:and|to) £[\d,]+)? (?:each )?(?:from|out of|within) (?:an?|the) [^£.;]{2,60} of (?:up to )?£/iu,
    role: 'threshold',
  },
  // "borrowing limit of £61m for 2024/25, £64m for 2025/26"
  {
    before:
      /\b(?:authorised|authorized|borrowing|prudential|lending|investment|debt) limits?\b[^;]*£[^;]*(?:,|\band|\bto) $/iu,
    role: 'threshold',
  },
  // "at £24,950, below the £25,000 limit for a single quotation"
  {
    before: /£[^;]*\b(?:below|above|under|within|over|exceeds?) (?:the |our |its )?$/iu,
    behind: /^ (?:\p{L}+ ){0,3}(?:limit|threshold|level|ceiling)\b/iu,
    role: 'threshold',
  },
]
