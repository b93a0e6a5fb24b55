import { isProseInTable } from '../../layout/labelTables.ts'
import type { Block } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import type { Period } from './periods.ts'
import { isFirm, isWhole, statedIn } from './statedPeriods.ts'

const NO_REPORT = new Set(['approval', 'officers', 'declaration', 'deferral', 'part2'])
const WORK =
  /\b(?:projects?|services?|contracts?|grants?|funds?|funding|programmes?|agreements?|term|work|delivery|awards?|licen[cs]e|lease|extension|pilot|scheme|posts?|cycle|frameworks?|allocations?)\b/iu
const GOES_ON =
  /\b(?:runs?|will|(?:funding|grant|money|award|allocation|contract|agreement)s? (?:is|are)(?: for the period)? from|to be|be spent|is spent|starts?|begins?|delivered|covers?|propos\w+|for (?:a|the) (?:further )?period|asked|seeks?|initial)\b/iu
const BYGONE =
  /\b(?:history|(?:awarded|granted|allocated|given|paid|provided) to (?:the )?(?:o?pf?cc|commissioner|mopac|gla|force|us)|was|were|had|ran|received|previous(?:ly)?|existing|current(?:ly)?|present|since|last|earlier|expire[sd]?|reported|recorded|supported|opened|closed|applications?|window|bids|process|elections?|plan 20\d\d)\b/iu

/** The one stretch that a sentence of the report says the work runs for; several that differ say nothing. */
export function running(reading: Reading): readonly Period[] {
  const { layout, form } = reading
  const own = (isWanted: (zone: string, block: Block) => boolean): readonly Period[] =>
    layout.blocks.flatMap((block, i) => {
      const zone = form.zones[i] ?? ''
      if (block.furniture || NO_REPORT.has(zone) || !isWanted(zone, block)) return []
      return statedIn(reading, [block]).filter((p) => isFirm(p) && isWhole(p) && isRunning(reading, block, p))
    })
  for (const found of [own((zone) => zone === 'summary'), own((zone) => zone !== 'summary')])
    if (found.length > 0) return new Set(found.map((p) => `${p.from} ${p.to}`)).size === 1 ? found.slice(0, 1) : []
  return []
}

function isRunning({ layout }: Reading, block: Block, period: Period): boolean {
  if (block.kind === 'heading') return WORK.test(textOf(layout, block))
  const { start, end } = sentenceAround(layout, period.start)
  const sentence = layout.text.slice(Math.max(start, block.start), Math.min(end, block.end))
  return WORK.test(sentence) && (period.kind === 'length' || GOES_ON.test(sentence)) && !BYGONE.test(sentence)
}

const ASKS =
  /\b(?:seeks?|asked|asks|requests?|proposes?|proposed|to award|^to allocate|recommend\w*|this (?:decision|paper|report)|will be (?:paid|spent|used))\b/iu

/** The years in the summary's sentences that ask for something. */
export const askedInSummary = (reading: Reading): readonly Period[] => inAskingSentences(reading).filter(isWhole)

/** The one end that the summary's sentences which ask for something state without a start: "deliver it until 31 March 2025". */
export function askedEnd(reading: Reading): readonly Period[] {
  const found = inAskingSentences(reading)
  return found.every((p) => p.kind === 'end' && p.to === found[0]?.to) ? found.slice(0, 1) : []
}

function inAskingSentences(reading: Reading): readonly Period[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) =>
    form.zones[i] !== 'summary' || block.furniture || (block.cell !== null && !isProseInTable(layout, block))
      ? []
      : statedIn(reading, [block]).filter((p) => {
          const sentence = textOf(layout, sentenceAround(layout, p.start))
          return ASKS.test(sentence) && !BYGONE.test(sentence)
        }),
  )
}
