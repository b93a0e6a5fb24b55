import { isGivenToo } from '../totals/addedSums.ts'
import type { Around } from './around.ts'
import { ASKED_ASIDE } from './askedAside.ts'
import { ASKED_LIMITS } from './askedLimits.ts'
import { OURSELVES, TOLD_ONLY, type Wording } from './settledContexts.ts'
import { GIVEN_EARLIER } from './settledPasts.ts'
import { BESIDE_ONLY, RULED } from './settledRules.ts'
import { sure, type Verdict } from './verdict.ts'

/** In what is asked for. */
const ASKED: readonly Wording[] = [
  // "Note that an extension, at £412,000, will be dealt with under delegated powers"
  {
    behind:
      /^,? (?:will be|is to be|has been|was|is) (?:dealt with|approved|agreed|decided|made|let) (?:under|by) (?:the )?delegat/iu,
    role: 'context',
  },
  // "agree that £68,000 of this be recharged to Quay Council"
  {
    behind:
      /^(?: a year)?(?: of (?:this|that|it|the (?:cost|sum|total)))? (?:(?:will|to|shall|is to) )?be (?:recharged|invoiced|charged back) to\b(?! (?:the |its |our )?(?:[\p{L}’'-]+ ){0,4}?(?:budgets?|reserves?|funds?|programmes?|O?P\.?F?CC|commissioner|MOPAC|us)\b)/iu,
    role: 'income',
  },
  // "note the contributions of the Home Office (£180,000) and the council (£150,000)"
  {
    before: /^[^£]{0,12}\bnotes? the contributions? (?:of|from|by)\b(?:[^;]|\([^)]*\))*\($/iu,
    behind: /^\)/u,
    role: 'context',
  },
]

/** Outside of what is asked for, and in what is to be noted. The first that fits counts. */
const TOLD: readonly Wording[] = [
  ...ASKED,
  // "joined in 2016 at a one-off cost of £6.4m (decision OPCC.D.015.16)", "has cost £83,400 to date (CPCC 2017-031)"
  {
    before:
      /^(?!.*\b(?:sold|sale|receipts?|income|received|will|asks?|asked|requests?|requested|seeks?|sought|bid|bids|applied|now|this decision|recommended|proposed)\b).*\b(?:has|have|had|was|were|joined|bought|let|agreed|gave|paid|cost|began|since|in (?:19|20)\d\d)\b/iu,
    behind:
      /^(?: to date| so far)? \((?:under |see )?(?:decision |PCD |DMPCD )?(?!FY|YR|YEAR|FTE)[A-Z]{2,}[\w./ -]{0,14}\d{2,}\)/u,
    role: 'earlier',
  },
  // "has supported 118 projects with £1.32m in all", "has made 148 awards with a total value of £771,460"
  {
    before:
      /\b(?:has|have) (?:(?:already |so far |since 20\d\d )?(?:supported|funded|made|given|helped)|(?:already|so far|since 20\d\d) awarded) [\d,]+ (?:\p{L}+ ){1,3}(?:with|worth|of|for|totalling|to)(?: (?:an?|the|total|value|sum|of|up|combined))* $/iu,
    behind: /^(?![^.;]*\b(?:this|these|current|present|now)\b)/iu,
    role: 'earlier',
  },
  // "For the first contracts, let in 2015, the total was £2,076,000"
  {
    before:
      /\b(?:contracts?|grants?|awards?|agreements?|licen[cs]es?), (?:let|made|given|awarded|agreed|signed) in (?:\p{Lu}\p{L}+ )?20\d\d, [^£.;]{0,40}\b(?:was|were|came to) (?:about )?$/iu,
    role: 'earlier',
  },
  // "gave SLF a one-off grant of £50,000 in 2011"
  {
    before:
      /\b(?:authority|commissioner|O?P\.?F?CC|MOPAC|GLA|mayor)\b,? (?:gave|paid|made) [^£.;]{2,40} an? (?:\p{L}+(?:-\p{L}+)? )?(?:grant|award|payment|donation) of $/iu,
    behind: /^ in (?:\p{Lu}\p{L}+ )?20\d\d\b/u,
    role: 'earlier',
  },
  // "The Office was awarded £1.1m from the Innovation Fund for the first three years"
  {
    before: /\bwas awarded (?:a grant of )?$/iu,
    behind: /^ from the [^.;£]{3,40}\b(?:fund|grant)\b[^.;£]{0,20} for the (?:first|previous|last)\b/iu,
    role: 'earlier',
  },
  // "A grant of £46,000 from the Home Office has been spent on smoke hoods"
  {
    before: /\bgrant of $/iu,
    behind: /^ from the (?:home office|ministry of justice|government)\b[^.;£]* has been spent\b/iu,
    role: 'income',
  },
  // "City Bridge Trust has agreed to give £60,000 towards the cost, which the GLA will receive"
  { behind: new RegExp(`^[^.;£]{0,50}, which (?:the )?${OURSELVES} will receive\\b`, 'u'), role: 'income' },
  // "Holding costs, net of rents of £96,000"
  { before: /\bnet of (?:\p{L}+ )?(?:rents?|income|receipts|fees|charges) (?:of )?$/iu, role: 'income' },
  // "One district underspent, and £2,310 has been paid back"
  { behind: /^ (?:has|have) (?:since )?been (?:paid back|repaid|refunded|handed back)\b/iu, role: 'income' },
  // "funded as to £60,000 from the Quay budget and as to £60,000 from the Trust"
  { before: /\bas to (?:up to )?$/iu, behind: /^ (?:from|by|out of) /iu, role: 'source' },
  // "the Zones budget, on which £14.3m remains", "the consultation budget, of which £20,000 is unspent"
  {
    before: /\b(?:budget|fund|reserve|programme|grant),? (?:on|in|of) which (?:about |some )?$/iu,
    behind: /^ (?:remains?|is (?:still )?(?:unspent|uncommitted|left|unallocated|available))\b/iu,
    role: 'source',
  },
  // "£1,126,000 against the £1,000,000 in the capital programme", "estimated at £1.87m, against a budget of £1.9m"
  { before: /\bagainst the $/iu, behind: /^ in the (?:\p{L}+ ){0,3}(?:programme|budget|plan)\b/iu, role: 'source' },
  {
    before:
      /\b(?:costs?|prices?|rents?|charges?|fees?)\b(?![^;]*\b(?:earned|forecast|outturn|spent)\b)[^;]*,? against (?:an?|the) (?:\p{Ll}+ ){0,3}budget of $/iu,
    role: 'source',
  },
  // "The programme has a line of £1.65m for this purpose"
  { before: /\b(?:programme|budget|plan) (?:has|contains|includes) an? line of $/iu, role: 'source' },
  // "The difference, £240,000 in all, will be met from the Partnership Reserve"
  {
    before: /\b(?:difference|balance|remainder|shortfall|rest), $/iu,
    behind: /^(?: in all| in total| a year)?, (?:will|is to|can) be (?:met|funded|taken|drawn|found) from\b/iu,
    role: 'source',
  },
  // "A deposit is payable and the balance of £43,200 falls due on completion"
  {
    before: /\b(?:balance|remainder|rest) of (?:about )?$/iu,
    behind:
      /^,? (?:falls? due|is (?:due|payable|to be paid)|will be (?:paid|due|payable)|on (?:completion|delivery|receipt|signature))\b(?![^.;]*\b(?:from|by)\b)/iu,
    role: 'part',
  },
  // "The gross cost is offset by a £30,000 contribution from TfL"
  {
    before: /\boffset by (?:an? |the )?$/iu,
    behind: /^ (?:\p{L}+ )?(?:contribution|grant|receipt|income|payment)s?\b/iu,
    role: 'income',
  },
  // "a capital programme of £18.2m, which includes £40,000 for this purpose"
  {
    before: /\b(?:programme|budget|plan) of £[\d.,]+\w*, which (?:includes|contains|provides) $/iu,
    role: 'source',
  },
  // "Code, which demands this for contracts from £10,000 to £150,000", "capital items of more than £5,000 will be funded only"
  {
    before: /\bcode\b[^.;]*\b(?:contracts|purchases) (?:from|between|of) (?:£[\d,]+ (?:to|and) )?$/iu,
    role: 'threshold',
  },
  {
    before:
      /\b(?:framework|policy|criteria|guidance|conditions|rules) (?:says?|states?|provides?|allows?|requires?)\b[^£.;]*\b(?:more|less) than $/iu,
    role: 'threshold',
  },
  // "The most that may be asked for is £10,000"
  { before: /\bmost that (?:may|can|could) be (?:\p{L}+ (?:for )?)is $/iu, role: 'threshold' },
  ...TOLD_ONLY,
  ...BESIDE_ONLY,
  ...RULED,
  ...GIVEN_EARLIER,
]

/** The role that the words right around a sum settle, outside of what is asked for; null for every other. */
export const settledSum = (around: Around): Verdict | null => first(TOLD, around)

/** An item of a request is shorter; of a longer text only the end is looked at, as patterns from sum to sum are slow on it. */
const LONGEST_BEFORE = 1500

/** The role that the words right around a sum settle in what is asked for; null for every other. */
export function settledAsk({ before, behind }: Around): Verdict | null {
  const around = { before: before.slice(-LONGEST_BEFORE), behind }
  return first([...ASKED, ...ASKED_LIMITS, ...(isGivenToo(around.before, behind) ? [] : ASKED_ASIDE)], around)
}

function first(wordings: readonly Wording[], { before, behind }: Around): Verdict | null {
  const found = wordings.find(
    (w) => (w.before === undefined || w.before.test(before)) && (w.behind === undefined || w.behind.test(behind)),
  )
  return found === undefined ? null : sure(found.role)
}
