import { expect, test } from 'vitest'
import type { PageReading, PlacedReading } from '../../src/recognition/pageReading.ts'
import { withReadings } from '../../src/recognition/recognisedPages.ts'
import { speller } from '../../src/textLayer/spelling.ts'
import type { Box, Page } from '../../src/types.ts'
import { typedPage } from '../textLayer/typed.ts'
import { isReference } from './mendTyped.ts'
import { inkBox } from './readWords.ts'

const wording = { isReference, spell: speller() }
const SCAN: Box = [0, 0, 595, 842]

/** What was read of a picture with a pixel a point: lines of text of 11 pixels, the first on a baseline at 20. */
function readingOf(text: string, { confidence = 0.95, ...part }: Partial<PageReading> & { confidence?: number } = {}) {
  const words = text.split('\n').flatMap((row, line) => {
    let x = 10
    return row.split(' ').map((word) => {
      const box = inkBox(word, x, 20 + 16 * line)
      x = box[2] + 3
      return { text: word, box, confidence, line, weight: 2 }
    })
  })
  return { width: 595, height: 842, turn: 0, skew: 0, words, rules: [], marks: [], ...part } satisfies PageReading
}

const whole = (page: number, reading: PageReading): PlacedReading => ({ page, region: null, box: SCAN, reading })
const textsOf = ({ words }: Page): string => words.map(({ text }) => text).join(' ')

test('a reading of a page takes the place of its words, its rules and its hidden words', () => {
  const rule = { direction: 'horizontal', at: 300, from: 50, to: 550 } as const
  const scan: Page = { ...typedPage('Tbe Depufy Mayar', [SCAN]), hiddenWords: 3, rules: [{ ...rule, at: 5 }] }
  const mark = { kind: 'empty', box: [10, 60, 20, 70] } as const
  const [page] = withReadings(
    [scan],
    [whole(1, readingOf('The Deputy Mayor', { rules: [rule], marks: [mark] }))],
    wording,
  )
  expect(page).toMatchObject({ hiddenWords: 0, rules: [rule], images: [SCAN], frame: { turn: 0, skew: 0 } })
  expect(textsOf(page ?? expect.fail())).toBe('The Deputy Mayor ☐')
  expect(page?.words.every(({ source }) => source === 'ocr')).toBe(true)
})

test('a page read sideways is as wide as it was high', () => {
  const reading = readingOf('The Deputy Mayor', { turn: 90 })
  const [page] = withReadings([typedPage('', [SCAN])], [whole(1, reading)], wording)
  expect(page).toMatchObject({ width: 842, height: 595, frame: { width: 595, height: 842, turn: 90, skew: 0 } })
})

test('pages without a reading are the same, and a reading of a page that is not there changes nothing', () => {
  const pages = [typedPage('The first page'), typedPage('The second page', [SCAN], 2)]
  expect(withReadings(pages, [whole(7, readingOf('Nothing'))], wording)).toStrictEqual(pages)
  const [first, second] = withReadings(pages, [whole(2, readingOf('Read again'))], wording)
  expect(first).toStrictEqual(pages[0])
  expect(textsOf(second ?? expect.fail())).toBe('Read again')
})

const REGION: Box = [50, 400, 350, 480]
const region = (text: string, confidence = 0.95): PlacedReading => ({
  page: 1,
  region: REGION,
  box: REGION,
  reading: readingOf(text, { confidence, width: 300, height: 80 }),
})
const DIGITAL = typedPage('The Deputy Mayor agreed the award', [REGION])

test('a signed date in a picture joins the words of the page, in its place', () => {
  const [page] = withReadings([DIGITAL], [region('Signature Date\n12 March 2019')], wording)
  expect(textsOf(page ?? expect.fail())).toBe('The Deputy Mayor agreed the award Signature Date 12 March 2019')
  const [x0, y0, x1, y1] = page?.words.at(-1)?.box ?? expect.fail()
  expect(page?.words.at(-1)?.source).toBe('ocr')
  expect(x0 > REGION[0] && y0 > REGION[1] && x1 < REGION[2] && y1 < REGION[3]).toBe(true)
  expect(page).toMatchObject({ frame: null, width: 595, height: 842 })
})

test.each([
  ['a stamp', region('RECEIVED 12 MAR 2019')],
  ['a crest', region('HEDDLU GWENT POLICE')],
  ['what was seen in a signature', region('Signature Date\n12 March 2019', 0.4)],
])('%s does not join the page', (_, reading) => {
  expect(withReadings([DIGITAL], [reading], wording)).toStrictEqual([DIGITAL])
})

test('two regions of a page both join it, in the order of the readings', () => {
  const second: PlacedReading = { ...region('Date 14 May 2020'), region: [50, 600, 350, 680], box: [50, 600, 350, 680] }
  const [page] = withReadings([DIGITAL], [region('Date 12 March 2019'), second], wording)
  expect(textsOf(page ?? expect.fail())).toMatch(/Date 12 March 2019 Date 14 May 2020$/u)
})

test('words are mended with what the body prints: a reference whose digits were misread', () => {
  const [page] = withReadings([typedPage('', [SCAN])], [whole(1, readingOf('Decision PCD 74l2'))], wording)
  const word = page?.words.find(({ text }) => text.includes('7412'))
  expect(word?.printed).toContain('74l2')
})

test('the readings that were given stay as they were', () => {
  const readings = [whole(1, readingOf('Decision PCD 74l2'))]
  const before = structuredClone(readings)
  withReadings([typedPage('', [SCAN])], readings, wording)
  expect(readings).toStrictEqual(before)
})
