import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/record.ts'
import { goldFolder, sha256 } from '../evaluate/goldFolder.ts'
import { sampleRecord } from '../evaluate/sampleRecord.ts'
import { withSaved } from '../store/databases.ts'
import { loaded } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'

const gold = (issuer: string, reference: string) => ({ issuer, reference, totalPence: 100 })
const written = [
  { pdf: 'a/decision.pdf', bytes: 'a', gold: gold('mopac', 'PCD 1') },
  { pdf: 'b/decision.pdf', bytes: 'b', gold: gold('mopac', 'PCD 2') },
  { pdf: 'c/scan.pdf', bytes: 'c', gold: gold('kent-pcc', 'PCC/D/12') },
]

const evidenceOf = (confidence: number) => ({
  page: 1,
  bbox: [10, 10, 90, 20] as [number, number, number, number],
  quote: 'PCD 1 for £1',
  method: 'a-rule',
  confidence,
})

function recordOf(name: string, stated: Partial<DecisionRecord>): DecisionRecord {
  const provenance = { reference: evidenceOf(0.97), totalPence: evidenceOf(0.72) }
  return sampleRecord({ file: `${name}.pdf`, sha256: sha256(name), provenance, ...stated })
}

const records = [
  recordOf('a', { issuer: 'mopac', reference: 'PCD 1', totalPence: 100 }),
  recordOf('b', { issuer: 'mopac', reference: 'PCD 2', totalPence: 999 }),
  recordOf('c', { issuer: 'kent-pcc', reference: 'PCC/D/12', totalPence: 100, textSource: 'ocr' }),
]

/** What `evaluate` says of the three records with further arguments. */
async function evaluated(...args: readonly string[]) {
  return withSaved(
    records.map((record) => loaded(record)),
    (_, db) => tell('evaluate', goldFolder(written), '--db', db, ...args),
  )
}

test('--calibration compares confidence with what is right, in all and by field', async () => {
  const { out, code } = await evaluated('--calibration')
  expect(code).toBe(0)
  expect(out).toMatch(
    /\n0\.70–0\.80 +3 +2 +0\.720 +0\.667 +0\.208–0\.939\n0\.95–0\.98 +3 +3 +0\.970 +1\.000 +0\.439–1\.000\n/,
  )
  expect(out).toMatch(/\nvalues +6, 5 of them right\ncalibration error +0\.0417 /) // half of 0.0533 and of 0.03
  expect(out).toMatch(/\ntotalPence +3 +0\.720 +0\.667 +0\.053 +0\.225\n$/)
})

test('--by body scores each body by its headline fields', async () => {
  const { out } = await evaluated('--by', 'body')
  expect(out).toMatch(/\nkent-pcc +1 +1\.000 +– +– +1\.000 +– +– +1\.000 +0 of 2\nmopac +2 +1\.000 +– +– +0\.500 /)
})

test('--source keeps the records whose text came from there', async () => {
  const { out } = await evaluated('--by', 'body', '--source', 'ocr')
  expect(out).toContain('kent-pcc')
  expect(out).not.toContain('mopac')
})

test('--json holds what was asked for', async () => {
  const figures = JSON.parse((await evaluated('--json', '--by', 'body', '--calibration')).out)
  expect(figures.bodies).toMatchObject([
    { body: 'kent-pcc', documents: 1, f1: { totalPence: 1, title: null }, stated: 2, wrong: 0 },
    { body: 'mopac', documents: 2, f1: { totalPence: 0.5 }, stated: 4, wrong: 1 },
  ])
  expect(figures.calibration).toMatchObject({ values: 6, right: 5, bins: [{ values: 3 }, { values: 3 }] })
  expect(figures.calibration.fields).toMatchObject([{ field: 'reference' }, { field: 'totalPence', right: 2 }])
  expect(figures).toMatchObject({ documents: 3, rows: expect.any(Array) })
})

test('--plot draws the table into a file, or says why it cannot', async () => {
  const file = path.join(goldFolder([]), 'curve.svg')
  const { out, code } = await evaluated('--plot', file)
  expect(code).toBe(0)
  expect(out).toContain('calibration error')
  const svg = fs.readFileSync(file, 'utf8')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toContain('6 values, 5 right')
  const failed = await evaluated('--plot', path.join(file, 'curve.svg'))
  expect(failed.code).toBe(2)
  expect(failed.err).toContain('cannot be written')
})
