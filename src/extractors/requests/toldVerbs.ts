import { tagger } from '../names/tagger.ts'

const HAS = /\b(?:has|have)\s+(?:\p{L}+ly\s+)?$/iu
const AGREED_TO = /^(?:agreed|decided|resolved) to (?<word>\p{Ll}+)\b(?!\s(?:funding|of|for|services?|agreements?)\b)/u

/**
 * The verb behind "The PCC has agreed to": told afterwards, what was agreed is what was done. "agrees to extend" agrees.
 *
 * `rest` is what stands in the text behind its opening; null where nothing is told, or a noun follows ("agreed to the sale").
 */
export function verbTold(text: string, rest: string, verbs: ReadonlySet<string>): string | null {
  if (!HAS.test(text.slice(0, text.length - rest.length))) return null
  const word = AGREED_TO.exec(rest)?.groups?.word
  return word === undefined || !(verbs.has(word) || isVerb(word)) ? null : word
}

/** Is a word behind "to" a verb: "to donate", and not "to additional"? */
const isVerb = (word: string): boolean => tagger()(`to ${word} it`).has('to #Infinitive it')
