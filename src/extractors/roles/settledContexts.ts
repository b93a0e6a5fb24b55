import type { AmountRole } from '../../record.ts'

/** What stands right before and right behind a sum, and what it is by that. */
export type Wording = { readonly before?: RegExp; readonly behind?: RegExp; readonly role: AmountRole }

/** We, by the names that decisions use. */
export const OURSELVES = '(?:GLA|MOPAC|MPS|O?P\\.?F?CC|(?:Police and Crime )?Commissioner|Mayor|Authority)'

/** Sums that are told only: what others pay, have or add, what a thing is worth, what it cost. */
export const TOLD_ONLY: readonly Wording[] = [
  // "funds of £14.2m" in another's accounts, "a rental value of £140,000", "has been valued at £310,000 with vacant possession"
  { before: /\baccounts (?:for|of|to) [^£.;]{2,30} shows? [^£.;]{0,30}$/iu, role: 'context' },
  { before: /\b(?:rental|market|open market|book|insured|replacement) value of (?:about |some )?$/iu, role: 'context' },
  {
    before: /\b(?:site|station|building|land|house|property|premises)\b[^£.;]{0,40}\b(?:has|have) been valued at $/iu,
    role: 'context',
  },
  // "needs repairs estimated at £1.9m", "the building proposed in 2014 at an estimated cost of £5.2m"
  {
    before: /\b(?:(?:needs?|requires?) (?:(?!for\b|to\b|approval\b)\p{L}+ ){1,4}|(?:backlog|damage) )estimated at $/iu,
    role: 'context',
  },
  {
    before: /\b(?:proposed|planned|put forward|considered) in (?:19|20)\d\d at an estimated cost of $/iu,
    role: 'context',
  },
  // "Luton Council has promised £5,000 and £3,750 has been raised by churches", "£30,000 came from the four boroughs"
  { behind: /^ (?:has been|have been|had been|was|were) raised (?:by|from|through)\b/iu, role: 'context' },
  {
    behind: /^ came from (?:the )?(?:\p{L}+ )?(?:boroughs|councils|districts|partners|trusts|churches)\b/iu,
    role: 'context',
  },
  // "The County Council will add £95,000 to the latter from its public health budget", "£6,485, from its own precept"
  {
    before: new RegExp(
      `(?<!\\b${OURSELVES} )\\b(?:will|would|is to|has offered to|have offered to) add (?:about |up to )?$`,
      'iu',
    ),
    role: 'context',
  },
  { behind: /^,? from (?:its|their) own (?:precept|funds|resources|budgets?|reserves|income)\b/iu, role: 'context' },
  // "a learning budget of £250 each", "a fee of £4,950 for each placement"
  {
    before: /\b(?:budget|allowance|fee|bursary|voucher)s? of (?:up to )?$/iu,
    behind: /^ (?:each|apiece|a head|for (?:each|every) \p{L}+)\b/iu,
    role: 'context',
  },
  // "Their cost over the six months, £117,600, falls on the force budget", "the balance of £13,704 has to be returned"
  {
    before: /\btheir (?:costs?|time|salar(?:y|ies)|pay)\b[^£.;]*$/iu,
    behind: /^,? (?:falls?|will fall) on the (?:force|constabulary|council)(?:['’]s)? budgets?\b/iu,
    role: 'context',
  },
  {
    before: /\bbalance of (?:about )?$/iu,
    behind: /^ (?:has to|must|had to) be (?:returned|repaid|paid back|handed back)\b/iu,
    role: 'context',
  },
  // "contracts, to which the Commissioner gives £520,000 a year", "officers whose desks are paid for by a Home Office grant of £96,400"
  { before: new RegExp(`\\bto (?:which|whom) (?:the )?${OURSELVES} (?:gives|pays|provides) $`, 'u'), role: 'context' },
  { before: /\bwhose [^.;£]{3,40} (?:is|are) paid for by an? [^.;£]{3,40} grant of $/iu, role: 'context' },
  // "The cost in the first year is estimated at £1.87m, against a budget of £1.9m": beside what is decided for all years
  {
    before: /\bcosts?\b[^£.;]*\bfirst (?:full )?year\b[^£.;]*$/iu,
    behind: /^,? against (?:an?|the) (?:\p{Ll}+ ){0,3}budget of £/iu,
    role: 'context',
  },
  // "A saving of £20,000 a year is expected": what it brings; "funded by savings of £20,000" pays
  {
    before:
      /(?<!\b(?:by|from|through|using|of|include) (?:the |an? |annual |these )?)\bsavings? (?:of|worth) (?:up to |about |some |around )?$/iu,
    behind: /^[^£.;]{0,40}\b(?:is|are|was|were) (?:expected|forecast|anticipated|estimated|projected)\b/iu,
    role: 'context',
  },
  // "sets a minimum of £5m for the General Reserve"
  {
    before: /\b(?:minimum|floor|target|lowest)(?: (?:level|balance|sum))? of (?:about )?$/iu,
    behind: /^ (?:for|in|on|as) (?:the )?(?:\p{L}+ ){0,2}(?:reserves?|balances?)\b/iu,
    role: 'threshold',
  },
  {
    before: /\baccounts\b[^£.;]{0,20} shows? (?:an? )?(?:\p{Ll}+ )?(?:income|turnover|surplus|deficit) of $/iu,
    role: 'context',
  },
  { before: /\b(?:savings?|income|recruitment) targets? of (?:about )?$/iu, role: 'context' },
  // "a turnover of £1.3m", "Its income was £240,000 in its last accounts"
  { before: /\bturnover (?:of|was|is) (?:about |some )?$/iu, role: 'context' },
  {
    before: /\b(?:income|surplus|deficit) (?:of|was|is) (?:about |some )?$/iu,
    behind: /^ (?:in|for) (?:its|their) (?:last|latest|most recent) (?:\p{L}+ )?(?:accounts|year)\b/iu,
    role: 'context',
  },
  // "Negotiation brought it down from £789,500"
  { before: /\b(?:brought|came|come|bid|talked|negotiated)\b[^£.;]{0,25} down from $/iu, role: 'context' },
  // "at a cost of £390,000 a year, which is already in the budget"
  {
    before: /\bat (?:an? )?(?:\p{L}+ )?cost of (?:about |some )?$/iu,
    behind:
      /^(?: a year| per annum)?, which (?:is|are) already (?:in|within|part of|included in|provided for in) (?:the|its) /iu,
    role: 'context',
  },
  // "The first phase was paid for by the Trust (£61,000)"
  {
    before:
      /\b(?:was|were) (?:paid for|met|funded|borne) by (?:the )?(?:\p{L}+ ){0,3}(?:trust|council|charity|foundation|lottery|university) \($/iu,
    role: 'context',
  },
  // "this in-kind support is put at £6,500"
  {
    before: /\bin[- ]kind (?:support|contributions?|help) (?:is|are|was) (?:put|valued|estimated) at (?:about )?$/iu,
    role: 'context',
  },
]
