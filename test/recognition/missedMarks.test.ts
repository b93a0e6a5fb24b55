import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { GreyImage } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import type { Engine, ReadWord } from '../../src/recognition/engine.ts'
import { withMissedMarks } from '../../src/recognition/missedMarks.ts'
import { startTesseractJs } from '../../src/recognition/tesseractJs.ts'

const [WIDTH, HEIGHT] = [1654, 2339]
const TEXT_LEFT = 290
const LINES = ['Expenditure of up to £600,000', 'A delegation to the Director', 'a report to the panel'] as const
const baselineOf = (line: number): number => 400 + 80 * line

/** A page of 200 dpi with three lines of text, and before them whatever is drawn. */
function pageWith(before: (context: SKRSContext2D) => void, odd: readonly ReadWord[] = []) {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = 'black'
  context.font = '30px sans-serif'
  const words = LINES.flatMap((text, line) => {
    context.fillText(text, TEXT_LEFT, baselineOf(line))
    let x = TEXT_LEFT
    return text.split(' ').map((word) => {
      const [width, y] = [context.measureText(word).width, baselineOf(line)]
      const deep = /[gpyq,]/u.test(word) ? 6 : 0
      const high = /[A-Zdlthf£]/u.test(word) ? 22 : 16
      const read: ReadWord = { text: word, box: [x, y - high, x + width, y + deep], confidence: 0.96, line }
      x += width + context.measureText(' ').width
      return read
    })
  })
  before(context)
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT)
  const picture: GreyImage = {
    width: WIDTH,
    height: HEIGHT,
    pixels: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => data[4 * i] ?? 255),
  }
  return { picture: () => picture, ink: inkOf(picture), words: [...odd, ...words] }
}

const marks =
  (...texts: readonly string[]) =>
  (context: SKRSContext2D): void =>
    texts.forEach((text, line) => {
      context.fillText(text, 200, baselineOf(line))
    })

test('marks before lines that nothing was read for are read, also beside a ruled line', async () => {
  const engine = await startTesseractJs()
  const page = pageWith((context) => {
    marks('2', '3.', '(iv)')(context)
    context.fillRect(178, 300, 2, 400)
  })
  try {
    const words = await withMissedMarks(page, engine)
    const found = words.filter((word) => !page.words.includes(word))
    expect(found.map(({ text }) => text)).toStrictEqual(['2', '3.', '(iv)'])
    for (const [i, { box, line }] of found.entries()) {
      expect(box[0] > 195 && box[2] < TEXT_LEFT && Math.abs(box[3] - baselineOf(i)) < 10).toBe(true)
      expect(line).toBeGreaterThan(2)
    }
  } finally {
    await engine.close()
  }
})

test('a word hardly read for a mark gives way to the mark', async () => {
  const engine = await startTesseractJs()
  const garbled: ReadWord = { text: 'ile', box: [200, 378, 222, 400], confidence: 0.46, line: 0 }
  const page = pageWith(marks('1.', '', ''), [garbled])
  try {
    const words = await withMissedMarks(page, engine)
    expect(words).not.toContain(garbled)
    expect(words.at(-1)).toMatchObject({ text: '1.' })
  } finally {
    await engine.close()
  }
})

const never: Engine = {
  name: 'native',
  identity: 'x',
  read: () => Promise.reject(new Error('read')),
  close: async () => {},
}
const sure: ReadWord = { text: '1.', box: [200, 378, 222, 400], confidence: 0.93, line: 0 }

test.each<readonly [string, (context: SKRSContext2D) => void, readonly ReadWord[]]>([
  ['nothing', () => {}, []],
  ['a bullet', (context) => context.fillRect(200, 386, 10, 10), []],
  ['a speck', (context) => context.fillRect(200, 390, 4, 4), []],
  ['a ruled line', (context) => context.fillRect(200, 300, 3, 400), []],
  ['a signature', (context) => context.fillRect(190, 340, 60, 70), []],
  ['a sure mark', marks('1.', '', ''), [sure]],
  [
    'text of a column',
    (context) => context.fillText('Finance', 150, 400),
    [{ ...sure, text: 'Finance', box: [150, 378, 250, 400], line: 9 }],
  ],
])('no picture is read again where before the lines stands %s', async (_, before, odd) => {
  const page = pageWith(before, odd)
  expect(await withMissedMarks(page, never)).toStrictEqual(page.words)
})

test('a page on which more stand than lines of text would have is dirty, and nothing of it is read again', async () => {
  const page = pageWith(marks('1.', '2.', '3.'))
  const many = Array.from({ length: 61 }, (_, i) => page.words.map((word) => ({ ...word, line: word.line + 3 * i })))
  expect(await withMissedMarks({ ...page, words: many.flat() }, never)).toStrictEqual(many.flat())
})

test('what is read there and is no mark is left out', async () => {
  const page = pageWith(marks('&', '', ''))
  const engine: Engine = {
    ...never,
    read: async () => [{ text: '&', box: [60, 60, 80, 80], confidence: 0.9, line: 0 }],
  }
  expect(await withMissedMarks(page, engine)).toStrictEqual(page.words)
})
