import { expect, test } from 'vitest'
import { regionsToRecognise } from '../../src/textLayer/regions.ts'
import type { Box, Page } from '../../src/types.ts'
import { typedPage } from './typed.ts'

const TEXT = 'The Deputy Mayor for Policing and Crime is asked to approve the following request'
const BLOCK: Box = [72, 500, 350, 580]
const LETTERHEAD: Box = [60, 20, 360, 90]

const page = (images: readonly Box[], number = 1): Page => typedPage(TEXT, images, number)

test.each<[string, readonly Box[], readonly Box[]]>([
  ['a scanned signature block', [BLOCK], [BLOCK]],
  ['a pasted scan of half a page', [[50, 300, 545, 700]], [[50, 300, 545, 700]]],
  ['a narrow line of a form', [[72, 600, 472, 630]], [[72, 600, 472, 630]]],
  ['no signature', [[159, 548, 278, 585]], []],
  ['no crest', [[250, 500, 340, 590]], []],
  ['no page background', [[0, 0, 595, 842]], []],
  ['no picture that text is set on', [[60, 100, 540, 300]], []],
  [
    'a block that was cut into strips, as one',
    [
      [72, 500, 350, 540],
      [72, 540, 350, 580],
    ],
    [BLOCK],
  ],
])('%s', (_, images, regions) => {
  expect(regionsToRecognise(page(images), [page(images)])).toStrictEqual(regions)
})

test('a letterhead that returns on another page is left out', () => {
  const first = page([LETTERHEAD, BLOCK])
  const second = page([[60.5, 20, 360.5, 90]], 2)
  expect(regionsToRecognise(first, [first, second])).toStrictEqual([BLOCK])
})
