// "Right to Succeed", "Safe in Tees Valley": no name ends there
const NAME_GOES_ON =
  /^(?:Right|Centre|Partnership|Campaign|Support|Society|Institute|Crisis|Action|Women|Council|Youth|Safe|Pride|Living|Working|Growing|Together|Made|Born|Hope)$/u
// "Royal Society for the Prevention of Accidents": what such a body is for is part of its name
const NAMED_FOR =
  /\b(?:Society|Institute|Campaign|Foundation|Association|Centre|Trust|Council|Alliance) for the (?:Prevention|Protection|Preservation|Promotion|Advancement|Study|Encouragement|Relief|Welfare|Care|Blind|Deaf|Homeless)\b/u

// "Royal Society for Rehabilitation"
const NATIONAL_FOR =
  /^(?:Royal|National|British) (?:\p{L}+ ){0,3}?(?:Society|Institute|Association|Campaign|Centre|Foundation|Council|Federation) for \p{Lu}/u
// "Dorset Council for Voluntary Service", "Council for Disabled Children": a local authority is a County, City or Borough Council, or one alone
const COUNCIL_FOR =
  /(?<!\b(?:County|City|District|Borough|Town|Parish|Metropolitan|Unitary) )Council (?:for|of) (?:Voluntary|Disabled|Racial|Ethnic|Race|Community|Independent|Mosques|Faiths|Churches|Christians)\b/u
// "Citizens in Policing", "Women in Prison": what they are in is no place
const IN_A_MATTER =
  /^\p{Lu}\p{Ll}+ in (?:Policing|Prison|Sheds|Mind|Need|Partnership|Sport|Action|Business|Custody|Recovery)\b/u

/** A phrase up to what may begin a purpose; a first word that no name ends with is passed over if another follows. */
export function beforePurpose(phrase: string): string | undefined {
  if ([NAMED_FOR, NATIONAL_FOR, COUNCIL_FOR, IN_A_MATTER].some((name) => name.test(phrase))) return undefined
  const ends = [...phrase.matchAll(/\s+(?:for|to|in|at|on|with)\s+/gu)].map((m) => phrase.slice(0, m.index))
  return ends.find((end) => !NAME_GOES_ON.test(end)) ?? ends[0]
}

/** Is a word no name by itself, so that what follows it belongs to the name? */
export const goesOn = (name: string): boolean => NAME_GOES_ON.test(name)
