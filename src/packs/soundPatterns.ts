import { SetupError } from '../errors.ts'
import { repetitionsOf } from '../patterns/repetitions.ts'
import { remembered } from '../remembered.ts'
import type { Rules } from '../rules.ts'
import { isLinear } from './packPattern.ts'
import { rulesOf } from './packRules.ts'
import { type HangsOn, timedHangs } from './timedMatches.ts'
import { worstTexts } from './worstTexts.ts'

/** Long enough that four repetitions in a row of the same take minutes on it, short enough that two take no time. */
const LENGTHS = { whole: 1000, drawnOut: 1000 }
/** Milliseconds for a pattern on all its texts: what is shipped takes less than 20 each. */
export const PATTERN_MILLISECONDS = 1000
/** Raise with every change of what is asked of a pattern: patterns that were found sound are then tried again. */
const TRIAL_VERSION = '1'

type Written = { readonly where: string; readonly pattern: RegExp; readonly examples: readonly string[] }

/** As `refuseEndless`; patterns that an earlier start found sound, with the same engine, are not tried again. */
export function refuseUnsound(rules: Rules): void {
  const tried = patternsOf(rules).filter(({ pattern }) => !isLinear(pattern))
  const trial = [TRIAL_VERSION, process.versions.v8, String(PATTERN_MILLISECONDS)]
  remembered([...trial, JSON.stringify(tried.map(({ pattern, examples }) => [String(pattern), examples]))], () => {
    refuseEndless(rules, timedHangs(PATTERN_MILLISECONDS))
    return 'sound'
  })
}

/**
 * Refuses rules with a pattern that could run for ever on some document, before any document is read.
 *
 * Two things are asked of each pattern of the form, the packs, the areas and the offices, if it is not one of linear time:
 * no repetition holds another (without that no backtracking is exponential, but for alternatives that overlap), and it comes
 * to its end in time on the texts that are worst for it: its own examples and literals over and over, then something that
 * does not match.
 * Throws `SetupError` that names the file and the pattern.
 */
export function refuseEndless(rules: Rules, hangsOn: HangsOn): void {
  for (const { where, pattern, examples } of patternsOf(rules)) {
    if (isLinear(pattern)) continue
    const fault =
      repetitionsOf(pattern.source) === 'nested'
        ? 'holds a repetition in a repetition'
        : hangs(pattern, examples, hangsOn)
    if (fault !== null)
      throw new SetupError(
        `${where}: the pattern ${pattern.source} ${fault}, and could run for ever on some document. Mend it: "decisionbase pack check" tries it.`,
      )
  }
}

function patternsOf({ parts, packs, areas, makers, officers }: Rules): readonly Written[] {
  return [
    ...parts.flatMap(({ labels, examples }) => labels.map((pattern) => ({ where: 'form.yaml', pattern, examples }))),
    ...packs.flatMap((pack) =>
      rulesOf(pack).map(({ pattern, examples }) => ({ where: `issuers/${pack.slug}.yaml`, pattern, examples })),
    ),
    ...areas.map(({ pattern }) => ({ where: 'areas.yaml', pattern, examples: [] })),
    ...[makers, officers].map((pattern) => ({ where: 'patterns.yaml', pattern, examples: [] })),
  ]
}

function hangs(pattern: RegExp, examples: readonly string[], hangsOn: HangsOn): string | null {
  // A few of the words in it: "(?:end of|end| of)*" is worst on "end ofend ofend of…".
  const literals = [...new Set(pattern.source.match(/(?<!\\)[\p{L}\d ]+/gu) ?? [])].slice(0, 20)
  const text = hangsOn(pattern, worstTexts([...examples, ...literals], LENGTHS))
  return text === null ? null : `does not come to its end on a text like ${JSON.stringify(text.slice(0, 20))}…`
}
