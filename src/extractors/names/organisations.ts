import type { Span } from '../../types.ts'
import { beforePurpose, goesOn } from './namePurposes.ts'

const CAPITAL = "(?:#?\\p{Lu}[\\p{L}\\d'’.&@+/!-]*|\\d+[A-Z]\\w*|\\d+(?:-\\d+){2,}(?=\\s\\p{Lu})|&|(?:ltd|plc|llp)\\b)"
// lower-case words inside of names: "Society of London", "Women and Girls Network", "Right to Succeed"
const LINK = '(?:of|and|the|for|in|on|at|with|to|upon|by|@|trading as|t/a)'
const PHRASE = new RegExp(
  `^(?:the\\s+)?(?<name>${CAPITAL}(?:[\\s,]+(?:${LINK}\\s+){0,2}${CAPITAL})*(?:\\s+\\((?:UK|GB|Europe|London|Holdings)\\)(?:\\s${CAPITAL})*)?)`,
  'u',
)

/** Words that a body's name ends with. */
const SUFFIX =
  /\b(?:Trust|Council|Councils|Ltd|ltd|Limited|LLP|llp|PLC|plc|CIC|CIO|Charity|Foundation|Association|Service|Services|Police|Constabulary|Partnership|Network|Society|Group|Centre|Center|University|College|School|Academy|Club|Authority|Office|Board|Borough|Alliance|Forum|Project|Company|Corporation|Institute|Agency|Federation|Union|Church|Consortium|Trustees|Watch|Aid|Support|Commission|Department|Ministry|UK|Inc|Hospital|Community|Theatre|Arts|Productions|Fund|Team|Solutions|Systems|Consulting|Technologies|Care|Housing|Homes|Refuge|Crimestoppers|Barnardo['’]s)$/u
// "London Borough of Camden", "University of Kent": bodies that are named by their place
const PLACED =
  /^(?:the )?(?:(?:London|Royal|Metropolitan) Borough|University|City|County|Chief Constable) of (?:the )?\p{Lu}/iu
/** Capitalised words that begin something else than a body's name. */
const NO_BODY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Appendix|Table|Part|Section|Schedule|Phase|Year|Option|Tranche|Act|The|This|It|Commissioner|Police(?:,? Fire)?,? (?:and|&) Crime (?:Commissioner|Plan)|Chief(?! Constable of \p{Lu})|Deputy|Director|Executive|DMPC|PCC|MOPAC|Mayor|Head|Treasurer|Note|Approve|Award|Delegate|Agree|Grant|Government|FY|VAT|Q[1-4]|Annex|Recommendation|Decision|Round|Lot|London|England|Wales|Londoners|Officers?|Monitoring|Assistant|Interim|I|We|To|That|Members|GLA|MPS|OPCC|Code|Contracts|Procurement|Community Safety Fund|Violence|Victims?(?! Support)|Young People)(?:\b|$)(?!['’]s (?:Fund|Trust|Charity)\b)(?!\s(?:Council|Borough|Fire|Trust|Support Line|Ambulance|Youth|Community|Probation|Metropolitan|Councils|Against|First|Rescue|Development|Legacy|Wildlife|Care|Office for))/u

// "London Advice Services Alliance": behind the city's name, only what ends as none but bodies do
const OF_LONDON =
  /^London (?:[\p{Lu}&]\S* |and |for |of )*(?:Trust|Alliance|Network|Ltd|Limited|LLP|CIC|CIO|University|College|School|Academy|Charity|Foundation|Association|Federation|Centre|Consortium|Society|Institute|Theatre|Union|Company|Strategy)$/u

// "The Green House": the article is part of the name
const WITH_ARTICLE = /^The(?:\s\p{Lu}\S+){2,}$/u

/** A kind of body alone, by which one is spoken of that has a name: "the Force". */
const KIND =
  /^(?:(?:Police )?Forces?|Councils?|Trust|Services?|Partnerships?|Constabulary|Authorit(?:y|ies)|Board|Company|Charity|Providers?|Suppliers?|Contractors?|Group|Office|Association|Boroughs?|Project|Fund|Team|Network|Corporation)$/u

/** The deciding office itself, its commas and all. */
const OFFICE = /^(?:Deputy )?(?:Police,? )?(?:Fire(?: (?:and|&) Rescue)?,? )?(?:and |& )?Crime Commissioner\b/u

/** What stands behind a thing's name that money is spent on: "Pride in London funding". */
const THING_BEHIND = /^\s+(?:funding|programme|project|scheme|budget|campaign|events?|initiative|fund)\b/u

/** Does a name end as bodies' names do? */
export const endsAsBody = (name: string): boolean => SUFFIX.test(name) || PLACED.test(name)

/** A trailing word that belongs to the sentence, after "and", "for", "in" and so on was read as part of the name. */
const TRAILING = /(?:[\s,]+(?:of|and|the|for|in|on|at|with|to|&))+$/u

/**
 * The name of a body that starts at the beginning of `text`, or null.
 *
 * A capitalised phrase with its small words; after "for" or "in" only what cannot be the money's purpose. A comma is
 * kept only inside of a name that ends in a word that bodies' names end with ("Barnet, Enfield and Haringey Mental
 * Health Trust").
 */
export function bodyAt(text: string, offset: number): (Span & { readonly name: string }) | null {
  const match = PHRASE.exec(text)
  const printed = match?.groups?.name
  if (match === null || printed === undefined) return null
  const lead = match[0].length - printed.length
  const phrase = inOneSentence(printed)
  const registered = registeredName(text.slice(lead))
  if (registered !== null) return { name: registered, start: offset + lead, end: offset + lead + registered.length }
  const name = (isIntroduced(text, lead + phrase.length, phrase) ? phrase : shorten(phrase))
    .replace(TRAILING, '')
    .replace(/[.,;:]+$/u, '')
    .trim()
  const isNamed = SUFFIX.test(name) || WITH_ARTICLE.test(name)
  if (
    name.length < 3 ||
    (NO_BODY.test(name) && !(isNamed && name.startsWith('The ')) && !OF_LONDON.test(name)) ||
    /^\p{Lu}[\p{Ll}]{1,2}$/u.test(name) ||
    KIND.test(name) ||
    OFFICE.test(phrase) ||
    (!SUFFIX.test(name) && /^\s+funding\b/u.test(text.slice(lead + name.length))) ||
    (name.length < phrase.length &&
      !phrase.slice(name.length).startsWith(' for the ') &&
      !SUFFIX.test(name) &&
      THING_BEHIND.test(text.slice(lead + phrase.length)))
  )
    return null
  const form = FORM_BEHIND.exec(text.slice(lead + name.length))
  const end = offset + lead + name.length + (form?.[0].length ?? 0)
  return { name: form === null ? name : `${name} ${form.groups?.form ?? ''}`, start: offset + lead, end }
}

// "to the Quay Foundation. The sums are …": a full stop that no abbreviation has ends the name, as does one at its end
const NEXT_SENTENCE =
  /(?:(?<=\p{Ll}{4})\.\s|\.\s(?=(?:The|This|These|That|Those|It|Its|An?|In|For|All|Any|Each|Funding|No|If|As|To|Note|Both)\s)).*$/su

/** A capitalised phrase up to the end of its sentence, without the full stop that ends it. */
const inOneSentence = (phrase: string): string => phrase.replace(NEXT_SENTENCE, '').replace(/[.,;:]+$/u, '')

// "Harbour Watch Initiative (HWI) Ltd"
const FORM_BEHIND = /^\s+\([A-Z&]{2,10}\)\s+(?<form>Ltd|Limited|LLP|PLC|plc|CIC|CIO)\b/u

const REGISTERED = new RegExp(
  `^(?<name>${CAPITAL}(?:\\s+(?:${LINK}|by|from)|\\s+${CAPITAL}){0,11}\\s+${CAPITAL})\\s+\\((?:(?:registered|a)\\s+)?(?:charity|company)\\s+(?:registration\\s+)?(?:number|no)\\b`,
  'u',
)

/** The name up to its register number, which says how far it goes: "Hope! Help for All Hurt by Crime (charity number …)". */
const registeredName = (text: string): string | null => REGISTERED.exec(text)?.groups?.name ?? null

/** All of the capitalised phrase that a text begins with, before what may be a purpose is cut off. */
export const phraseAt = (text: string): string => PHRASE.exec(text)?.groups?.name ?? ''

const WHOLE = new RegExp(`${PHRASE.source}$`, 'u')

/** A text that is a body's name and nothing else, with or without its article in front; null for any other. */
export function wholeName(text: string, offset: number): (Span & { readonly name: string }) | null {
  const match = WHOLE.exec(text)
  const phrase = match?.groups?.name
  if (match === null || phrase === undefined || phrase.length < 3) return null
  const name = /^The\s\p{Lu}/u.test(text) ? text : phrase
  if (NO_BODY.test(name) && !SUFFIX.test(name) && !WITH_ARTICLE.test(name)) return null
  const start = offset + match[0].length - name.length
  return { name, start, end: start + name.length }
}

/** Does an abbreviation of a name stand right behind it: "Community Alliance To Combat Hate (CATCH)"? */
export const hasAbbreviation = (text: string, name: string): boolean =>
  text.includes(`${name} (`) && isIntroduced(text, text.indexOf(`${name} (`) + name.length, name)

/** "Greenspace Information for Greater London (GiGL)": an abbreviation behind a phrase says how far the name goes. */
function isIntroduced(text: string, end: number, phrase: string): boolean {
  const short = /^\s*\((?<short>(?:\p{Lu}[\p{Ll}]+ )?[A-Za-z&]{2,10})\)/u.exec(text.slice(end))?.groups?.short
  if (short === undefined) return false
  // "Bolton Community and Voluntary Services (Bolton CVS)", "North Wales Police and Community Trust (PACT)"
  const [first = '', own] = short.split(' ')
  const long = own === undefined ? longForm(phrase, short) : longForm(phrase.slice(first.length + 1), own)
  if (own !== undefined) return phrase.startsWith(`${first} `) && long === phrase.slice(first.length + 1)
  const rest = long === null ? '' : phrase.slice(0, phrase.length - long.length)
  return long !== null && (rest === '' || (/\sand\s/u.test(long) && !/[,\s]and\s/u.test(rest)))
}

/** A national charity's branch, named by its places: "Citizens Advice Bournemouth, Christchurch and Poole". */
const FEDERATED =
  /^(?:Citizens Advice|Age UK|Home-Start|Relate|Groundwork|Healthwatch)(?: [\p{Lu}][\p{L}-]+)+(?:, \p{Lu}[\p{L}-]+)*(?: and \p{Lu}[\p{L}-]+)?$/u
/** "Mind in the City, Hackney and Waltham Forest": a branch that says where it is. */
const BRANCH_IN =
  /^(?:Mind|Victim Support|Volunteering Matters) in (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)*(?: and \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)?$/u

function shorten(whole: string): string {
  // "Age UK Kent, Porchlight and the Umbrella Centre": behind "and the" another name begins.
  const [phrase = whole] = whole.split(/,?\s+and\s+the\s+(?=\p{Lu})/u)
  if (FEDERATED.test(phrase) || (BRANCH_IN.test(phrase) && !SUFFIX.test(phrase))) return phrase
  const commas = phrase.split(/,\s*/u)
  // All of it, if it ends as a body's name does and its first piece does not: the commas are inside the name.
  const first = commas[0] ?? phrase
  const kept = commas.length > 1 && SUFFIX.test(phrase) && !SUFFIX.test(first) && commas.length <= 4 ? phrase : first
  const purpose = beforePurpose(kept)
  // "Fairlight for the Arrest Service": what a body does is told with its article.
  const isTold = purpose !== undefined && kept.slice(purpose.length).startsWith(' for the ')
  if (purpose !== undefined && (isTold || SUFFIX.test(purpose) || !SUFFIX.test(kept)))
    return goesOn(purpose) ? kept : purpose
  const { body = '', other = '' } = /^(?<body>.+?)\s+and\s+(?<other>.+)$/u.exec(kept)?.groups ?? {}
  return areTwo(body, other) ? body : kept
}

// words that every body's name may hold: none of them says which one it is
const GENERIC =
  /^(?:of|and|the|for|in|&|Communit(?:y|ies)|Voluntary|Youth|Young|People|Women['’]?s?|Girls|Men|Boys|Child(?:ren)?['’]?s?|Famil(?:y|ies)|Victims?|Witness(?:es)?|Support|Advice|Services?|Trust|Council|Police|Fire|Rescue|Crime|Safety|Safer|Public|Sector|Partnerships?|Sexual|Abuse|Violence|Domestic|Care|Housing|Health|Social|Mental|Legal|Justice|Probation|Prison|Education|Training|Skills|Enterprise|Development|Regeneration|Sports?|Arts?|Leisure|Action|Association|Charity|Charitable|Network|Foundation|Fund|Centre|Group|Alliance|Forum|Project|Agency|Authority|Board|Society|Federation|Union|Club|Information|Guidance|Counselling|Treatment|Recovery|Rehabilitation|Prevention|Reduction|Protection|Intervention|Welfare|Company|Limited|Ltd|CIC|NHS|University|College|School|Academy|Hospitals?|Solutions|Systems|Consulting|Technologies|Homes|Refuge|Aid)$/u
const CORE_SUFFIX = /\b(?:Community|Communities|Support|Care|Arts|Aid|Housing|Homes|Watch|Crimestoppers|Office)$/u

/** Does a name hold a word that says which body it is? "Community Trust" does not. */
export const isOwnName = (name: string): boolean => name.split(/\s+/u).some((word) => !GENERIC.test(word))

/**
 * Are the two sides of an "and" two bodies? "Safer London and St Giles Trust" are, "Bolton Community and Voluntary
 * Services" and "Harbour Police and Community Trust" are one: each side has to stand as a name of its own.
 */
function areTwo(body: string, other: string): boolean {
  if (!endsAsBody(body) || !endsAsBody(other) || body.split(' ').length < 2) return false
  if (!isOwnName(other)) return false
  // "Weymouth Community and Youth Trust": what the first side ends in may be half of what the whole is for.
  return !(CORE_SUFFIX.test(body) && GENERIC.test(other.split(/\s+/u)[0] ?? ''))
}

/** Abbreviations that a document introduces, with the name that each stands for: "National Probation Services (NPS)". */
export function abbreviationsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/\((?:the\s)?["']?(?<short>[A-Z][A-Za-z&]{1,9})["']?\)/gu)) {
    const short = match.groups?.short ?? ''
    const name = longForm(text.slice(Math.max(0, match.index - 110), match.index).trimEnd(), short)
    if (name !== null && !found.has(short)) found.set(short, name)
  }
  return found
}

/** The words before a bracket whose initials make the abbreviation; small words count or are skipped. */
function longForm(before: string, short: string): string | null {
  const words = [...before.matchAll(/[\p{L}\d'’&-]+,?/gu)]
  const letters = [...short.replace(/[^A-Za-z]/gu, '').toLowerCase()]
  let w = words.length - 1
  for (let l = letters.length - 1; l >= 0; l--) {
    while (
      w >= 0 &&
      /^(?:of|and|the|for|in|on|to|&)$/iu.test(words[w]?.[0] ?? '') &&
      words[w]?.[0]?.[0]?.toLowerCase() !== letters[l]
    )
      w--
    if (words[w]?.[0]?.[0]?.toLowerCase() !== letters[l]) return null
    w--
  }
  const first = words[w + 1]
  return first === undefined || words.length - (w + 1) < 2 ? null : before.slice(first.index)
}
