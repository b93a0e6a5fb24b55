import type { Box, Page, Word } from '../../src/types.ts'

/** A way to spoil the text layer of a page; `strength` is what the kind makes of it, as its name says. */
export type Corruption = { readonly kind: string; readonly strength: string; readonly spoil: (page: Page) => Page }

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Spell = (text: string, random: () => number) => string

const respelt = (kind: string, strength: string, spell: Spell): Corruption => ({
  kind,
  strength,
  spoil: (page) => {
    const random = randomFrom(page.number * 7919 + page.words.length)
    const words = page.words.flatMap((word) => {
      const text = spell(word.text, random)
      return text === '' ? [] : [{ ...word, text, printed: text }]
    })
    return { ...page, words }
  },
})

const eachCharacter = (text: string, change: (code: number, character: string) => string): string =>
  [...text].map((character) => change(character.codePointAt(0) ?? 0, character)).join('')

const shiftedLetter = (code: number, by: number): string => {
  const base = code >= 97 && code <= 122 ? 97 : code >= 65 && code <= 90 ? 65 : null
  return String.fromCodePoint(base === null ? code : base + ((code - base + by) % 26))
}

/** Codes of glyphs that stand 29 below the letters they show, as in fonts that Word embeds: "The" is "7KH". */
const glyphNumbers = (text: string): string =>
  eachCharacter(text, (code) => (code - 29 > 32 ? String.fromCodePoint(code - 29) : ''))

/** Letters of the alphabet in any order, as in a font with a wrong map. */
function shuffled(text: string): string {
  const order = 'qwertyuiopasdfghjklzxcvbnm'
  return eachCharacter(text, (code, character) => order[code - 97] ?? order[code - 65]?.toUpperCase() ?? character)
}

const symbols = (text: string): string =>
  eachCharacter(text, (code) => String.fromCodePoint(code % 3 === 0 ? 0xa1 + (code % 30) : 33 + ((code * 7) % 15)))

const privateUse =
  (share: number): Spell =>
  (text, random) =>
    eachCharacter(text, (code, character) => (random() < share ? String.fromCodePoint(0xe000 + code) : character))

/** Pairs that recognisers take for one another on poor copies. */
const CONFUSED: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'e', '@'],
  b: ['h', '6'],
  c: ['e', 'o', '('],
  d: ['cl', 'a'],
  e: ['c', 'o'],
  f: ['t', 'r'],
  g: ['q', '9'],
  h: ['b', 'li'],
  i: ['l', '1', '|', 'j'],
  l: ['1', 'I', '|', 'i'],
  m: ['rn', 'nn'],
  n: ['u', 'ri', 'r'],
  o: ['0', 'c', 'a'],
  r: ['n', 't', 'i'],
  s: ['5', 'a'],
  t: ['f', 'l', 'i'],
  u: ['n', 'ii', 'v'],
  v: ['y', 'u'],
  w: ['vv', 'u'],
  y: ['v', 'g'],
}

/** Wrong characters of an earlier recogniser: mistaken letters mostly, else a speck read as a mark, or a letter lost. */
const misread =
  (share: number): Spell =>
  (text, random) =>
    eachCharacter(text, (_, character) => {
      if (random() >= share) return character
      const confused = CONFUSED[character.toLowerCase()] ?? []
      const chance = random()
      if (confused.length > 0 && chance < 0.8) return confused[Math.floor(random() * confused.length)] ?? ''
      if (chance < 0.9) return `${character}${".;~|^'_"[Math.floor(random() * 7)] ?? ''}`
      return ''
    })

const spaced: Corruption = {
  kind: 'spaced letters',
  strength: 'all',
  spoil: (page) => ({
    ...page,
    words: page.words.flatMap((word) => [...word.text].map((text) => ({ ...word, text }))),
  }),
}

/** The page as a full-page image that only `count` of its words stand over. */
const underImage = (count: number): Corruption => ({
  kind: 'few words over an image',
  strength: String(count),
  spoil: (page) => ({ ...page, words: page.words.slice(0, count), images: [wholeOf(page)] }),
})

const wholeOf = ({ width, height }: Page): Box => [0, 0, width, height]

/** Every kind and strength that is measured; the first is the page as it is. */
export const CORRUPTIONS: readonly Corruption[] = [
  { kind: 'as it is', strength: '-', spoil: (page) => page },
  { kind: 'as it is, over an image', strength: '-', spoil: (page) => ({ ...page, images: [wholeOf(page)] }) },
  ...[1, 3, 13].map((by) =>
    respelt('letters shifted', String(by), (text) => eachCharacter(text, (code) => shiftedLetter(code, by))),
  ),
  respelt('glyph numbers for letters', '-29', glyphNumbers),
  respelt('letters exchanged', 'all', shuffled),
  respelt('symbols for letters', 'all', symbols),
  ...[0.1, 0.3, 1].map((share) => respelt('no Unicode map', `${100 * share} % of characters`, privateUse(share))),
  ...[0.01, 0.02, 0.05, 0.1, 0.2].map((share) =>
    respelt('earlier bad OCR', `${100 * share} % of characters`, misread(share)),
  ),
  spaced,
  ...[3, 8, 14].map(underImage),
]

/** The words moved by a share of the page, as where a layer was laid over another picture. */
export const shifted = (words: readonly Word[], dx: number, dy: number): readonly Word[] =>
  words.map((word) => ({
    ...word,
    box: [word.box[0] + dx, word.box[1] + dy, word.box[2] + dx, word.box[3] + dy] as const,
  }))

/** The words as seen in a mirror. */
export const mirrored = (words: readonly Word[], width: number): readonly Word[] =>
  words.map((word) => ({ ...word, box: [width - word.box[2], word.box[1], width - word.box[0], word.box[3]] as const }))
