import { tagger } from '../names/tagger.ts'
import { verbTold } from './toldVerbs.ts'

const SUBJECT =
  '(?:dmpc|pcc|pfcc|commissioner|police(?:,? fire)?,? (?:and|&) crime commissioner|(?:deputy )?mayor(?: for policing (?:and|&) crime| of london)?|(?:executive|assistant) director(?: (?:of|for) [a-z,& ]{3,40})?)'
// "to", "that", "and", "the DMPC", "it is recommended that the PCC", "I hereby", "DMPC is asked to"; never the article of "The award of …"
const OPENING = new RegExp(
  `^(?:option [\\dA-Z]{1,2}\\s*[:–-]\\s+)?(?:(?:and|also|to|that|it is (?:recommended|requested|proposed) (?:that|to)|(?:the )?${SUBJECT}|further|is|are|be|will|should|hereby|formally|i|we|has|have|had|been|considered and|asked to|recommended to|requested to|invited to|then|retrospectively|now)\\s+)+`,
  'iu',
)

/** Forms that dropping an ending gets wrong, for verbs of the list that end in e or double a letter. */
function infinitiveOf(word: string, verbs: ReadonlySet<string>): string | null {
  const lower = word.toLowerCase()
  const stems = [
    lower,
    lower.replace(/ies$/u, 'y'),
    lower.replace(/es$/u, ''),
    lower.replace(/s$/u, ''),
    lower.replace(/ied$/u, 'y'),
    lower.replace(/d$/u, ''),
    lower.replace(/ed$/u, ''),
    lower.replace(/ing$/u, ''),
    lower.replace(/ing$/u, 'e'),
    lower.replace(/(?<c>[a-z])\k<c>(?:ed|ing)$/u, '$<c>'),
  ]
  return stems.find((stem) => verbs.has(stem)) ?? null
}

/** "In line with the strategy, approve …" */
const PRELUDE =
  /^(?:(?:(?:in (?:line|accordance) with|subject to|following|pursuant to|on the basis of) [^,.;]{3,80}|in principle|in addition|thereafter|accordingly|if approved|as necessary),\s+)/iu

/** Is the sentence's first word, its opening left out, a known verb in a form that asks or decides? */
export function openingVerb(text: string, verbs: ReadonlySet<string>): string | null {
  const rest = text.replace(PRELUDE, '').replace(OPENING, '')
  const told = verbTold(text, rest, verbs)
  if (told !== null) return told
  const word = /^[\p{L}-]+/u.exec(rest)?.[0]
  if (word === undefined) return null
  // "that grants to boroughs be made": the subject of what is to be done.
  if (
    /^that\s+$/iu.test(text.slice(0, text.length - rest.length)) &&
    /^(?:grants|awards|contracts|funds|works)$/iu.test(word)
  )
    return null
  // "Funding of £10,000", "Grant funding to X", "Support services": a noun that looks like a verb is followed by "of", "funding" …
  const behind = rest.slice(word.length)
  if (NOUNS.test(word) && (NOUN_BEHIND.test(behind) || GIVEN_TO.test(behind))) return null
  // "Funding and cost implications are contained within the budget": what the item tells of
  if (/ing$/iu.test(word) && MATTER_BEHIND.test(behind)) return null
  // "Purchase of a drone" is one too; "dispose of the land" is not.
  if (/^\s+of\b/u.test(behind) && !/^(?:dispose|approve|think)[sd]?$/iu.test(word)) return null
  return infinitiveOf(word, verbs)
}

/** "That £5,000 be awarded to X", "That the Chief Executive be authorised to sign": the verb behind "be". */
export function passiveVerb(text: string, verbs: ReadonlySet<string>): string | null {
  const word = (
    /^that (?:[^.;]|\.(?=\d)){1,80}? (?:be|is|are) (?:\p{L}+ly )?(?<word>\p{L}+)/iu.exec(text) ??
    /^that (?:the|an?|up) (?:[^.;]|\.(?=\d)){1,260}? (?:be|is|are) (?:\p{L}+ly )?(?<word>approved|agreed|authorised|noted|accepted|endorsed|awarded|extended|delegated|renewed|varied|waived)\b/iu.exec(
      text,
    )
  )?.groups?.word
  return word === undefined || /^(?:asked|recommended|requested|invited)$/iu.test(word)
    ? null
    : infinitiveOf(word, verbs)
}

/** The verb behind the first "be" of an item that says what is to be: "The scheme be kept up"; null where it tells what is. */
export function subjunctiveVerb(text: string, verbs: ReadonlySet<string>): string | null {
  const { before = '', word } =
    /^(?<before>\p{Lu}(?:[^.;,]|\.(?=\d)|,(?=\d)){2,90}?) be (?:\p{L}+ly )?(?<word>\p{L}+ed|made|let|set|held|paid|given|sold|met|spent)\b/u.exec(
      text,
    )?.groups ?? {}
  const isStated = /\b(?:to|will|would|may|shall|should|can|could|must|that|which|not)\b/iu.test(before)
  return word === undefined || isStated ? null : (infinitiveOf(word, verbs) ?? taggedVerb(word))
}

// "Support and leadership for …", "Support services": what stands behind a noun
// "Grant to Medway Council"; "Work to increase trust" is a verb
const GIVEN_TO = /^\s+to (?:the )?\p{Lu}/u
const NOUNS =
  /^(?:grant|support|award|work|use|review|release|request|issue|set|fund|increase|transfer|contribution|approval|agreement|lease|sale|purchase|hire)s?$/iu
