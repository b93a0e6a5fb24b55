import { expect, test } from 'vitest'
import { arranged, bodyOf, furnitureTextsOf } from './arranged.ts'
import { set } from './typeset.ts'

const sheet = (header: string, body: string, footer: string) => [
  ...set(header, 50, 30),
  ...set(body, 50, 300),
  ...set(footer, 280, 810),
]

test('what returns at the same height on the pages is furniture, and kept once', () => {
  const pages = [1, 2, 3].map((n) => sheet('OFFICIAL PCD 1412', `Body ${n}.`, `Page ${n} of 3`))
  const layout = arranged(...pages)
  expect(bodyOf(layout)).toStrictEqual(['Body 1.', 'Body 2.', 'Body 3.'])
  expect(furnitureTextsOf(layout)).toStrictEqual(['OFFICIAL PCD 1412', 'Page 1 of 3'])
})

test.each(['1', 'Page 2', 'Page 1 of 7', '- 3 -', '2 | Page', '3/7'])(
  'a lone "%s" at the foot is a page number',
  (footer) => {
    expect(bodyOf(arranged(sheet('Decision', 'body', footer)))).toStrictEqual(['Decision', 'body'])
  },
)

test.each(['2021', '£5', 'Total 1', 'Date 1'])('a lone "%s" at the foot is none', (footer) => {
  expect(bodyOf(arranged(sheet('Decision', 'body', footer)))).toStrictEqual(['Decision', 'body', footer])
})

test.each([
  ['a header on the first page alone', [sheet('Decision', 'body', '1'), sheet('Other', 'more', '2')]],
  ['the same text at another height', [[...set('Other', 50, 30)], [...set('Other', 50, 60)]]],
  ['the same text in the middle of the page', [[...set('Other', 50, 400)], [...set('Other', 50, 400)]]],
])('%s is no furniture', (_, pages) => {
  const texts = bodyOf(arranged(...pages))
  expect(texts).toContain('Other')
})

test('furniture stands behind the body in the text', () => {
  const layout = arranged(...[1, 2].map((n) => sheet('OFFICIAL', `Body ${n}.`, 'Ref 12')))
  expect(layout.text).toBe('Body 1.\nBody 2.\nOFFICIAL\nRef 12\n')
  expect(layout.sections.flatMap((s) => s.blocks)).toStrictEqual([0, 1])
})

test('a title repeated below its label on each page is no running header', () => {
  const page = (label: string, y: number) => [
    ...set(label, 50, y),
    ...set('Radio masts', 50, 90),
    ...set('body', 50, 300),
  ]
  expect(furnitureTextsOf(arranged(page('Decision title', 60), page('Title of the paper:', 60)))).toStrictEqual([])
})

test('a footer that a scan read with and without its number is one', () => {
  const foots = ['Form of April 2020', 'Form of April 2020. 2', 'Form of April 2020 3']
  const pages = foots.map((foot, i) => [...set(`Body ${i}.`, 50, 300), ...set(foot, 50, 790)])
  expect(bodyOf(arranged(...pages))).toStrictEqual(['Body 0.', 'Body 1.', 'Body 2.'])
})
