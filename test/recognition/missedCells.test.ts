import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { GreyImage, PixelBox } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import type { Engine, ReadWord } from '../../src/recognition/engine.ts'
import { readMissedCells } from '../../src/recognition/missedCells.ts'
import { startTesseractJs } from '../../src/recognition/tesseractJs.ts'

const CELLS: readonly PixelBox[] = [
  [100, 100, 500, 180],
  [500, 100, 900, 180],
  [500, 180, 900, 260],
  [500, 260, 900, 340],
]

/** A page of 200 dpi with "Chief Executive", "Yes" and "No" in three cells, and a dot in the fourth. */
const PICTURE: GreyImage = drawn()
const known: ReadWord = { text: 'Executive', box: [200, 120, 330, 150], confidence: 0.95, line: 4 }

function drawn(): GreyImage {
  const canvas = createCanvas(1654, 2339)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 1654, 2339)
  context.fillStyle = 'black'
  context.font = '34px sans-serif'
  context.fillText('Chief Executive', 110, 150)
  context.fillText('Yes', 520, 150)
  context.fillText('No', 520, 230)
  context.fillRect(700, 300, 5, 5)
  const { data } = context.getImageData(0, 0, 1654, 2339)
  return { width: 1654, height: 2339, pixels: Uint8Array.from({ length: 1654 * 2339 }, (_, i) => data[4 * i] ?? 255) }
}

const pageWith = (words: readonly ReadWord[]) => ({
  picture: () => PICTURE,
  ink: inkOf(PICTURE),
  cells: CELLS,
  words,
})

test('cells with letters but without a word are read, and their words lie in them on lines of their own', async () => {
  const engine = await startTesseractJs()
  try {
    const words = await readMissedCells(pageWith([known]), engine)
    expect(words.map(({ text }) => text)).toStrictEqual(['Yes', 'No'])
    for (const [i, { box, line }] of words.entries()) {
      const [x0, y0, x1, y1] = CELLS[i + 1] ?? [0, 0, 0, 0]
      expect(box[0] >= x0 && box[1] >= y0 && box[2] <= x1 && box[3] <= y1).toBe(true)
      expect(line).toBeGreaterThan(known.line)
    }
  } finally {
    await engine.close()
  }
})

test('nothing is read where every cell has its word, or only a speck', async () => {
  const never: Engine = {
    name: 'native',
    identity: 'x',
    read: () => Promise.reject(new Error('read')),
    close: async () => {},
  }
  const word = (box: PixelBox): ReadWord => ({ text: 'Yes', box, confidence: 0.9, line: 0 })
  const words = [known, word([520, 120, 580, 150]), word([520, 200, 570, 230])]
  expect(await readMissedCells(pageWith(words), never)).toStrictEqual([])
})
