import type { Wording } from './settledContexts.ts'

/** "up to", "about": what may stand between a word and its sum. */
const SOME = '(?:(?:up to|about|around|some|at least|approximately|a further|an?|the|of) )*'
const OUR_POT = String.raw`(?! (?:the |our |its |an? )?(?:[\p{L}\d’'/-]+ ){0,5}?(?:budgets?|reserves?|funds?|pot|underspend|programme|O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA)\b)`

/** Sums that an item of a request names beside what it asks for: others’ money, what is left, saved, offered or compared. */
export const ASKED_ASIDE: readonly Wording[] = [
  // "a grant of £40,000, subject to match funding of £20,000 from the council"
  {
    before: new RegExp(
      String.raw`\b(?:subject to|conditional (?:up)?on|dependent (?:up)?on|provided that|alongside|on top of|besides)\b[^£;]{0,40}\bmatch(?:ed|ing)?\b[^£;,]{0,40}${SOME}$`,
      'iu',
    ),
    role: 'context',
  },
  // "contribute £20,000, alongside £20,000 from Kent County Council and £10,000 from Dover District Council"
  {
    before: new RegExp(String.raw`£[^;]*\balongside (?:(?:contributions?|funding|grants?) )?${SOME}$`, 'iu'),
    behind: new RegExp(String.raw`^ (?:from|of|by)\b${OUR_POT} (?:the )?\p{Lu}`, 'u'),
    role: 'context',
  },
  {
    before: /£[^;]*\balongside [^;.]*£[^£;.]*(?:,| and|, and) (?:up to )?$/iu,
    behind: new RegExp(String.raw`^ (?:from|by)\b${OUR_POT} (?:the )?\p{Lu}`, 'u'),
    role: 'context',
  },
  // "with in-kind support valued at £15,000"; "worth £400 in kind"
  {
    before: /\bin[- ]kind\b[^£;]{0,60}\b(?:worth|valued at|value of|estimated at|of) (?:up to |about |some )?$/iu,
    role: 'context',
  },
  { before: /£[^;]*$/u, behind: /^[^£.;,]{0,12} in[- ]kind\b/iu, role: 'context' },
  // "a call-off of £3.6m from the framework, which has a ceiling of £400m"
  {
    before:
      /£[^;]*\b(?:(?:which|that) (?:has|have)|having|with) an? (?:\p{L}+ ){0,2}?(?:ceiling|upper limit|capacity|framework value) of (?:up to )?$/iu,
    role: 'context',
  },
  // "the use of £250,000 from the reserve, leaving a balance of £1.1m"
  {
    before:
      /£[^;]*\bleaving (?:an? |the )?(?:(?!and\b|or\b)\p{L}+ ){0,4}?(?:(?:balance|sum|total|remainder|amount|reserve) (?:of|at) )?(?:about |some )?$/iu,
    role: 'context',
  },
  // "at £96,400, the lowest of three tenders (£96,400, £101,250 and £118,900)"
  {
    before:
      /£[^;]*\b(?:lowest|highest|best|cheapest|lower|second|most \p{L}+|one) of (?:the )?(?:\p{L}+|\d+) (?:\p{L}+ ){0,2}(?:tenders|quotes|quotations|bids|prices|offers)\b[^;(:]{0,20}[(:][^;)]*$/iu,
    role: 'context',
  },
  // "award Quay Trust £15,000 and decline the request of Pier Trust for £45,000"
  {
    before:
      /\b(?:and|but|,) (?:to )?(?:decline|refuse|reject|turn down|(?:do )?not (?:to )?(?:support|approve|award|fund|agree))\b(?:(?!(?:\band|,) (?:to )?(?:award|approve|grant|allocate|fund|agree|pay)\b)[^;])*$/iu,
    role: 'context',
  },
  // "at £1.48m, the additional £280,000 to be met from the reserve"
  {
    before: /£[^;]*\bthe (?:additional|extra|remaining|balance of|difference of|shortfall of|increase of) $/iu,
    behind:
      /^,? (?:(?:to be|being|will be|is to be|be|is) )?(?:met|funded|financed|found|drawn|paid) (?:from|by|within)\b/iu,
    role: 'source',
  },
  // "£30,000 to extend the dashboard, following earlier expenditure of £19,500"
  {
    before:
      /£[^;]*\b(?:earlier|previous|prior|following (?:the |an )?initial) (?:\p{L}+ ){0,2}(?:expenditure|spend(?:ing)?|funding|grants?|awards?|approvals?|contributions?|payments?|tranches?|investment) of (?:up to )?$/iu,
    role: 'earlier',
  },
  // "support a bid to the Home Office for £1.2m"; "the application of the Quay Trust for £5,000" is made to us
  {
    before:
      /\b(?:bids?|applications?|expressions? of interest|funding requests?) to (?:the )?(?:home office|ministry|government|department|cabinet office|treasury|national|uk|lottery|big lottery|european|youth endowment|mhclg|dluhc)\b(?:(?!\b(?:by|from)\b)[^£;]){0,60}\b(?:for|of|worth) (?:up to |about )?$/iu,
    role: 'context',
  },
  // "at a cost of £190,000, which avoids payments of £610,000"; "which will save £340,000 a year"
  {
    before:
      /£[^;]*\b(?:avoid(?:s|ing)?|sav(?:es|ing)|releas(?:es|ing)) (?:(?!(?:and|or|to|for)\b)\p{L}+ ){0,4}(?:of )?(?:up to |about |some )?$/iu,
    role: 'context',
  },
  {
    before: /\b(?:which|that|it) (?:will|would|should|is expected to) save (?:up to |about |some )?$/iu,
    role: 'context',
  },
  // "£150,000 in 2024/25, an increase on the £120,000 available in 2023/24"
  { before: /£[^;]*\b(?:increase|rise|reduction|decrease) (?:on|over) (?:the |its |their )?$/iu, role: 'context' },
  // "Ashford Mind – £5,000 (requested £7,500)"
  { before: /£[^;]*\((?:\p{L}+ )?(?:requested|asked for|sought|applied for|bid)(?: for)?:? $/iu, role: 'context' },
  // "a contribution of £275,000 to the joint contract (total value £1.1m)"
  {
    before:
      /\b(?:contribut\w+|share|part)\b[^£;]*£(?:(?!\b(?:a year|per annum|p\.?a\b|per year|each|annual\w*|months?|quarters?|years?)\b)[^£;])*\((?:(?:its|the|with a|of a) )?(?:total|overall|whole|full|gross) (?:\p{L}+ ){0,2}(?:of |is )?$/iu,
    role: 'context',
  },
  // "whose other funders are the Pier Trust (£60,000) and the Ministry (£40,000)"
  {
    before:
      /£[^;]*\b(?:other|remaining) (?:funders?|partners?|contributors?|contributions?|sponsors?|commissioners?) (?:are|is|being|were|of|come|will (?:be|give|pay|contribute|provide)|(?:giv|pay|contribut|provid)(?:e|es|ing))\b[^;]*$/iu,
    role: 'context',
  },
  // "£9,250 of the 2023/24 Community Fund (£100,000)"
  {
    before:
      /£[^£;]*\b(?:of|from|out of|within) the (?:[\p{L}\d/'’-]+ ){0,5}?(?:fund|budget|pot|allocation|reserve) \($/iu,
    behind: /^\)/u,
    role: 'source',
  },
  // "the mileage rate of 45p and the subsistence limits of £8.50 for lunch and £21 for dinner"
  {
    before: /\b(?:subsistence|mileage|meal|overnight) (?:\p{L}+ )?(?:limits?|rates?|allowances?)\b[^;]*$/iu,
    role: 'context',
  },
  // "£1.6m on solar panels, attracting a grant of £500,000"
  {
    before: /£[^;]*\b(?:attract|lever|unlock)(?:s|ing)?\b (?:in )?(?:(?!(?:and|or|to|for)\b)[\p{L}-]+ ){0,6}$/iu,
    role: 'context',
  },
  // "£45,000 on events, supported by £30,000 of sponsorship"
  {
    before: /£[^;]*\b(?:supported|offset|subsidised|reduced) by (?:about |up to )?$/iu,
    behind: /^ (?:of|in|from) (?:\p{L}+ )?(?:sponsorship|income|receipts|fees|donations|ticket sales)\b/iu,
    role: 'income',
  },
  // "£48,000 towards a coordinator at a total cost of £64,000"
  {
    before:
      /£[^;]*\btowards? (?:(?!\b(?:years?|months?|annum)\b)[^£;]){2,80}\b(?:at|with) an? (?:total|overall|whole|full) (?:cost|budget|value) of (?:up to |about )?$/iu,
    role: 'context',
  },
  // "£11,000, £9,000 less than it applied for"
  { before: /£[^;]*$/u, behind: /^ (?:less|more|lower|higher|fewer) than\b/iu, role: 'context' },
  // "up to £50,000, with a minimum of £30,000"
  { before: /£[^;]*\b(?:with|and|at) an? (?:guaranteed )?minimum(?: \p{L}+)? of $/iu, role: 'context' },
  // "the purchase at £50,000, the balance of £45,000 being payable on completion", where no deposit stands before it
  {
    before:
      /^(?![^;]*\b(?:deposit|instalments?|first|initial(?:ly)?|now|immediately|up ?front)\b)[^;]*£[^;]*\bthe (?:balance|remainder) of $/iu,
    behind: /^,? (?:being |is |to be |falling |falls )?(?:due|payable|paid) (?:on|upon|at|by)\b/iu,
    role: 'context',
  },
  // "the use of £180,000 of contingency and £70,000 of underspend"
  { before: /\buse of £[^£;]*\band $/iu, behind: /^ (?:of|from)\b/iu, role: 'source' },
  // "£75,000 from the Innovation Fund (balance £310,000)"
  {
    before:
      /£[^;]*\((?:(?:current|remaining|opening|available|present) )?(?:balance|budget|fund|reserve)(?: of|:)? $/iu,
    role: 'source',
  },
  // "carry forward £6,200 of its grant of £20,000"
  {
    before:
      /\bcarr(?:y|ies|ied|ying)[- ](?:forward|over)\b[^;]*£[^£;]*\b(?:of|from) (?:its|their|the) [^£;]{0,40}\b(?:grant|award|allocation|budget|funding) of $/iu,
    role: 'earlier',
  },
  // "extend the grant of £310,000 to Harbour House by six months at £155,000, making £465,000 in all"
  {
    before:
      /^[^£]{0,40}\b(?:extend|extension|vary|variation|renew\w*|top(?:ping)? up|uplift|increas\w+)\b(?: of| to)? (?:the|its|their|this|an?) (?:\p{L}+ ){0,3}?(?:grant|contract|award|agreement|lease) of $/iu,
    behind: /^[^£;.]{0,120}\b(?:by|at|for|cost(?:ing)?|with) (?:[\p{L}\d-]+ ){0,9}?£/iu,
    role: 'earlier',
  },
  {
    before:
      /^[^£]{0,40}\b(?:extend|extension|vary|variation|top(?:ping)? up|uplift|increas\w+)\b[^£;]*\b(?:grant|contract|award|agreement|lease) of £[^£;]*£[^;]*,? (?:making|bringing|taking|giving) (?:it |the (?:\p{L}+ ){1,3}to )?(?:an? |the )?(?:\p{L}+ ){0,3}?(?:of |to )?$/iu,
    behind: /^ (?:in all|in total|altogether|overall|to date)\b/iu,
    role: 'context',
  },
  // "awards from the Community Safety Fund of £250,000:"
  {
    before:
      /\b(?:grants?|awards?|funding|allocations?)\b[^£;]{0,60} (?:from|out of) (?:the|its|our) (?:[\p{L}\d/'’-]+ ){1,6}?(?:fund|budget|reserve|pot) of $/iu,
    behind: /^:/u,
    role: 'source',
  },
]
