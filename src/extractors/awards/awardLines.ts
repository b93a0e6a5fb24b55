import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { awardSum, type FoundAward, leadAbove, newAward } from './award.ts'
import { isAwardLine, lineRecipient, namesRecipients } from './recipientLines.ts'
import { recipientsIn } from './recipients.ts'

/** Lines "Recipient - £n" of the recommendation and summary, outside of any list. */
export function lineAwards(reading: Reading, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    const zone = form.zones[i]
    if ((zone !== 'summary' && zone !== 'recommendation') || (block.cell !== null && zone !== 'recommendation'))
      return []
    const text = textOf(layout, block)
    const own = sums.filter(
      (s) => s.block === i && s.pence > 0 && (s.role === 'approved' || s.role === 'part' || s.role === 'context'),
    )
    const [sum] = own
    if (sum === undefined || own.length !== 1) return []
    const lead = leadAbove(reading, i)
    if (isAwardLine(text)) {
      const isNamed = lead !== null && namesRecipients(textOf(layout, lead))
      const recipient = lineRecipient(text, block.start, isNamed)
      return recipient === null
        ? []
        : [newAward(reading, { ...block, lead }, recipient, awardSum(reading, sum.pence, [sum]), 'award-line')]
    }
    // "£20,000 to Surrey Police for …" in a list of the summary
    const isListed =
      block.kind === 'item' && /^(?:(?:up to|a maximum of|circa|around|about|approximately|c\.?) ?)?£/iu.test(text)
    const [recipient] = isListed ? recipientsIn(text, block.start) : []
    return recipient === undefined
      ? []
      : [newAward(reading, { ...block, lead }, recipient, awardSum(reading, sum.pence, [sum]), 'award-line')]
  })
}
