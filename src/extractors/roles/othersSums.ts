import type { Layout } from '../../types.ts'
import { abbreviationsIn } from '../names/organisations.ts'
import type { Around } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

const OURS =
  /\b(?:O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor|DMPC|VRU|[Ff]orce|[Cc]onstabulary|[Pp]olice|MPS|Met|Authority)\b/u
/** "Fire and Rescue Authority": not ourselves, though an authority. */
const THEIRS =
  /\b(?:[Cc]ouncil|[Tt]rust|[Uu]niversity|[Cc]ollege|[Cc]harity|[Ff]oundation|[Aa]ssociation|[Pp]artnership|[Cc]ompany|[Ll]imited|Ltd|CIC|[Cc]lub|[Ss]chool|[Hh]ospital|NHS|[Hh]ealth|[Ff]ire|[Aa]mbulance|[Bb]orough|[Dd]istrict|[Cc]hurch|[Ss]ociety|[Pp]rovider|[Cc]ontractor|[Cc]onsortium|[Oo]rganisation|[Dd]eveloper|[Ll]andlord)\b/u
const HAS_GOT =
  /(?:^\s*|[.;,:]\s|\b(?:and|that|which|as|while|because|since|where)\s)(?:\d+(?:\.\d+)*\.?\s+)?(?:the\s+)?(?<who>[\p{L}’'&][\p{L}\d’'& -]{1,70}?)\s+(?:has|have|had|was|were)\s+(?:(?:also|already|since|recently|now|itself|themselves|separately)\s+)*(?:been\s+)?(?:awarded|granted|allocated|given|secured|obtained|won|raised|attracted)\s+(?:(?:a|an|the|grants?|sum|of|further|up|to|about|some|over|capital|revenue|funding)\s+)*$/iu
const FROM_ELSEWHERE =
  /^[^£.;]{0,60}\b(?:by|from|through) (?:the )?(?!(?:O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor|Police and Crime)\b)(?:\p{Lu}|government|sponsors|donations|charitable|grants|its|their|other)/u

/** Is a name another body's: by its words, or as the short name of such a one? "NYFRA" of a Fire and Rescue Authority. */
function isOthers({ text }: Layout, who: string): boolean {
  const full = /^\p{Lu}{2,8}s?$/u.test(who) ? (abbreviationsIn(text).get(who) ?? '') : who
  return full !== '' && THEIRS.test(full) && (!OURS.test(full) || /\bFire\b/iu.test(full)) && !/\bPolice\b/iu.test(full)
}

/** "NYFRA has been awarded £2.4m of capital by the Department", "The Quay Trust has secured £9,000 from the Lottery". */
export function isGotByOthers(layout: Layout, { before, behind }: Around): boolean {
  if (!FROM_ELSEWHERE.test(behind)) return false
  const who = HAS_GOT.exec(before)?.groups?.who?.trim()
  return who !== undefined && isOthers(layout, who)
}

// "It was funded until 2014 by £600,000 from the Department"
const WAS_FUNDED =
  /\b(?:was|were|had been) (?:\p{L}+ly )?(?:funded|paid for|supported|financed)\b[^£.;]{0,40}\b(?:by|with|through) (?:(?:a|grants?|of|some|about) )*$/iu
// "volunteers' time to the value of £4,800", "officer time worth £9,000"
const TIME_WORTH =
  /\b(?:volunteers?|staff|officers?|management|members?)['’]?s?['’]? time\b,? (?:to the value of|to a value of|worth|valued at|with a value of|estimated at|(?:put|assessed) at) (?:(?:about|some|up to) )*$/iu
// "liability is capped at £5m", "must carry insurance of £5m"
const COVER =
  /\bliabilit(?:y|ies)\b[^£.;]{0,40}\b(?:capped at|limited to|up to|of) $|\b(?:insurance|indemnity)(?: cover)? (?:of|up to|to the value of) (?:at least |not less than |up to )?$/iu
const PREMIUM = /\b(?:premium|cost|price|pay\w*|contract|renew\w*|let|buy|bought|purchase)\b/iu
// "An eleventh application, for £19,000, scored above the mark but …"
const APPLIED =
  /\b(?:applications?|bids?|requests?|proposals?)\b[^£.;]{0,40}?,? (?:for|of|worth) $|\b(?:applications?|bids?)\b[^£.;]{0,50}\($/iu
const FELL_SHORT =
  /^\)?[^.;]{0,30}?\b(?:(?:was|were|is|are|has been|have been|had been) (?:(?:therefore|also|later) )?(?:not (?:supported|funded|successful|recommended|approved|agreed|eligible|accepted)|declined|unsuccessful|rejected|refused|withdrawn|ineligible|turned down|too late)|(?:came|arrived) too late|(?:could|can) ?not be (?:supported|funded|considered|met|agreed|accepted))\b(?![^.;]*\b(?:now|since|instead)\b)/iu

// "unspent grant from last year (£6,212) may be carried forward by the Council": theirs to keep
const UNSPENT = /\b(?:unspent|unused|remaining) (?:grant|award|funding|money)s?\b[^£.;]*$/iu
const THEY_KEEP =
  /^\)?,? (?:may|can|could|might|will|is to|to) be (?:carried (?:forward|over)|kept|retained|spent|rolled (?:forward|over)|used|held) by (?:the )?(?!O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor)\p{Lu}/u

// "a budget of £3.2m, most of which the Council pays", "£60,000 of stolen goods"
const MOSTLY_THEIRS =
  /^,? (?:most|half|all|much|nearly all|\d+(?:%| per cent)|the (?:rest|bulk)) of which (?:the )?(?!O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor|[Ff]orce|we\b)[^.;£]{2,40}\b(?:pays?|bears?|meets?|funds?|provides?|contributes?)\b/u
const GOODS =
  /^ (?:of|in|worth of) (?:stolen |lost |seized |criminal )?(?:goods|property|cash|drugs|vehicles|tools|bicycles|bikes|plant|machinery|metal)\b/iu
const SEIZED = /\b(?:recover\w*|seiz\w*|stole|stolen|lost|theft\w*|los(?:t|ses?))\b[^£.;]*$/iu

/** The role of a sum told of others only: what funded a thing before, their time, what they are insured for or asked in vain. */
export function ofOthers({ before, behind }: Around): Verdict | null {
  if (WAS_FUNDED.test(before) && FROM_ELSEWHERE.test(behind)) return sure('context')
  if (UNSPENT.test(before) && THEY_KEEP.test(behind)) return sure('context')
  if (MOSTLY_THEIRS.test(behind) || (SEIZED.test(before) && GOODS.test(behind))) return sure('context')
  if (TIME_WORTH.test(before)) return sure('context')
  if (APPLIED.test(before) && FELL_SHORT.test(behind)) return maybe('context')
  return COVER.test(before) && !PREMIUM.test(before.slice(-80)) ? maybe('context') : null
}
