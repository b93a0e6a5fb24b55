import type { Around } from './around.ts'

const BODY = '(?:authority|commissioner|O?P\\.?F?CC|MOPAC|GLA|mayor|DMPC|MPA|panel|board)'
const GIFT = '(?:grant|award|contract|contribution|allocation|payment|approval|tranche|phase)'
/** What asks for money now, or tells what will be. */
const NOW = /\b(?:seeks?|will|propos\w+|recommend\w*|asked|this (?:decision|report|form|paper|request))\b/iu

const FROM_US = new RegExp(
  `^(?: a year| per annum)?(?: in (?:grants?|funding|support))? from (?:the )?(?:police and crime )?${BODY}\\b`,
  'iu',
)
// "The service received £60,000 from the Commissioner", "The pilot was supported with £60,000 from the Commissioner"
const RECEIVED =
  /(?<!\b(?:we|commissioner|mayor|MOPAC|GLA|O?PCC) )\b(?:received|was given|were given|had|got)(?: (?:a (?:grant|contribution) of|about|some))? $/iu
const SUPPORTED =
  /\b(?:was|were|has been|have been|had been) (?:\p{L}+ly )?(?:supported|funded|helped|started|launched|set up|piloted|run)\b[^£.;]{0,30} (?:with|by|through|on|under) (?:(?:a|grants?|of|some|about|up to) )*$/iu
// "Last year's grant was £60,000", "The award in the previous year came to £60,000"
const LAST_YEARS = new RegExp(
  `\\b(?:last|previous) year['’]s (?:\\p{L}+ )?${GIFT}s? (?:was|were|came to|of) (?:about )?$|\\b${GIFT}s? (?:made )?(?:last year|in the (?:last|previous|preceding) (?:financial )?year) (?:was|were|came to) (?:about )?$`,
  'iu',
)
// "The first award, of £60,000, was made in June"
const APPOSED = new RegExp(
  `\\b(?:first|last|latest|previous|original|initial|earlier) (?:\\p{L}+ )?${GIFT}, (?:(?:of|for|worth|at|costing|which was) )?(?:about |up to )?$`,
  'iu',
)
const WAS = /^(?: a year| per annum)?,? (?:was|were|had been|ended|ran|covered|paid)\b/iu
// "The contract with Quay Ltd, worth £60,000, expires in March"
const RUNNING =
  /\b(?:contract|grant|agreement|award|funding)\b[^£.;]{0,60},? (?:worth|of|at|valued at|with a value of) (?:about )?$/iu
const EXPIRES =
  /^(?: a year| per annum| p\.a\.)?,? (?:which )?(?:has )?(?:expires?|expired|ends?|ended|runs? out|ran out|comes? to an end|came to an end|lapses?|lapsed)\b/iu
// "has supported it since 2016, most recently with £60,000"
const LATEST =
  /\b(?:most recently|latterly|the last time|in the first place) (?:with|at|by|for) (?:(?:an?|grant|award|of) )*$/iu
// "It follows a grant of £60,000 in 2019/20"
const FOLLOWS = new RegExp(
  `\\b(?:follows|followed|builds on|built on|succeeds|replaces)(?: on from)? (?:an? |the )?(?:\\p{L}+ )?${GIFT} of (?:up to )?$`,
  'iu',
)
// "The Panel allocated £60,000 in the first round"
const BODY_GAVE = new RegExp(
  `\\b${BODY} (?:had |also )?(?:allocated|awarded|gave|granted|approved|agreed|provided) (?:a total of |about )?$`,
  'iu',
)
const IN_ROUND =
  /^[^£.;]{0,60}\b(?:in|under|through|at) (?:the |its )?(?:first|previous|last|earlier) (?:round|phase|year|call|tranche|stage)\b/iu
// "Funding of £60,000 was given for the pilot in 2019"
const MONEY = /\b(?:funding|support|money|a sum|sums|contributions?|grants|assistance) of (?:up to |about )?$/iu
const GIVEN_THEN =
  /^[^£.;]{0,20} (?:was|were) (?:given|granted|awarded|provided|agreed|approved|paid|allocated|made available)\b[^.;£]{0,60}\b(?:in|on|since) (?:\d{1,2} )?(?:\p{L}+ )?(?:19|20)\d\d\b/u
const BY_OTHERS =
  /^[^£.;]{0,100}\b(?:by|from) (?:the )?(?:home office|government|ministry|council|department|lottery|trust|\p{Lu}\p{L}+ (?:Council|Trust|Foundation|Fund))\b/iu

// "The scheme began in 2018 with £60,000 from the Commissioner"
const BEGAN =
  /\b(?:began|started|launched|opened)\b[^£.;]{0,30} (?:with|by|through) (?:(?:a|grants?|of|some|about) )*$/iu
// "A pilot costing £60,000 ran from April"
const PILOT =
  /\b(?:pilot|trial|first (?:phase|stage|round|year))\b[^£.;]{0,20} (?:costing|at a cost of|worth|of) (?:about )?$/iu
