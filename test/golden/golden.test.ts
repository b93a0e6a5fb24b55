import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/pdf/document.ts'
import { arrange } from '../../src/stages/arrange.ts'
import { caseNames, pdfOf, recordOf } from './cases.ts'
import { expectGolden } from './golden.ts'
import { layoutText } from './layoutText.ts'

test('there are fixtures, and no golden file without one', () => {
  expect(caseNames.length).toBeGreaterThanOrEqual(10)
  const golden = globSync('*/*/*', { cwd: path.join(import.meta.dirname, 'files') }).map((file) => path.dirname(file))
  expect(golden.filter((name) => !caseNames.includes(name))).toStrictEqual([])
})

describe.each(caseNames)('%s', (name) => {
  test('is arranged as before', async () => {
    const pages = await readPdf(new Uint8Array(readFileSync(pdfOf(name))))
    expectGolden(`${name}/layout.txt`, layoutText(arrange(pages)))
  })

  test('is read as before', async () => {
    // The hash changes with every rebuild of the PDF, the path is the folder's.
    const { sha256: _, file: __, ...record } = await recordOf(name)
    expectGolden(`${name}/record.json`, `${JSON.stringify(record, null, 2)}\n`)
  })
})
