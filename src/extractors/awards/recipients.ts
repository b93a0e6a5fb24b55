import type { Span } from '../../types.ts'
import { bodyAt, endsAsBody, isOwnName } from '../names/organisations.ts'
import { spokenOf } from '../names/spokenOf.ts'
import { isGranted } from './grantedTo.ts'
import { behindWords, DESCRIBED, partiesIn } from './recipientsBehind.ts'

/** A named body and where its name stands. */
export type Recipient = Span & { readonly name: string }

// "to NAME", "contract with NAME": where a recipient may begin; "up to" and "to the value of" are told apart by what stands around
const TO =
  /\b(?:to|in favour of|(?:shared|split|divided|distributed) (?:equally )?(?:between|among|amongst)|(?:buy|purchase|hire|lease)\b[^.;£]{0,50}?\bfrom|(?:commission|order)\b(?! (?:services?|support)\b)(?:(?!\bmove\b)[^.;£]){0,50}?(?<!\b(?:people|victims|survivors|witnesses|families|children|women|men|officers|staff|applicants|applications|bids) )\bfrom|(?:contracts?|agreements?|grants?|leases?|awards?)(?: (?:variations?|extensions?|amendments?|uplifts?)| for (?:the )?(?:(?:supply|provision|delivery) of )?(?:[\p{Ll}-]+ ){0,3}?(?:services|works|goods|supplies|support|delivery))? with|(?:extensions?|placed) with|each of|(?:applications?|bids?|requests?|proposals?) (?:from|by)|(?:requested|applied for|sought|asked for|bid for) by|supplier|provider|contractor|recipient|charity|organisation)(?:,|:|\s)\s*/giu
const VERB = /\b(?:awards?|awarded|awarding|grants?|granted|funds?|funding|pay|pays|allocates?|gives?)\s+/giu
// What stands before a "to" that is followed by somebody who gets no money.
const NOT_PAID =
  /\b(?:up|consents?|consented|referred|attached|adjacent|next|owed|belong\w*|according|costs?|due|subject|related|relating|contribute|in relation|access|submitted|report|delegat\w+|authority|respond|available|working|partnership|bids?|recharg\w+|invoiced|line|compliance|accordance|similar|agreed|agreement|consult\w*|discussion\w*|together|liaison|along|exemption|variation|addition|chief executive|officer|director|access|members?|response|(?:brought|taken|come|go|referred|reported|escalated|presented|returned)(?: back)?)\s*$/iu