const RAN = /^,? (?:which )?(?:ran|was|were|took place|began|ended|finished|showed|reached)\b/iu
// "Until now the Commissioner has paid £60,000", "The Commissioner spent £60,000 on the first phase"
const WE_PAID = new RegExp(
  `\\b${BODY} (?:(?:has|had|have|also) )*(?:spent|paid|invested|contributed|given|provided) (?:it |them )?(?:about )?$`,
  'iu',
)
const UNTIL_NOW =
  /\b(?:until (?:now|then|this year)|up to now|hitherto|so far|in the past|before (?:that|then))\b[^£.;]*$/iu
const BEFORE_NOW =
  /^[^£.;]{0,40}\b(?:since (?:\p{L}+ )?(?:19|20)\d\d|(?:on|in|for|towards) (?:the|its) (?:first|second|earlier|previous|pilot|last) (?:phase|stage|round|year|scheme|contract))\b/iu
// "Approval was given in May 2020 for £60,000", "The agreement with Quay Ltd was for £60,000"
const APPROVAL =
  /\bapproval was (?:first |originally )?(?:given|granted|obtained)\b[^£.;]{0,50} (?:for|of|to spend) (?:up to |about )?$/iu
const AGREEMENT =
  /\b(?:contract|agreement|grant|award|licence) (?:with|to) [^£.;]{2,40} was (?:for|at|worth|of) (?:up to |about )?$/iu
const FORMER =
  /\b(?:former|old|previous|last) [^£.;]{0,20}\b(?:authority|commissioner|mayor|panel)(?: had)? (?:gave|given|granted|awarded|paid|approved|agreed)(?: (?:it|them|a grant of))? $/iu
// "Three grants have been made to it before, of £5,000"
const MADE_BEFORE =
  /\b(?:has|have) been (?:made|given|paid|awarded)\b[^£.;]{0,40}\b(?:before|previously|in the past|already)\b[^£.;]{0,10},? (?:of|for|worth) $/iu

// "In the previous two years the Trust was given £50,000"
const IN_YEARS_BEFORE =
  /\b(?:in|over|during|for) (?:each of )?the (?:previous|last|preceding|past) (?:(?:two|three|four|five|\d) )?(?:financial )?years?\b[^£.;]*\b(?:was|were|has been|have been|received|got|had)\b(?: (?:given|awarded|granted|paid|grants? of|awards? of|a grant of|an award of))* $/iu

// "The grant in 2023/24 was £46,000"
const OF_YEAR = new RegExp(`\\b${GIFT} (?:in|for) 20\\d\\d[/–-]\\d\\d was (?:about )?$`, 'iu')

// "of which £20,000 came from the Commissioner in 2022/23"
const CAME_FROM_US = new RegExp(
  `^ (?:a year )?(?:came|was|were) (?:received |given )?(?:from|by) (?:the )?(?:police and crime )?${BODY}\\b[^.;]{0,20}\\b(?:in|since) (?:19|20)\\d\\d`,
  'iu',
)

const RUNS_NOW = /\b(?:current|existing|present|old)\b/iu

/** Does a contract end after the year of the decision? Then it may be what is decided, unless it is told that it runs now. */
function endsLater({ before, behind }: Around, decidedOn: string | null): boolean {
  const year = /^[^.;]{0,80}?\b(20\d\d)\b/u.exec(behind)?.[1]
  if (RUNS_NOW.test(before)) return false
  return /\bnew\b/iu.test(before) || (year !== undefined && (decidedOn === null || year > decidedOn.slice(0, 4)))
}

/** Was a sum given by the body itself before: last year, in a first round, under a contract that ends, to what is now renewed? */
export function isGivenBefore({ before, behind }: Around, decidedOn: string | null): boolean {
  if (NOW.test(before)) return false
  if (FROM_US.test(behind) && [RECEIVED, SUPPORTED, BEGAN].some((p) => p.test(before))) return true
  if (APPOSED.test(before) && WAS.test(behind)) return true
  if (RUNNING.test(before) && EXPIRES.test(behind)) return !endsLater({ before, behind }, decidedOn)
  if (BODY_GAVE.test(before) && IN_ROUND.test(behind)) return true
  if (MONEY.test(before) && GIVEN_THEN.test(behind)) return !BY_OTHERS.test(behind)
  if (CAME_FROM_US.test(behind)) return true
  if (IN_YEARS_BEFORE.test(before)) return !BY_OTHERS.test(behind)
  if (PILOT.test(before) && RAN.test(behind)) return true
  if (WE_PAID.test(before) && (UNTIL_NOW.test(before) || BEFORE_NOW.test(behind))) return true
  return [LAST_YEARS, LATEST, FOLLOWS, APPROVAL, AGREEMENT, OF_YEAR, FORMER, MADE_BEFORE].some((pattern) =>
    pattern.test(before),
  )
}
