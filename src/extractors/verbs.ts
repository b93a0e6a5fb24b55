import nlp from 'compromise'

// "to", "that", "and", "the DMPC", "the Police and Crime Commissioner", "it is recommended that the PCC", "I hereby", "DMPC is asked to"
const OPENING =
  /^(?:(?:and|also|to|that|it is (?:recommended|requested|proposed) (?:that|to)|the|a|further|is|are|be|will|should|hereby|formally|i|we|has|have|had|been|considered and|asked to|recommended to|requested to|invited to|dmpc|pcc|pfcc|commissioner|police(?:,? fire)? (?:and|&) crime commissioner|(?:deputy )?mayor(?: for policing (?:and|&) crime| of london)?|(?:executive|assistant) director(?: of [a-z]+)?|also|then|retrospectively|now)\s+)+/iu

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

/** Is the sentence's first word, its opening left out, a known verb in a form that asks or decides? */
export function openingVerb(text: string, verbs: ReadonlySet<string>): string | null {
  const rest = text.replace(OPENING, '')
  const word = /^[\p{L}-]+/u.exec(rest)?.[0]
  if (word === undefined) return null
  // "Funding of £10,000", "Grant funding to X", "Support services": a noun that looks like a verb is followed by "of", "funding" …
  if (
    /^(?:grant|support|award|work|use|review|release|request|issue|set|fund|increase|transfer|contribution|approval|agreement|lease|sale)s?$/iu.test(
      word,
    ) &&
    NOUN_BEHIND.test(rest.slice(word.length))
  )
    return null
  return infinitiveOf(word, verbs)
}

const NOUN_BEHIND = /^\s+(?:of|funding|agreements?|services?|is|are|to (?:the )?\p{Lu}|from|for|totalling)\b/iu

/**
 * The last verb of a lead, which its items share: "is recommended to approve the following activities" gives `approve`.
 *
 * Null where the lead ends before its verb ("is asked to:").
 */
export function leadVerb(text: string, verbs: ReadonlySet<string>): string | null {
  const words = [...text.matchAll(/[\p{L}-]+/gu)].map((m) => m[0])
  const anchor = words.findLastIndex((w) =>
    /^(?:to|that|commissioner|mayor|pcc|pfcc|dmpc|director|i|hereby|has|have)$/iu.test(w),
  )
  for (const word of words.slice(anchor + 1, anchor + 4)) {
    const verb = infinitiveOf(word, verbs)
    if (verb !== null) return verb
  }
  for (const word of words) {
    const verb =
      /(?:s|d|e)$/iu.test(word) && !/^(?:recommended|requested|asked|invited|proposed)$/iu.test(word)
        ? infinitiveOf(word, verbs)
        : null
    if (verb !== null && verb !== 'work' && verb !== 'recommend' && verb !== 'request') return verb
  }
  return null
}

/** The first verb that compromise finds in a sentence whose opening is no known verb, as an infinitive; null without one. */
export function taggedVerb(text: string): string | null {
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
