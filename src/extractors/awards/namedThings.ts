// "Quay Trust (already agreed)", "Youth work – previously approved": the money was given by an earlier decision
const GIVEN_BEFORE =
  /\((?:[^)]*\s)?(?:already|previously|separately) (?:agreed|approved|awarded|committed|funded|paid|reported|decided|allocated)\b[^)]*\)|\((?:agreed|approved|awarded|committed|decided|paid|funded) (?:already|previously|earlier|separately|(?:in|under|by) (?:PCD|DMPCD|decision|an? (?:earlier|previous)))\b[^)]*\)|\s[-–—]\s(?:already|previously) (?:agreed|approved|awarded|committed|funded|paid)$/iu
// what a row of a budget is called: "Crime and Disorder Reduction Grants", "Staff costs", "Contract"
const MONEY =
  /(?:^|\s)(?:Grants|Grant Funding|Funding|Budgets?|Reserves?|Costs?|Contracts?|Contingency|Fees|Allocations?|Expenditure|Income|Savings|Surplus|Deficit|Precepts?|Underspends?|Overheads?|Salaries|Payments?|Balances?|Inflation|Recharges?)$/iu
// "Rent and utilities", "Vehicles & equipment"
const SPENT_ON =
  /^(?:(?:staff(?:ing)?|rents?|rates|utilities|salar(?:y|ies)|wages|pay|pensions?|equipment|premises|buildings?|travel|transport|subsistence|training|insurance|licen[cs]es?|hosting|hardware|software|ICT|IT|maintenance|materials|supplies|services|expenses|venue hire|room hire|vehicles?|fuel|uniforms?|printing|publicity|marketing|catering|interpreters|administration|management|evaluation|construction|works|fit(?:ting)?[- ]out|furniture|fees|repairs|consumables|cleaning|energy|depreciation|VAT|and|&|other|office|running|project|capital|revenue|third party|professional),? ?)+$/iu
// the payer's own and the government's pots: "Police fund", "Safer Streets Fund"
const POT =
  /^(?:(?:the|general|police|fire|capital|revenue|collection|property act|proceeds of crime|POCA|seized assets?|innovation|transformation|modernisation|safer streets|crime prevention|crime reduction|community safety|small grants?|road safety|rural crime|partnership|community|emergency|victims['’]?|early intervention|early action|serious violence|office|earmarked|invest to save|and|&)\s)+fund$|\b(?:Commissioner|PF?CC|OPF?CC|MOPAC)['’]s?\s(?:.*\s)?fund$|\bpot$/iu
// "Domestic abuse perpetrator programme": small letters tell what is done, and not by whom
const DONE =
  /^\p{Lu}.*\s(?:programmes?|projects?|schemes?|services?|funds?|pilots?|initiatives?|campaigns?|strategy|plan|posts?|officers?|co-?ordinators?|training|evaluation|provision|activity|activities|events?|interventions?|contributions?|outreach|research|therapy|counselling|mentoring|mediation|treatment|works?|workers?|cameras|improvements|administration|funding)$/u
const PUBLIC_SERVICE =
  /\b(?:fire(?: and| &) rescue|fire|ambulance|probation|police|prison|youth (?:justice|offending)|victim support|advice|counselling|volunteer) services?$/iu
// "Year 1", "2021/22", "Theme 2: victims": how a list is divided
const NUMBERED =
  /^(?:years?|phases?|lots?|tranches?|quarters?|stages?|rounds?|themes?|options?|items?|bids?|priorit(?:y|ies)|parts?|months?|strands?) ?(?:\d{1,2}|[A-F]|one|two|three|four|five)(?:$|\s?[:(,]|\s[-–—]\s)|^20\d\d(?:\s?[/–-]\s?\d{2,4})?$/iu
// "Young people", "Road Safety": what a part of the money is for
const THEME =
  /^(?:victims?(?: services)?|young people|children(?: and young people)?|communities|domestic (?:abuse|violence)|sexual (?:abuse|violence)|hate crime|prevention|early intervention|(?:road|community) safety|rural crime|youth justice|serious violence|drugs?(?: and alcohol)?|substance misuse|mental health|neighbourhood policing|restorative justice|modern slavery|anti-?social behaviour|(?:reducing )?reoffending|business crime|cyber ?crime|burglary|knife crime|(?:ch|c)?isvas?|idvas?|icvas?|cctv|anpr|marac|iom|dvpp)$/iu
// "Declined", "Carry forward", "On hold"
const STATUS =
  /^(?:declined|withdrawn|rejected|refused|unsuccessful|pending|deferred|on hold|not (?:awarded|approved|funded|successful)|unspent|uncommitted|(?:carry|carried|brought|bring) forward|as above|see (?:above|below|note).*)$/iu
// "Safer Streets Programme": a thing where a list holds bodies and things, and a body where it holds bodies alone
const CALLED =
  /\b(?:Programmes?|Schemes?|Campaigns?|Initiatives?|Strategy|Pilots?|Plan|Provision|Evaluation|Works|Posts?)$/u
const MIXED_HEAD =
  /\b(?:schemes?|programmes?|initiatives?|items?|purpose|activit(?:y|ies)|descriptions?|area of spend|workstreams?)\b/iu

// "Quay Trust (declined)", "Pier Trust – withdrawn": nothing is given
const NOT_GIVEN =
  /(?:\(|\s[-–—]\s)(?:application |bid )?(?:declined|withdrawn|withdrew|rejected|refused|unsuccessful|not (?:awarded|approved|funded|supported|recommended|successful)|deferred|pending|on hold)\b[^)]*\)?$/iu

/** Does a row's status note say that its money was given by an earlier decision, or is not given? */
export const isGivenElsewhere = (name: string): boolean => GIVEN_BEFORE.test(name) || NOT_GIVEN.test(name)

/**
 * Is a name that of a fund, a cost or a thing that is done, and of nobody who could get money?
 *
 * Bodies are called so too, by a name in capitals: "Quay Project", "National Lottery Community Fund".
 */
export function isNamedThing(name: string): boolean {
  if ([MONEY, SPENT_ON, POT, NUMBERED, THEME, STATUS].some((pattern) => pattern.test(name))) return true
  return DONE.test(name) && !PUBLIC_SERVICE.test(name)
}

/** Is a row's name that of a thing, under a head such as "Partner / scheme" that announces both? */
export const isThingAmong = (name: string, head: string): boolean => MIXED_HEAD.test(head) && CALLED.test(name)
