import { expect, test } from 'vitest'
import type { Box, Page } from '../../src/types.ts'
import { pageWith, pageWithLink, shown, textsOf } from './drawn.ts'

/** Where the first word stands: left edge, and foot of the letters (box bottom less the descent of Helvetica). */
function placeOf(page: Page): { readonly left: number; readonly foot: number } {
  const word = page.words[0]
  if (word === undefined) throw new Error('no word was read')
  return { left: Math.round(word.box[0]), foot: Math.round(word.box[3] - 0.21 * word.size) }
}

test('boxes count from the top left of the page', async () => {
  const page = await pageWith(shown('Decision', 72, 700))
  expect([page.width, page.height]).toStrictEqual([595, 842])
  expect(placeOf(page)).toStrictEqual({ left: 72, foot: 142 })
})

test('a box is as wide as its letters', async () => {
  const { words } = await pageWith(shown('WWWW iiii', 72, 700))
  const widths = words.map((w) => Math.round((w.box[2] - w.box[0]) * 100) / 100)
  // Helvetica: W is 0.944 em, i is 0.222 em.
  expect(widths).toStrictEqual([37.76, 8.88])
})

test('a page with a CropBox is the part that is shown', async () => {
  const content = [shown('shown', 60, 700), shown('hidden', 10, 700), shown('hidden', 60, 820)].join(' ')
  const page = await pageWith(content, { cropBox: [50, 40, 545, 792] })
  expect([page.width, page.height]).toStrictEqual([495, 752])
  expect(textsOf(page.words)).toStrictEqual(['shown'])
  expect(placeOf(page)).toStrictEqual({ left: 10, foot: 92 })
})

test.each([
  ['90', 90 as const, '0 1 -1 0 100 200', [842, 595], { left: 200, foot: 100 }],
  ['180', 180 as const, '-1 0 0 -1 500 200', [595, 842], { left: 95, foot: 200 }],
  ['270', 270 as const, '0 -1 1 0 100 700', [842, 595], { left: 142, foot: 495 }],
])('a page turned by %s degrees is read as displayed', async (_, rotate, matrix, size, place) => {
  const page = await pageWith(`BT /Plain 10 Tf ${matrix} Tm (Decision) Tj ET`, { rotate })
  expect([page.width, page.height]).toStrictEqual(size)
  expect(textsOf(page.words)).toStrictEqual(['Decision'])
  expect(placeOf(page)).toStrictEqual(place)
})

test('a turned page with a CropBox is read as displayed', async () => {
  const content = 'BT /Plain 10 Tf 0 1 -1 0 100 200 Tm (Decision) Tj ET'
  const page = await pageWith(content, { rotate: 90, cropBox: [50, 40, 545, 792] })
  expect([page.width, page.height]).toStrictEqual([752, 495])
  expect(placeOf(page)).toStrictEqual({ left: 160, foot: 50 })
})

test('text in a scaled drawing stands where it is shown', async () => {
  const page = await pageWith(`q 2 0 0 2 10 20 cm ${shown('Decision', 30, 100, { size: 5 })} Q`)
  expect(page.words[0]?.size).toBe(10)
  expect(placeOf(page)).toStrictEqual({ left: 70, foot: 622 })
})

test.each([
  ['as it is', {}, [72, 132, 172, 152]],
  ['under a CropBox', { cropBox: [50, 40, 545, 792] as const }, [22, 82, 122, 102]],
  ['on a turned page', { rotate: 90 as const }, [690, 72, 710, 172]],
])('a link covers its place on the page %s', async (_, sheet, box) => {
  const { links } = await pageWithLink('https://www.example.org/pcd', [72, 690, 172, 710], sheet)
  expect(links).toStrictEqual([{ url: 'https://www.example.org/pcd', box: box as unknown as Box }])
})
