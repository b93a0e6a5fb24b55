import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { save, withFolder, withSaved } from '../store/databases.ts'
import { bareRecord, failed, loaded, recordWith, richRecord } from '../store/records.ts'
import { tell, tellOn } from './fakeTerminal.ts'

const ESC = '\u001b'

test('show puts a decision on a page, each value with page, confidence and quote, the issues at the end', async () => {
  await withSaved([loaded(richRecord)], async (_database, file) => {
    const { out, code } = await tell('show', 'pcd1412', '--db', file)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^PCD 1412 · Safer Harbours Programme – “phase two”\nmopac\/PCD 1412.pdf, 7 pages, digital, loaded\n/,
    )
    expect(out).toMatch(/ {2}reference {10}PCD 1412\n {23}p. 1 {2}0.98 {2}label {2}“PCD 1412”\n/)
    expect(out).toMatch(/totalPence {9}£1,200,000\n.* sum {2}“PCD 1412”\n.*“£600,000”\n.*p. 2 .*“£600,000”\n/)
    expect(out).toContain('Harbour Watch CIC · harbour-watch · up to £600,000 · 2023-04-01 to 2025-03-31')
    expect(out).toMatch(/\nIssues\n {2}warning {12}totalPence: parts-do-not-add-up: £1 is missing.\n$/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })
})

test('show tells each place of a value once, where it is one text in several pieces', async () => {
  const at = (quote: string) => ({
    page: 1,
    bbox: [72, 72, 300, 90] as [number, number, number, number],
    quote,
    method: 'summary-label',
    confidence: 0.97,
  })
  const [first, second] = [at('A grant is asked for.'), at('It is for one year.')]
  const record = {
    ...richRecord,
    summary: 'A grant is asked for.\nIt is for one year.',
    provenance: { ...richRecord.provenance, summary: { ...first, parts: [first, second] } },
  }
  await withSaved([loaded(record)], async (_database, file) => {
    const { out } = await tell('show', 'pcd1412', '--db', file)
    expect(out.match(/summary-label {2}“.*”/g)).toEqual([
      'summary-label  “A grant is asked for.”',
      'summary-label  “It is for one year.”',
    ])
  })
})

test('show finds a PDF on disk by its bytes, and tells why a document failed', async () => {
  await withSaved([], async (database, file) => {
    const pdf = path.join(path.dirname(file), 'renamed.pdf')
    fs.writeFileSync(pdf, 'bytes')
    const { createHash } = await import('node:crypto')
    save(database, [failed('first-name.pdf', createHash('sha256').update('bytes').digest('hex'))])
    const { out, code } = await tell('show', pdf, '--db', file)
    expect(code).toBe(0)
    expect(out).toMatch(/^first-name.pdf\nsha256 .*\nfailed {2}damaged-pdf: It is cut short.\n$/)
  })
})

test('show lists several matches and says when there is none', async () => {
  const another = recordWith('older', { decidedOn: '2019-03-31' })
  await withSaved([loaded(richRecord), loaded(another)], async (_database, file) => {
    const several = await tell('show', 'PCD 1412', '--db', file)
    expect(several).toMatchObject({ out: '', code: 2 })
    expect(several.err).toMatch(/2 documents match.*\n {2}[0-9a-f]{12} · mopac\/PCD 1412.pdf · mopac · PCD 1412/)
    const none = await tell('show', 'PCD 7', '--db', file)
    expect(none.code).toBe(2)
    expect(none.err).toContain('search WORDS')
  })
})

test('nothing in a document can steer the terminal', async () => {
  const nasty = `${ESC}[31mred${ESC}]0;owned\u0007 \u009b2J\u202eevil\r`
  const record = recordWith('nasty', { title: nasty, summary: nasty, file: `${nasty}.pdf`, fundingSources: [nasty] })
  await withSaved([loaded(record)], async (_database, file) => {
    const commands = [
      ['show', 'PCD 1412'],
      ['search', 'red'],
      ['query', 'SELECT title, summary FROM decisions'],
      ['query', 'SELECT title, summary FROM decisions', '--format', 'csv'],
      ['export', '--format', 'csv'],
      ['status'],
    ]
    for (const command of commands) {
      const { out, err } = await tellOn({ isTerminal: true }, ...command, '--db', file)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
    }
    const { out } = await tell('export', '--db', file)
    expect(JSON.parse(out)).toEqual(record)
  })
})

