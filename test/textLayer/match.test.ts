import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ink, inkOf } from '../../src/imaging/ink.ts'
import { readPdf } from '../../src/pdf/document.ts'
import { readPageImage } from '../../src/pdf/pageImage.ts'
import { matchesImage, type ToPixels } from '../../src/textLayer/match.ts'
import type { Page, Word } from '../../src/types.ts'
import { mirrored, shifted } from './corrupted.ts'

const DPI = 150
const toPixels: ToPixels = (x, y) => [(x * DPI) / 72, (y * DPI) / 72]

let pages: readonly Page[] = []
let ink: Ink

// Two pages of running text with a table, drawn as a scanner would see the first.
beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync('fixtures/surrey-pcc/948-2022/decision.pdf'))
  pages = await readPdf(bytes)
  const part = { page: 1, region: null }
  ink = inkOf((await readPageImage(bytes, part, { dpi: DPI, megapixels: 20 })).image)
})

const pageOf = (number: number): Page => {
  const page = pages.find((other) => other.number === number)
  if (page === undefined) throw new Error(`page ${number} was not read`)
  return page
}

/** The words at the places that they have on a page turned about its middle. */
function turned({ words, width, height }: Page, degrees: number): readonly Word[] {
  const angle = (degrees * Math.PI) / 180
  return words.flatMap((word) => {
    const [x0, y0, x1, y1] = word.box
    const [x, y] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2]
    const dx = x * Math.cos(angle) - y * Math.sin(angle) - x
    const dy = x * Math.sin(angle) + y * Math.cos(angle) - y
    return shifted([word], dx, dy)
  })
}

describe('a picture matches', () => {
  test.each<[string, () => readonly Word[]]>([
    ['its own words', () => pageOf(1).words],
    ['words that are turned by a degree', () => turned(pageOf(1), 1)],
    ['words that are turned by a degree the other way', () => turned(pageOf(1), -1)],
    ['words that stand two points off', () => shifted(pageOf(1).words, 2, 2)],
  ])('%s', (_, words) => {
    expect(matchesImage(words(), ink, toPixels)).toMatchObject({ matches: true })
  })
})

describe('a picture does not match', () => {
  test.each<[string, () => readonly Word[]]>([
    ['the words of another page', () => pageOf(2).words],
    ['words that stand 20 points to the right', () => shifted(pageOf(1).words, 20, 0)],
    ['words that stand a line and a half below', () => shifted(pageOf(1).words, 0, 22)],
    ['its words in a mirror', () => mirrored(pageOf(1).words, pageOf(1).width)],
    ['the first half of its words', () => pageOf(1).words.slice(0, pageOf(1).words.length / 2)],
    ['hardly a word', () => pageOf(1).words.slice(0, 6)],
    ['no word', () => []],
  ])('%s', (_, words) => {
    expect(matchesImage(words(), ink, toPixels)).toMatchObject({ matches: false })
  })
})

test('a blank picture matches no words', () => {
  const blank = { ...ink, bits: new Uint8Array(ink.bits.length) }
  expect(matchesImage(pageOf(1).words, blank, toPixels)).toStrictEqual({
    matches: false,
    inWords: 0,
    inGaps: 0,
    covered: 0,
  })
})
