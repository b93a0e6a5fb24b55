import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DocumentError, type FailureCode } from '../../src/errors.ts'
import { read } from '../../src/stages/read.ts'

const folder = path.join(import.meta.dirname, '../bad-input')

async function failureOf(bytes: Uint8Array): Promise<DocumentError> {
  const error = await read(bytes).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DocumentError)) throw new Error(`no DocumentError but ${String(error)}`)
  return error
}

const cases: readonly (readonly [file: string, code: FailureCode, advice: RegExp])[] = [
  ['not-a-pdf.pdf', 'not-a-pdf', /download it again/i],
  ['empty.pdf', 'empty-file', /download it again/i],
  ['truncated.pdf', 'damaged-pdf', /download it again, or repair it/i],
  ['encrypted.pdf', 'encrypted-pdf', /save a copy without one/i],
  ['no-pages.pdf', 'no-pages', /leave it out/i],
]

test.each(cases)('%s fails as %s and the message says what to do', async (file, code, advice) => {
  const failure = await failureOf(new Uint8Array(readFileSync(path.join(folder, file))))
  expect({ code: failure.code, stage: failure.stage, page: failure.page }).toStrictEqual({
    code,
    stage: 'read',
    page: null,
  })
  expect(failure.message).toMatch(advice)
})

test('a PDF behind a few stray bytes is still a PDF', async () => {
  const bytes = readFileSync(path.join(import.meta.dirname, '../../fixtures/bedfordshire-pcc/pcc-d-918/decision.pdf'))
  const pages = await read(new Uint8Array(Buffer.concat([Buffer.from('\r\n\r\n'), bytes])))
  expect(pages[0]?.words.length).toBeGreaterThan(50)
})

test('a header behind the first 1,024 bytes makes no PDF', async () => {
  const failure = await failureOf(new Uint8Array(Buffer.from(`${' '.repeat(1024)}%PDF-1.7\n`)))
  expect(failure.code).toBe('not-a-pdf')
})
