import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { withFolder, withSaved } from '../store/databases.ts'
import { bareRecord, loaded, recordWith, richRecord } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const main = path.join(checkout, 'src/main.ts')
const { packs } = loadRules(shipped)

type Row = {
  readonly slug: string | null
  readonly pack: { readonly name: string; readonly references: readonly { readonly example: string }[] } | null
  readonly coverage: Readonly<Record<string, number | string | null>> | null
}

const rowsIn = (out: string): readonly Row[] => JSON.parse(out)

test('bodies lists every pack with its name, references with an example each, and where it publishes', async () => {
  await withSaved([], async (_database, file) => {
    const { out, err, code } = await tell('bodies', '--db', file)
    expect({ err, code }).toEqual({ err: '', code: 0 })
    const text = out.replace(/\s+/gu, ' ')
    for (const pack of packs) {
      expect(text).toContain(`${pack.slug} 0 0 0 0`)
      expect(text).toContain(` ${pack.name.replace(/\s+/gu, ' ')} `)
      expect(text).toContain(pack.published ?? 'is not known')
      for (const { canonical, examples } of pack.references)
        expect(text).toContain(`${canonical} (${Object.values(examples)[0]})`)
    }
  })
})

test('bodies counts the documents and decisions of each body, those without a pack and the unknown one last', async () => {
  const outcomes = [
    loaded(richRecord),
    loaded(recordWith('second', { reference: 'PCD 1413', totalPence: null, decidedOn: '2021-02-03' })),
    loaded(recordWith('third', { issuer: 'nowhereshire-pcc', reference: null }), 'review'),
    loaded(bareRecord),
  ]
  await withSaved(outcomes, async (_database, file) => {
    const rows = rowsIn((await tell('bodies', '--db', file, '--json')).out)
    expect(rows.find(({ slug }) => slug === 'mopac')?.coverage).toEqual({
      documents: 2,
      loaded: 2,
      review: 0,
      decisions: 2,
      firstDecidedOn: '2021-02-03',
      lastDecidedOn: '2023-03-31',
      withReference: 2,
      withTotal: 1,
    })
    expect(rows.slice(packs.length)).toMatchObject([
      { slug: 'nowhereshire-pcc', pack: null, coverage: { documents: 1, review: 1, withReference: 0 } },
      { slug: null, pack: null, coverage: { documents: 1 } },
    ])
    const { out } = await tell('bodies', '--db', file)
    expect(out).toMatch(/\nmopac +2 +2 +2 +0 +2021-02-03 +2023-03-31 +100 % +50 %\n/u)
    expect(out).toMatch(/\nwithout a pack\nnowhereshire-pcc +1 .*\nnot known +1 .*\n/u)
  })
})

test('without --db the usual database counts if it is there; one that is named must be', {
  timeout: 60_000,
}, async () => {
  await withFolder(async (folder) => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' })
    const bare = run('bodies', '--json')
    expect(bare.status).toBe(0)
    expect(rowsIn(bare.stdout).map(({ coverage }) => coverage)).toEqual(packs.map(() => null))
    expect(run('bodies', '--db', 'none.db')).toMatchObject({ status: 3, stdout: '' })
    const pdf = path.join(checkout, 'fixtures/warwickshire-pcc/wpcc3-9091/decision.pdf')
    expect(run('ingest', pdf, '--ocr', 'never').status).toBe(0)
    expect(fs.existsSync(path.join(folder, 'output/decisions.db'))).toBe(true)
    const counted = rowsIn(run('bodies', '--json').stdout)
    expect(counted.find(({ slug }) => slug === 'warwickshire-pcc')?.coverage).toMatchObject({
      decisions: 1,
      withReference: 1,
      withTotal: 1,
    })
  })
})
