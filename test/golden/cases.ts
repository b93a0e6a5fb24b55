import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readPdf } from '../../src/pdf/document.ts'
import { processWhole, wordingOf } from '../../src/process.ts'
import { loadRules } from '../../src/rules.ts'
import { arrange } from '../../src/stages/arrange.ts'
import { recognise } from '../../src/stages/recognise.ts'
import type { Layout } from '../../src/types.ts'
import { asClaimed, shipped } from '../rules/pipelineFolder.ts'
import { recordedReading, recordingOf } from './recordings.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')

/** Every fixture as `<issuer>/<case>`, found by listing the folder. */
export const caseNames: readonly string[] = globSync('*/*/decision.pdf', { cwd: fixtures })
  .map((file) => path.dirname(file))
  .toSorted()

export const pdfOf = (name: string): string => path.join(fixtures, name, 'decision.pdf')
export const goldOf = (name: string): string => path.join(fixtures, name, 'gold.json')

export const rules = asClaimed(loadRules(shipped))

/** The record of a fixture, as `ingest fixtures` makes it but for measured confidence, with recorded readings; throws for a document that failed. */
export async function recordOf(name: string) {
  const outcome = await processWhole({ path: pdfOf(name), file: `${name}/decision.pdf` }, rules, {
    mode: 'auto',
    readPart: async (_, request) => recordedReading(name, request),
  })
  if (outcome.status === 'failed') throw new Error(`${name}: ${outcome.failure.code}: ${outcome.failure.message}`)
  return outcome.record
}

/** The layout of a fixture, with recorded readings. */
export async function layoutOf(name: string): Promise<Layout> {
  const pages = await readPdf(new Uint8Array(readFileSync(pdfOf(name))))
  return arrange(recognise(pages, recordingOf(name)?.readings ?? [], wordingOf(rules)).pages)
}
