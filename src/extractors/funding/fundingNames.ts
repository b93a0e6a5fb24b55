import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { isGeneric, ofWhat } from './fundingPurposes.ts'

/**
 * A pattern's words with a small or a capital letter: "[Cc]apital [Pp]rogramme".
 *
 * In Node 24.21 a pattern with `(?i:…)` ceases to match once it has been used often; these patterns tell capitals apart, so
 * they cannot ignore case as a whole.
 */
export const eitherCase = (source: string): string =>
  source.replace(/(?<![\\\p{L}[])\b[a-z](?=[a-z])/gu, (letter) => `[${letter.toUpperCase()}${letter}]`)

/** What a name of something that pays ends in. */
export const POT = `(?:${eitherCase(
  'reserves?|fund|budgets?|provisions?(?=\\sfor\\s)|grants?(?: funding)?|precept funding|programme budget|capital programmes?|capital (?:investment programme|plan)|allocation|funding stream|receipts|monies|underspends?|contingency|borrowing|levy|(?<=revenue )contributions?',
)}|(?<=[Pp]recept\\s)(?:[Uu]plift|[Ii]ncrease)(?:\\s20\\d\\d[/–-]\\d\\d(?:\\d\\d)?)?)(?:\\s20\\d\\d(?![/-]))?`

/** A word of a name: "VAWG", "2024/25", "RE:NEW", "(DDaT)", and "Digital," where "and" follows a capital: "Digital, Data and Technology". */
const WORD =
  "(?:[\\p{L}\\d&](?:[\\p{L}\\d'’&/.:-]*[\\p{L}\\d'’&])?|\\([A-Z][A-Za-z&]{1,9}\\)|\\(\\p{Lu}\\p{Ll}+(?:\\s(?:and\\s)?\\p{Lu}\\p{Ll}+){1,3}\\)|\\p{Lu}[\\p{L}'’-]+,(?=(?:\\s\\p{Lu}[\\p{L}'’-]+){1,3}\\sand\\s\\p{Lu}))"

/** A pot with one to eight words in front: "PCC's 2023/24 commissioning budget". Its group is `name`. */
export const NAME = `(?<name>(?:${WORD}\\s+){1,8}?${POT})(?![\\p{L}])(?!\\s(?:\\([A-Z][A-Za-z&]{1,9}\\)\\s)?(?:(?!(?:and|or|within|in|of|from|the|to|for|by)\\s)\\p{L}[\\p{Ll}-]*\\s)?(?:${eitherCase('budgets?|funds?|reserves?|programme|rounds?')})\\b)`

/** Any short name, whatever it ends in: for places that prove it to pay by the share behind it. */
export const ANY_NAME = `(?<name>(?:${WORD}\\s+){0,7}?${WORD})`

/** What may stand in front of a name and is no part of it. */
export const ARTICLES = `(?:(?:[Aa]|additional|${eitherCase('the|its|our|his|her|their|an|existing|approved|agreed|in[- ]year')})\\s+|£[\\d,.]+\\w*\\s+(?:of\\s+)?)*`

const VAGUE_WORD =
  /^(?:draft|this|that|the|a|an|any|each|on|in|of|and|total|overall|own|like|existing|current|future|allocated|approved|agreed|available|within|further|additional|annual|corporate|remaining|balance|small|core|single|separate|same|new|present|ten|year|one|other|specific|full|competed|provisions?|sufficient|adequate|specific|estimated|indicative|budgets?|funds?|grants?|reserves?|allocation|funding|receipts|underspends?|contingency|millions?|[\d/£,.-]+)$/iu
const SENTENCE =
  /\b(?:over|life|which|that|will|is|are|was|were|to|been|be|has|and the|for the|in the|on the|by the|at the|we|it|from|by|within|through|as)\b/iu
// "Invest to Save Reserve", "Support for the Family Fund": small words between capitals are part of a name
const INSIDE = /(?<=\b\p{Lu}[\p{L}'’-]*\s)(?:to|by|for the|in the|on the|and the)(?=\s\p{Lu})/gu

// "Round 5 of its …", "the balance of the …", "the vacancy factor in the …", "the use of …", "Home Office under the …"
const LEADING =
  /^(?:(?:[\p{L}'’]+\s+){1,5}under\s+(?:(?:the|its)\s+)?|(?:the|use of|its|our|his|her|their|of|from|within|existing|approved|agreed|additional|further)\s+|(?:[\p{L}\d'’-]+\s+){0,3}(?:rounds?|tranches?|phase|part|share|remainder|balance|element|portion|vacancy factor|headroom|savings|(?:\p{L}+[- ])?underspends?|criteria|terms|priorities|surplus(?:es)?|resources|monies|capacity|slippage|money|sums?)(?:\s\d+)?\s(?:of|in|on|within)\s(?:(?:the|its|our)\s+)?)+/iu
/** "Additional Precept Uplift": a capital makes it a name's own word. */
const ADDITIONAL = /^Additional \p{Lu}/u
// "Home Office's Safer Streets Fund", "Constabulary's ICT reserve": whose it is is no part of a name of three words or more, nor
// of one that only describes the pot
const OWNER =
  /^(?:[\p{Lu}][\p{L}&-]*\s(?:(?:and|of|for|&)\s)?){0,5}\p{Lu}[\p{L}&-]*(?<!\b[Vv]ictims)['’]s?\s+(?=(?:\S+\s+){2,}\S|(?!20\d\d)\S+\s+\p{Ll}+$)/u
/** "VAWG Fund budget": the fund pays. */
const BUDGET_OF_FUND = /(?<=\p{Lu}\S*\sFund)\s[Bb]udgets?$/u
const MAYORS = /^Mayor['’]s (?:\p{Lu}[\p{L}\d&-]* )+Fund\b/u
const INITIALS = /^\p{Lu}{2,6}['’]s?\s/u
// Each year has its own of what is only described: "the commissioning budget for 2025/26", "the PCC's budget for 2025/26". What has
// a name of its own is the same in all years: "the Victims Services budget", "the MOPAC commissioning budget", a fund, a grant.
const BUDGET_OF_YEAR = /\bbudgets?(?: |$)/iu
const OWN_NAME = /^(?:\S+\s+)*?\p{Lu}\S*(?<!['’]s?)\s/u
const FOR_YEAR =
  /^\s+for\s+20\d\d[/–-]\d\d(?:\d\d)?(?!\d)(?!\s?(?:to|[–-])\s|\s?and\s(?:(?:in|for)\s)?(?:the\s)?20\d\d)/u
// "Capital Programme 2015/16", "Victims Fund 2019/20": a name in capitals with its year
const OWN_YEAR = /^\s20\d\d[/–-]\d\d(?:\d\d)?(?![\d/–-])(?!\s?(?:,|–|-|to|and)\s?20)/u
const IN_CAPITALS = /\p{Lu}\S*$|\d\)?$/u
/** What a list of pots goes on with where no other pot follows: ", as grants", ", including the Home Office grant". */
const GOES_ON = /^(?:with|including|excluding|allocating|leaving|giving|making|subject|plus|of|per|each|up|no|not)\b/iu

/** Does a name say which pot it is? "the existing budget" does not. */
const isNamed = (name: string): boolean =>
  name.length <= 80 &&
  !GOES_ON.test(name) &&
  !SENTENCE.test(name.replace(INSIDE, 'and')) &&
  !INITIALS_ONLY.test(name) &&
  !name.split(' ').every((word) => VAGUE_WORD.test(word))

// "LLDC's approved budgets" says no more than "approved budgets"; "PCC's 2022-23 grants budget" is known by whose it is.
const INITIALS_ONLY =
  /^\p{Lu}{2,6}['’]s?\s(?:(?:approved|existing|current|own|agreed|available|allocated|overall|total)\s)+(?:budgets?|funds?|reserves?|funding)$/u

/**
 * The pot that a pattern's group `name` found in a block's text, without what leads up to it; none for a vague one.
 *
 * A year behind it is part of it, unless the sentence tells what it holds in that year (`hasYear` false).
 */
export function named(block: Span, match: RegExpExecArray, hasYear = true): readonly Finding<string>[] {
  const printed = match.groups?.name ?? ''
  const led = ADDITIONAL.test(printed) ? 0 : (LEADING.exec(printed)?.[0].length ?? 0)
  const cut = led + ownerLength(printed.slice(led))
  const text = printed.slice(cut).replace(BUDGET_OF_FUND, '')
  const name = text.replace(/\s+/gu, ' ')
  const from = match.index + match[0].lastIndexOf(printed) + cut
  const rest = match.input.slice(from + text.length)
  const what = ofWhat(name, rest)
  if (!isNamed(name) && !(what !== '' && /^20\d\d\S* budget$/iu.test(name))) return []
  const year = BUDGET_OF_YEAR.test(name) && !OWN_NAME.test(name) ? FOR_YEAR : OWN_YEAR
  const mayHave = hasYear && (year === FOR_YEAR || IN_CAPITALS.test(name))
  const behind = what + (mayHave ? (year.exec(rest.slice(what.length))?.[0] ?? '') : '')
  const start = block.start + from
  return [
    {
      value: name + behind.replace(/\s+/gu, ' '),
      spans: [{ start, end: start + text.length + behind.length }],
      method: 'funding-phrase',
      confidence: 0.75,
    },
  ]
}

function ownerLength(name: string): number {
  // "GLA's Environment programme": a body's initials stay in front, "Force's" does not.
  // "Mayor's Young Londoners Fund" is what the fund is called.
  if (MAYORS.test(name)) return 0
  const owner = INITIALS.test(name) ? '' : (OWNER.exec(name)?.[0] ?? '')
  return isGeneric(name.slice(owner.length)) ? 0 : owner.length
}

// "2024/25" and "for 2024/25" say of which year the same pot is.
const YEARS = /\bfor\s+20\d\d\S*|\b20\d\d\S*/giu
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(YEARS, '')
    .match(/[\p{L}\d]+/gu) ?? []

/** Is a name another's with words left out: "Home Office grant" beside "Home Office VRU grant"? */
function isShorter(name: string, other: string): boolean {
  const [own, words] = [wordsOf(name), wordsOf(other)]
  let at = 0
  for (const word of words) if (word === own[at]) at++
  return own.length > 1 && own.length < words.length && at === own.length && own.at(-1) === words.at(-1)
}

/** Does one name speak of the pot that another names better, or named before? */
function isAgain(own: string, other: string, isBefore: boolean): boolean {
  const [a, b] = [wordsOf(own).join(''), wordsOf(other).join('')]
  if (a === b) return isBefore
  // "VRU's in-hospital programme budget" is the fuller name of the "in-hospital programme budget".
  if (a.endsWith(b) && INITIALS.test(own)) return false
  if (b.endsWith(a) && INITIALS.test(other)) return true
  if (a.endsWith(b)) return !isGeneric(other)
  return b.endsWith(a) ? isGeneric(own) : isShorter(own, other)
}

/** Each pot once: "Police and Crime Commissioner's transformation reserve" is the "Transformation Reserve" again. */
export const distinct = (found: readonly Finding<string>[]): readonly Finding<string>[] =>
  found.filter((f, i) => !found.some((o, j) => j !== i && isAgain(f.value, o.value, j < i)))
