import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { withDatabase } from '../../src/store/database.ts'
import { lastRun } from '../../src/store/runs.ts'
import { tell, tellOn } from '../commands/fakeTerminal.ts'
import { withFolder } from '../store/databases.ts'
import { type BatchRun, ingested, writeCases } from './batch.ts'
import { type Case, digital, endless, type Place, pictures } from './cases.ts'
import { packedDecision } from './rawPdf.ts'
import { formulas, markup, terminalEscapes } from './texts.ts'

/** Of the two processes together with this one and what they share. */
const memoryOf = (limit: number): number => 2 * limit + 600

const rightly = (cases: readonly Case[], { ended }: BatchRun) =>
  cases.map(({ name, ends }) => {
    const [own] = ended.filter(({ file }) => file === `${name}.pdf`)
    return { name, isRight: ends.some((end) => end === own?.ending), ending: own?.ending, message: own?.message }
  })

const allRight = (cases: readonly Case[]) => cases.map(({ name }) => expect.objectContaining({ name, isRight: true }))

/** Every document of the run is in its ledger once, as it is in the database. */
async function expectLedger(db: string, { ended }: BatchRun): Promise<void> {
  const run = await withDatabase(db, (database) => lastRun(database))
  const { found = 0, loaded = 0, review = 0, failed = 0 } = run ?? {}
  const read = ended.filter(({ ending }) => ending === 'read').length
  expect({ found, read: loaded + review, failed }).toEqual({ found: ended.length, read, failed: ended.length - read })
}

/** A server that counts who asks it, and a file that is not there. */
async function withPlace(use: (place: Place, asked: () => number) => Promise<void>): Promise<void> {
  let asked = 0
  const server = http.createServer((_, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo // a server that listens on a port has an address with one
    await use(
      { url: `http://127.0.0.1:${port}/asked`, file: path.join(tmpdir(), `hostile-${process.pid}`) },
      () => asked,
    )
  } finally {
    server.close()
  }
}

test('each hostile PDF ends as it should, within its memory, and none reaches out', { timeout: 240_000 }, async () => {
  await withFolder((folder) =>
    withPlace(async (place, asked) => {
      const [input, db, log] = ['in', 'decisions.db', 'tripwire.log'].map((name) => path.join(folder, name)) as [
        string,
        string,
        string,
      ]
      writeCases(digital, input, place)
      vi.stubEnv('NODE_OPTIONS', `--import ${pathToFileURL(path.join(import.meta.dirname, 'tripwire.mjs'))}`)
      vi.stubEnv('TRIPWIRE_LOG', log)
      const limits = ['--memory', '900', '--stall', '45', '--timeout', '60', '--ocr', 'never']
      const run = await ingested(input, db, ...limits).finally(() => vi.unstubAllEnvs())
      expect(rightly(digital, run)).toEqual(allRight(digital))
      await expectLedger(db, run)
      expect(run.peakMegabytes).toBeLessThan(memoryOf(900))
      expect(asked()).toBe(0)
      expect(fs.existsSync(place.file)).toBe(false)
      expect([...new Set(fs.readFileSync(log, 'utf8').trim().split('\n'))]).toEqual(['begun'])
    }),
  )
})

test('pictures beyond all measure are told as too large, and the run goes on', { timeout: 120_000 }, async () => {
  await withFolder(async (folder) => {
    const [input, db] = [path.join(folder, 'in'), path.join(folder, 'decisions.db')]
    writeCases(pictures, input, { url: 'http://127.0.0.1:9', file: 'none' })
    const run = await ingested(input, db, '--ocr-engine', 'tesseract.js')
    expect(rightly(pictures, run)).toEqual(allRight(pictures))
    await expectLedger(db, run)
    expect(run.peakMegabytes).toBeLessThan(memoryOf(2048))
  })
})

test('what would go on for ever is stopped at its limit, and told apart', { timeout: 120_000 }, async () => {
  await withFolder(async (folder) => {
    const [input, db] = [path.join(folder, 'in'), path.join(folder, 'decisions.db')]
    writeCases(endless, input, { url: 'http://127.0.0.1:9', file: 'none' })
    const run = await ingested(input, db, '--stall', '4', '--timeout', '10', '--ocr', 'never')
    expect(rightly(endless, run)).toEqual(allRight(endless))
    await expectLedger(db, run)
    expect(run.seconds).toBeLessThan(40)
  })
})

/** How a PDF with one changed byte may end: never as a bug of ours. */
const DAMAGED = ['read', 'damaged-pdf', 'not-a-pdf', 'encrypted-pdf', 'no-pages', 'no-text', 'needs-ocr', 'too-large']
const FLIPS = 500

test('a byte changed at each of five hundred places never hangs or fails as a bug', { timeout: 120_000 }, async () => {
  await withFolder(async (folder) => {
    const [input, db] = [path.join(folder, 'in'), path.join(folder, 'decisions.db')]
    fs.mkdirSync(input)
    const whole = packedDecision()
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const bytes = Buffer.from(whole)
      const at = Math.floor((flip * whole.length) / FLIPS)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8))
      fs.writeFileSync(path.join(input, `${flip}.pdf`), bytes)
    }
    const run = await ingested(input, db, '--ocr', 'never')
    expect(run.ended).toHaveLength(FLIPS)
    expect(run.ended.filter(({ ending }) => !DAMAGED.includes(ending))).toEqual([])
    await expectLedger(db, run)
  })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