// "to roll the scheme out to Ashford": a place, where the name is no body's
const SPREAD = /\b(?:roll(?:ed|ing)?|roll-?out|expan\w+)\b[^.;,£]{0,60}\s*$/iu
// "spent in line with the grant agreement with the Ministry": whoever is there gave the money
const UNDER = /\b(?:in (?:line|accordance) with|under|subject to|pursuant to|terms of)\b[^.;,£]{0,40}$/iu
const PAID = /\b(?:made available|agreement)\s*$|\b(?:reimburse\w*|(?:re)?payments?)\b[^.;,£]{0,60}\bcosts?\s*$/iu
// "a consortium led by Advance", "the current provider, X", "the two boroughs selected: the London Borough of A and B"
const LED_BY = /^(?:an?|the|its|their)\s+(?:[\p{L}\d-]+\s+){0,8}?(?:led|hosted|run|managed) by\s+(?:the\s+)?/u
const APPOSED =
  /^(?:an?|the|our|its|their|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:[\p{L}\d-]+\s+){0,6}?(?:providers?|suppliers?|contractors?|bidders?|tenderers?|charit(?:y|ies)|organisations?|partners?|agents?|hosts?|compan(?:y|ies)|firms?|incumbent|recipients?|boroughs?|councils?|forces?|authorit(?:y|ies)|bod(?:y|ies)|groups?)\b(?:\s+(?:[\p{L}\d-]+\s*){1,9}?)?\s*(?:[,:–]|\(namely)\s*(?:namely\s+|which (?:is|are)\s+)?(?:the\s+)?(?=\p{Lu})/u
// "each of the four Local Authorities within the area, namely A, B and C"
const COUNTED_BODIES =
  /^(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:[\p{L}\d-]+\s+){0,4}?(?:Providers|Suppliers|Charities|Organisations|Partners|Boroughs|Councils|Forces|Authorities|Bodies|Partnerships|Boards|Trusts)\b(?:\s+(?:[\p{L}\d-]+\s*){1,9}?)?\s*(?:[,:–]|\(namely)\s*(?:namely,?\s+|which are\s+)?(?:the\s+)?(?=\p{Lu})/u
// what money goes to, but nobody who gets it: "the Capital Programme", "Operation Sceptre"
const NOT_A_BODY =
  /^Operation\s|\b(?:Programme|Reserves?|Budget|Scheme|Strategy|Plan|Pilot|Campaign|Initiative|Account|Round|Revenue|Capital|Contracts?|Grants|Grant Funding|Funding|Agreement|Framework|Lease|Tender|Procurement|Memorandum)$/u
const HELD_BY =
  /^\s*,?\s*(?:(?:that|which) (?:is|are|was|has been|will be) )?(?:let|held|led|hosted|run|managed|commissioned|administered|operated) by (?:the )?(?=\p{Lu})/u
// "a virement of £5,000 to Road Safety": money moves between budgets, and to nobody whose name does not tell that it is a body's
const MOVED = /\b(?:virements?|vir(?:e|es|ed|ing))\b/iu
// "to the Custody CCTV scheme", "towards the Quay Lighting project": small letters tell that the name is a thing's
const THING_BEHIND =
  /^['’]?\s+(?:(?:capital|revenue|minor|works|replacement|refurbishment|improvement|ICT|IT) )*(?:schemes?|budgets?|cost cent(?:re|er)s?|reserves?|accounts?|pots?|programme budget|works|replacement|refurbishment|regeneration|redevelopment|masterplan|capital|provision|systems?)\b/u
// "to Improve Lighting": a verb in a capital
const DOES =
  /^(?:Improve|Deliver|Support|Provide|Develop|Reduce|Increase|Fund|Enable|Purchase|Replace|Install|Continue|Extend|Tackle|Prevent|Protect|Create|Establish|Meet|Cover|Undertake|Implement|Enhance|Procure|Buy|Build|Recruit|Help|Work|Make|Pay|Run|Host|Participation|Delivery)\b/u
// "the sale of the station to X for £n": who buys pays
const SOLD =
  /\b(?:sale|sell|selling|disposal|dispose|disposing|(?:sub-?)?let(?:ting)? (?:of )?(?:part|space|rooms?|land|(?:an?|the) (?:\p{L}+ )?(?:rooms?|floor|offices?|land|site|building|house|unit|garages?)(?! (?:\p{L}+ ){0,3}contracts?\b)))\b(?! costs?)(?:(?!\band\b)[^£;]){0,120}$/iu
// "delivered by Police Officers"
const PEOPLE =
  /\b(?:officers|staff|volunteers|members|workers|advis[eo]rs|agencies|teams|forces|partners|councils|constables)$/iu
// "consents to the Corporation providing a grant": who stands before such a verb pays, and is not paid.
const PAYS =
  /^\s+(?:providing|making|granting|awarding|paying|entering|giving|contributing|lending|approving|signing|agreeing)\b/iu
// "the Corporation's decision to provide": what is spoken of is not the body
const OWNS = /^\s+(?!(?:for|to|at|in|of|on|and|over|with|by|from|up|as|who|which|until|through)\b)\p{Ll}/u
// "the variation of Coram's contract", "accept X's tender": a contract or price of its own is what gets the money
const OWN_CONTRACT =
  /\b(?:variations?|extensions?|renewals?|increases?|uplifts?|continuation|extend|vary|renew|increase|accept(?:s|ing|ance)?) (?:of |to |in )?(?:the )?(?=\p{Lu})/giu
const CONTRACT_BEHIND =
  /^['’]s?\s+(?:[\p{Ll}-]+\s+){0,3}(?:contract|grant|agreement|funding|price|tender|quotation|quote)\b/u
// "a grant of £25,000 to support the Harbour Centre": the one who is supported gets it, if nobody else does
const SUPPORTED =
  /\b(?:to support|(?:bought|purchased|procured|hosted|employed|organised|(?<!(?:chaired|led) and )managed) by|(?:provided|delivered|supplied|run|carried out|undertaken|(?<=\b(?:be|being) )(?:maintained|operated|produced|installed|built|designed|developed|published|printed|staffed)|(?:provision|delivery|supply) of [^.;£]{3,80}) by|(?<=£[\d.,]+(?:k|m| million)?(?: from [^.;,£]{3,60})? )(?:on|for|towards) (?:(?!which|that|by)[\p{L}\d-]+ ){0,7}?(?:films?|videos?|evaluation|study|studies|reports?|reviews?|training|courses?|research|surveys?|audits?|workshops?|programmes?|projects?|design|website|software|campaigns?|analysis|consultancy|advice|assessments?|exhibitions?|performances?|plays?|conferences?|events?|catering|photography|translation|sessions?|activit(?:y|ies)|production|pilot|run|led|delivered) by|in support of|towards the (?:work|running costs?|costs?) of)\s+(?:the work of\s+)?(?:the\s+)?(?=\p{Lu})/giu

// "a survey of the homes to be built by X": what is looked at is another matter's work
const LOOKED_AT =
  /\b(?:surveys?|inspections?|reviews?|valuations?|assessments?|audits?|evaluations?|checks?|insurance|photographs?|leases?|rent(?:al)?|purchase|licen[cs]es?) (?:of|for|on) [^.;£]*\b(?:be|being) \p{Ll}+ by\s*(?:the\s*)?$/iu

// "works to Millennium Mills", "repairs to the Corn Hall": what is built on or mended gets no money
const MENDED =
  /\b(?:repairs?|improvements?|alterations?|refurbishment|renovations?|restoration|enhancements?|adaptations?|modifications?|upgrades?|damage)\s*$/iu
const WORKED_ON = /\bworks?\s*$/iu
const isMended = (before: string, name: string): boolean =>
  MENDED.test(before) || (WORKED_ON.test(before) && !endsAsBody(name))

/**
 * Who a sentence gives money to, in order, each name once: behind "to", "contract with" or the verb of an award.
 *
 * Offsets are those of `text` plus `offset`. "to A; B; and C" gives three.
 */
export function recipientsIn(text: string, offset: number): readonly Recipient[] {
  const found: Recipient[] = []
  const add = (body: Recipient | null): void => {
    if (body === null || found.some((f) => f.start < body.end && f.end > body.start)) return
    // "to the County Advice Contract that is let by Dorset Council"
    const holder = NOT_A_BODY.test(body.name) ? HELD_BY.exec(text.slice(body.end - offset)) : null
    if (holder !== null) {
      const at = body.end - offset + holder[0].length
      add(bodyAt(text.slice(at), offset + at))
      return
    }
    const isThing = NOT_A_BODY.test(body.name) && !isGranted(text, body, offset)
    if (isThing || (DOES.test(body.name) && !endsAsBody(body.name))) return
    if (
      /\bFund$/u.test(body.name) &&
      /\b(?:transfer|virement|vire|re-?allocat\w+|mov(?:e|ing) [^.;]{0,40}\bfrom)\b/iu.test(text)
    )
      return
    const behind = text.slice(body.end - offset)
    if ((MOVED.test(text.slice(0, body.start - offset)) || THING_BEHIND.test(behind)) && !endsAsBody(body.name)) return
    if (PAYS.test(behind) || (/['’]s$/u.test(body.name) && OWNS.test(behind))) return
    if (/^[\p{Lu}\d+&/]+$/u.test(body.name) && DESCRIBED.test(behind)) return
    found.push(body, ...listed(text, body, offset))
  }
  for (const pattern of [TO, VERB])
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index)
      if ((NOT_PAID.test(before) && !PAID.test(before)) || (pattern === TO && SOLD.test(before))) continue
      if (UNDER.test(before)) continue
      // "as Grant Fund Manager": part of a name or an office
      if (pattern === VERB && before !== '' && /^\p{Lu}/u.test(match[0])) continue
      const from = match.index + match[0].length
      const at = from + introLength(text.slice(from))
      const body = bodyAt(text.slice(at), offset + at)
      const isPlace = body !== null && SPREAD.test(before) && !endsAsBody(body.name)
      add(isPlace || (body !== null && isMended(before, body.name)) ? null : body)
    }
  for (const body of [...behindWords(text, offset), ...partiesIn(text, offset)]) add(body)
  for (const match of text.matchAll(OWN_CONTRACT)) add(ownerAt(text, match.index + match[0].length, offset))
  if (found.length === 0) for (const body of spokenOf(text, offset)) add(body)
  if (found.length === 0)
    for (const match of text.matchAll(SUPPORTED)) {
      const at = match.index + match[0].length
      const body = bodyAt(text.slice(at), offset + at)
      const isDoer = /\b(?:service|contract|provision)s? (?:provided|delivered|run) by\s*(?:the\s*)?$/iu.test(
        text.slice(0, at),
      )
      if (
        body !== null &&
        !LOOKED_AT.test(text.slice(0, at)) &&
        (endsAsBody(body.name) || (isDoer && /^\p{Lu}\S* \p{Lu}\S*$/u.test(body.name) && !PEOPLE.test(body.name)))
      )
        add(body)
    }
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(
      (r, i, all) => !all.some((o, j) => j !== i && (o.name === r.name ? j < i : o.name.startsWith(`${r.name} `))),
    )
}

/** How many letters lead up to a name: "a consortium led by ", "the current provider, "; 0 where the name stands at once. */
const introLength = (text: string): number =>
  (LED_BY.exec(text) ?? APPOSED.exec(text) ?? COUNTED_BODIES.exec(text))?.[0].length ?? 0

/** The body whose own contract or grant is spoken of: "Harbour Watch Trust's contract". */
function ownerAt(text: string, at: number, offset: number): Recipient | null {
  const owner = /^(?<name>[^.;,£]{3,80}?)(?=['’]s?\s)/u
  for (let rest = text.slice(at), length = 0; ; ) {
    const match = owner.exec(rest.slice(length))
    if (match === null) return null
    length += match[0].length
    if (CONTRACT_BEHIND.test(rest.slice(length))) {
      const name = rest.slice(0, length)
      return /^\p{Lu}/u.test(name) ? { name, start: offset + at, end: offset + at + length } : null
    }
    length += 1
  }
}

/** "to A; B; and C", "to A and B": the names that follow a recipient in the same list. */
function listed(text: string, body: Recipient, offset: number): readonly Recipient[] {
  const rest = text.slice(body.end - offset)
  const joint =
    /^(?:\s*\([^)]*\))?\s*(?:;\s*(?:and\s+)?(?:the\s+)?|,?\s+and\s+(?:the\s+)?|,\s*(?<the>the\s+)?(?=\p{Lu}))/u.exec(
      rest,
    )
  if (joint === null) return []
  const at = body.end - offset + joint[0].length
  const next = bodyAt(text.slice(at), offset + at)
  // "to the Trust, the Chief Officer of which …": only what ends as a body's name goes on with the list.
  const isAside = joint.groups?.the !== undefined && next !== null && !endsAsBody(next.name)
  if (next === null || isAside) return []
  const own = joint[0].startsWith(',') && !/\sand\s/u.test(joint[0]) ? (firstOfLast(next) ?? next) : next
  return [own, ...listed(text, own, offset)]
}

/** "A, B, Dorset Mind and Poole Youth Club": the list's last two, read as one name; null where that is one. */
function firstOfLast({ name, start }: Recipient): Recipient | null {
  const { first = '', last = '' } = /^(?<first>\S+\s.+)\s+and\s+(?<last>\S+\s.+)$/u.exec(name)?.groups ?? {}
  return first !== '' && endsAsBody(last) && isOwnName(last) ? { name: first, start, end: start + first.length } : null
}
