import type { Layout } from '../../types.ts'
import { textOf } from '../reading.ts'
import { isPriceAccepted } from './acceptedPrices.ts'
import { isKeptForLater } from './keptForLater.ts'
import type { Item } from './recommendations.ts'
import { isSoldOrRecovered } from './soldThings.ts'

/**
 * What an item of a request does with the money that it names: commits it, takes it in, moves it within what was
 * committed before, refuses it, says who pays, or only reports.
 */
export type Purpose = 'commits' | 'receives' | 'moves' | 'refuses' | 'pays' | 'reports'

const REPORTS = new Set(['note', 'publish', 'receive'])
const REFUSES = new Set(['decline', 'reject', 'refuse'])
const PAYS = new Set(['meet', 'finance'])

// "the grant of a lease to the tenant", and not to the Commissioner, who then pays; also a sale, and a precept: "Set a precept of £57.055m"
// "accept a grant of £50,000 from the Home Office", "the receipt of £455,000 from the Department", "proceeds of sale, estimated at £8,000"
const RECEIVES =
  /\bthat [^£]{3,80}\b(?:repays?|returns?|refunds?|pays? back)\b|\bbe (?:repaid|returned|refunded) by\b|^(?![^£]*\b(?:lease|licence|tenancy|easement|wayleave)\b[^£;]{0,30}\bto (?:(?:the|its|our) )?(?:(?:police|fire|and|&|crime|mayor['’]s|office|for|policing),? ){0,7}(?:commissioner|o?pf?cc|mopac|gla|crime|us|force|constabulary)\b(?=\s*(?:[.,;(]|$|(?:at|for|of|from|by|in|on|with|until|over)\b)))[^£]*\bgrant(?:s|ing)?\b[^£;]{0,40}\b(?:lease|licence|tenancy|easement|wayleave)\b[^£;]*\bto\b|^(?:(?:to|that|approves?|agrees?|the)\s+)*(?:accept(?:s|ance of|ing)?\b(?! (?:the |a |an )?(?:\w+ ){0,3}(?:tenders?|quotations?|quotes?|bids?|proposals?|prices?)\b)[^.;]{0,60}\b(?:grant|funding|income|receipt|award|contribution|allocation|offer|£)|accept(?:s|ing|ance of)? (?:up to |the |a |sum of )*£[\d,.]+\w*(?: million)? (?:\p{L}+ ){0,3}from\b|(?:the )?receipt of\b)|\bproceeds (?:of|from)\b(?! (?:the )?(?:proceeds of )?crime)|^(?![^£]*\b(?:payment|grant|award|contract|lease|purchase)\b)[^£]*(?<!\b(?:following|after|from|of) (?:the )?)\b(?:sale|disposal) (?:to [^£;]{3,60}? )?of\b|^(?:\w+ ){0,4}(?:sells?|disposes? of)\b|^(?:\w+ ){0,4}(?:(?:council tax )?precept|council tax requirement|band d)\b/iu
// What is taken in and spent in one item is spent: "accept and spend", "receipt and expenditure of", "accept the grant and award £5,000 to …"
const SPENDS =
  /\b(?:expenditure|spend(?:ing)?|and (?:to )?(?:award|approve|allocate|grant|provide|commission|pay)|be (?:awarded|allocated|spent)|the award of)\b/iu
// "the re-profiling of £2 million of the budget", "movements of budget of up to £50,000", "a virement of £400k", "the balance, £54,989.50, be carried forward"
const MOVES =
  /\b(?:re-?profil(?:e|ing)|mov(?:e|es|ing|ements? of) (?:the )?(?:budgets?|funds|funding|money|monies|resources)(?! for\b)|re-?phas(?:e|ing)|vire(?:ment|ments)?|carr(?:y|ied|ying) forward|carry-forward|(?:the )?bring(?:s|ing)? forward (?:of )?(?:up to )?£|(?:be )?return(?:ed)? to|not awarded|unspent|underspend|surplus)\b|\b(?:transfer|contribution|appropriation|release)s?\b[^.;]{0,50}\b(?:to|into) (?:(?:the|an?|its|our|their) )?(?:\p{L}[\p{L}-]* ){0,5}?(?:reserves?|balances)\b|\b(?:transfer|virement|vire|reallocation|reallocate)s?\b(?:[^.;]|\.\d){0,40}\bfrom (?:(?:the|an?|its|our) )?(?:\p{L}[\p{L}-]* ){0,5}?(?:budgets?|reserves?|provision|underspends?|programme|contingency)\b[^.;£]{0,20} to (?:(?:the|this|that|its) )?(?:\p{L}[\p{L}-]* ){0,5}?(?:schemes?|projects?|programmes?|budgets?|cost centre)\b/iu
// "the reprofiling and expenditure of £2m of budget": what is moved and spent in one breath is spent
const MOVED_TO_SPEND =
  /\bre-?(?:profil|phas|allocat)\w+ (?:of )?(?:£[^£;]{0,60})?\band (?:the |its )?(?:subsequent )?(?:expenditure|spend(?:ing)?|commit(?:ment)?|use)\b(?! £)/iu
// "that the cost of £169,350 be met from the reserve", "the funding will be from …"
const PAID =
  /^(?:(?:to|that|agrees?|approves?|confirms?)\s+)*the (?:total |overall |additional |net )?(?:costs?|funding|expenditure|sum)\b[^.;£]{0,40}(?:£[\d.,]+\w*\s*)?(?:\w+ ){0,3}?(?:be |is |are )?(?:met|funded|financed|drawn|from)\b/iu

// "the financing of the programme, including borrowing of up to £10.632m"
const FINANCING =
  /^(?:(?:to|that|approves?|agrees?|the)\s+)*(?:the (?:financing|funding) of|(?:share|split|divide|apportion) the (?:\p{L}+ )?(?:costs?|expenditure|spend)\b|(?:(?:the|internal|external|prudential|additional|temporary|new|long[- ]term|short[- ]term) )*borrowing)\b/iu

// "the novation of the contract (£300,000) at no cost", "the write-off of a debt of £3,150"
const NO_COST =
  /\b(?:at|with) (?:no|nil) (?:additional |extra |further )?cost\b|\bno (?:additional |extra |further )?costs? to\b|^(?:\w+ ){0,4}writ(?:e|ing|ten)[- ]off\b|^(?:to |that )?(?:reduce|decrease|cut|lower)s?\b|^[^£;]*\b(?:reduc|decreas|lower)(?:e|es|ing)?\b[^£;]{0,60}\bfrom £[\d.,]+(?:k|m| million)? to £[^£]*$|^(?:(?:to|that|approves?|agrees?|an?|the)\s+)*(?:reduction|decrease) (?:of £|(?:of|in|to) [^£;]{0,60}?\b(?:values?|prices?|costs?|grants?|contracts?|budgets?|funding|rents?|fees?|charges?|awards?|allocations?|sums?)\b)|^(?:to |that )?(?:withdraw|rescind|revoke|cancel|reclaim)s?\b|\b(?:rais|increas|amend|chang|uplift)\w* (?:(?:in|of|to) )?(?:the|its|their) (?:\p{L}+ ){0,4}?(?:limits?|thresholds?|allowances?|rates?|fees|charges|tariffs?)\b(?! (?:paid|payable) to\b)(?![^;]*\b(?:at (?:an? |the )?(?:\p{L}+ ){0,3}costs? of|costing)\b)/iu

// "receipt of up to £45,000 from boroughs, and its expenditure on the service": no sum of its own for what is spent
const SPENT_INCOME =
  /\b(?:receipt|receiv\w+|accept\w*|income)\b.*?\band (?:(?:to|the|its|their|this|that|subsequent|onward|associated|related|corresponding|approves?) )*(?:expenditure|spend(?:ing)?|expend|(?:award|pay|pass|allocate|distribute|grant|give|passport) (?:it|them|this|all of it|the (?:grant|funding|money|sum|award|same))(?: on)?)\b(?! of (?:up to |an? )?£)/isu

/** Does an item take in money and commit all of it, in one breath? */
export const isSpentIncome = (text: string): boolean => SPENT_INCOME.test(text)

// "Approve the use of £31,000 to employ an advocate": a sum that is used to do something is spent, and is no fund that is drawn on
const USE_OF_SUM =
  /^(?:(?:to|that|the|approves?|agrees?|authori[sz]es?)\s+)*(?:use|uses|using)(?: of)? (?:up to )?£[\d.,]+(?:k|m| million)? (?:to \p{Ll}|(?:for|towards|on) (?!the (?:year|period)\b)\p{Ll})(?![^£]*\b(?:from|of|out of|in) (?:the |its |our |their )?(?:[\p{L}-]+ ){0,4}(?:reserves?|funds?|balances|underspends?|budgets?)\b)/iu

/** Does an item approve that a sum be used to do something, without a reserve or fund that it is taken from? */
export const isUseOfSum = (text: string): boolean => USE_OF_SUM.test(text)

// "expenditure of the same sum", "pass the grant on to the Quay Trust", "award this funding to …": what was taken in goes out again
const PASSES_ON =
  /\b(?:expenditure|spend(?:ing)?|spent|expended|incur\w*|award\w*|pass\w*|pay(?:ing|ment)?|allocat\w+|distribut\w+|provid\w+|giv(?:e|ing)|grant(?:ing)?|transfer\w*)\b[^.;£]{0,60}?\b(?:(?:the|an?) (?:same|full|whole|entire|equal|equivalent|corresponding) (?:sum|amount|value|grant|funding|total)|(?:this|that) (?:sum|amount|grant|funding|money|income|award|contribution)|all of (?:it|this|the (?:grant|funding|money)))\b|\b(?:award|pass|pay|allocate|distribute|give|transfer|provide|passport)s? (?:on )?(?:it|the (?:grant|funding|money|sum|amount|award)(?: received)?)(?: (?:on|over|in full|onward|onwards|on in full|across))* to\b|\b(?:spend|use|expenditure of) (?:it|the (?:grant|funding|money|sum)) (?:on|as|for|in line|in accordance)\b/iu

/** Is what an item takes in committed by a later one that has no sum of its own: "award this funding to the Trust"? */
export const isPassedOn = (item: Item, items: readonly Item[]): boolean =>
  items.some(
    (later) =>
      later.start > item.start &&
      later.action !== 'note' &&
      later.action !== 'delegate' &&
      !/£/u.test(later.text) &&
      PASSES_ON.test(later.text),
  )

const EXEMPTION =
  /^(?:(?:to|that|approves?|agrees?|grants?|authori[sz]es?|an?|the|related|associated|accompanying|single|tender|source) )*(?:exemptions?|waivers?|dispensations?|derogations?|departures?)\b[^£]{0,120}\b(?:from|of|to|under)\b/iu

/** Does an item ask to be let off a rule of procurement? */
export const isExemption = ({ text }: Item): boolean => EXEMPTION.test(text)

/** What an item does with its money, told by its verb and by what that governs. */
export function purposeOf(layout: Layout, item: Item): Purpose {
  const text = textOf(layout, item)
  const action = item.action ?? ''
  if (REFUSES.has(action) || NO_COST.test(text)) return 'refuses'
  if (isKeptForLater(text)) return 'reports'
  if ((RECEIVES.test(text) || isSoldOrRecovered(text)) && !SPENDS.test(text) && !isPriceAccepted(text))
    return 'receives'
  if (REPORTS.has(action)) return 'reports'
  if (MOVES.test(text) && !MOVED_TO_SPEND.test(text) && !/\b(?:award|grant|contract)\b[^.;]{0,40}\bto\b/iu.test(text))
    return 'moves'
  if (FINANCING.test(text)) return 'pays'
  return PAYS.has(action) || PAID.test(text) ? 'pays' : 'commits'
}
