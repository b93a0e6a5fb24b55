import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { retell, timeless } from './tour.ts'

const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8')

test('the tour of the README shows what its commands print; if not, read "npm run tour" as a diff', () => {
  expect(timeless(retell(readme))).toBe(timeless(readme))
}, 180_000)