const NOUN_BEHIND =
  /^\s+(?:of|and \p{L}+ (?:for|of|to|through)\b|funding|agreements?|services?|is|are|from|for|totalling)\b/iu

const MATTER_BEHIND =
  /^(?:(?:,| and| or|\/) \p{L}+){0,2} (?:implications?|requirements?|arrangements?|considerations?|comments|issues|advice|details)\b[^.;:]{0,60}\b(?:is|are|have|has|will)\b/iu

/** Verbs that lead up to another: "I have considered the report and agree to …". */
const WEAK = new Set(['consider', 'receive', 'review', 'request', 'recommend', 'seek', 'submit', 'work'])

/**
 * The verb that a lead gives to its items: "is recommended to approve the following" gives `approve`, "supports the
 * applications and awards to the following" `award`.
 *
 * The last verb that asks or decides, passives and nouns left out; null where the lead ends before its verb.
 */
export function leadVerb(text: string, verbs: ReadonlySet<string>): string | null {
  return askingVerbs(text, verbs).at(-1) ?? null
}

/** The main verb of a paragraph that decides by itself: its first that does not just lead up to another. */
export function mainVerb(text: string, verbs: ReadonlySet<string>): string | null {
  const found = askingVerbs(text, verbs)
  return found.find((verb) => !WEAK.has(verb)) ?? found[0] ?? null
}

// "is asked to", "agrees to", "and to": what stands before the "to" of a thing asked; elsewhere it tells a purpose
const BEFORE_TO =
  /^(?:asked|recommended|requested|invited|proposed|and|agree[sd]?|decide[sd]?|decision|resolve[sd]?|commissioner|pcc|pfcc|dmpc|mayor|is|are|approval|seeks|required|wish(?:es)?)$/iu

const BEFORE_DONE =
  /^(?:and|or|then|has|have|had|hereby|also|formally|retrospectively|i|we|commissioner|pcc|pfcc|dmpc|mayor|director|that)$/iu

function askingVerbs(text: string, verbs: ReadonlySet<string>): readonly string[] {
  const words = [...text.matchAll(/[\p{L}-]+/gu)].map((m) => m[0])
  const found: string[] = []
  for (const [i, word] of words.entries()) {
    const before = words[i - 1] ?? ''
    const verb = infinitiveOf(word, verbs)
    if (verb === null || /^(?:be|been|being|is|are|was|were|a|an|the|of|for|this|that's|its|their)$/iu.test(before))
      continue
    // "approves £5,000 to support the centre": what the money is for
    if (before.toLowerCase() === 'to' && found.length > 0 && !BEFORE_TO.test(words[i - 2] ?? '')) continue
    // "approves expenditure on services required for the pledge": behind a verb that decides, one in "ed" tells of a thing
    if (found.length > 0 && /ed$/iu.test(word) && word.toLowerCase() !== verb && !BEFORE_DONE.test(before)) continue
    if (isAsking(word, before, verb)) found.push(verb)
  }
  return found
}

/** Does a word in this form, behind this one, ask for something or say that it is done? */
function isAsking(word: string, before: string, verb: string): boolean {
  const isBare = word.toLowerCase() === verb
  const isAsked = /^(?:to|hereby|and|not|formally|retrospectively|also)$/iu.test(before) && isBare
  // "the Community Fund" ends in d, but is no verb that was done.
  const isDecided =
    /(?:s|d)$/iu.test(word) &&
    !isBare &&
    !/^(?:funds|grants|awards|works|recommended|requested|asked|invited|contracts)$/iu.test(word)
  const isStated = /^(?:i|we|dmpc|pcc|commissioner|mayor|director|have|has)$/iu.test(before) && (isBare || isDecided)
  const isAwarded = /^(?:awards|grants|funds)$/iu.test(word) && /^(?:and|commissioner|pcc|mayor|pfcc)$/iu.test(before)
  return isAsked || isDecided || isStated || isAwarded
}

const NOUN_VERBS: Readonly<Record<string, string>> = {
  approval: 'approve',
  award: 'award',
  agreement: 'agree',
  extension: 'extend',
  purchase: 'purchase',
  sale: 'sell',
  disposal: 'dispose',
  appointment: 'appoint',
  renewal: 'renew',
  variation: 'vary',
  transfer: 'transfer',
  allocation: 'allocate',
  acceptance: 'accept',
  adoption: 'adopt',
  grant: 'grant',
}

/** The verb of the noun that a decision in note form begins with: "Approval of the precept" approves it. */
export function nounVerb(text: string): string | null {
  const word = /^(?:the )?(?<word>\p{L}+) (?:of|to)\b/iu.exec(text)?.groups?.word
  return word === undefined ? null : (NOUN_VERBS[word.toLowerCase()] ?? null)
}

/** The first verb that compromise finds in a sentence whose opening is no known verb, as an infinitive; null without one. */
export function taggedVerb(text: string): string | null {
  const nlp = tagger()
  const doc = nlp(text.replace(OPENING, '').slice(0, 120))
  const first = doc.terms().first()
  if (!first.has('#Verb') || first.has('#Gerund')) return null
  const infinitive = nlp(`they ${first.text('normal')}`)
    .verbs()
    .toInfinitive()
    .text('normal')
    .split(' ')
    .at(-1)
  return infinitive === undefined || infinitive === '' ? null : infinitive
}
