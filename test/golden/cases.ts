import { globSync } from 'node:fs'
import path from 'node:path'
import { processDocument } from '../../src/process.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from '../rules/pipelineFolder.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')

/** Every fixture as `<issuer>/<case>`, found by listing the folder. */
export const caseNames: readonly string[] = globSync('*/*/decision.pdf', { cwd: fixtures })
  .map((file) => path.dirname(file))
  .toSorted()

export const pdfOf = (name: string): string => path.join(fixtures, name, 'decision.pdf')
export const goldOf = (name: string): string => path.join(fixtures, name, 'gold.json')

const rules = loadRules(shipped)

/** The record of a fixture, as `ingest fixtures` makes it; throws for a document that failed. */
export async function recordOf(name: string) {
  const outcome = await processDocument({ path: pdfOf(name), file: `${name}/decision.pdf` }, rules)
  if (outcome.status === 'failed') throw new Error(`${name}: ${outcome.failure.code}: ${outcome.failure.message}`)
  return outcome.record
}
