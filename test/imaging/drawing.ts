import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { GreyImage } from '../../src/imaging/greyImage.ts'

/** The font of the drawn pages: it comes with pdf.js, so the pages look the same everywhere. */
const fontFolder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

/** How a page is drawn: in points from its top left, `dpi` pixels an inch, turned clockwise about its centre. */
export type Drawing = {
  readonly draw: (canvas: SKRSContext2D) => void
  readonly dpi?: number
  readonly degrees?: number
  readonly width?: number
  readonly height?: number
}

/** An A4 page drawn and taken as a grey picture. */
export function drawn({ draw, dpi = 200, degrees = 0, width = 595, height = 842 }: Drawing): GreyImage {
  GlobalFonts.registerFromPath(join(fontFolder, 'LiberationSans-Regular.ttf'), 'Page')
  GlobalFonts.registerFromPath(join(fontFolder, 'LiberationSans-Bold.ttf'), 'PageBold')
  const scale = dpi / 72
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.translate(-canvas.width / 2, -canvas.height / 2)
  context.scale(scale, scale)
  context.fillStyle = 'black'
  context.font = '11px Page'
  context.lineWidth = 0.5
  draw(context)
  return greyOf(context.getImageData(0, 0, canvas.width, canvas.height))
}

/** A picture file as grey. */
export async function loadedGrey(file: string | Uint8Array): Promise<GreyImage> {
  const image = await loadImage(file)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return greyOf(context.getImageData(0, 0, image.width, image.height))
}

type Coloured = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

function greyOf({ width, height, data }: Coloured): GreyImage {
  const pixels = new Uint8Array(width * height)
  for (let i = 0; i < pixels.length; i++) pixels[i] = data[4 * i] ?? 0
  return { width, height, pixels }
}

const WORDS =
  'The Deputy Mayor is asked to approve the award of a contract for the provision of forensic services to the Service'

/** Lines of text between two heights, in points. */
export function writeLines(canvas: SKRSContext2D, top: number, bottom: number): void {
  for (let y = top; y <= bottom; y += 15) canvas.fillText(WORDS.slice(0, 88 - (y % 7)), 60, y)
}

/** A ruled table: the places of its lines, in points. */
export function ruleTable(canvas: SKRSContext2D, xs: readonly number[], ys: readonly number[]): void {
  for (const x of xs) line(canvas, [x, ys[0] ?? 0, x, ys.at(-1) ?? 0])
  for (const y of ys) line(canvas, [xs[0] ?? 0, y, xs.at(-1) ?? 0, y])
}

/** Straight strokes through points given as x, y, x, y and so on. */
export function line(canvas: SKRSContext2D, points: readonly number[]): void {
  canvas.beginPath()
  for (let i = 0; i < points.length; i += 2) canvas.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
  canvas.stroke()
}

/** A tick in a square of the given size; `✓` as fonts draw it. */
export function drawTick(canvas: SKRSContext2D, x: number, y: number, size: number): void {
  canvas.save()
  canvas.lineWidth = size / 7
  line(canvas, [x, y + size * 0.6, x + size * 0.3, y + size * 0.95, x + size, y])
  canvas.restore()
}

/** The same grains of noise each time, from 0 to 1. */
export function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
