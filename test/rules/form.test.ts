import { expect, test } from 'vitest'
import type { PartRule } from '../../src/form/partRule.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from './pipelineFolder.ts'

const { parts, packs } = loadRules(shipped)
const ofPacks = packs.flatMap((pack) =>
  pack.parts.map((part): readonly [field: string, part: PartRule] => [`${pack.slug} ${part.field}`, part]),
)

const withFields = parts.map((part): readonly [field: string, part: PartRule] => [part.field, part])

/** The part that the form reader takes a line for: the first that matches, in the order of the file. */
const firstOf = (line: string): string | null => parts.find((part) => part.pattern.test(line))?.field ?? null

test('there is a part for every field that is asked for', () => {
  expect(parts.length).toBeGreaterThan(15)
  expect(new Set(parts.map((p) => p.field)).size).toBe(parts.length)
})

test.each([...withFields, ...ofPacks])('every label of %s is matched by one of its examples', (_, part) => {
  const idle = part.labels.filter((label) => !part.examples.some((example) => label.test(example)))
  expect(idle.map(String)).toStrictEqual([])
})

test.each(withFields)('every example of %s is taken for it, not for a part before it', (_, part) => {
  const wrong = part.examples.flatMap((example) => {
    const taken = firstOf(example)
    return taken === part.field ? [] : [`"${example}" is taken for ${taken}`]
  })
  expect(wrong).toStrictEqual([])
})

test.each([...withFields, ...ofPacks])('no look-alike of %s is taken for it', (_, part) => {
  expect(part.lookalikes.filter((lookalike) => part.pattern.test(lookalike))).toStrictEqual([])
})

test.each(ofPacks)('every example of %s matches', (_, part) => {
  expect(part.examples.filter((example) => !part.pattern.test(example))).toStrictEqual([])
})

test.each(ofPacks)('a label of %s is asked for by a field of the shared form', (_, part) => {
  expect(parts.map((p) => p.field)).toContain(part.field)
})

test.each(withFields)('%s has a look-alike', (_, part) => {
  expect(part.lookalikes).not.toStrictEqual([])
})

test.each([
  ['a label ends at a colon', 'Title: Refuge', 'title', ':'],
  ['a label ends with its block', 'Title', 'title', ''],
  ["a value's label ends at a dash too", 'Title – Refuge', 'title', '–'],
])('%s', (_, line, field, mark) => {
  const part = parts.find((p) => p.field === field)
  expect(part?.pattern.exec(line)?.groups?.mark).toBe(mark)
})

test.each(['summary – of the year', 'Titles of courtesy', 'The title: of it', 'title of the award which'])(
  '"%s" begins with no label',
  (line) => {
    expect(firstOf(line)).toBeNull()
  },
)
