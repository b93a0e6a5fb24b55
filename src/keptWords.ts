import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { RecognitionRequest } from './stages/recognise.ts'
import type { Page, Word } from './types.ts'

/** What was read of a PDF: its pages as printed, and what of them is to be recognised. */
export type ReadDocument = {
  readonly pages: readonly Page[]
  readonly requests: readonly RecognitionRequest[]
}

/** A document as it was kept, so that its PDF need not be opened: `words` are packed as by `packWords`. */
export const keptDocument = z.strictObject({
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  words: z.string().min(1),
})
export type KeptDocument = Readonly<z.infer<typeof keptDocument>>

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()
const numbers = z.array(z.number())

/** Words as columns: a list for each of their properties. Most are printed as they are meant: `printed` is null then. */
const columns = z
  .strictObject({
    text: z.array(z.string()),
    printed: z.array(z.string().nullable()),
    box: z.tuple([numbers, numbers, numbers, numbers]),
    size: numbers,
    style: z.array(z.int().min(0).max(3)),
  })
  .refine(
    ({ text, printed, box, size, style }) =>
      [printed, ...box, size, style].every((column) => column.length === text.length),
    'each column has an entry for each word',
  )

const rule = z.strictObject({
  direction: z.enum(['horizontal', 'vertical']),
  at: z.number(),
  from: z.number(),
  to: z.number(),
})

const page = z.strictObject({
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  words: columns,
  hiddenWords: z.int().nonnegative(),
  rules: z.array(rule),
  links: z.array(z.strictObject({ box, url: z.string() })),
  images: z.array(box),
})

const kept = z.strictObject({
  pages: z.array(page),
  requests: z.array(z.strictObject({ page: z.int().positive(), region: box.nullable(), reason: z.string().min(1) })),
})

/**
 * What was read of a PDF, packed into base64 of some 4 kB a page. Nothing is rounded: what is unpacked is the same to the
 * last bit. For words of a text layer only; those that we recognise are kept with their pictures.
 */
export function packWords({ pages, requests }: ReadDocument): string {
  const plain: z.infer<typeof kept> = {
    pages: pages.map(({ frame, words, ...rest }) => ({
      ...{ number: rest.number, width: rest.width, height: rest.height, hiddenWords: rest.hiddenWords },
      ...{ rules: [...rest.rules], links: [...rest.links], images: [...rest.images] },
      words: columnsOf(words),
    })),
    requests: [...requests],
  }
  return deflateRawSync(JSON.stringify(plain), { level: DEFLATE_LEVEL }).toString('base64')
}

/** Undoes `packWords`; null for what it did not make, such as what was damaged on the disk. */
export function unpackWords(packed: string): ReadDocument | null {
  const found = kept.safeParse(plainOf(packed))
  if (!found.success) return null
  const { pages, requests } = found.data
  return { pages: pages.map((one) => ({ ...one, words: wordsOf(one.words), frame: null })), requests }
}

function plainOf(packed: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString())
  } catch {
    return null
  }
}

// Two thirds of the time of the usual level, for 4 in 100 more bytes.
const DEFLATE_LEVEL = 4

const BOLD = 1
const ITALIC = 2

function columnsOf(words: readonly Word[]): z.infer<typeof columns> {
  const side = (index: 0 | 1 | 2 | 3) => words.map(({ box }) => box[index])
  return {
    text: words.map(({ text }) => text),
    printed: words.map(({ text, printed }) => (printed === text ? null : printed)),
    box: [side(0), side(1), side(2), side(3)],
    size: words.map(({ size }) => size),
    style: words.map(({ bold, italic }) => (bold ? BOLD : 0) + (italic ? ITALIC : 0)),
  }
}

function wordsOf({ text, printed, box, size, style }: z.infer<typeof columns>): readonly Word[] {
  const at = (numbers: readonly number[], index: number) => numbers[index] ?? 0
  return text.map((word, i) => ({
    text: word,
    printed: printed[i] ?? word,
    box: [at(box[0], i), at(box[1], i), at(box[2], i), at(box[3], i)],
    size: at(size, i),
    bold: (at(style, i) & BOLD) > 0,
    italic: (at(style, i) & ITALIC) > 0,
    source: 'digital',
    confidence: 1,
  }))
}
