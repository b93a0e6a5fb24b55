import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { FailureCode, Stage } from '../../src/errors.ts'
import { outcome } from '../../src/outcome.ts'
import { processDocument } from '../../src/process.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from '../rules/pipelineFolder.ts'

const folder = path.join(import.meta.dirname, '../bad-input')
const rules = loadRules(shipped)
const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const cases: readonly (readonly [file: string, code: FailureCode, advice: RegExp, stage?: Stage])[] = [
  ['not-a-pdf.pdf', 'not-a-pdf', /begin with "%PDF-".*download it again/iu],
  ['empty.pdf', 'empty-file', /0 bytes.*download it again/iu],
  ['truncated.pdf', 'damaged-pdf', /damaged.*download it again, or repair it/iu],
  ['encrypted.pdf', 'encrypted-pdf', /password.*save a copy/iu],
  ['no-pages.pdf', 'no-pages', /no pages.*download it again, or leave it out/iu],
  ['images-only.pdf', 'needs-ocr', /page 1 has no text layer.*ingest it without "--ocr never"/iu, 'recognise'],
  ['blank.pdf', 'no-text', /blank/iu, 'recognise'],
  ['absent.pdf', 'not-found', /absent\.pdf cannot be opened.*check that it exists/iu],
]

test('every bad file of the folder is told below', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  expect(cases.map(([file]) => file).filter((file) => file !== 'absent.pdf')).toStrictEqual(
    expect.arrayContaining(files),
  )
})

test.each(cases.map(([file, code, advice, stage = 'read']) => ({ file, code, advice, stage })))(
  '$file is a failed outcome with the code $code and a message that says what to do',
  async ({ file, code, advice, stage }) => {
    const unrecognised = { mode: 'never', readings: [] } as const
    const result = await processDocument({ path: path.join(folder, file), file }, rules, unrecognised)
    expect(result).toMatchObject({ status: 'failed', file, rulesHash: rules.hash, failure: { code, stage } })
    expect(result.status === 'failed' && result.failure.message).toMatch(advice)
    // It crosses to another process as JSON.
    expect(outcome.parse(JSON.parse(JSON.stringify(result)))).toStrictEqual(result)
  },
)

test('a file that was read has its hash though it failed, one that was not has none', async () => {
  const empty = await processDocument({ path: path.join(folder, 'empty.pdf'), file: 'empty.pdf' }, rules)
  expect(empty).toMatchObject({ sha256: EMPTY_HASH, bytes: 0 })
  const absent = await processDocument({ path: path.join(folder, 'absent.pdf'), file: 'absent.pdf' }, rules)
  expect(absent).toMatchObject({ sha256: null, bytes: null })
})
