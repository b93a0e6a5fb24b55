import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { degrees, PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { DocumentError } from '../../src/errors.ts'
import type { GreyImage } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { greyOf, pdfImage } from '../../src/pdf/greyPixels.ts'
import { readPageImage } from '../../src/pdf/pageImage.ts'
import type { Box } from '../../src/types.ts'

const LIMITS = { dpi: 100, megapixels: 50 }
const [WIDTH, HEIGHT] = [595, 842]
const wholePage = (page = 1) => ({ page, region: null })

/** A JPEG file of grey 230, with a black square of a tenth of its width in its top left corner. */
function jpegOf(width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'rgb(230, 230, 230)'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.fillRect(0, 0, width / 10, width / 10)
  return canvas.toBuffer('image/jpeg', 90)
}

/** A PDF of one page, A4 unless told otherwise. */
async function pdfOf(draw: (page: PDFPage) => Promise<void>, size: [number, number] = [WIDTH, HEIGHT]) {
  const document = await PDFDocument.create()
  await draw(document.addPage(size))
  return new Uint8Array(await document.save())
}

const paint = async (page: PDFPage, jpeg: Uint8Array, [x, y, width, height]: Box): Promise<void> =>
  page.drawImage(await page.doc.embedJpg(jpeg), { x, y, width, height })

const SCAN = jpegOf(413, 585)
const paintScan = (page: PDFPage) => paint(page, SCAN, [0, 0, WIDTH, HEIGHT])

/** How the first page comes: a failed test shows no pixels. */
const sourceOf = async (pdf: Uint8Array, limits = LIMITS): Promise<string> =>
  (await readPageImage(pdf, wholePage(), limits)).source

/** The corners of a picture that are black: clockwise from the top left. */
function blackCorners({ width, height, pixels }: GreyImage): readonly number[] {
  const [near, right, bottom] = [15, width - 15, height - 15]
  const corners = [near * width + near, near * width + right, bottom * width + right, bottom * width + near]
  return corners.flatMap((at, i) => ((pixels[at] ?? 255) < 60 ? [i] : []))
}

test('the one image that fills a page is used as it is', async () => {
  const { image, box, source } = await readPageImage(await pdfOf(paintScan), wholePage(), LIMITS)
  expect(source).toBe('scan')
  expect([image.width, image.height, image.pixels.length]).toStrictEqual([413, 585, 413 * 585])
  expect(box.map(Math.round)).toStrictEqual([0, 0, WIDTH, HEIGHT])
  expect(blackCorners(image)).toStrictEqual([0])
  const middle = image.pixels[300 * 413 + 200] ?? 0
  expect(Math.abs(middle - 230)).toBeLessThan(4)
})

test.each([
  [90, 585, 413, 1],
  [180, 413, 585, 2],
  [270, 585, 413, 3],
])('a scan on a page with /Rotate %d is turned as it is displayed', async (angle, width, height, corner) => {
  const pdf = await pdfOf(async (page) => {
    await paintScan(page)
    page.setRotation(degrees(angle))
  })
  const { image, source, box } = await readPageImage(pdf, wholePage(), LIMITS)
  expect({ source, width: image.width, height: image.height }).toStrictEqual({ source: 'scan', width, height })
  expect(blackCorners(image)).toStrictEqual([corner])
  expect(box.map(Math.round)).toStrictEqual([0, 0, ...(angle === 180 ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH])])
})

test('a scan that is turned in the page and back by /Rotate is upright', async () => {
  const pdf = await pdfOf(
    async (page) => {
      const image = await page.doc.embedJpg(SCAN)
      // Turned by a quarter anticlockwise about its bottom left corner, which is put at the bottom right.
      page.drawImage(image, { x: HEIGHT, y: 0, width: WIDTH, height: HEIGHT, rotate: degrees(90) })
      page.setRotation(degrees(90))
    },
    [HEIGHT, WIDTH],
  )
  const { image, source } = await readPageImage(pdf, wholePage(), LIMITS)
  expect({ source, width: image.width, corners: blackCorners(image) }).toStrictEqual({
    source: 'scan',
    width: 413,
    corners: [0],
  })
})

test.each<[string, (page: PDFPage) => Promise<void>]>([
  [
    'with text over it',
    async (page) => {
      await paintScan(page)
      page.drawText('Page 1', { x: 50, y: 50 })
    },
  ],
  [
    'with an area painted over it',
    async (page) => {
      await paintScan(page)
      page.drawRectangle({ x: 50, y: 50, width: 200, height: 50 })
    },
  ],
  [
    'in two strips',
    async (page) => {
      const half = jpegOf(413, 293)
      await paint(page, half, [0, HEIGHT / 2, WIDTH, HEIGHT / 2])
      await paint(page, half, [0, 0, WIDTH, HEIGHT / 2])
    },
  ],
  ['that fills half the page', (page) => paint(page, SCAN, [100, 200, WIDTH / 2, HEIGHT / 2])],
  ['that reaches beyond the page', (page) => paint(page, SCAN, [-50, -50, WIDTH + 100, HEIGHT + 100])],
  ['that is mirrored', (page) => paint(page, SCAN, [WIDTH, 0, -WIDTH, HEIGHT])],
])('a page of an image %s is drawn', async (_, draw) => {
  const { image, box, source } = await readPageImage(await pdfOf(draw), wholePage(), LIMITS)
  expect(source).toBe('drawn')
  expect([image.width, image.height]).toStrictEqual([827, 1170])
  expect(box.map(Math.round)).toStrictEqual([0, 0, WIDTH, HEIGHT])
  expect(image.pixels.some((level) => level < 60)).toBe(true)
})

