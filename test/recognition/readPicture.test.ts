import { expect, test } from 'vitest'
import type { GreyImage } from '../../src/imaging/greyImage.ts'
import { turned } from '../../src/imaging/turned.ts'
import type { Engine, ReadWord } from '../../src/recognition/engine.ts'
import { readDetail, readPicture } from '../../src/recognition/readPicture.ts'
import { drawn, drawTick, ruleTable, writeLines } from '../imaging/drawing.ts'
import { readWord } from './readWords.ts'

/** A page of text with a black square in its top left corner, which tells the engine below how it lies. */
const UPRIGHT = drawn({
  dpi: 100,
  draw: (canvas) => {
    writeLines(canvas, 120, 500)
    canvas.fillRect(20, 20, 30, 30)
  },
})
const BLANK = drawn({ dpi: 50, draw: () => {} })

type Corner = 'top left' | 'top right' | 'bottom right' | 'bottom left'

function cornerOf({ width, height, pixels }: GreyImage): Corner | null {
  const isDark = (x: number, y: number): boolean => (pixels[y * width + x] ?? 255) < 128
  const near = 48
  if (isDark(near, near)) return 'top left'
  if (isDark(width - near, near)) return 'top right'
  if (isDark(width - near, height - near)) return 'bottom right'
  return isDark(near, height - near) ? 'bottom left' : null
}

/** An engine that reads a picture with the confidence told for where its square is, and the pictures it was given. */
function engineBy(confidences: Partial<Record<Corner, number>>, words = 3) {
  const seen: (Corner | null)[] = []
  const read = async (image: GreyImage): Promise<readonly ReadWord[]> => {
    const corner = cornerOf(image)
    seen.push(corner)
    const confidence = corner === null ? null : (confidences[corner] ?? null)
    if (confidence === null) return []
    // Far from the page's ink: what stands before a line might be its mark.
    return Array.from({ length: words }, (_, i) =>
      readWord('Decision', [100 + 60 * i, 900, 150 + 60 * i, 915], { confidence }),
    )
  }
  const engine: Engine = { name: 'native', identity: 'fake', read, close: async () => {} }
  return { engine, seen }
}

test('an upright page that reads well is read once', async () => {
  const { engine, seen } = engineBy({ 'top left': 0.95 })
  const { turn, width, height, words } = await readPicture(UPRIGHT, engine)
  expect(seen).toStrictEqual(['top left'])
  expect({ turn, width, height, count: words.length }).toStrictEqual({ turn: 0, width: 826, height: 1169, count: 3 })
})

test('a page on its head is read again turned by half, and that reading counts', async () => {
  const { engine, seen } = engineBy({ 'bottom right': 0.3, 'top left': 0.95 })
  const { turn, words } = await readPicture(turned(UPRIGHT, 180), engine)
  expect(seen).toStrictEqual(['bottom right', 'top left'])
  expect(turn).toBe(180)
  expect(words[0]?.confidence).toBe(0.95)
})

test('an upright page that reads badly is tried on its head, and its own reading counts where that is worse', async () => {
  const { engine, seen } = engineBy({ 'top left': 0.65, 'bottom right': 0.2 })
  expect((await readPicture(UPRIGHT, engine)).turn).toBe(0)
  expect(seen).toStrictEqual(['top left', 'bottom right'])
})

test('few words that were read well on its head do not outweigh a page of fair ones', async () => {
  const many = engineBy({ 'top left': 0.65 }, 40)
  const few = engineBy({ 'bottom right': 0.69 }, 2)
  const engine: Engine = {
    ...many.engine,
    read: (image) => (cornerOf(image) === 'top left' ? many.engine : few.engine).read(image),
  }
  expect(await readPicture(UPRIGHT, engine)).toMatchObject({ turn: 0, words: { length: 40 } })
})

test.each([
  ['to the left', 270, 90, ['top left']],
  ['to the right', 90, 270, ['bottom right', 'top left']],
] as const)(
  'a page that lies %s is turned by %d before it was scanned and by %d to be read',
  async (_, by, turn, seen) => {
    const lying = turned(UPRIGHT, by)
    const fake = engineBy({ 'top left': 0.95, 'bottom right': 0.3 })
    const reading = await readPicture(lying, fake.engine)
    expect(reading.turn).toBe(turn)
    expect(fake.seen).toStrictEqual(seen)
    // Width and height are those of the picture as it came; words are where they are on the turned one.
    expect([reading.width, reading.height]).toStrictEqual([lying.width, lying.height])
    expect(reading.words[0]?.box).toStrictEqual([100, 900, 150, 915])
  },
)

