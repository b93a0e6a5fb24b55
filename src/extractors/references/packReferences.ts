import type { Era, Pack, ReferenceRule } from '../../packs/pack.ts'
import type { Span } from '../../types.ts'

/** A body's reference found in a text, in the body's own spelling. */
export type FoundReference = Span & {
  readonly reference: string
  readonly issuer: string
  readonly rule: ReferenceRule
}

// "Decision 09/2023", "Decision Notice 01/2012", "PCC Decision – 019-2021", "decision log no. 048/2021", "DECISION - (N° 007 / 2016)", "an earlier decision, 021/2018", "DR 102-23" (decision report)
const NAMED =
  /\bdecisions?(?:[\s:.()–—-]+(?:making|notices?|logs?|records?|forms?|papers?|reports?|ref(?:erence)?s?|numbers?|nos?|n[o°]))*[\s:.,()–—-]*$|\bDRs?\s$/iu
/** Words that a label's value may begin with: "Decision 09/2023", "No. 12/2020". */
const LEAD = /^(?:(?:pcc |pfcc )?decision|notice|number|no\.?|n°|[\s:.(–—-])*/iu
const NAMED_WITHIN = 80

/** The canonical spelling of a match: the template's `{name}` filled from the pattern's groups. */
export function spell({ canonical }: Pick<ReferenceRule, 'canonical'>, match: RegExpMatchArray): string {
  return canonical.replace(/\{(\w+)\}/gu, (_, name: string) => match.groups?.[name] ?? '')
}

/** The matches of some of a body's forms in a text, in reading order; of two that overlap the longer one. */
function matchesOf(text: string, pack: Pack, isWanted: (rule: ReferenceRule) => boolean): readonly FoundReference[] {
  const found = pack.references.filter(isWanted).flatMap((rule) =>
    [...text.matchAll(rule.pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      reference: spell(rule, match),
      issuer: pack.slug,
      rule,
    })),
  )
  return withoutOverlaps(found)
}

function withoutOverlaps(found: readonly FoundReference[]): readonly FoundReference[] {
  const kept: FoundReference[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= one.start) kept.push(one)
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one
  }
  return kept
}

const moved = (found: FoundReference, by: number): FoundReference => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
})

/**
 * All references of the given bodies in any text, in reading order; of two that overlap the longer one.
 *
 * Only forms that no other number has: those that need a label are left to `referenceOfValue` and `namedReferencesIn`.
 */
export function referencesIn(text: string, packs: readonly Pack[], offset = 0): readonly FoundReference[] {
  const found = packs.flatMap((pack) => matchesOf(text, pack, (rule) => !rule.needsLabel))
  return withoutOverlaps(found).map((reference) => moved(reference, offset))
}

/** The reference in what stands behind a reference's label: a form that needs the label must begin the value. */
export function referenceOfValue(text: string, pack: Pack, offset = 0): FoundReference | null {
  const own = referencesIn(text, [pack], offset)[0]
  if (own !== undefined) return own
  const start = LEAD.exec(text)?.[0].length ?? 0
  const first = matchesOf(text, pack, (rule) => rule.needsLabel).find((m) => m.start <= start)
  return first === undefined ? null : moved(first, offset)
}

/** "2019/20": in a sentence the financial year, not the twentieth decision of 2019. */
const isFinancialYear = (text: string): boolean => {
  const { first, second } = /^20(?<first>\d\d)[/-](?<second>\d\d)$/u.exec(text)?.groups ?? {}
  return first !== undefined && (Number(first) + 1) % 100 === Number(second)
}

/**
 * References of the document's own body in a text, of the forms that need a label: behind the word "decision", or in a
 * list that begins so. A form with letters needs no such word where the document's `own` reference has it, too.
 */
export function namedReferencesIn(text: string, pack: Pack, own: string | null): readonly FoundReference[] {
  const named: FoundReference[] = []
  for (const match of matchesOf(text, pack, (rule) => rule.needsLabel)) {
    const printed = text.slice(match.start, match.end)
    const isOwnForm = own !== null && /\p{L}/u.test(printed) && isWhole(match.rule, own)
    const before = text.slice(Math.max(0, match.start - NAMED_WITHIN), match.start)
    const last = named.at(-1)
    const goesOn = last !== undefined && /^\s*(?:,|and|&|or)\s*$/u.test(text.slice(last.end, match.start))
    if (isOwnForm || ((NAMED.test(before) || goesOn) && !isFinancialYear(printed))) named.push(match)
  }
  return named
}

const isWhole = ({ pattern }: ReferenceRule, text: string): boolean =>
  [...text.matchAll(pattern)].some((match) => match[0].length === text.length)

/** A reference in its body's spelling; one in no form of the body's stays as printed. */
export function spelled(printed: string, pack: Pack | null): string {
  const whole = pack === null ? undefined : matchesOf(printed, pack, () => true)[0]
  return whole !== undefined && whole.end - whole.start === printed.length ? whole.reference : printed
}

/** The eras of the forms that a reference has among its body's; none if it has no form that is known. */
export function erasOf(reference: string, pack: Pack): readonly Era[] {
  return pack.references.filter((rule) => isWhole(rule, reference)).map((rule) => rule.era)
}