test('drawn strips show each its own picture, and a mirrored image is drawn mirrored', async () => {
  const strips = await pdfOf(async (page) => {
    await paint(page, jpegOf(413, 293), [0, HEIGHT / 2, WIDTH, HEIGHT / 2])
    await paint(page, jpegOf(413, 293), [0, 0, WIDTH, HEIGHT / 2])
  })
  const { image } = await readPageImage(strips, wholePage(), LIMITS)
  const grey = (x: number, y: number): number => image.pixels[Math.round(y) * image.width + x] ?? 255
  expect([grey(15, 15), grey(15, image.height / 2 + 15)].map((level) => level < 60)).toStrictEqual([true, true])
  const mirrored = await pdfOf((page) => paint(page, SCAN, [WIDTH, 0, -WIDTH, HEIGHT]))
  expect(blackCorners((await readPageImage(mirrored, wholePage(), LIMITS)).image)).toStrictEqual([1])
})

test('hidden text over a scan does not stop its use', async () => {
  const pdf = await pdfOf(async (page) => {
    await paintScan(page)
    const font = await page.doc.embedFont(StandardFonts.Helvetica)
    const name = page.node.newFontDictionary('Hidden', font.ref).toString()
    const content = `BT 3 Tr ${name} 12 Tf 50 700 Td (Tbe Depufy Mayar) Tj ET`
    page.node.addContentStream(page.doc.context.register(page.doc.context.flateStream(content)))
  })
  expect(await readPageImage(pdf, wholePage(), LIMITS)).toMatchObject({ source: 'scan', image: { width: 413 } })
})

test('text that is hidden and then shown again is drawn', async () => {
  const pdf = await pdfOf(async (page) => {
    await paintScan(page)
    const font = await page.doc.embedFont(StandardFonts.Helvetica)
    const name = page.node.newFontDictionary('Both', font.ref).toString()
    // The mode ends with the q and Q around it: ISO 32000-1, 8.4.1 counts it to the graphics state.
    const content = `q BT 3 Tr ${name} 12 Tf 50 700 Td (hidden) Tj ET Q BT ${name} 12 Tf 50 600 Td (shown) Tj ET`
    page.node.addContentStream(page.doc.context.register(page.doc.context.flateStream(content)))
  })
  expect((await readPageImage(pdf, wholePage(), LIMITS)).source).toBe('drawn')
})

test('a part of a page is drawn, in its place, though the page is one scan', async () => {
  const region: Box = [0, 0, 72, 144]
  const { image, box, source } = await readPageImage(await pdfOf(paintScan), { page: 1, region }, LIMITS)
  expect({ source, width: image.width, height: image.height }).toStrictEqual({
    source: 'drawn',
    width: 100,
    height: 200,
  })
  expect(box).toStrictEqual([0, 0, 72, 144])
  expect(blackCorners(image)).toStrictEqual([0])
})

test('a part that reaches beyond the page is cut at its edges', async () => {
  const region: Box = [-20, 800, 700, 900]
  const { image, box } = await readPageImage(await pdfOf(paintScan), { page: 1, region }, LIMITS)
  expect(box.map(Math.round)).toStrictEqual([0, 800, WIDTH, HEIGHT])
  expect([image.width, image.pixels.length]).toStrictEqual([827, image.width * image.height])
})

test('a scan twice as fine as a recogniser needs is halved', async () => {
  const small: [number, number] = [72, 108]
  const draw = (page: PDFPage) => paint(page, jpegOf(600, 900), [0, 0, ...small])
  const { image, source } = await readPageImage(await pdfOf(draw, small), wholePage(), LIMITS)
  expect([source, image.width, image.height]).toStrictEqual(['scan', 300, 450])
  expect(blackCorners(image)).toStrictEqual([0])
})

test('a page of 200 by 200 inches is too large to be drawn, and says so', async () => {
  const pdf = await pdfOf((page) => paint(page, SCAN, [0, 0, 100, 100]), [14_400, 14_400])
  await expect(readPageImage(pdf, wholePage(), LIMITS)).rejects.toMatchObject({
    code: 'too-large',
    stage: 'recognise',
    page: 1,
    message: expect.stringContaining('200 by 200 inches'),
  })
})

test('a scan of more pixels than allowed is too large, and not taken for an empty page', async () => {
  const limits = { dpi: 20, megapixels: 0.2 } // the scan has 0.24 million
  await expect(sourceOf(await pdfOf(paintScan), limits)).rejects.toMatchObject({ code: 'too-large' })
})

