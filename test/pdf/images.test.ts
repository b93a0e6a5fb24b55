import { expect, test } from 'vitest'
import { pageWith, shown } from './drawn.ts'

const INLINE = 'BI /W 8 /H 8 /BPC 8 /CS /G /F /AHx ID '.concat('00'.repeat(64), '> EI')

test.each<[string, string, readonly (readonly number[])[]]>([
  ['an image', 'q 200 0 0 100 72 600 cm /Photo Do Q', [[72, 142, 272, 242]]],
  ['an image mask', 'q 200 0 0 100 72 600 cm /Mask Do Q', [[72, 142, 272, 242]]],
  ['an inline image', `q 200 0 0 100 72 600 cm ${INLINE} Q`, [[72, 142, 272, 242]]],
  ['an image without q and Q', '200 0 0 100 72 600 cm /Photo Do', [[72, 142, 272, 242]]],
  ['an image upside down', 'q 200 0 0 -100 72 700 cm /Photo Do Q', [[72, 142, 272, 242]]],
  ['an image in a form', 'q 1 0 0 1 50 600 cm /Form Do Q', [[50, 192, 150, 242]]],
  [
    'a form that is shown twice',
    'q 1 0 0 1 50 600 cm /Form Do Q q 1 0 0 1 50 400 cm /Form Do Q',
    [
      [50, 192, 150, 242],
      [50, 392, 150, 442],
    ],
  ],
  ['an image that is cut off', 'q 100 600 50 50 re W n 200 0 0 100 72 600 cm /Photo Do Q', [[100, 192, 150, 242]]],
  [
    'an image under a scale of its own',
    'q 0.24 0 0 0.24 0 0 cm q 1000 0 0 500 100 100 cm /Photo Do Q Q',
    [[24, 698, 264, 818]],
  ],
  ['an image in an inner q and Q', 'q 200 0 0 100 72 600 cm q /Photo Do Q Q', [[72, 142, 272, 242]]],
  [
    'a scale that is undone',
    `q 200 0 0 100 72 600 cm /Photo Do 0.005 0 0 0.01 0 0 cm ${shown('Text', 0, 0)} Q`,
    [[72, 142, 272, 242]],
  ],
  [
    'the same image twice at one place',
    'q 200 0 0 100 72 600 cm /Photo Do Q q 200 0 0 100 72 600 cm /Mask Do Q',
    [[72, 142, 272, 242]],
  ],
  ['no coloured area that is a dot', 'q 200 0 0 100 72 600 cm /Dot Do Q', []],
  ['no drawing', 'q 200 0 0 100 72 600 cm 0 0 1 1 re f Q', []],
  ['no scale that nothing is drawn in', 'q 0.24 0 0 -0.24 0 842 cm q 1 0 0 1 100 100 cm Q Q', []],
  ['no scaled text', 'q 10 0 0 10 72 600 cm BT /Plain 1 Tf (Decision) Tj ET Q', []],
])('%s', async (_, content, boxes) => {
  const { images } = await pageWith(content)
  expect(images.map((box) => box.map(Math.round))).toStrictEqual(boxes)
})

test('an image is placed as displayed on a turned page', async () => {
  const { images } = await pageWith('q 200 0 0 100 72 600 cm /Photo Do Q', { rotate: 90 })
  expect(images.map((box) => box.map(Math.round))).toStrictEqual([[600, 72, 700, 272]])
})
