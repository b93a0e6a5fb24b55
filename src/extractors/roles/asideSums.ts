import type { Layout } from '../../types.ts'
import type { InSentence } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

// "Repairs have cost £94k", "TfL has spent £4.8m", "Spend in 2021/22 was £31.2m": what something came to, not what was decided
const SPENT_BEFORE =
  /\b(?:has|have|had|already) (?:\w+ )?spent\b[^£;]{0,60}$|\b(?:has|have|had|would have) (?:\w+ )?cost\b[^£;]{0,30}(?:£[\d,.]+[km]? (?:and|to) )?$|\bcost (?:an estimated|society|the economy|victims)\b[^£;.]{0,20}$|\b(?:spend|spending|expenditure) (?:to date|so far|(?:to|in|since|during|until|up to) [^£;.]{2,40}?|to date [^£;.]{2,40}?) (?:is|was|came to|stands at|stood at|has been|totalled)\b[^£;.]{0,20}$/iu
const SPENT_BEHIND = /^[^£.;]{0,60}\b(?:has|have|had|was|were) (?:already |since |now )?(?:been )?spent\b/iu
// "the interim service has cost £62,500": what was bought was decided
const BOUGHT =
  /(?<!\b(?:similar|other|comparable) )\b(?:services?|schemes?|contracts?|programmes?|projects?|pilots?|agreements?)\b[^£;]{0,80}(?<!\b(?:would|could|might) )\b(?:has|have|had) (?:\w+ )?cost\b/iu
