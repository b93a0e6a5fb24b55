import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { compareAll } from '../../src/evaluate/comparison.ts'
import { type Evaluation, evaluationOf } from '../../src/evaluate/evaluation.ts'
import type { DecisionRecord } from '../../src/record.ts'

/** A PDF of a case, and its gold record; evaluation reads the PDF's hash only, so any text will do for its bytes. */
export type Written = { readonly pdf: string; readonly bytes: string; readonly gold: unknown }

/** Writes gold cases, a folder each, into a folder that is gone when the test is done; returns the folder. */
export function goldFolder(cases: readonly Written[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gold-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const { pdf, bytes, gold } of cases) {
    const file = path.join(folder, pdf)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    writeFileSync(path.join(path.dirname(file), 'gold.json'), JSON.stringify(gold))
  }
  return folder
}

/** The hash by which a record is matched with a PDF of these bytes. */
export function sha256(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The scores of records against a gold folder; `only` keeps the PDFs whose path holds it. */
export function evaluated(records: readonly DecisionRecord[], folder: string, only: string | null = null): Evaluation {
  return evaluationOf(compareAll(records, folder, { only, source: null }))
}
