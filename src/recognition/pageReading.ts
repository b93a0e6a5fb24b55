import { z } from 'zod'

const pixels = z.number()
const pixelBox = z.tuple([pixels, pixels, pixels, pixels]).readonly()

const markKind = z.enum(['ticked', 'empty', 'bullet'])

const pictureWord = z.strictObject({
  text: z.string().min(1),
  box: pixelBox,
  confidence: z.number().min(0).max(1),
  line: z.int().nonnegative(),
  weight: z.number().nonnegative(),
})

/**
 * What was read off a picture, in its own pixels, so that it holds wherever the picture is used.
 *
 * The picture, `width` by `height`, was turned clockwise by `turn` degrees before it was read; boxes of words are on the
 * turned picture, askew by `skew` radians; `rules` and `marks` (ticks, ticked and empty boxes, bullets) are as after straightening it about
 * its middle. A word's `weight` is the mean thickness of its strokes.
 */
export const pageReading = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  turn: z.literal([0, 90, 180, 270]),
  skew: z.number(),
  words: z.array(pictureWord).readonly(),
  rules: z
    .array(z.strictObject({ direction: z.enum(['horizontal', 'vertical']), at: pixels, from: pixels, to: pixels }))
    .readonly(),
  marks: z.array(z.strictObject({ box: pixelBox, kind: markKind })).readonly(),
})
export type PageReading = Readonly<z.infer<typeof pageReading>>
export type Mark = PageReading['marks'][number]

/** A reading and where its picture is: page from 1, and the place that it covers there, in points. */
export const placedReading = z.strictObject({
  page: z.int().positive(),
  region: pixelBox.nullable(),
  box: pixelBox,
  reading: pageReading,
})
export type PlacedReading = Readonly<z.infer<typeof placedReading>>
