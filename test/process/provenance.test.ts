import { describe, expect, test } from 'vitest'
import type { DecisionRecord, Evidence } from '../../src/record.ts'
import { caseNames, pdfOf, recordOf } from '../golden/cases.ts'
import { recordingOf } from '../golden/recordings.ts'
import { hasPdftotext, lettersOf, type PrintedWord, printedWords } from './printedWords.ts'

/** Two readers set the same word's box this far apart at most, in points: they know a font's height from other tables. */
const TOLERANCE = 3

/** A skipped test is told by its name. */
const pdftotextCheck = hasPdftotext
  ? 'the words of each quote lie inside its box, as pdftotext reads them'
  : 'NOT CHECKED, pdftotext is not installed: the words of each quote lie inside its box'

const scalars = [
  'issuer',
  'reference',
  'title',
  'outcome',
  'decidedOn',
  'advisedOn',
  'summary',
  'totalPence',
  'periodStart',
  'periodEnd',
  'part1Deferred',
  'part2',
] as const

const lists = ['recommendations', 'awards', 'amounts', 'citations', 'signOffs', 'people', 'fundingSources'] as const

function expectedPaths(record: DecisionRecord): readonly string[] {
  const own = scalars.filter((field) => record[field] !== null)
  const maker = (['role', 'name'] as const).filter((part) => (record.decisionMaker?.[part] ?? null) !== null)
  return [
    ...own,
    ...maker.map((part) => `decisionMaker.${part}`),
    ...lists.flatMap((field) => record[field].map((_, i) => `${field}.${i}`)),
  ]
}

function wordsInside(words: readonly PrintedWord[], { page, bbox }: Pick<Evidence, 'page' | 'bbox'>): string {
  const [x0, y0, x1, y1] = bbox
  return words
    .filter((word) => {
      const x = (word.box[0] + word.box[2]) / 2
      const y = (word.box[1] + word.box[3]) / 2
      return (
        word.page === page && x >= x0 - TOLERANCE && x <= x1 + TOLERANCE && y >= y0 - TOLERANCE && y <= y1 + TOLERANCE
      )
    })
    .map((word) => lettersOf(word.text))
    .join('')
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

const placesOf = (evidence: Evidence): readonly Pick<Evidence, 'page' | 'bbox' | 'quote'>[] => [
  evidence,
  ...(evidence.parts ?? []),
]

/** Is a page, or a part of it, recognised? What pdftotext reads there is nothing, or the garbage that was left out. */
const isRecognised = (name: string, page: number): boolean =>
  recordingOf(name)?.readings.some((reading) => reading.page === page && reading.region === null) ?? false

/** The words as the recogniser gave them, at their places on the page as it is displayed. */
function recognisedWords(name: string): readonly PrintedWord[] {
  return (recordingOf(name)?.readings ?? []).flatMap(({ page, box, reading: { width, height, turn, words } }) =>
    words.map((word) => {
      const [x0, y0, x1, y1] =
        turn === 180 ? [width - word.box[2], height - word.box[3], width - word.box[0], height - word.box[1]] : word.box
      const across = (pixels: number) => box[0] + (pixels * (box[2] - box[0])) / width
      const down = (pixels: number) => box[1] + (pixels * (box[3] - box[1])) / height
      return { page, text: word.text, box: [across(x0), down(y0), across(x1), down(y1)] as const }
    }),
  )
}

test('no fixture is read sideways, which the places above do not reckon with', () => {
  const turns = caseNames.flatMap((name) => recordingOf(name)?.readings.map(({ reading }) => reading.turn) ?? [])
  expect(new Set(turns)).toStrictEqual(new Set([0, 180]))
})

describe.each(caseNames)('%s', (name) => {
  test('every value that was read has its place', async () => {
    const record = await recordOf(name)
    const paths = Object.keys(record.provenance)
    expect(expectedPaths(record).filter((path) => !paths.includes(path))).toStrictEqual([])
    for (const evidence of Object.values(record.provenance)) {
      expect(evidence.page).toBeLessThanOrEqual(record.pages)
      expect(evidence.bbox[0]).toBeLessThan(evidence.bbox[2])
      expect(evidence.bbox[1]).toBeLessThan(evidence.bbox[3])
    }
  })

  test('what is printed stands in its quote', async () => {
    const record = await recordOf(name)
    const quoteOf = (path: string): string => {
      const { quote, parts = [] } = record.provenance[path] ?? { quote: '' }
      return lettersOf(`${quote} ${parts.map((part) => part.quote).join(' ')}`)
    }
    const printed = [
      ...(record.title === null ? [] : [['title', record.title]]),
      ...record.amounts.map((amount, i) => [`amounts.${i}`, amount.text]),
      ...record.recommendations.map((item, i) => [`recommendations.${i}`, item.text]),
      ...record.citations.map((citation, i) => [`citations.${i}`, citation.text]),
      ...record.people.map((person, i) => [`people.${i}`, person.name]),
    ]
    // A word broken over lines is quoted with the hyphen that the value has lost: only letters are compared.
    // A quote of a scan is as the recogniser read it, a value as it was mended: "1% January" is quoted for "1st January".
    const isMended = (path: string, text: string): boolean =>
      recordingOf(name) !== null && digitsOf(quoteOf(path)).includes(digitsOf(text)) && digitsOf(text) !== ''
    const wrong = printed.filter(
      ([path = '', text = '']) => !quoteOf(path).includes(lettersOf(text)) && !isMended(path, text),
    )
    expect(wrong).toStrictEqual([])
  })

  test.skipIf(!hasPdftotext)(pdftotextCheck, async () => {
    const record = await recordOf(name)
    const words = [
      ...printedWords(pdfOf(name)).filter(({ page }) => !isRecognised(name, page)),
      ...recognisedWords(name),
    ]
    const outside = Object.entries(record.provenance).flatMap(([path, evidence]) =>
      placesOf(evidence).flatMap((place) => {
        const inside = wordsInside(words, place)
        const missing = place.quote.split(/\s+/u).filter((word) => !inside.includes(lettersOf(word)))
        return missing.length === 0
          ? []
          : [`${path}: ${missing.join(' ')} (page ${place.page}, ${place.bbox.join(' ')})`]
      }),
    )
    expect(outside).toStrictEqual([])
  })
})
