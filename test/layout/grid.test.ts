import { expect, test } from 'vitest'
import { gridsOf } from '../../src/layout/grid.ts'
import type { Rule } from '../../src/types.ts'
import { across, down, gridRules } from './typeset.ts'

const cellsOf = (rules: readonly Rule[]) => gridsOf(rules).map((grid) => grid.rows)

test('lines that cross make cells by row', () => {
  expect(cellsOf(gridRules([50, 150, 250], [100, 120, 140]))).toStrictEqual([
    [
      [
        [50, 100, 150, 120],
        [150, 100, 250, 120],
      ],
      [
        [50, 120, 150, 140],
        [150, 120, 250, 140],
      ],
    ],
  ])
})

test('a lone box is one cell', () => {
  expect(cellsOf(gridRules([50, 250], [100, 140]))).toStrictEqual([[[[50, 100, 250, 140]]]])
})

test('a head over two columns is one cell', () => {
  const rules = [
    ...[100, 120, 140].map((y) => across(y, 50, 250)),
    ...[50, 250].map((x) => down(x, 100, 140)),
    down(150, 120, 140),
  ]
  expect(cellsOf(rules)).toStrictEqual([
    [
      [[50, 100, 250, 120]],
      [
        [50, 120, 150, 140],
        [150, 120, 250, 140],
      ],
    ],
  ])
})

test('a cell over two rows stands in the first', () => {
  const rules = [
    across(100, 50, 250),
    across(120, 150, 250),
    across(140, 50, 250),
    ...[50, 150, 250].map((x) => down(x, 100, 140)),
  ]
  expect(cellsOf(rules)).toStrictEqual([
    [
      [
        [50, 100, 150, 140],
        [150, 100, 250, 120],
      ],
      [[150, 120, 250, 140]],
    ],
  ])
})

test.each([
  ['both edges of a thick border are one line', gridRules([50, 52, 250], [100, 101.5, 140])],
  [
    'lines that miss a corner by a hair meet',
    [across(100, 52, 250), across(140, 50, 248), down(50, 102, 140), down(250, 100, 138)],
  ],
  [
    'a border in pieces, cell by cell, is one line',
    [
      across(100, 50, 150),
      across(100, 150, 250),
      across(140, 50, 150),
      across(140, 150, 250),
      down(50, 100, 120),
      down(50, 120, 140),
      down(250, 100, 140),
    ],
  ],
])('%s', (_, rules) => {
  const [only] = cellsOf(rules)
  expect(only?.flat().filter(([x0, y0, x1, y1]) => x1 - x0 > 5 && y1 - y0 > 5)).toHaveLength(1)
})

test('two tables are two grids, top to bottom', () => {
  const grids = gridsOf([...gridRules([50, 250], [300, 340]), ...gridRules([50, 250], [100, 140])])
  expect(grids.map((g) => g.box)).toStrictEqual([
    [50, 100, 250, 140],
    [50, 300, 250, 340],
  ])
})

test.each([
  ['an underline', [across(100, 50, 250)]],
  ['underlines one below the other', [across(100, 50, 250), across(140, 50, 250)]],
  ['a line beside a paragraph', [down(50, 100, 300), across(100, 50, 90)]],
  ['nothing drawn', []],
])('%s is no grid', (_, rules) => {
  expect(gridsOf(rules)).toStrictEqual([])
})
