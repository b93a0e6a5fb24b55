import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findGoldCases } from '../../src/evaluate/goldCases.ts'
import type { DecisionRecord } from '../../src/record.ts'
import { evaluated } from './goldFolder.ts'
import { perturb, recordOf, repeatableRandom } from './perturbation.ts'

// The scorer by which the project is judged, and published decisions with gold records: beside a checkout, not in it.
const shared = path.resolve(import.meta.dirname, '../../../shared')
const scorer = path.join(shared, 'score.mjs')
const decisions = path.join(shared, 'decisions')
const isHere = existsSync(scorer) && existsSync(decisions)
if (!isHere) console.warn('skipped: agreement with score.mjs, which is not beside this checkout')

describe.skipIf(!isHere)('agrees with the independent scorer', () => {
  const seeds = [0, 1, 2, 3, 4, 5, 6, 7]

  test.each(seeds)('on every row of a perturbed export (seed %i)', (seed) => {
    const random = repeatableRandom(seed)
    const exact = findGoldCases(decisions, null).map(({ gold, sha256 }) => recordOf(gold, sha256))
    const records = seed === 0 ? exact : exact.filter(() => random() > 0.1).map((record) => perturb(record, random))

    const ours = evaluated(records, decisions)
    const theirs = score(records)

    expect(rounded(ours.rows.map(({ right: _, stated, ...row }) => ({ ...row, n: stated })))).toEqual(
      rounded(theirs.rows),
    )
    expect(ours).toMatchObject({
      documents: theirs.docs,
      absent: theirs.absent,
      stated: theirs.given,
      wrong: theirs.wrong,
    })
    expect(ours.macroF1).toBeCloseTo(theirs.macro, 3)
    expect(ours.headlineF1).toBeCloseTo(theirs.head, 3)
    if (seed === 0) expect(ours.rows.every((row) => row.f1 === 1)).toBe(true)
    else expect(ours.macroF1).toBeLessThan(0.95)
  })
})

type Row = { readonly field: string; readonly precision: number; readonly recall: number; readonly f1: number }
type Score = {
  readonly docs: number
  readonly absent: number
  readonly macro: number
  readonly head: number
  readonly given: number
  readonly wrong: number
  readonly rows: readonly (Row & { readonly n: number; readonly wrong: number })[]
}

function score(records: readonly DecisionRecord[]): Score {
  const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'))
  try {
    const file = path.join(folder, 'export.jsonl')
    writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
    const stdio = ['ignore', 'pipe', 'ignore'] as const
    const args = [scorer, file, decisions, '--json']
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: [...stdio] })) as Score
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rounded<Scored extends Row>(rows: readonly Scored[]): readonly Scored[] {
  const three = (share: number) => Number(share.toFixed(3))
  return rows
    .map((row) => ({ ...row, precision: three(row.precision), recall: three(row.recall), f1: three(row.f1) }))
    .toSorted((one, other) => one.field.localeCompare(other.field))
}
