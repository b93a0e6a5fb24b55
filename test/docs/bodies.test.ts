import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { bodiesPage } from './bodies.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const { packs } = loadRules(path.join(checkout, 'pipeline'))
const page = readFileSync(path.join(checkout, 'docs/bodies.md'), 'utf8')

test('the list of bodies is that of the packs: after a change, npm run bodies', () => {
  expect(page).toBe(bodiesPage(packs))
})

test('the list of bodies has a row for each', () => {
  const rows = page.split('\n').filter((line) => /^\|.*\| `[a-z-]+` \|/u.test(line))
  expect(rows).toHaveLength(packs.length)
})

test('the three kinds of bodies add up to all', () => {
  const counts = [...page.matchAll(/^- (\d+) have/gmu)].map(([, count]) => Number(count))
  expect(counts).toHaveLength(3)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(packs.length)
})

test('what no page confirms is marked so', () => {
  for (const pack of packs)
    for (const { source, examples } of pack.references) {
      const [spelling = ''] = Object.values(examples)
      const row = page.split('\n').find((line) => line.includes(`\`${pack.slug}\``)) ?? ''
      const entry = row.split(/<br>|\|/u).find((cell) => cell.includes(`\`${spelling}\``)) ?? ''
      expect(entry.includes('²'), `${pack.slug} ${spelling}`).toBe(source === null)
    }
})
