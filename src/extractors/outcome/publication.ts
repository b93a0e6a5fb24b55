import type { Block, Layout } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

/** Is publication deferred, and is there a confidential part: null where the form does not say, or says N/A. */
export type Publication = { readonly part1Deferred: Finding<boolean> | null; readonly part2: Finding<boolean> | null }

/** "Yes – the evaluation of tenders is exempt", alone or behind its question: an answer with its reason. */
const REASONED = /(?:^|\?\s*)(?<answer>yes|no|n\/a)\s*(?:[-–—,.:;]\s|\(|if (?:yes|so)\b)/iu
const ANSWER = /(?:[-–—?:]\s*|^|\s)(?<answer>yes|no|n\/a|not applicable)\s*\.?\s*$/iu
const DEFERRAL =
  /\b(?:publication\b.*\bdeferred|be deferred|deferral of publication|publication deferred)|^(?:part (?:1|i) )?deferral(?: of publication)?\s*[:?]?$/iu
const PART_TWO =
  /\b(?:is any part of (?:this|the) \w+ (?:confidential|to be withheld|exempt)|(?:is|are) there (?:an? |any )?(?:\w+ )?(?:part (?:2|ii)|confidential|exempt|restricted (?:annex(?:es)?|appendix|appendices|part|paper|report|form|information|session))|part (?:2|ii) (?:form|attached|\((?:exempt|confidential)\) (?:report|form|paper))|is the (?:decision|report|form|paper)\w* confidential|(?:confidential|exempt) (?:\/ exempt )?from publication|does (?:this|the) (?:report|decision) (?:have|contain) (?:a |an )?(?:confidential|exempt))\b/iu
const DEFERRED_UNTIL =
  /\bpublication (?:of (?:this|the) (?:notice|decision|form|record|report)\b[^.]{0,40})?(?:is|will be|has been) deferred until\b/iu
// "set out in the accompanying Part 2 report"; not the form's own "facts that are exempt should be included in the separate Part 2 form"
const HAS_PART_TWO =
  /\b(?:there is (?:a|an) (?:confidential|exempt|restricted|part (?:2|ii))|(?:confidential|exempt) (?:annex|appendix|part (?:2|ii))|part exempt\b|contained in (?:the )?(?:restricted|confidential|exempt)\b|held in part (?:2|ii)\b|(?:in|by|with|see) (?:a|an|the) (?:(?:separate|accompanying|confidential|restricted|exempt|private) ){0,2}\(?part (?:2|ii)(?<!\b(?:should|must|may|only|no|not|any|shall|if|would)\b[^.;]{0,200})\)? (?:report|form|paper|annex|document)\b(?! (?:of|to) (?:decision|P[CF]|DMPCD|MD|DD)| in (?:19|20)\d\d))/iu

/** "Publication is not deferred", "there is no confidential part": said without a question. */
const NOT_DEFERRED =
  /\bpublication\b[^.?]{0,60}\b(?:is|will|need|should) not (?:be |to be )?deferred\b|\b(?:no|not a|without) deferral of publication\b/iu
const NO_PART_TWO =
  /\bthere (?:is|are) no (?:confidential|exempt|restricted|part (?:2|ii))\b|\bno part (?:2|ii)\b(?! form\?)|\bdoes not (?:contain|have|include) (?:a |any )?(?:confidential|exempt|part (?:2|ii))\b/iu

/** Reads the questions on publication and their answers: in the line, in the cell beside, or by the ticked box. */
export function findPublication(reading: Reading): Publication {
  const { layout } = reading
  let part1Deferred: Finding<boolean> | null = null
  let part2: Finding<boolean> | null = null
  for (const [i, block] of layout.blocks.entries()) {
    if (block.furniture) continue
    const text = textOf(layout, block)
    if (text.length > LONGEST_QUESTION) {
      part1Deferred ??= answeredInside(block, ASKED_DEFERRAL.exec(text), 'deferral-question')
      part2 ??= answeredInside(block, ASKED_PART_TWO.exec(text), 'part2-question')
      continue
    }
    if (part1Deferred === null && DEFERRAL.test(text)) part1Deferred = answer(reading, i, block, 'deferral-question')
    if (part1Deferred === null && NOT_DEFERRED.test(text))
      part1Deferred = { value: false, spans: [block], method: 'deferral-statement', confidence: 0.9 }
    if (part2 === null && NO_PART_TWO.test(text))
      part2 = { value: false, spans: [block], method: 'part2-statement', confidence: 0.85 }
    if (part1Deferred === null && DEFERRED_UNTIL.test(text))
      part1Deferred = { value: true, spans: [block], method: 'deferral-statement', confidence: 0.9 }
    if (part2 === null && PART_TWO.test(text)) part2 = answer(reading, i, block, 'part2-question')
  }
  return { part1Deferred, part2: part2 ?? mentionsPartTwo(reading) }
}

/** A longer paragraph tells what is asked and answered elsewhere. */
const LONGEST_QUESTION = 400
// "… Is the publication of this form to be deferred? No. Is there a Part 2 form? Yes": both in one paragraph
const ASKED_DEFERRAL = /\bis (?:the )?publication [^.?]{0,40}\bdeferred\s*[?:–—-]+\s*(?<answer>yes|no)(?=[.,;\s]|$)/iu
const ASKED_PART_TWO =
  /\bis there an? (?:confidential |exempt )?part (?:2|ii)[^.?]{0,20}?\s*[?:–—-]+\s*(?<answer>yes|no)(?=[.,;\s]|$)/iu

function answeredInside(block: Block, match: RegExpExecArray | null, method: string): Finding<boolean> | null {
  if (match === null) return null
  const start = block.start + match.index
  const value = /^yes$/iu.test(match.groups?.answer ?? '')
  return { value, spans: [{ start, end: start + match[0].length }], method, confidence: 0.92 }
}

function mentionsPartTwo(reading: Reading): Finding<boolean> | null {
  const { layout } = reading
  // A question, or its label, that has no answer; a sentence that says what is exempt asks nothing.
  const asked = layout.blocks.some((b) => PART_TWO.test(textOf(layout, b)) && !/\.$/u.test(textOf(layout, b).trim()))
  if (asked) return null
  for (const block of layout.blocks) {
    const match = block.furniture ? null : HAS_PART_TWO.exec(textOf(layout, block))
    if (match === null) continue
    const start = block.start + match.index
    return {
      value: true,
      spans: [{ start, end: start + match[0].length }],
      method: 'part2-statement',
      confidence: 0.75,
    }
  }
  return null
}

function answer(reading: Reading, index: number, block: Block, method: string): Finding<boolean> | null {
  const { layout } = reading
  const own = textOf(layout, block)
  const inLine = answerIn(own)
  if (inLine !== null) return inLine === 'none' ? null : { value: inLine, spans: [block], method, confidence: 0.95 }
  const next = block.cell === null ? [layout.blocks[index + 1]] : rowBehind(reading, block)
  for (const other of next) {
    if (other === undefined || other.end - other.start > 160 || isQuestion(layout, block, other)) continue
    const value = answerIn(textOf(layout, other))
    if (value !== null && value !== 'none')
      return {
        value,
        spans: other.end - other.start > 12 ? [other] : [block, other],
        method,
        confidence: 0.9,
        combined: false,
      }
  }
  return null
}

/** The next line asks something itself, and what it answers is its own question. */
const isQuestion = (layout: Layout, asked: Block, next: Block): boolean =>
  asked.cell === null && /\p{L}{3}[^?]*\?/u.test(textOf(layout, next))

function rowBehind(reading: Reading, block: Block): readonly (Block | undefined)[] {
  const { cell } = block
  if (cell === null) return []
  const row = reading.layout.tables[cell.table]?.rows[cell.row] ?? []
  return row.filter((c) => c.column > cell.column).flatMap((c) => c.blocks.map((b) => reading.layout.blocks[b]))
}

/** Yes, no, or 'none' for N/A; null where the text gives no answer. A ticked box decides between two words. */
function answerIn(text: string): boolean | 'none' | null {
  const boxes = [...text.matchAll(/(?<box>[☐☑☒✓✔□])\s*(?<word>yes|no|n\/a)\b/giu)]
  if (boxes.length > 0) {
    const ticked = boxes.filter((b) => !/[☐□]/u.test(b.groups?.box ?? ''))
    const [only] = ticked
    return ticked.length === 1 && only !== undefined ? wordValue(only.groups?.word ?? '') : null
  }
  const match = ANSWER.exec(text) ?? REASONED.exec(text)
  return match === null ? null : wordValue(match.groups?.answer ?? '')
}

const wordValue = (word: string): boolean | 'none' =>
  /^yes$/iu.test(word) ? true : /^no$/iu.test(word) ? false : 'none'