test('a scan that cannot be decoded is an error, and not taken for an empty page', async () => {
  const pdf = await pdfOf(async (page) => {
    const { context } = page.doc
    const entries = { Type: 'XObject', Subtype: 'Image', Width: 400, Height: 600, BitsPerComponent: 8 }
    const broken = context.stream(new Uint8Array(500), { ...entries, ColorSpace: 'DeviceGray', Filter: 'DCTDecode' })
    const name = page.node.newXObject('Scan', context.register(broken)).toString()
    page.node.addContentStream(context.register(context.flateStream(`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm ${name} Do Q`)))
  })
  await expect(sourceOf(pdf)).rejects.toBeInstanceOf(DocumentError)
})

test('a file that is no PDF is damaged', async () => {
  await expect(readPageImage(new Uint8Array([1, 2, 3]), wholePage(), LIMITS)).rejects.toMatchObject({
    code: 'damaged-pdf',
  })
})

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../fixtures', name, 'decision.pdf')))

test('a page of a fax is used as it is, black on white', async () => {
  const { image, source } = await readPageImage(fixture('lancashire-pcc/2023-97-fax'), wholePage(), LIMITS)
  expect({ source, width: image.width }).toStrictEqual({ source: 'scan', width: Math.round((WIDTH / 72) * 204) })
  const black = image.pixels.filter((level) => level === 0).length
  const white = image.pixels.filter((level) => level === 255).length
  expect(black + white).toBe(image.pixels.length)
  // Text covers some hundredths of a page; were black and white exchanged, it would be nearly all.
  expect(black / image.pixels.length).toBeGreaterThan(0.01)
  expect(black / image.pixels.length).toBeLessThan(0.15)
})

test.each([
  ['mopac/pcd-7530-hidden-text', 'scan', [0, 842]],
  ['warwickshire-pcc/wpcc3-9091-sideways', 'scan', [0, 842]],
  ['mopac/dmpcd-2014-918-strips', 'drawn', [0, 842]],
  ['mopac/pcd-7412', 'drawn', [0, 842]],
])('the first page of %s comes as %s, upright and with ink', async (name, source, [top, bottom]) => {
  const page = await readPageImage(fixture(name), wholePage(), LIMITS)
  expect(page.source).toBe(source)
  expect(Math.abs(page.box[1] - (top ?? 0)) + Math.abs(page.box[3] - (bottom ?? 0))).toBeLessThan(2)
  expect(page.image.height).toBeGreaterThan(page.image.width)
  const ink = inkOf(page.image).bits.filter((bit) => bit === 1).length / page.image.pixels.length
  expect(ink).toBeGreaterThan(0.01)
  expect(ink).toBeLessThan(0.15)
})

const picture = (kind: 'bits' | 'rgb' | 'rgba', width: number, data: readonly number[]) => ({
  width,
  height: 2,
  kind,
  data: new Uint8Array(data),
})
const AS_IT_IS = { turn: 0, halvings: 0 } as const

test.each<[string, ReturnType<typeof picture>, readonly number[]]>([
  // Ten pixels a row take two bytes, of which the last six bits are padding.
  [
    'one bit a pixel, 1 for white, rows padded to bytes',
    picture('bits', 10, [0b10000000, 0b01000000, 0b11111111, 0b11000000]),
    [255, 0, 0, 0, 0, 0, 0, 0, 0, 255, ...Array.from({ length: 10 }, () => 255)],
  ],
  ['three colours', picture('rgb', 1, [255, 255, 255, 255, 0, 0]), [255, 76]],
  ['three colours and a share of paint', picture('rgba', 1, [0, 255, 0, 255, 0, 0, 255, 255]), [149, 28]],
])('%s become grey', (_, given, grey) => {
  expect([...greyOf(given, AS_IT_IS).pixels]).toStrictEqual(grey)
})

test('each pixel of a halved picture is the mean of four, and an odd row is left out', () => {
  const grey = [0, 100, 200, 40, 20, 60, 0, 80, 9, 9, 9, 9]
  const data = new Uint8Array(grey.flatMap((level) => [level, level, level]))
  const { width, height, pixels } = greyOf({ width: 4, height: 3, kind: 'rgb', data }, { turn: 0, halvings: 1 })
  expect({ width, height, pixels: [...pixels] }).toStrictEqual({ width: 2, height: 1, pixels: [45, 80] })
})

test('a picture is turned clockwise', () => {
  const data = new Uint8Array([1, 2, 3, 4].flatMap((level) => [level, level, level]))
  const turned = greyOf({ width: 2, height: 2, kind: 'rgb', data }, { turn: 90, halvings: 0 })
  expect([...turned.pixels]).toStrictEqual([3, 1, 4, 2])
})

test.each([
  ['nothing', null],
  ['a bitmap without pixels', { width: 2, height: 2, bitmap: {} }],
  ['a kind that is not known', { width: 1, height: 1, kind: 9, data: new Uint8Array(4) }],
  ['no width', { width: 0, height: 1, kind: 2, data: new Uint8Array(0) }],
])('%s is no image of ours', (_, value) => {
  expect(pdfImage(value)).toBeNull()
})
