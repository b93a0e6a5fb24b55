import { globSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readerIdentity } from '../../src/recognition/readerIdentity.ts'
import { tesseractJsIdentity } from '../../src/recognition/tesseractJs.ts'
import { caseNames, layoutOf, recordOf } from './cases.ts'
import { expectGolden } from './golden.ts'
import { layoutText } from './layoutText.ts'
import { recordingOf } from './recordings.ts'

test('there are fixtures, and no golden file without one', () => {
  expect(caseNames.length).toBeGreaterThanOrEqual(10)
  const golden = globSync('*/*/*', { cwd: path.join(import.meta.dirname, 'files') }).map((file) => path.dirname(file))
  expect(golden.filter((name) => !caseNames.includes(name))).toStrictEqual([])
})

describe.each(caseNames)('%s', (name) => {
  test('is arranged as before', async () => {
    expectGolden(`${name}/layout.txt`, layoutText(await layoutOf(name)))
  })

  test('is read as before', async () => {
    // The hash changes with every rebuild of the PDF, the path is the folder's.
    const { sha256: _, file: __, ...record } = await recordOf(name)
    expectGolden(`${name}/record.json`, `${JSON.stringify(record, null, 2)}\n`)
  })
})

test('recordings are what the recogniser in use would read', () => {
  const identities = caseNames.flatMap((name) => recordingOf(name)?.identity ?? [])
  expect(identities.length).toBeGreaterThanOrEqual(10)
  expect(new Set(identities), 'Run "npm run record".').toStrictEqual(new Set([readerIdentity(tesseractJsIdentity())]))
})
