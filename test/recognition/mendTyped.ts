import { referencesIn } from '../../src/extractors/references/packReferences.ts'
import { mend } from '../../src/recognition/mending/mend.ts'
import { DOUBTED_CONFIDENCE, type ReadLines } from '../../src/recognition/mending/reading.ts'
import { loadRules } from '../../src/rules.ts'
import type { Word } from '../../src/types.ts'
import { shipped } from '../rules/pipelineFolder.ts'

const CHARACTER_WIDTH = 12
const HEIGHT = 20
const LINE_PITCH = 40
const READ_CONFIDENCE = 0.9

const packs = [...loadRules(shipped).packs.values()]
/** Whether a text is, whole, a reference of one of the shared packs. */
export const isReference = (text: string): boolean =>
  referencesIn(text, packs).some((r) => r.start === 0 && r.end === text.length)

/** Boxes of what was typed: `║` is a table's rule (a `|` that sticks out), single bullet-like signs are small. */
function wordAt(typed: string, column: number, line: number): Word {
  const text = typed.replaceAll('║', '|')
  const top = line * LINE_PITCH
  const isRule = typed.includes('║')
  const isSmall = /^[emswn¢«»@=~+©]$/u.test(typed)
  const [from, to] = isRule ? [top - 12, top + HEIGHT + 12] : isSmall ? [top + 7, top + 15] : [top, top + HEIGHT]
  const x = column * CHARACTER_WIDTH
  return {
    text,
    printed: text,
    box: [x, from, x + typed.length * CHARACTER_WIDTH, to],
    size: 12,
    bold: false,
    italic: false,
    source: 'ocr',
    confidence: READ_CONFIDENCE,
  }
}

/** Words as a recogniser reads them, from lines typed with their gaps: a space is as wide as a lost comma. */
export const typedLines = (text: string): readonly (readonly Word[])[] =>
  text.split('\n').map((line, l) => [...line.matchAll(/\S+/gu)].map((match) => wordAt(match[0], match.index, l)))

/** Mended words of typed lines, with the references of the shared packs. */
export const mendTyped = (text: string): readonly Word[] => mend(typedLines(text), { isReference })

/** Mended lines as one text; a word in doubt is followed by a question mark. */
export const mendedText = (lines: ReadLines): string =>
  mend(lines, { isReference })
    .map((w) => (w.confidence <= DOUBTED_CONFIDENCE ? `${w.text}?` : w.text))
    .join(' ')
