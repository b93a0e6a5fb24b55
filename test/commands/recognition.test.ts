import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { withDatabase } from '../../src/store/database.ts'
import { withFolder } from '../store/databases.ts'
import { type Told, tell } from './fakeTerminal.ts'

const scan = path.resolve(import.meta.dirname, '../../fixtures/gwent-pcc/pccg-2021-931-upside-down')
const pastedSignature = path.resolve(import.meta.dirname, '../../fixtures/warwickshire-pcc/wpcc3-9091-pasted-signature')
const hiddenText = path.resolve(import.meta.dirname, '../../fixtures/mopac/pcd-7530-hidden-text')
const digital = path.resolve(import.meta.dirname, '../../fixtures/bedfordshire-pcc/pcc-d-918')

afterEach(() => void vi.unstubAllEnvs())

type Place = {
  readonly folder: string
  readonly ingest: (input: string, ...options: readonly string[]) => Promise<Told>
  readonly rows: (sql: string) => Promise<readonly unknown[]>
}

/** Runs `use` with an empty folder, and the command that takes PDFs into a database in it with one process. */
async function withPlace(use: (place: Place) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const db = path.join(folder, 'decisions.db')
    await use({
      folder,
      ingest: (input, ...options) => tell('ingest', input, '--db', db, '--workers', '1', ...options),
      rows: (sql) => withDatabase(db, (database) => database.prepare(sql).all()),
    })
  })
}

