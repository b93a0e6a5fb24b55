import type { Around } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

// "Separate funds of £284,336 for the Duty are not dealt with here"
const NOT_HERE =
  /^[^£.;]{0,60}\b(?:is|are|was|were) not (?:dealt with|covered|sought|considered|requested|affected|asked for|the subject|part of (?:this|the))\b/iu
// "This approval is separate from the £2.4m for engagement"
const SEPARATE =
  /\b(?:separate from|distinct from|does not (?:include|cover|touch)) (?:the |an? |any )?(?:\p{Ll}+ )?$/iu
const OF_WHICH = /\b(?:of which|of this|of that),? (?:(?:up to|no more than|at most|about|some) )*$/iu
// "of which up to £67,000 may be spent on staff"
const MAY_BE_SPENT = /^ (?:may|can|must|could|has to) (?:only |also |then )?be (?:spent|used|put|kept|carried)\b/iu
// "of which £4,180 was not spent"
const UNSPENT =
  /^ (?:(?:was|were|is|are|has been|have been|remains?|remained) )?(?:not (?:yet )?(?:spent|used|needed|drawn|claimed)|unspent|unused|underspent|handed back|given back)\b/iu
// "The disposal will save £96,000 in a full year"
const SAVES =
  /\b(?:saves?|saved|avoids?|avoided) (?:(?:about|some|around|over|nearly|an estimated|a further|the force|the commissioner) )*$/iu
// "After these awards £27,038 will be left in the fund"
const AFTER = /\bafter (?:this|these|that|the)\b[^£.;]{0,40}$/iu
const LEFT = /^ (?:(?:will|would|is|are|should) )?(?:then )?(?:be )?(?:left|remain(?:s|ing)?|available|unallocated)\b/iu
// "The strategy set out to raise £500m of capital receipts"
const AIMS =
  /\b(?:set out|aims?|aimed|target(?:s|ed)?|strategy|ambition)\b[^£.;]{0,80}\bto (?:raise|save|release|realise|cut|reduce|lower|attract|lever in)\b[^£.;]{0,60}$/iu
// "of which New Scotland Yard brought in £370m"
const BROUGHT_IN = /\bof which [^£.;]{2,60} (?:brought in|yielded|accounted for|produced|fetched) $/iu
// "has helped to bring £104m of investment to market"
const LEVERED =
  /\b(?:bring(?:s|ing)?|brought|lever(?:s|ed|aged)?|attract(?:s|ed|ing)?|unlock(?:s|ed|ing)?)(?: in)? (?:(?:about|some|over|more than|a further|an estimated) )*$/iu
const INVESTMENT = /^ (?:of|in) (?:\p{Ll}+ ){0,2}investments?\b/iu
// "the present licence can be renewed month by month for £690"
const CAN_BE_HAD =
  /\bcan be (?:renewed|extended|bought|had|hired|rented|leased|obtained)\b[^£.;]{0,40}\b(?:for|at) (?:about )?$/iu
// "groups have a turnover of less than £50,000"
const TURNOVER =
  /\b(?:turnover|income|reserves) of (?:(?:less|more|fewer|no more|not more) than|under|over|up to|between) (?:£[\d,.]+[km]? and )?$/iu
// "announced £10m of ring fenced funding for Taser in England and Wales"
const ANNOUNCED =
  /\b(?:announced|launched|opened|made available|published)\b[^£.;]{0,30}$|\bnational (?:fund|pot|programme|settlement)\b[^£.;]{0,20}$/iu
const COUNTRY =
  /^[^£.;]{0,80}\b(?:in|across|for|throughout|to) (?:England|Great Britain|the (?:whole )?(?:country|UK|United Kingdom)|all (?:\d+ )?(?:police )?(?:forces|areas|commissioners|PCCs))\b|^[^£.;]{0,40}\bnational(?:ly)?\b/iu
// "towards works which cost £1,431,800"
const WHICH_COST =
  /\b(?:works?|building|refurbishment|conversion|repairs|scheme) (?:which|that) (?:had |has )?cost (?:about |some )?$/iu
const FUNDER =
  /(?:^|[.;,]\s*)(?<who>[^£.;,]{0,60}\b(?:lottery|heritage fund|trust|foundation|sport england|arts council|children in need|comic relief|church|university|rotary|charity|company))\b (?:has |had |have )?(?:awarded|gave|given|granted|donated|provided|contributed|raised)\s(?:(?:it|them|a|grants?|of|about|some|up to|a further)\s)*$/iu
const TO_US = /^[^£.;]{0,20}\bto (?:the )?(?:commissioner|O?P\.?F?CC|MOPAC|GLA|mayor|force|constabulary|MPS)\b/iu
const OURSELVES = /\b(?:O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor)\b/u

/**
 * The role of a sum that is told in passing: other decisions' money, what may be spent of a grant or was not, savings, aims,
 * what is left, what others gave to others; null for every other.
 */
export function toldInPassing({ before, behind }: Around): Verdict | null {
  if (NOT_HERE.test(behind) || SEPARATE.test(before)) return sure('context')
  if (OF_WHICH.test(before) && (MAY_BE_SPENT.test(behind) || UNSPENT.test(behind))) return sure('context')
  if (AFTER.test(before) && LEFT.test(behind)) return sure('context')
  if ([SAVES, AIMS, BROUGHT_IN, CAN_BE_HAD, TURNOVER, WHICH_COST].some((p) => p.test(before))) return sure('context')
  if (LEVERED.test(before) && INVESTMENT.test(behind)) return sure('context')
  if (ANNOUNCED.test(before) && COUNTRY.test(behind)) return maybe('context')
  const who = FUNDER.exec(before)?.groups?.who
  if (who === undefined || OURSELVES.test(who)) return null
  return maybe(TO_US.test(behind) ? 'income' : 'context')
}