test('export prints JSON lines that are the records', async () => {
  await withSaved([loaded(richRecord), loaded(bareRecord)], async (_database, file) => {
    const { out, err, code } = await tell('export', '--db', file)
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([bareRecord, richRecord])
  })
})

test('export writes a file, or with CSV a folder with a file a list', async () => {
  await withSaved([loaded(richRecord)], async (_database, file) => {
    const folder = path.dirname(file)
    await tell('export', '--db', file, '--format', 'json', '--out', path.join(folder, 'all.json'))
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'all.json'), 'utf8'))).toEqual([richRecord])
    await tell('export', '--db', file, '--format', 'csv', '--out', path.join(folder, 'tables/'))
    expect(fs.readdirSync(path.join(folder, 'tables'))).toContain('awards.csv')
    expect(await tell('export', '--db', file, '--out', folder)).toMatchObject({ code: 2 })
    expect(await tell('export', '--db', file, '--out', path.join(file, 'x.jsonl'))).toMatchObject({ code: 3 })
  })
})

test('search prints the hits to standard output and their number beside it', async () => {
  await withSaved([loaded(richRecord), loaded(bareRecord)], async (_database, file) => {
    const { out, err, code } = await tell('search', 'safer', 'harbour', '--issuer', 'mopac', '--db', file)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^PCD 1412 · 2023-03-31 · mopac\n {2}Safer Harbours Programme.*\n {4}\[Safer\] \[Harbours\] Programme/,
    )
    expect(err).toBe('1 document found.\n')
    expect(await tell('search', '***', '--db', file)).toMatchObject({ out: '', code: 2 })
  })
})

test('query prints a table, CSV or JSON', async () => {
  await withSaved([loaded(richRecord)], async (_database, file) => {
    const sql = "SELECT reference, pages, 'two\nlines' AS text FROM decisions JOIN documents ON id = document_id"
    const table = [
      'reference  pages  text',
      '─────────  ─────  ─────────',
      'PCD 1412       7  two lines',
      '1 row',
      '',
    ].join('\n')
    expect(await tell('query', sql, '--db', file)).toEqual({ out: table, err: '', code: 0 })
    const csv = await tell('query', sql, '--db', file, '--format', 'csv')
    expect(csv.out).toBe('reference,pages,text\nPCD 1412,7,"two\nlines"\n')
    const json = await tell('query', sql, '--db', file, '--format', 'json')
    expect(JSON.parse(json.out)).toEqual([{ reference: 'PCD 1412', pages: 7, text: 'two\nlines' }])
  })
})

test('status counts documents and tells of the last run', async () => {
  await withSaved([loaded(richRecord), failed('x.pdf', 'a'.repeat(64))], async (_database, file) => {
    const { out, code } = await tell('status', '--db', file)
    expect(code).toBe(0)
    expect(out).toMatch(/: 2 documents\n/)
    expect(out).toMatch(/damaged-pdf +1\n/)
    expect(out).toMatch(/last run 2024-05-06T07:08:09.000Z\n {2}it did not come to its end/)
  })
})

test.each([
  ['an unknown command', ['digest']],
  ['an unknown option', ['status', '--quick']],
  ['a missing argument', ['search']],
  ['a wrong number', ['ingest', 'x', '--workers', 'many']],
  ['a wrong day', ['search', 'x', '--from', '2023-02-30']],
  ['a wrong format', ['query', 'SELECT 1', '--format', 'xml']],
])('%s is wrong use: code 2, and what to do', async (_name, args) => {
  const { out, err, code } = await tell(...args)
  expect({ out, code }).toEqual({ out: '', code: 2 })
  expect(err).toContain('Run it with --help')
})

test.each(['ingest', 'export', 'show', 'search', 'query', 'status', 'evaluate'])(
  '%s --help gives an example',
  async (command) => {
    const { out, code } = await tell(command, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`Example:\n  decisionbase ${command}`))
  },
)

test('a database that is not there is code 3 for every command that reads', async () => {
  await withFolder(async (folder) => {
    const db = path.join(folder, 'none.db')
    for (const command of [['export'], ['show', 'x'], ['search', 'x'], ['query', 'SELECT 1'], ['status']]) {
      const { out, err, code } = await tell(...command, '--db', db)
      expect({ out, code }).toEqual({ out: '', code: 3 })
      expect(err).toContain('Make one with "decisionbase ingest')
    }
  })
})
