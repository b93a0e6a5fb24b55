import type { Pack, ReferenceRule } from '../../packs/pack.ts'
import { type FoundReference, namedReferencesIn, referencesIn, spell } from './packReferences.ts'

/** What may stand between a prefix, a year and a number: "PCDs 291", "PCD No. 291", "PCD–291", "DMPCD 2014 – 04", "DMPCD201474", "Mayoral Decision (MD) 291". */
const JOINT =
  /(?<=(?<![\p{L}\d])\p{Lu}{2,8})(?:s?\s(?:[Nn]os?|[Nn]umbers?|[Rr]efs?)\.?\s?|s?\s|s|\s?[-/‐‑–—_]\s?)(?=\d)|(?<=\(\p{Lu}{2,8})\)\s(?=\d)|(?<=(?<![\p{L}\d])\p{Lu}{2,8}\s?20\d\d)(?:\s?[‐‑–—]\s?|(?=\d{2,3}(?!\d)))(?=\d)/gu
// Behind a reference: "/292", ", 292", " and 292", " to 294", "-294"
const NEXT =
  /^(?<joint>\s?\/\s?|\s?[-–]\s?|,\s(?:(?:and|&|or)\s)?|\s(?:and|&|or|to)\s)(?<token>\d[\d/.-]*\d|\d)(?!\d|[\p{L}%]|\.\d|\s?(?:%|per\s?cent|[-–/]\s?\d|years?|months?|days?|officers?|people))/u
const MOST_IN_A_RANGE = 20
/** The citing document's body, and its own reference. */
type Citing = { readonly pack: Pack | null; readonly reference: string | null }

/**
 * The references of decisions that a text cites, in reading order: those that the packs know as they are printed, those
 * printed with another joint or a plural before the number, and the numbers that a list or range goes on with.
 *
 * A number without a prefix is a reference only behind one that has it, or behind a word such as "decision" where it has
 * the form of the citing body's own: many bodies number alike. A range gives each decision in it.
 */
export function citedReferencesIn(text: string, packs: readonly Pack[], citing: Citing): readonly FoundReference[] {
  const named = citing.pack === null ? [] : namedReferencesIn(text, citing.pack, citing.reference)
  const found: Known[] = [...referencesIn(text, packs), ...named].map((r) => ({
    ...r,
    head: text.slice(r.start, r.end),
  }))
  const jointed = { text, joints: [...text.matchAll(JOINT)] }
  // Without any joint all is as it was found before.
  for (const joint of jointed.joints.length === 0 ? [] : [' ', ''])
    found.push(...rejoined(jointed, joint, packs).filter((r) => !found.some((f) => f.start < r.end && f.end > r.start)))
  const inOrder = found.toSorted((a, b) => a.start - b.start)
  const isFound = (r: FoundReference): boolean => inOrder.some((f) => f.start >= r.start && f.end <= r.end)
  return inOrder.flatMap(({ head, ...first }) => [
    first,
    ...listed(text, { ...first, head }, packs).filter((r) => !isFound(r)),
  ])
}

/** A reference with its `head`, the text that it was read from, in a spelling that its pack knows. */
type Known = FoundReference & { readonly head: string }

type Jointed = { readonly text: string; readonly joints: readonly RegExpExecArray[] }

/** The references that are there when prefixes and numbers are joined by `joint`, at their places in `text`. */
function rejoined({ text, joints }: Jointed, joint: string, packs: readonly Pack[]): readonly Known[] {
  const shifts: { readonly at: number; readonly by: number }[] = []
  const pieces: string[] = []
  let [by, last] = [0, 0]
  for (const { 0: match, index } of joints) {
    by += match.length - joint.length
    shifts.push({ at: index + match.length - by, by })
    pieces.push(text.slice(last, index), joint)
    last = index + match.length
  }
  const joined = pieces.join('') + text.slice(last)
  const original = (at: number): number => at + (shifts.findLast((shift) => shift.at <= at)?.by ?? 0)
  return referencesIn(joined, packs).map((r) => ({
    ...r,
    start: original(r.start),
    end: original(r.end),
    head: joined.slice(r.start, r.end),
  }))
}

function listed(text: string, first: Known, packs: readonly Pack[]): readonly FoundReference[] {
  const rules = packs.find((pack) => pack.slug === first.issuer)?.references ?? []
  const { head } = first
  const isPlural = /^\p{Lu}+s/u.test(text.slice(first.start, first.end))
  const found: FoundReference[] = []
  let last = { number: lastNumber(head), end: first.end }
  for (;;) {
    const next = NEXT.exec(text.slice(last.end, last.end + 40))
    if (next === null) return found
    const { token = '', joint = '' } = next.groups ?? {}
    const number = lastNumber(token)
    // Unlike numbers ("PCD 291 and 12 others", "PCD 291, 2018") make no list unless a plural announces one.
    const isLike = number !== token || number.length === last.number.length
    if (!isPlural && (!isLike || /^(?:19|20)\d\d$/u.test(token))) return found
    const end = last.end + next[0].length
    const isRange = /^\s?[-–]|^\sto\s/u.test(joint)
    const numbers = isRange ? between(last.number, number) : [number]
    if (numbers === null) return found
    const place = {
      start: isRange ? last.end - last.number.length : end - token.length,
      end,
      issuer: first.issuer,
      rule: first.rule,
    }
    const more = numbers.flatMap((n) => respelled(head, n === number ? token : n, rules) ?? [])
    if (more.length === 0) return found
    found.push(...more.map((reference) => ({ ...place, reference })))
    last = { number, end }
  }
}

const lastNumber = (text: string): string => /\d+(?=\D*$)/u.exec(text)?.[0] ?? ''

/** The numbers behind `from` up to `to`; null where they make no range of a sensible size. */
function between(from: string, to: string): readonly string[] | null {
  const [low, high] = [Number(from), Number(to)]
  if (from.length !== to.length || high <= low || high - low > MOST_IN_A_RANGE) return null
  return Array.from({ length: high - low }, (_, i) => String(low + 1 + i).padStart(from.length, '0'))
}

/** `head` with its number, or with all from its first digit, replaced by `token`, in the body's spelling; null where it is none. */
function respelled(head: string, token: string, rules: readonly ReferenceRule[]): string | null {
  const candidates = [head.replace(/\d+(?=\D*$)/u, token), head.replace(/\d.*$/u, token)]
  for (const candidate of candidates)
    for (const rule of rules) {
      const [only] = candidate.matchAll(rule.pattern)
      if (only !== undefined && only[0].length === candidate.length) return spell(rule, only)
    }
  return null
}