/** Puts a `tesseract` first on the PATH that writes down each picture it is given and does what `script` says. */
function installTesseract(folder: string, script: string): { readonly pictures: () => number } {
  const [program, log] = [path.join(folder, 'bin', 'tesseract'), path.join(folder, 'pictures.log')]
  fs.mkdirSync(path.dirname(program), { recursive: true })
  const versions = 'case "$1" in --version) echo "tesseract 0.1-fake"; exit;; --list-langs) echo eng; exit;; esac'
  fs.writeFileSync(program, `#!/bin/sh\n${versions}\ncat > /dev/null; echo picture >> '${log}'\n${script}\n`)
  fs.chmodSync(program, 0o755)
  vi.stubEnv('PATH', `${path.dirname(program)}:${process.env.PATH}`)
  return { pictures: () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').length - 1 : 0) }
}

const WORDS =
  "printf '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t1240\\t1754\\t-1\\t\\n5\\t1\\t1\\t1\\t1\\t1\\t100\\t100\\t400\\t40\\t95\\tDecision\\n'"

test('ingest --help names what recognises pages, and when', async () => {
  const { out, code } = await tell('ingest', '--help')
  expect(code).toBe(0)
  const [, when = '', engine = ''] = out.split(/ {2}--ocr(?:-engine)? <|--strict/u)
  expect(when).toMatch(/^when> .*choices:\s+"auto", "always", "never", default: "auto"/s)
  expect(engine).toMatch(/^engine> .*choices:\s+"auto", "tesseract.js", "native", default: "auto"/s)
})

test.each([
  ['--ocr', 'sometimes'],
  ['--ocr-engine', 'abbyy'],
])('%s %s is wrong use, and the choices are told', async (option, value) => {
  const { out, err, code } = await tell('ingest', scan, option, value)
  expect({ out, code }).toEqual({ out: '', code: 2 })
  expect(err).toContain('Allowed choices are auto')
})

test('a recogniser that is asked for and not installed is told at once, and nothing is made', async () => {
  await withPlace(async ({ folder, ingest }) => {
    vi.stubEnv('PATH', folder)
    const { out, err, code } = await ingest(scan, '--ocr-engine', 'native')
    expect({ out, code }).toEqual({ out: '', code: 3 })
    expect(err).toMatch(/no "tesseract" program.*on the PATH.*--ocr-engine tesseract\.js/)
    expect(fs.readdirSync(folder)).toEqual([])
  })
})

test('a scan is recognised without any program installed, and comes out as its gold record says', async () => {
  await withPlace(async ({ folder, ingest, rows }) => {
    vi.stubEnv('PATH', folder)
    expect(await ingest(scan)).toMatchObject({ code: 0 })
    const gold: unknown = JSON.parse(fs.readFileSync(path.join(scan, 'gold.json'), 'utf8'))
    const [row] = await rows(`SELECT reference, issuer, total_pence AS totalPence, text_source, ocr_mode, ocr_identity
      FROM decisions JOIN documents ON id = document_id`)
    expect(gold).toMatchObject({ reference: expect.stringContaining('2021'), totalPence: 7_700_000 })
    const { reference, issuer, totalPence } = gold as Readonly<Record<string, unknown>>
    const source = { text_source: 'ocr', ocr_mode: 'auto', ocr_identity: expect.stringMatching(/^tesseract\.js \d/) }
    expect(row).toEqual({ reference, issuer, totalPence, ...source })
  })
}, 60_000)

test('a scan that nobody may recognise fails with what to do, and the command with 1', async () => {
  await withPlace(async ({ ingest, rows }) => {
    const { err, code } = await ingest(scan, '--ocr', 'never')
    expect(code).toBe(1)
    expect(err).toMatch(/needs-ocr: Page 1 .*without "--ocr never"/)
    const sql = 'SELECT status, failure_code, failure_stage, failure_page, ocr_mode, ocr_identity FROM documents'
    const failure = { failure_code: 'needs-ocr', failure_stage: 'recognise', failure_page: 1 }
    expect(await rows(sql)).toEqual([{ status: 'failed', ...failure, ocr_mode: 'never', ocr_identity: null }])
  })
})

test('the same picture in another document is not recognised twice', async () => {
  await withPlace(async ({ folder, ingest, rows }) => {
    const { pictures } = installTesseract(folder, WORDS)
    const bytes = fs.readFileSync(path.join(scan, 'decision.pdf'))
    const input = path.join(folder, 'in')
    fs.mkdirSync(input)
    fs.writeFileSync(path.join(input, 'a.pdf'), bytes)
    expect(await ingest(input, '--ocr-engine', 'native')).toMatchObject({ code: 0 })
    // The page, and a sheet of the cells in which the program saw no word.
    expect(pictures()).toBe(2)
    fs.writeFileSync(path.join(input, 'b.pdf'), Buffer.concat([bytes, Buffer.from('\n% sent again\n')]))
    expect(await ingest(input, '--ocr-engine', 'native')).toMatchObject({ code: 0 })
    expect(pictures()).toBe(2)
    expect(await rows('SELECT file, text_source FROM documents ORDER BY file')).toEqual([
      { file: 'a.pdf', text_source: 'ocr' },
      { file: 'b.pdf', text_source: 'ocr' },
    ])
    expect(
      await rows('SELECT (SELECT count(*) FROM readings) AS read, count(*) AS placed FROM recognised_pages'),
    ).toEqual([{ read: 1, placed: 2 }])
  })
})

test('a recogniser that fails is tried twice, its reason is told, and mended it is asked again', async () => {
  await withPlace(async ({ folder, ingest, rows }) => {
    const broken = installTesseract(folder, 'echo "Failed loading language" >&2; exit 1')
    const { err, code } = await ingest(scan, '--ocr-engine', 'native')
    expect(code).toBe(1)
    expect(err).toMatch(/recogniser-failed: .*page 1: .*code 1: Failed loading language.*--ocr-engine/)
    expect(broken.pictures()).toBe(2)
    installTesseract(folder, WORDS)
    expect(await ingest(scan, '--ocr-engine', 'native')).toMatchObject({ code: 0 })
    expect(await rows('SELECT status, text_source FROM documents')).toEqual([{ status: 'loaded', text_source: 'ocr' }])
  })
})

test('what was recognised before is left alone by a run that may not recognise', async () => {
  await withPlace(async ({ folder, ingest }) => {
    installTesseract(folder, WORDS)
    expect(await ingest(scan, '--ocr-engine', 'native')).toMatchObject({ code: 0 })
    const { err, code } = await ingest(scan, '--ocr-engine', 'native', '--ocr', 'never')
    expect(code).toBe(1)
    expect(err).toContain('needs-ocr: Page 1')
  })
})

test('a sound text layer is read again after all pages were recognised on demand', async () => {
  await withPlace(async ({ folder, ingest, rows }) => {
    const { pictures } = installTesseract(folder, WORDS)
    await ingest(digital, '--ocr-engine', 'native', '--ocr', 'always')
    expect(pictures()).toBeGreaterThan(0)
    expect(await rows('SELECT text_source FROM documents')).toEqual([{ text_source: 'ocr' }])
    expect(await ingest(digital, '--ocr-engine', 'native')).toMatchObject({ code: 0 })
    const sql =
      'SELECT text_source, ocr_mode, ocr_identity, reference FROM documents JOIN decisions ON id = document_id'
    const read = { text_source: 'digital', ocr_mode: 'auto', ocr_identity: null, reference: 'PCC/D/918' }
    expect(await rows(sql)).toEqual([read])
  })
})

test('a picture on a digital page that was left out is recognised once it may be', async () => {
  await withPlace(async ({ folder, ingest, rows }) => {
    const { pictures } = installTesseract(folder, WORDS)
    await ingest(pastedSignature, '--ocr-engine', 'native', '--ocr', 'never')
    expect(pictures()).toBe(0)
    await ingest(pastedSignature, '--ocr-engine', 'native')
    expect(pictures()).toBe(1)
    expect(await rows('SELECT ocr_mode FROM documents')).toEqual([{ ocr_mode: 'auto' }])
  })
})

test('text that another program recognised is no work of ours', async () => {
  await withPlace(async ({ ingest, rows }) => {
    expect(await ingest(hiddenText, '--ocr', 'never')).toMatchObject({ code: 0 })
    expect(await rows('SELECT text_source, ocr_identity FROM documents')).toEqual([
      { text_source: 'ocr', ocr_identity: null },
    ])
  })
})