test('names and titles that a terminal would obey are printed without harm by every command', async () => {
  await withFolder(async (folder) => {
    const [input, db] = [path.join(folder, 'in'), path.join(folder, 'decisions.db')]
    fs.mkdirSync(input)
    fs.writeFileSync(path.join(input, 'a\u001b[31m\u009b2J\u202e\u0007.pdf'), terminalEscapes())
    fs.writeFileSync(path.join(input, 'b\u001b]0;owned\u0007\r.pdf'), 'no PDF')
    const told = [await tellOn({ isTerminal: true }, 'ingest', input, '--db', db, '--workers', '1', '--ocr', 'never')]
    for (const command of [
      ['status'],
      ['show', '041/2021'],
      ['search', 'lamps'],
      ['export'],
      ['export', '--format', 'json'],
      ['export', '--format', 'csv'],
      ['query', 'SELECT file, title, failure_message FROM documents LEFT JOIN decisions ON document_id = documents.id'],
    ])
      told.push(await tellOn({ isTerminal: true }, ...command, '--db', db))
    expect(told.map(({ out, err }) => HARMFUL.exec(out + err)?.[0] ?? null)).toEqual(told.map(() => null))
    const [, , show, search, lines] = told
    expect(show?.out).toMatch(/Lamps for the yard/u)
    expect(search?.out).toMatch(/Lamps for the yard/u)
    // Escaped, not taken out: whoever parses it has the name as it is.
    expect(JSON.parse(lines?.out.split('\n')[0] ?? '').file).toBe('a\u001b[31m\u009b2J\u202e\u0007.pdf')
  })
})

/** The cells of a CSV, without the quotes around them. */
const cellsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/(?<=^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\n]*))(?=,|$)/gmu)].map(
    ({ groups }) => groups?.quoted?.replaceAll('""', '"') ?? groups?.bare ?? '',
  )

test('a title and a name that a spreadsheet would compute are text in a CSV, and markup stays what it is', async () => {
  await withFolder(async (folder) => {
    const [input, db] = [path.join(folder, 'in'), path.join(folder, 'decisions.db')]
    fs.mkdirSync(input)
    fs.writeFileSync(path.join(input, '=1+1.pdf'), formulas())
    fs.writeFileSync(path.join(input, 'markup.pdf'), markup())
    await tell('ingest', input, '--db', db, '--workers', '1', '--ocr', 'never')
    const { out } = await tell('export', '--format', 'csv', '--db', db)
    const cells = cellsOf(out)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([])
    expect(cells).toContain("'=1+1.pdf")
    expect(cells.filter((cell) => cell.startsWith("'=HYPERLINK("))).not.toEqual([])
    const { out: found } = await tell(
      'query',
      'SELECT title FROM decisions ORDER BY title',
      '--format',
      'csv',
      '--db',
      db,
    )
    expect(found).toContain('<script>alert(1)</script>')
  })
})
