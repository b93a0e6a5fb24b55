import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { RecognitionRequest } from './stages/recognise.ts'
import type { Page } from './types.ts'
import { columnsOf, wordColumns, wordsOf } from './wordColumns.ts'

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
  words: wordColumns,
  hiddenWords: z.int().nonnegative(),
  rules: z.array(rule),
  links: z.array(z.strictObject({ box, url: z.string() })),
  images: z.array(box),
})

const head = z.strictObject({
  pages: z.array(page),
  requests: z.array(z.strictObject({ page: z.int().positive(), region: box.nullable(), reason: z.string().min(1) })),
})

/**
 * What was read of a PDF, packed into base64 of some 5 kB a page. Nothing is rounded: what is unpacked is the same to the
 * last bit. For words of a text layer only; those that we recognise are kept with their pictures.
 *
 * Compressed together: the length of the head in four bytes, the head as JSON, and the words' numbers as they are in memory,
 * which takes a quarter of the time of writing them out.
 */
export function packWords({ pages, requests }: ReadDocument): string {
  const numbers: number[] = []
  const plain: z.infer<typeof head> = {
    pages: pages.map(({ frame, words, ...rest }) => ({
      ...{ number: rest.number, width: rest.width, height: rest.height, hiddenWords: rest.hiddenWords },
      ...{ rules: [...rest.rules], links: [...rest.links], images: [...rest.images] },
      words: columnsOf(words, numbers),
    })),
    requests: [...requests],
  }
  const text = Buffer.from(JSON.stringify(plain))
  const length = Buffer.from(Uint32Array.of(text.length).buffer)
  const all = Buffer.concat([length, text, Buffer.from(Float64Array.from(numbers).buffer)])
  return deflateRawSync(all, { level: 1 }).toString('base64')
}

/** Undoes `packWords`; null for what it did not make, such as what was damaged on the disk, or an earlier version packed. */
export function unpackWords(packed: string): ReadDocument | null {
  const { text, numbers } = inflated(packed) ?? {}
  const found = head.safeParse(text)
  if (!found.success || numbers === undefined || !numbers.every(Number.isFinite)) return null
  const { pages, requests } = found.data
  let used = 0
  const next = () => {
    used += 1
    return numbers[used - 1] ?? 0
  }
  try {
    const whole = pages.map((one) => ({ ...one, words: wordsOf(one.words, next), frame: null }))
    return used === numbers.length ? { pages: whole, requests } : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const LENGTH_BYTES = Uint32Array.BYTES_PER_ELEMENT

function inflated(packed: string): { readonly text: unknown; readonly numbers: Float64Array } | null {
  try {
    const all = inflateRawSync(Buffer.from(packed, 'base64'))
    const end = LENGTH_BYTES + (new Uint32Array(Uint8Array.from(all.subarray(0, LENGTH_BYTES)).buffer)[0] ?? 0)
    const numbers = new Float64Array(Uint8Array.from(all.subarray(end)).buffer)
    return { text: JSON.parse(all.toString('utf8', LENGTH_BYTES, end)), numbers }
  } catch {
    return null
  }
}