test('a page whose lines only seem to run up and down is read as it came in the end', async () => {
  const { engine, seen } = engineBy({ 'top left': 0.2, 'bottom right': 0.2, 'top right': 0.9 })
  expect((await readPicture(turned(UPRIGHT, 90), engine)).turn).toBe(0)
  expect(seen).toStrictEqual(['bottom right', 'top left', 'top right'])
})

test('an empty picture has no words, rules or marks, and is not turned', async () => {
  const reading = await readPicture(BLANK, engineBy({}).engine)
  expect(reading).toMatchObject({ turn: 0, skew: 0, words: [], rules: [], marks: [] })
})

test('what the engine throws is thrown, also at the second try', async () => {
  const { engine } = engineBy({ 'bottom right': 0.3 })
  const failing: Engine = {
    ...engine,
    read: (image) => (cornerOf(image) === 'top left' ? Promise.reject(new Error('out of memory')) : engine.read(image)),
  }
  await expect(readPicture(UPRIGHT, failing)).rejects.toThrow('out of memory')
  await expect(readPicture(turned(UPRIGHT, 180), failing)).rejects.toThrow('out of memory')
})

const SCALE = 200 / 72
const WORD: ReadWord = { text: 'Decision', box: [300, 300, 420, 330], confidence: 0.95, line: 0 }
const FORM = drawn({
  dpi: 200,
  degrees: 1,
  draw: (canvas) => {
    canvas.fillRect(20, 20, 30, 30)
    writeLines(canvas, 120, 300)
    ruleTable(canvas, [60, 300, 540], [400, 430, 460])
    canvas.lineWidth = 0.8
    canvas.strokeRect(100, 500, 10, 10)
    canvas.strokeRect(200, 500, 10, 10)
    drawTick(canvas, 201.5, 501.5, 7)
    drawTick(canvas, 400, 408, 12)
  },
})

test('a form that is 1 degree askew gives its skew, and its table and marks as they lie when it is straight', async () => {
  const { skew, rules, marks } = await readPicture(FORM, { ...engineBy({}).engine, read: async () => [WORD] })
  expect((skew * 180) / Math.PI).toBeCloseTo(1, 1)
  const across = rules.filter(({ direction }) => direction === 'horizontal').map(({ at }) => Math.round(at / SCALE))
  const down = rules.filter(({ direction }) => direction === 'vertical').map(({ at }) => Math.round(at / SCALE))
  expect({ across, down }).toStrictEqual({ across: [400, 430, 460], down: [60, 300, 540] })
  const places = marks.map(({ kind, box }) => [kind, Math.round(box[0] / SCALE / 10), Math.round(box[1] / SCALE / 10)])
  expect(places.toSorted()).toStrictEqual([
    ['empty', 10, 50],
    ['ticked', 20, 50],
    ['ticked', 40, 41],
  ])
})

test('a picture full of letters on which the engine sees none is no empty page', async () => {
  await expect(readPicture(FORM, { ...engineBy({}).engine, read: async () => [] })).rejects.toThrow(/no word/u)
})

test('words are weighed by the strokes of the ink in their boxes', async () => {
  const weights = async (font: string): Promise<number> => {
    const page = drawn({
      dpi: 200,
      draw: (canvas) => {
        canvas.font = `12px ${font}`
        canvas.fillText('Decision', 100, 100)
      },
    })
    const box = [99, 90, 150, 102].map((points) => points * SCALE)
    const word = readWord('Decision', [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0])
    const engine: Engine = { name: 'native', identity: 'fake', read: async () => [word], close: async () => {} }
    return (await readPicture(page, engine)).words[0]?.weight ?? 0
  }
  const regular = await weights('Page')
  expect(regular).toBeGreaterThan(1)
  expect((await weights('PageBold')) / regular).toBeGreaterThan(1.2)
})

test('a part of a page is read once and as it lies, however badly it reads', async () => {
  const { engine, seen } = engineBy({ 'bottom right': 0.2 })
  const reading = await readDetail(turned(UPRIGHT, 180), engine)
  expect(seen).toStrictEqual(['bottom right'])
  expect(reading).toMatchObject({ turn: 0, skew: 0, rules: [], marks: [], words: { length: 3 } })
})
