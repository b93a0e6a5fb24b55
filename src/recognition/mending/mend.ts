import { joinAddresses } from './addresses.ts'
import { mendBars } from './bars.ts'
import { mendBullets } from './bullets.ts'
import { doubtColumns } from './columns.ts'
import { mendDates } from './dates.ts'
import { mendEdges } from './edges.ts'
import { joinGroups } from './groups.ts'
import { joinSigns } from './joining.ts'
import { mendLabels } from './labels.ts'
import { mendListMarks } from './listMarks.ts'
import { mendNumbers } from './numbers.ts'
import type { Knowledge, Mendable, MendingRule, ReadLines } from './reading.ts'
import { mendReferences } from './references.ts'
import { dropSpecks } from './specks.ts'
import { mendSums } from './sums.ts'
import { mendWording } from './wording.ts'

// Bars and specks first, so that no rule sees a table's line; sums are joined before they are judged.
const RULES: readonly MendingRule[] = [
  mendBars,
  dropSpecks,
  mendEdges,
  mendWording,
  joinAddresses,
  mendBullets,
  mendLabels,
  mendListMarks,
  joinSigns,
  joinGroups,
  mendSums,
  mendNumbers,
  doubtColumns,
  mendDates,
  mendReferences,
]

/**
 * One page's words as recognised, with what recognisers do to these forms put right: sums, dates, references, labels.
 *
 * `lines` are the page's words in reading order, each line left to right, with boxes that fit their ink, in any unit.
 * A word keeps whatever else the caller has in it; words that are joined keep the first one's.
 * A mended word has the right `text`, what was
 * read in `printed` and a confidence of at most 0.9 (a stripped rule) or 0.75; a word that can be read two ways keeps its
 * `text` at a confidence of at most 0.4. Table rules go, words torn apart are one. Sound numbers and English stay.
 */
export function mend<Word extends Mendable>(
  lines: readonly (readonly Word[])[],
  knowledge: Knowledge,
): readonly Word[] {
  const mended = RULES.reduce<ReadLines>((page, rule) => rule(page, knowledge), lines)
  // Every rule makes its words by copying one that it was given, with all that the caller keeps in it.
  return mended.flat() as readonly Mendable[] as readonly Word[]
}
