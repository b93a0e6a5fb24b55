import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { isDenied, isNotPaidFrom, OTHERS_SHARE } from './fundingDenials.ts'
import { ANY_NAME, ARTICLES, eitherCase, NAME, named, POT } from './fundingNames.ts'

const PAID =
  '(?:funded|financed|paid(?: for)?|met|made|resourced|supported|covered|borne|found|absorbed|accommodated|provided|sourced|taken|released|allocated)'
const FROM = '(?:by|through|via|from|out of|within)(?:\\s(?:within|existing))?'
const SUM = '£[\\d.,]+\\w*'
/** "paid from the Community Fund", "met from the PCC's 2023/24 commissioning budget", "falls on the custody budget" */
const PAYING = [
  `${PAID}(?: in full| wholly| entirely| solely| jointly| equally| \\d{1,3}(?:%| per cent))? ${FROM}`,
  'comes? (?:from|out of)|(?:met|found|identified|contained|set aside|carried forward) (?:within|from|in)',
  'set aside £[^.;]{1,40} (?:from|in|within)|affordable (?:within|from|in)|charge(?:d|able)? (?:to|on|against)|falls? (?:on|to|upon|within|against)',
  'drawn (?:down )?from|source:|(?:provided|budgeted) for (?:in|within|by)|provision(?:[^.;]|\\.\\d){0,50} (?:in|within)',
  `(?:is|are|be) within|forms? part of|(?:costs?|works|project|scheme|expenditure|provision|sum) (?:is|are) (?:already )?included (?:in|within)|(?:costs?|sums?|grants?|awards?|expenditure|money) (?:(?:in|for) 20\\d\\d[/-]\\d\\d )?(?:is|are|lies?|sits?) in|(?:shar\\w+|split|divided|apportioned) (?:the cost )?(?:equally |evenly )?between`,
  `(?<=${SUM}\\s)(?:is|are) (?:included |contained |available |identified )?in|there (?:is|are) ${SUM}(?: (?:for|towards) [^.;]{1,40})? in`,
].join('|')
const STRONG = new RegExp(
  `(?<!\\b(?:was|were|had been|previously)\\s)\\b(?:${eitherCase(PAYING)}):?\\s+${ARTICLES}${NAME.replace(POT, `(?:${POT}|(?<=\\p{Lu}[\\p{L}'’]+\\s)(?:[Pp]rogramme(?!\\s(?:[Gg]rant|[Ff]und|[Bb]udget|[Rr]eserve|[Aa]llocation))|[Ff]unding|[Uu]plift|[Ss]ettlement)|(?:[Ff]unding|[Gg]rant)\\s[Uu]plift(?!\\p{L}))`)}`,
  'gu',
)
/** What says that a pot pays where money is the matter: "held in the Reserve for this", "a call on the Fund", "using the Grant". */
const PAYING_HERE = [
  '(?:accommodated|absorbed|earmarked|ring-?fenced|identified|reserved|budgeted|available) (?:within|from|in)|(?:funds?|funding|money|monies|sum|budget|provision) (?:is|are|has been|have been) held (?:within|in)|(?:allowed for|built) (?:in|into|within)|(?:specifically|namely)(?: from)?|(?:sufficient|adequate|enough|uncommitted|unallocated) (?:resources|funds|funding|money|monies|provision|headroom|balances?) (?:in|within|on)|(?:costs?|expenditure|spend) (?:(?:to|will|is|are) )?(?:be )?(?:allocated|coded|posted) to',
  '(?:made|funded|financed|paid(?: for)?|met|bought|purchased|delivered|supported) (?:by )?using',
  '(?:planned|proposed|approved|agreed) use of|(?:be|is|as|represents|makes) (?:a|the) (?:first |second |third |final |last |further )?(?:call (?:up)?on|allocation from|award from|draw(?:down)? (?:on|from))|(?:agreed|decided|proposed|intends|proposes) to (?:use|draw on|apply)',
  '(?:claimed|reclaimed|recovered|reimburse[dm]\\w*) (?:in full )?(?:from|under|through|via)|(?:is|are|was|were|been) (?:already |also )?included (?:in|within)',
].join('|')
const HERE = new RegExp(`\\b(?:${eitherCase(PAYING_HERE)}):?\\s+${ARTICLES}${NAME}`, 'gu')
/** "from the Transformation Reserve", "within the approved ICT capital programme", "applications to the Community Safety Fund" */
const WEAK = new RegExp(
  `\\b(?:${eitherCase('from(?: within)?|within|use of|through|against|(?:applications?|bids?) to|expenditure plan for|accept\\w*(?: of)?')})\\s+${ARTICLES}${NAME}`,
  'gu',
)
/** "funded by UKSPF (£1.4m) and …", "from capital receipts (£2m)": a share in brackets says that what stands before it pays. */
const SHARED = new RegExp(
  `\\b(?:${eitherCase('(?:funded|financed|met|resourced) (?:by|from|through|within)|(?:shared?|split|divided|apportioned) (?:the cost )?(?:equally |evenly )?between')})\\s+${ARTICLES}${ANY_NAME}(?=\\s\\(£[^()]{1,40}\\)(?:,|\\sand)\\s)`,
  'gu',
)

// "and the rest from", "and £4,000 will be met from", "and the revenue cost from", "and £4,000 to"
const REST = `(?:(?:(?:the|its)\\s(?:rest|remainder|balance|other\\shalf|remaining\\s${SUM}|(?:revenue|capital|running|ongoing)(?:\\s(?:costs?|element|expenditure|part|share))?)|${SUM}|half|\\d{1,3}(?:%|\\sper\\scent))(?:\\sin\\s20\\d\\d[/–-]\\d\\d)?\\s(?:(?:(?:to|will)\\s(?:be|come)\\s|(?:is|was|being)\\s)?(?:(?:met|funded|paid|drawn|taken|financed|charged)\\s)?(?=from|in|by|within|through|to)))?`
// "(£20,000 per annum) and the", "(balance £2.3m) and", "in 2017/18, and in the", ", together with the"
const BETWEEN = `(?:\\s\\([A-Z][A-Za-z&]{1,9}\\))?(?:\\s\\((?:[\\p{Ll}\\s]{1,25})?£[^()]{1,40}\\)|\\sof\\s${SUM}|,?\\s(?:in|for)\\s20\\d\\d[/–-]\\d\\d(?:\\d\\d)?)?(?:,?\\s(?:and|together\\swith|as\\swell\\sas|plus)\\s|,\\s)${REST}(?:(?:from|in|by|within|through|(?<=(?:${SUM}|balance|rest|remainder)\\s)to)\\s(?:within\\s)?)?`
const NEXT = new RegExp(`${BETWEEN}${ARTICLES}${NAME}`, 'uy')
const NEXT_SHARE = new RegExp(`${BETWEEN}${ARTICLES}${ANY_NAME}(?=\\s\\(£)`, 'uy')

/** "through the budget of the OPCC", "from the reserves of the Chief Constable": a pot known by whose it is. */
const OF_BODY = new RegExp(
  `\\b(?:${eitherCase(`${PAID} ${FROM}|shared [^.;]{0,60}(?:through|within|from|by)|(?:met|contained|found) (?:within|from|in)|charged to`)})\\s(?:[Tt]he\\s)?(?<name>(?:(?:revenue|capital|general|commissioning)\\s)?(?:budgets?|reserves?|fund|balances) of (?:the\\s)?(?:OPCC|OPFCC|PCC|PFCC|MOPAC|GLA|MPS|LLDC|Chief Constable|Commissioner|Constabulary|Force|Office))(?!\\p{L})`,
  'gu',
)

/** The pots that sentences say are paid from: `isWeak` takes a bare "from" or "within" for it too. */
export function phrasesIn(block: Span, text: string, isWeak: boolean): readonly Finding<string>[] {
  return [SHARED, STRONG, ...(isWeak ? [HERE, WEAK] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length
      if (isDenied(text, { start: match.index, end })) return []
      return [...named(block, match), ...others(block, text, end)]
    }),
  )
}

/** "the revenue element (£18,000) from the Transport budget": what is paid. */
const SHARE_ONLY = /\b(?:element|part|share|costs?|half|portion|expenditure)$/iu

/** "the grant (£20,000) and the Services budget (£4,000)", "A in 2017/18, and in the B": the others that pay. */
function others(block: Span, text: string, end: number): readonly Finding<string>[] {
  for (const pattern of [NEXT, NEXT_SHARE]) {
    pattern.lastIndex = end
    const next = pattern.exec(text)
    const found = next === null ? [] : named(block, next).filter(({ value }) => !SHARE_ONLY.test(value))
    if (next !== null && found.length > 0) return [...found, ...others(block, text, end + next[0].length)]
  }
  return []
}

/** "The People Zones budget for 2024/25 is £100,000. After this round £33,277 will be left." */
const HOLDS = new RegExp(
  `(?:^|[.;]\\s)(?:The\\s|This year['’]s\\s)?${ARTICLES}${NAME}(?:\\sfor\\s[^.;£]{4,30}?|\\sof\\s£[\\d.,]+\\w*|,?\\s(?:(?:which\\s)?(?:was|as)\\s)?(?:approved|agreed|set)\\s(?:by|in|on)\\s[^.;£]{3,60}?)?\\s(?:is|contains?|includes?|has|holds?|provides?|allows?|stands at|(?:is|was|has been) set at|amounts to|totals)\\s(?:for\\s|provision of\\s)?(?=£)`,
  'gu',
)
const IS_USED =
  /\b(?:of which|after (?:this|these)|(?:will|would) (?:be left|remain|leave)|leaving|(?:is|are|falls?|comes?) (?:well |fully |wholly )?within (?:it|this|that)\b|take[s]? £|for th(?:is|e|ese) (?:project|purpose|programme|grants?|contract|work|appliances|scheme)|uncommitted|unallocated|sufficient)\b/iu

/** "The capital programme for 2019/20 has provision of £1.45m for vehicles": the pot that provides. */
const PROVIDES = new RegExp(
  `(?:^|[.;]\\s)(?:The\\s|This year['’]s\\s)?${ARTICLES}${NAME}(?:\\sfor\\s20\\d\\d[^.;£]{0,20}?)?\\s(?:contains?|includes?|has|holds?|makes?|provides?|allows?)\\s(?:an?\\s)?(?:provision|allowance|allocation|sum)\\s(?:of|for)\\s(?=£)`,
  'gu',
)

/** The pots that are told to provide a sum. */
export const holdersIn = (block: Span, text: string): readonly Finding<string>[] =>
  [...text.matchAll(PROVIDES)].flatMap((match) => named(block, match, false))

/** The pot that a paragraph tells the size of, and what is left of it after this decision. */
export const heldIn = (block: Span, text: string): readonly Finding<string>[] =>
  IS_USED.test(text) ? [...text.matchAll(HOLDS)].slice(0, 1).flatMap((match) => named(block, match, false)) : []

const GRANT_OF =
  /\b(?<name>[Gg]rant (?:funding )?from (?:the )?(?:Home Office|Ministry of Justice|MoJ|Welsh Government|Youth Justice Board|Homes England|Youth Endowment Fund|Cabinet Office|Greater London Authority|Department (?:for|of) \p{Lu}\p{L}+(?:,? (?:and |& )?\p{Lu}\p{L}+){0,4}))(?!\p{L}|[’']s?\s)/u
const TAKEN =
  /\b(?:accept\w*|receipt of|receiv\w+|(?:met|funded|financed|paid|covered|supported) (?:in full |wholly |entirely )?(?:by|from|through|with))\b[^.;]*$/iu

/** The pot that is known by whose it is alone: "shared equally through the budget of the OPCC". */
export const ofBodyIn = (block: Span, text: string): readonly Finding<string>[] =>
  [...text.matchAll(OF_BODY)].flatMap((match) => (isNotPaidFrom(text.slice(0, match.index)) ? [] : named(block, match)))

/** The grant that is taken in and spent, where no pot is named: "accept a grant from the Home Office of up to £1.4m". */
export function grantIn(block: Span, text: string): readonly Finding<string>[] {
  const match = GRANT_OF.exec(text)
  const name = match?.groups?.name
  if (match === null || name === undefined || !TAKEN.test(text.slice(0, match.index))) return []
  const start = block.start + match.index
  return [{ value: name, spans: [{ start, end: start + name.length }], method: 'funding-giver', confidence: 0.65 }]
}

const GIVER =
  /\b(?:funded|financed|met|paid|covered)(?: in full| wholly| entirely| fully)? by (?:the )?(?<name>Home Office|Ministry of Justice|MoJ|Welsh Government|Youth Justice Board|Youth Endowment Fund|DLUHC|MHCLG|UKSPF|Department (?:for|of) \p{Lu}[\p{L}]+(?:,? (?:and |& )?\p{Lu}[\p{L}]+){0,4})(?=[.;,(]|$|\s(?:and|in|for|until|through|over|from)\b)/u

/** The department that pays, where no pot of it is named: "fully funded by the Ministry of Justice". */
export function giverIn(block: Span, text: string): readonly Finding<string>[] {
  const match = GIVER.exec(text)
  const name = match?.groups?.name
  if (match === null || name === undefined || OTHERS_SHARE.test(text.slice(0, match.index))) return []
  const start = block.start + match.index + match[0].lastIndexOf(name)
  return [{ value: name, spans: [{ start, end: start + name.length }], method: 'funding-giver', confidence: 0.65 }]
}
