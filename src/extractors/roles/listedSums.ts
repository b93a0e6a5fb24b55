import type { AmountRole } from '../../record.ts'
import type { Layout } from '../../types.ts'
import type { PlacedSum } from '../sums/sums.ts'

// "County Durham Care Partnership: £40,000 per annum", "- Home Office grant: £12,000"
const LINE = /^[\s•–-]*[^£:\n]{3,60}\s?[:–-]\s?£[\d,.]+\w*[^£\n]{0,30}$/u
const CONTRIBUTE =
  /\b(?:contributions?|match(?:ed)? funding|income|funding)\b[^£:]{0,40}\b(?:partners|others|councils|boroughs|agencies|forces)\b[^£]*:\s*$|\b(?:partners|councils|boroughs) (?:will|have agreed to|are to) contribute\b[^£]*:\s*$/iu
const PAY =
  /\b(?:met|funded|financed|paid for)\b[^£:.]{0,30}\b(?:from|by|as follows|as set out below)\b[^£.]{0,20}:\s*$|\b(?:funding sources?|sources? of funding|funded by)\s*:\s*$/iu
/** Not more lines than this are looked at above a sum. */
const MOST_LINES = 12

/**
 * What the line that introduces a list of names with a sum each says of them: "Contributions from partners are:" or "The cost
 * will be met from:"; null where the sum stands in no such list, or nothing is said.
 */
export function ledRole({ text }: Layout, sum: PlacedSum): AmountRole | null {
  const lines = text.slice(0, sum.end).split('\n').slice(-MOST_LINES)
  const lead = lines.findLastIndex((line) => !LINE.test(line))
  if (lead < 0 || lead === lines.length - 1) return null
  const introduction = lines[lead] ?? ''
  if (CONTRIBUTE.test(introduction)) return 'income'
  return PAY.test(introduction) ? 'source' : null
}
