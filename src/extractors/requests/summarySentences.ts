import type { Span } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'

const DECIDED =
  /\b(?:PCC|PFCC|commissioner|mayor|DMPC|I)\b[^.;]{0,40}?\b(?:has|have)? ?(?:decided|agreed|approved|approves|agrees|awarded|awards)\b/iu

/** Sentences of the summary that say what was decided. */
export const decidedSentences = (reading: Reading): readonly Span[] => summarySentences(reading, DECIDED)

// "This report seeks approval to award a contract to X at £310,000"
const SOUGHT =
  /\b(?:seeks?|sought|requests?|recommends?|proposes?|proposed|asked|requested|recommended|invited)\b[^.;]{0,80}\b(?:to|that|for|the)\b/iu

/** Sentences of the summary that say what the decision maker is asked for. */
export const soughtSentences = (reading: Reading): readonly Span[] => summarySentences(reading, SOUGHT)

function summarySentences(reading: Reading, pattern: RegExp): readonly Span[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    if (form.zones[i] !== 'summary' || block.furniture || block.cell !== null) return []
    const found: Span[] = []
    for (let at = block.start; at < block.end; ) {
      const { start, end } = sentenceAround(layout, at)
      const span = { start: Math.max(start, at), end: Math.min(end, block.end) }
      if (pattern.test(textOf(layout, span))) found.push(span)
      at = Math.max(end, at + 1)
    }
    return found
  })
}
