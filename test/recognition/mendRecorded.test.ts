import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { mend } from '../../src/recognition/mending/mend.ts'
import { DOUBTED_CONFIDENCE, type ReadLines } from '../../src/recognition/mending/reading.ts'
import { mendedText } from './mendTyped.ts'

const recording = z.strictObject({
  about: z.string(),
  lines: z.array(z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.number()]))),
})

/** Lines that an engine gave for a real page, with boxes in pixels; `about` in the file says page, picture and engine. */
function recorded(name: string): ReadLines {
  const file = readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8')
  return recording.parse(JSON.parse(file)).lines.map((line) =>
    line.map(([text, x0, y0, x1, y1, confidence]) => ({
      text,
      printed: text,
      box: [x0, y0, x1, y1],
      size: 11,
      bold: false,
      italic: false,
      source: 'ocr',
      confidence,
    })),
  )
}

const sumsOf = (text: string): readonly string[] => text.match(/£\S+/gu) ?? []

test('joins the sums of a page whose commas were lost, and never reads pounds for thousands', () => {
  // "£44,000" and "£90 000" were read with confidences of 0.23 and 0.39: they are in doubt all the same.
  expect(sumsOf(mendedText(recorded('lost-commas')))).toEqual([
    ...['£1,000,000', '£461,250', '£44,000?', '£46,000', '£90,000?', '£61,500', '£63,500', '£125,000'],
    ...['£30,000', '£28,000', '£58,000', '£20,000', '£20,000', '£40,000', '£155,500', '£157,500', '£313,000'],
    ...['£313,000', '£1,000,000', '£1,313,000'],
  ])
})

test('doubts the sums whose point was lost before "million", on the next line too, and £25.000', () => {
  const words = mend(recorded('lost-unit'), { isReference: () => false })
  const sums = words.filter((w) => /£\d/u.test(w.text))
  expect(sums.map((w) => w.text)).toEqual(['£3', '£2', '£0', '£25.000', '£0'])
  expect(sums.every((w) => w.confidence <= DOUBTED_CONFIDENCE)).toBe(true)
})

test('reads points as commas where a number has two groups, and doubts the others', () => {
  const text = mendedText(recorded('points-for-commas'))
  expect(text).toContain('budget of £1,300,000 PPAF')
  expect(text).toContain('£2? 500.000?')
  expect(text).toContain('and £2,100,000 in')
  expect(text).toContain('costs of £286.253? for')
  expect(text).toContain('recovers £513? 74/7? a year')
  expect(text).toContain('sum of £5928? 164? can')
  expect(text).toContain('4,670,689 2,270,689')
})

test('mends the labels that were read as a column of their own, and leaves those that fit no place', () => {
  const labels = mend(recorded('labels-apart'), { isReference: () => false }).filter((w) => w.box[0] < 230)
  expect(labels.map((w) => w.text)).toEqual(['2.2.', '2.3.', '2.4.', '2:9)', '2.6.', '2.7.', '2.8.'])
  expect(labels.map((w) => w.printed)).toEqual(['2:2;', '23:', '2.4.', '2:9)', '2.6.', 'AT', '2.8.'])
})

test('reads the I of a declaration that was read as bars', () => {
  expect(mendedText(recorded('capital-i'))).toBe(
    'I confirm I have considered whether or not I have any personal or prejudicial interest in this',
  )
})

test('tells the rules of a form from its I and mends its date', () => {
  const text = mendedText(recorded('date-and-rules'))
  expect(text).toContain('Decision ID: PCCDJ 000651')
  expect(text).toContain('I hereby approve the recommendation above. Date: 5-Apr-22')
})