// "to have cost £870,000 (DD2450)", "spent £1.2m under MD2987": a sum right before its decision is that decision's
const OWN_DECISION = /^ ?\((?:[A-Z]{2,6}\d?[\s/-]?\d|[Dd]ecision)/u

// "TUPE costs of up to £40,000 lie with the provider", "Management costs of £3,230 will be met by the Council"
const OTHERS_BEAR =
  /^[^£.;]{0,20}\b(?:(?:lies?|falls?|rests?|remains?|stays?) (?:with|on|to)|(?:will|would|is to|are to) be (?:met|borne|paid|absorbed) by) (?:the |its |each |all )?(?:\w+ ){0,2}(?:councils?|providers?|suppliers?|contractors?|landlords?|tenants?|partners?|university|charity|trust|applicants?|bidders?|purchaser|buyer|developer)\b/iu
// "Organisations could ask for between £5,000 and £20,000", "small grants of up to £1,000"
const MAY_ASK =
  /\b(?:may|can|could|might|were able to|(?:will|would|to) be able to) (?:each )?(?:ask|apply|bid) for\b[^£.;]{0,40}(?:£[\d,.]+[km]? (?:and|to) )?$|\b(?:small|micro|mini|individual)[- ](?:grants|awards)\b[^£.;]{0,20}\b(?:of|up to|between|from) (?:up to |between )?(?:£[\d,.]+[km]? (?:and|to) )?$/iu
// "Match funding of £97,500 has been offered by the councils"
const MATCHED = /\bmatch(?:ed)?[- ]funding (?:of|with a value of|worth|to the value of) (?:up to |about )?$/iu
// "Forty bids were received with a combined value of £3.4m"
const BIDS_WORTH =
  /\b(?:(?:were|was) (?:received|submitted)|\d+ (?:bids|applications|tenders))\b[^£.;]{0,60}\bvalue of (?:over |about |nearly |some )?$/iu
// "If it is reduced MOPAC would meet up to £1.1m a year"
const SUPPOSED = /\b(?:if|should)\b [^.;£]{5,120}\b(?:would|will|could|must)\b[^.;£]*$/iu
/** What follows from the decision itself is no supposition: "If approved, the cost will be £12,000". */
const IF_AGREED = /\b(?:if|should)\b[^£]*\b(?:approv|agree|authoris|support|grant|exercis)\w*\b/iu
const SUPPOSED_BEHIND = /^ (?:a year |per annum )?(?:would|could)\b/u
// "The present team costs £248,000 a year, of which the Commissioner pays £54,000"
const COSTS_NOW = /\bcosts [^£.;]{0,40}$/u
const OF_WHICH_PAID = /^[^£;.]{0,30}, of which [^£;.]{2,60}\b(?:pays?|contributes?|meets?|funds?) £/u
// "The revenue cost of the borrowing rises to £1.1m"
const BORROWING = /\bcosts? of (?:the )?borrowing\b[^£.;]{0,40}$/iu
// "Long term borrowing at 31 March 2018 was £22.18m"
const OWED = /\b(?:borrowing|investments|debt)\b[^£.;]{0,40}\b(?:was|were|is|stood at|stands at) $/iu
// "the price was £23,480, of which the charity has raised £6,330", "other partners, who put in £1.94m"
const OTHERS_GAVE =
  /\b(?:of which|who)\b[^£;]{3,50}\b(?:(?:has |have )?raised|(?:has |have )?put in|gave|has given|have given) $/iu
const OURSELVES = /\b(?:O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor|DMPC|we|I)\b/u
const OTHERS_OWN = /^ (?:a year |per annum )?(?:of|from) (?:its|their) (?:own\b|[\p{L} ]{3,40}\bbudget\b)/u
// "Capital expenditure is forecast at £287.4m", "The gross revenue budget is £3.9bn", "Overtime is £23.6m over budget"
const TOLD_BEFORE =
  /\b(?:expenditure|spend|spending)\b[^£.;]{0,30}\b(?:forecast|projected) (?:at|to be) $|\bgross\b[^£.;]{0,20}\bbudget\b[^£.;]{0,20}\bis $/iu
const TOLD_BEHIND = /^ (?:over|under|above|below) (?:the )?(?:budget|target|forecast|plan)\b/iu
// "gross expenditure of £6m, with a net cost to the GLA of £5m"
const NET = /\bnet (?:cost|expenditure)\b[^£.;]{0,30}$/iu
// "earned, against a budget of £350,000": what was expected
const AGAINST =
  /\bagainst (?:an? |the |its )?(?:\w+ ){0,2}(?:budget|forecast|target|estimate|allocations?)s? (?:of )?$/iu
// "of which £38,427 was awarded in year by DR 102-23": given by others before
const OF_WHICH_GIVEN = /\bof which,? (?:up to |about |some )?$/iu
const GIVEN_BEHIND =
  /^[^£.;]{0,20}\b(?:has|have|had|was|were) (?:already |since )?(?:been )?(?:allocated|awarded|granted|approved)\b/iu
const COMMITTED_BEHIND = /^[^£.;]{0,20}\b(?:has|have|had|is|are) (?:already |now )?(?:been )?committed\b/iu
// "up to 4% of a receipt (£114,000)", "up to 50% of the original value (£44,785,125)": a limit that rules set
const SHARE_LIMIT =
  /\b(?:up to|no more than|not exceeding|a maximum of|limited to) \d+(?:\.\d+)?(?:%| ?per ?cent) of\b[^£(]{0,60}\((?:circa |about |i\.e\. )?$/iu
const RULES = /\b(?:regulations?|act \d{4}|conditions?|standing orders|code)\b/iu

/**
 * The role of a sum that its sentence sets aside from what is decided: what was spent, what others bear, what may be
 * asked for, what was expected and what rules allow; null for every other.
 */
export function setAside({ before, behind, whole }: InSentence): Verdict | null {
  if (SHARE_LIMIT.test(before) && RULES.test(whole)) return sure('threshold')
  if (TOLD_BEFORE.test(before) || TOLD_BEHIND.test(behind)) return sure('context')
  const isOfOthers = OTHERS_GAVE.test(before) || OTHERS_OWN.test(behind) || MATCHED.test(before)
  if (isOfOthers && !OURSELVES.test(before) && !/^[^£.;]{0,30}\breceived\b/u.test(behind)) return maybe('context')
  if (OTHERS_BEAR.test(behind) || MAY_ASK.test(before) || AGAINST.test(before)) return sure('context')
  if (/\bif\b [^.;£]{5,100}, $/iu.test(before) && SUPPOSED_BEHIND.test(behind)) return sure('context')
  if (COSTS_NOW.test(before) && OF_WHICH_PAID.test(behind)) return sure('context')
  if (SUPPOSED.test(before) && !IF_AGREED.test(before)) return maybe('context')
  if ([BORROWING, OWED].some((pattern) => pattern.test(before))) return sure('context')
  if (NET.test(before) && /\bgross\b/iu.test(whole)) return sure('context')
  const isSpent = (SPENT_BEFORE.test(before) && !BOUGHT.test(before)) || SPENT_BEHIND.test(behind)
  if (isSpent && !OWN_DECISION.test(behind)) return sure('context')
  if (OF_WHICH_GIVEN.test(before) && GIVEN_BEHIND.test(behind)) return maybe('earlier')
  if (OF_WHICH_GIVEN.test(before) && COMMITTED_BEHIND.test(behind)) return sure('context')
  return null
}

/** Is a sum what all bids or applications come to, whatever rules they fell short of? */
export const isOfBids = (before: string): boolean => BIDS_WORTH.test(before)

const OPTIONS_HEAD =
  /^(?:(?:other|alternative|all) )?options?\b(?! \w* ?recommended)|\balternatives?(?: options?)?\b|\boptions (?:considered|analysis|appraisal)\b/iu
const IS_RECOMMENDED = /(?<!\bnot )\b(?:recommended|preferred|chosen|this decision)\b/iu

/** Does a sentence below a heading of options tell what one costs that is not recommended? */
export const isOfOptions = (heading: string, sentence: string): boolean =>
  OPTIONS_HEAD.test(heading) && !/^recommend/iu.test(heading) && !IS_RECOMMENDED.test(sentence)

/** What stands over a block: the label beside it in a form that is a table, or the heading of its section. */
export function labelOver({ blocks, sections, tables }: Layout, index: number): string {
  const cell = blocks[index]?.cell ?? null
  if (cell === null) return sections.find((section) => section.blocks.includes(index))?.heading ?? ''
  const [label, ...others] = tables[cell.table]?.rows[cell.row] ?? []
  return label === undefined || others.length !== 1 || cell.column === label.column ? '' : label.text.trim()
}
