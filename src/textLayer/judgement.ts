import type { Box, Page, Word } from '../types.ts'
import { charactersOf } from './characterKinds.ts'
import { LIMITS } from './limits.ts'
import type { Speller, Spelling } from './spelling.ts'

/**
 * What a page's text layer is worth. `absent` and `garbage` pages are to be recognised; of a `readable-over-image` page the
 * words are sound, and its picture must tell whether they are the words of this page.
 */
export type Judgement =
  | { readonly verdict: 'sound'; readonly reason: 'readable' | 'readable-over-image' | 'too-little-to-judge' }
  | { readonly verdict: 'absent'; readonly reason: 'no-words' }
  | { readonly verdict: 'garbage'; readonly reason: Garbage }

/** Why a text layer cannot be used. */
type Garbage =
  | 'few-words-over-image'
  | 'unmapped-characters'
  | 'symbols'
  | 'no-language'
  | 'misread-words'
  | 'spaced-letters'

const garbage = (reason: Garbage): Judgement => ({ verdict: 'garbage', reason })

/**
 * Judges the text layer of one page by its words alone; its picture is not looked at.
 *
 * Throws nothing. A blank page is `absent` as well: whether it has a picture to recognise is for the caller to see.
 */
export function judgeTextLayer(page: Page, spell: Speller): Judgement {
  const { words } = page
  if (words.length === 0) return { verdict: 'absent', reason: 'no-words' }
  const isScan = imageCover(page) >= LIMITS.scanCover || page.hiddenWords >= words.length / 2
  if (isScan && bodyWords(page).length < LIMITS.fewWords) return garbage('few-words-over-image')
  const reason = unreadable(words) ?? misspelt(words, spell)
  if (reason === null) return { verdict: 'sound', reason: isScan ? 'readable-over-image' : 'readable' }
  if (reason !== 'too-little-to-judge') return garbage(reason)
  return { verdict: 'sound', reason: isScan ? 'readable-over-image' : reason }
}

/** The share of the page that its images cover, strips of one scan taken together. */
export function imageCover({ images, width, height }: Pick<Page, 'images' | 'width' | 'height'>): number {
  const area = ([x0, y0, x1, y1]: Box) => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)
  return Math.min(1, images.reduce((sum, box) => sum + area(box), 0) / (width * height))
}

/** Words below the head and above the foot of the page. */
function bodyWords({ words, height }: Page): readonly Word[] {
  const margin = LIMITS.marginShare * height
  return words.filter((word) => word.box[1] > margin && word.box[3] < height - margin)
}

function unreadable(words: readonly Word[]): Garbage | null {
  const { length, unmapped, fillers, alphanumeric } = charactersOf(words)
  if (length > 0 && unmapped / length > LIMITS.unmappedCharacters) return 'unmapped-characters'
  const printed = length - fillers
  if (printed > 40 && alphanumeric / printed < LIMITS.leastAlphanumeric) return 'symbols'
  return null
}

function misspelt(words: readonly Word[], spell: Speller): Garbage | 'too-little-to-judge' | null {
  const texts = words.map((word) => word.text).filter((text) => /[a-z]/i.test(text) || /\p{L}/u.test(text))
  const single = texts.filter((text) => text.length === 1 && /^[b-hj-np-xz]$/.test(text)).length
  if (texts.length >= 2 * LIMITS.judgedWords && single / texts.length > LIMITS.singleLetters) return 'spaced-letters'
  const welsh = texts.map((text) => spell(text, 'welsh'))
  const isWelsh = shareOfFunctionWords(welsh) >= LIMITS.welshFunctionWords
  const spellings = isWelsh ? welsh : texts.map((text) => spell(text, 'english'))
  if (shareOfFunctionWords(spellings) < LIMITS.leastFunctionWords) return foreign(texts, spell)
  const { judged, odd } = oddShare(spellings)
  if (judged < LIMITS.judgedWords) return 'too-little-to-judge'
  return odd > LIMITS.misreadWords && odd * judged >= LIMITS.fewestMisread ? 'misread-words' : null
}

// "Llewellyn", "Nguyen": names and what begins a line follow no rule that a list of words knows.
const CAPITALISED = /^\P{L}*\p{Lu}\p{Ll}/u

/** Without function words a page is a list, a table or a cipher: then capitals without figures are spelt out, too. */
function foreign(texts: readonly string[], spell: Speller): Garbage | 'too-little-to-judge' | null {
  const words = texts.filter((text) => !CAPITALISED.test(text))
  const { judged, odd } = oddShare(words.map((text) => spell(/\d/.test(text) ? text : text.toLowerCase(), 'english')))
  if (judged < LIMITS.judgedWords) return 'too-little-to-judge'
  return odd > LIMITS.foreignOddWords ? 'no-language' : null
}

const shareOfFunctionWords = (spellings: readonly Spelling[]): number =>
  spellings.filter((spelling) => spelling === 'function').length / (spellings.length || 1)

/** How many words can be judged, and which share of them is spelt as no word is. */
function oddShare(spellings: readonly Spelling[]): { readonly judged: number; readonly odd: number } {
  const judged = spellings.filter((spelling) => spelling !== 'neutral').length
  return { judged, odd: spellings.filter((spelling) => spelling === 'odd').length / (judged || 1) }
}
