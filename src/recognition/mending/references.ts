import { isTight } from './joining.ts'
import { asDigits, doubted, type Knowledge, type Mendable, mended, type ReadLines } from './reading.ts'

/** A reference runs over at most this many words: "PCCDJ 000651 2022". */
const MOST_WORDS = 3

const OPEN = /^[("'‘“]*/u
const CLOSE = /[)"'’”.,;:]*$/u

/**
 * Letters for digits in references: `PCD I4l2`, `MD293I`, `PCCDJ 00065l 2022`.
 *
 * A word is mended where the words read as a reference of a known body only afterwards. Two ways to read it leave it as
 * read, in doubt, and so does a stroke at whose other side nothing could be read: `017- Bue`. Letters before the number are never turned into digits, but an I may be the J of `PCCDJ`.
 */
export function mendReferences(lines: ReadLines, knowledge: Knowledge): ReadLines {
  return lines.map((line) => line.flatMap((_, i) => mendedPart(line, i, knowledge.isReference)))
}

/** Ways to read a word: every split into letters that stay and a rest whose look-alikes are digits; J for I. */
function readingsOf(text: string): readonly string[] {
  const open = OPEN.exec(text)?.[0].length ?? 0
  const end = text.length - (CLOSE.exec(text)?.[0].length ?? 0)
  const core = text.slice(open, end)
  if (!/^[A-Za-z\d/.|!-]+$/u.test(core)) return []
  const withDigits = /\d/u.test(core)
    ? Array.from({ length: core.length }, (_, cut) => core.slice(0, cut) + asDigits(core.slice(cut)))
    : []
  const withJ = /^[A-Z]{2,}$/u.test(core) ? [core.replace(/I/u, 'J')] : []
  const others = [...withDigits, ...withJ].filter((reading) => reading !== core)
  return [...new Set(others)].map((reading) => text.slice(0, open) + reading + text.slice(end))
}

const bare = (text: string): string => text.replace(OPEN, '').replace(CLOSE, '')

function mendedPart(
  line: readonly Mendable[],
  index: number,
  isReference: Knowledge['isReference'],
): readonly Mendable[] {
  const word = line[index]
  if (word === undefined) return []
  if (isCut(word, line[index + 1])) return [doubted(word)]
  const runs = runsAround(line.length, index)
  const isPart = (own: string): boolean =>
    runs.some(([from, to]) =>
      isReference(
        bare(
          line
            .map((w, i) => (i === index ? own : w.text))
            .slice(from, to)
            .join(' '),
        ),
      ),
    )
  const right = readingsOf(word.text)
  if (right.length === 0 || isPart(word.text)) return [word]
  const [only, second] = right.filter(isPart)
  if (only === undefined) return [word]
  return [second === undefined ? mended(word, only) : doubted(word)]
}

const HARDLY_READ = 0.3

/** Does a number end in a stroke, with something right behind it that could not be read? */
const isCut = (word: Mendable, next?: Mendable): boolean =>
  /^[A-Z\d/-]*\d[-/]$/u.test(word.text) && next !== undefined && next.confidence < HARDLY_READ && isTight(word, next)

/** Half-open ranges of words that contain this one. */
function runsAround(length: number, index: number): readonly (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = []
  for (let from = Math.max(0, index - MOST_WORDS + 1); from <= index; from++)
    for (let to = index + 1; to <= Math.min(length, from + MOST_WORDS); to++) runs.push([from, to])
  return runs
}
