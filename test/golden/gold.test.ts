import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { comparable } from '../../src/evaluate/wording.ts'
import { caseNames, goldOf, recordOf } from './cases.ts'
import { knownMisses } from './knownMisses.ts'

const gold = z.object({
  reference: z.string().nullish(),
  title: z.string().nullish(),
  decidedOn: z.string().nullish(),
  totalPence: z.number().nullish(),
  outcome: z.string().nullish(),
  documentKind: z.string().nullish(),
  ungraded: z.array(z.string()).default([]),
})

const fields = ['documentKind', 'reference', 'title', 'decidedOn', 'totalPence', 'outcome'] as const

/** Titles may differ by the kind of their quotes and dashes, as `evaluate` has it. */
const isSame = (one: string | number | null, other: string | number | null): boolean =>
  typeof one === 'string' && typeof other === 'string' ? comparable(one) === comparable(other) : one === other

describe.each(caseNames)('%s', (name) => {
  test('the values that the decision turns on are those of its gold record, or known to be missed', async () => {
    const expected = gold.parse(JSON.parse(readFileSync(goldOf(name), 'utf8')))
    const record = await recordOf(name)
    const graded = fields.filter((field) => !expected.ungraded.includes(field) && expected[field] !== undefined)
    const wrong = graded.filter((field) => !isSame(record[field], expected[field] ?? null))
    const known = knownMisses.filter((miss) => miss.case === name).map((miss) => miss.field)
    const told = wrong.map((field) => `${field}: ${record[field]}, not ${expected[field]}`)
    expect(wrong.toSorted(), told.join('\n')).toStrictEqual(known.toSorted())
  })
})

test('every known miss is of a fixture that is there', () => {
  expect(knownMisses.filter((miss) => !caseNames.includes(miss.case))).toStrictEqual([])
})
