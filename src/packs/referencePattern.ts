import { spell } from '../extractors/references/packReferences.ts'
import { bounded } from './pack.ts'

/** How references look, worked out from printed ones: a rule of a pack, with each printed one in its canonical spelling. */
export type InducedRule = {
  readonly pattern: string
  readonly canonical: string
  readonly examples: Readonly<Record<string, string>>
}

type Token = { readonly kind: 'letters' | 'digits' | 'separator'; readonly text: string }

/**
 * Rules for the references of a body, one for each sequence of letters and numbers that was printed.
 *
 * Letters stay as they are, digits become `\d{n,m}` of the lengths seen, four digits beside another number a year, and
 * what stands between them what was seen there. A printed one that its own rule would not read back is left out.
 */
export function inducedRules(printed: readonly string[]): readonly InducedRule[] {
  const texts = [...new Set(printed.map((text) => text.replace(/\s+/gu, ' ').trim()))]
  const kinds = Map.groupBy(
    texts.filter((text) => /\d/u.test(text)),
    (text) => shapeOf(text),
  )
  return [...kinds.values()].flatMap((alike) => {
    const rule = ruleOf(alike)
    return Object.keys(rule.examples).length === 0 ? [] : [rule]
  })
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/(?<letters>\p{L}+)|(?<digits>\d+)|(?<separator>[^\p{L}\d]+)/gu)].map(({ 0: token, groups }) => ({
    kind: groups?.letters !== undefined ? 'letters' : groups?.digits !== undefined ? 'digits' : 'separator',
    text: token,
  }))

/** "PCC/D/101" and "PCC D 7" are of one shape, `PCC D #`. */
const shapeOf = (text: string): string =>
  wordsOf(text)
    .map(({ kind, text: word }) => (kind === 'letters' ? word : '#'))
    .join(' ')

const wordsOf = (text: string): readonly Token[] => tokensOf(text).filter(({ kind }) => kind !== 'separator')

/** What stands before each word of a reference: `gapsOf('PCD-96')` is `['', '-']`. */
function gapsOf(text: string): readonly string[] {
  const gaps: string[] = []
  let gap = ''
  for (const token of tokensOf(text)) {
    if (token.kind === 'separator') gap = token.text
    else {
      gaps.push(gap)
      gap = ''
    }
  }
  return gaps
}

function ruleOf(texts: readonly string[]): InducedRule {
  const all = texts.map((text) => ({ words: wordsOf(text), gaps: gapsOf(text) }))
  const first = all[0] ?? { words: [], gaps: [] }
  const names = groupNames(all.map(({ words }) => words))
  const columns = first.words.map((word, i) => ({
    word,
    name: names[i] ?? null,
    gaps: all.map(({ gaps }) => gaps[i] ?? ''),
    seen: all.map(({ words }) => words[i]?.text ?? ''),
  }))
  const pattern = columns
    .map(({ word, name, gaps, seen }, i) => (i === 0 ? '' : gapPattern(gaps)) + wordPattern(word, name, seen))
    .join('')
  const canonical = columns
    .map(({ word, name, gaps }, i) => (i === 0 ? '' : mostFrequent(gaps)) + (name === null ? word.text : `{${name}}`))
    .join('')
  const compiled = new RegExp(bounded(pattern), 'u')
  const examples = texts.flatMap((text) => {
    const match = compiled.exec(text)
    if (match?.[0] !== text) return []
    const spelled = spell({ canonical }, match)
    return compiled.exec(spelled)?.[0] === spelled ? [[text, spelled] as const] : []
  })
  return { pattern, canonical, examples: Object.fromEntries(examples) }
}

/** Names for the numbers of a reference: `year` beside another number, the last other one `number`, the rest `part`. */
function groupNames(all: readonly (readonly Token[])[]): readonly (string | null)[] {
  const [first = []] = all
  const numbers = first.flatMap(({ kind }, i) => (kind === 'digits' ? [i] : []))
  const isYear = (i: number): boolean => all.every((words) => /^20[0-3]\d$/u.test(words[i]?.text ?? ''))
  const years = numbers.length > 1 ? numbers.filter(isYear) : []
  const others = numbers.filter((i) => !years.includes(i))
  // "2014/2015": two years and no number would be one.
  const counted = others.length > 0 ? others : years.splice(1)
  const last = counted.at(-1)
  const numbered = (word: string, i: number): string => `${word}${i === 0 ? '' : i + 1}`
  return first.map((_, i) => {
    if (years.includes(i)) return numbered('year', years.indexOf(i))
    if (i === last) return 'number'
    return counted.includes(i) ? numbered('part', counted.indexOf(i)) : null
  })
}

/** A count that has no leading zeros goes on to have more digits: at least to 999. */
const LEAST_COUNT_DIGITS = 3

function wordPattern(word: Token, name: string | null, seen: readonly string[]): string {
  if (name === null) return word.text
  if (name.startsWith('year')) return `(?<${name}>20\\d\\d)`
  const lengths = seen.map((text) => text.length)
  const isPadded = seen.some((text) => text.startsWith('0'))
  const isCount = name === 'number' && !isPadded
  const least = isCount ? 1 : Math.min(...lengths)
  const most = Math.max(...lengths, isCount ? LEAST_COUNT_DIGITS : 1)
  return `(?<${name}>\\d${least === most ? (least === 1 ? '' : `{${least}}`) : `{${least},${most}}`})`
}

function gapPattern(gaps: readonly string[]): string {
  const marks = [...new Set(gaps.flatMap((gap) => [...gap.replace(/\s/gu, '')]))]
  const hasSpace = gaps.some((gap) => /\s/u.test(gap))
  const space = hasSpace ? '\\s*' : ''
  if (marks.length === 0) return space
  const one = marks.length === 1 ? escaped(marks[0] ?? '') : `[${marks.map(classEscaped).join('')}]`
  const most = Math.max(...gaps.map((gap) => gap.replace(/\s/gu, '').length))
  const isLeftOut = gaps.some((gap) => gap.trim() === '')
  const times = most > 1 ? `{${isLeftOut ? 0 : 1},${most}}` : isLeftOut ? '?' : ''
  return `${space}${one}${times}${space}`
}

function mostFrequent(texts: readonly string[]): string {
  const counts = [...Map.groupBy(texts, (text) => text)].toSorted((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? ''
}

/** A text as a pattern (flag `u`) that matches it and nothing else. */
export const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/gu, (c) => (c === '/' ? '/' : `\\${c}`))

const classEscaped = (mark: string): string => mark.replace(/[\\^\-[\]]/u, '\\$&')
