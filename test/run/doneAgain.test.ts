import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BLIND, type RealTrial, recordsOf, withFixtures } from './realIngest.ts'

const cases = {
  'gla.pdf': 'gla/md-9041',
  'hampshire.pdf': 'hampshire-pcc/pccdj-009651-2023',
  'mopac.pdf': 'mopac/pcd-7412',
  'scan.pdf': 'nottinghamshire-pcc/2016-918-scan',
  'surrey.pdf': 'surrey-pcc/948-2022',
}
const all = Object.keys(cases)

const timed = ({ ask }: RealTrial, stage: string) =>
  ask((database) =>
    database
      .prepare<[string], string>('SELECT file FROM documents WHERE json_extract(timings, ?) IS NOT NULL ORDER BY file')
      .pluck()
      .all(`$.${stage}`),
  )

/** A label that no document has. */
const otherLabels = (text: string) => text.replace(/^( +)labels:\n/mu, "$&$1  - 'wording that no form has'\n")

test('other rules extract from kept words: no PDF is opened, and the records are those of a first run', async () => {
  await withFixtures(cases, async (trial) => {
    expect(await trial.run()).toMatchObject({ found: 5, failed: 0, unchanged: 0 })
    expect(await timed(trial, 'read')).toEqual(all)
    const before = await recordsOf(trial)
    trial.change('form.yaml', (text) => text.replace(/'([^']*)title/giu, "'$1heading"))
    expect(await trial.run({}, BLIND)).toMatchObject({ found: 5, failed: 0, unchanged: 0 })
    expect(await trial.touched()).toEqual(all)
    expect(await timed(trial, 'read')).toEqual([])
    expect(await timed(trial, 'extract')).toEqual(all)
    const changed = await recordsOf(trial)
    expect(changed).not.toBe(before)
    trial.write((database) => database.exec("UPDATE kept_words SET reading_hash = 'other'"))
    trial.change('patterns.yaml', (text) => text.replace('verbs:', 'verbs:\n  - rejoice'))
    await trial.run()
    expect(await timed(trial, 'read')).toEqual(all)
    expect(await recordsOf(trial)).toBe(changed)
  })
}, 120_000)

test('a worker that can open no PDF reads none: the test above would see it', async () => {
  await withFixtures({ 'gla.pdf': 'gla/md-9041' }, async (trial) => {
    expect(await trial.run({}, BLIND)).toMatchObject({ failed: 1 })
  })
}, 60_000)

test('what changes no record does nothing again: comments, sources, limits', async () => {
  await withFixtures({ 'gla.pdf': 'gla/md-9041' }, async (trial) => {
    await trial.run()
    const gla = pack('gla')
    const alterations: readonly (readonly [string, (text: string) => string])[] = [
      [gla, (text) => `${text}\n# reviewed`],
      ['form.yaml', (text) => `# reviewed\n${text}`],
      [gla, (text) => text.replace(/fact: '/u, '$&And ')],
      ['settings.yaml', (text) => text.replace('stallSeconds: 60', 'stallSeconds: 61')],
      ['settings.yaml', (text) => text.replace('pageSeconds: 120', 'pageSeconds: 9')],
    ]
    for (const [name, rewrite] of alterations) {
      const before = fs.readFileSync(path.join(trial.pipeline, name), 'utf8')
      trial.change(name, rewrite)
      expect(fs.readFileSync(path.join(trial.pipeline, name), 'utf8')).not.toBe(before)
      expect(await trial.run({}, null)).toMatchObject({ unchanged: 1 })
    }
  })
}, 120_000)

const pack = (slug: string) => `issuers/${slug}.yaml`
const otherMaker = (text: string) => text.replace(/^decisionMaker: .*$/mu, 'decisionMaker: Chief Executive of Nowhere')
const withName = (name: string) => (text: string) => text.replace(/^names:\n/mu, `names:\n  - '${name}'\n`)

/** Changes of packs, one after the other, and the documents that each touches. */
const changes: readonly (readonly [slug: string, rewrite: (text: string) => string, touched: readonly string[]])[] = [
  ['gla', otherMaker, ['gla.pdf']],
  ['surrey-pcc', withName('office of somewhere else'), ['surrey.pdf']],
  ['surrey-pcc', withName('mayor of london'), ['gla.pdf', 'surrey.pdf']],
  ['kent-pcc', otherMaker, []],
  ['kent-pcc', withName('hampshire'), ['hampshire.pdf']],
]

test('a change of one pack touches the documents of its body, and those in which it finds something else', async () => {
  await withFixtures(cases, async (trial) => {
    await trial.run()
    for (const [slug, rewrite, touched] of changes) {
      trial.change(pack(slug), rewrite)
      expect(await trial.run({}, BLIND)).toMatchObject({ found: 5, unchanged: 5 - touched.length, failed: 0 })
      expect(await trial.touched()).toEqual(touched)
      expect(await trial.run({}, null)).toMatchObject({ unchanged: 5 })
    }
  })
}, 180_000)

test('a new pack claims the documents of its body that went through without one, and touches no other', async () => {
  await withFixtures(cases, async (trial) => {
    const text = fs.readFileSync(`${trial.pipeline}/${pack('hampshire-pcc')}`, 'utf8')
    const withPack = () =>
      trial.ask((database) => database.prepare('SELECT file FROM documents WHERE pack_hash IS NULL').pluck().all())
    trial.change(pack('hampshire-pcc'), () => null)
    await trial.run()
    expect(await withPack()).toEqual(['hampshire.pdf'])
    trial.change(pack('hampshire-pcc'), () => text)
    await trial.run({}, BLIND)
    expect(await trial.touched()).toEqual(['hampshire.pdf'])
    expect(await withPack()).toEqual([])
    trial.change(pack('hampshire-pcc'), () => null)
    await trial.run({}, BLIND)
    expect(await trial.touched()).toEqual(['hampshire.pdf'])
    expect(await withPack()).toEqual(['hampshire.pdf'])
  })
}, 120_000)

test('a new pack whose words are not in a document claims it all the same, where its area names the body', async () => {
  await withFixtures({ 'hampshire.pdf': 'hampshire-pcc/pccdj-009651-2023' }, async (trial) => {
    const text = fs.readFileSync(`${trial.pipeline}/${pack('hampshire-pcc')}`, 'utf8')
    trial.change(pack('hampshire-pcc'), () => null)
    await trial.run()
    const strange = text.replace(/^names:\n(?: .*\n)+/mu, "names:\n  - 'nowhere'\n")
    trial.change(pack('hampshire-pcc'), () => strange.replace(/^references:\n(?: .*\n)+/mu, 'references: []\n'))
    await trial.run({}, BLIND)
    expect(await trial.touched()).toEqual(['hampshire.pdf'])
  })
}, 60_000)

test('words that were damaged on the disk are read from the PDF', async () => {
  await withFixtures({ 'gla.pdf': 'gla/md-9041' }, async (trial) => {
    await trial.run()
    const before = await recordsOf(trial)
    trial.write((database) => database.exec('UPDATE kept_words SET words = substr(words, 1, 100)'))
    trial.change('form.yaml', otherLabels)
    expect(await trial.run()).toMatchObject({ failed: 0, unchanged: 0 })
    expect(await timed(trial, 'read')).toEqual(['gla.pdf'])
    expect(await recordsOf(trial)).toBe(before)
  })
}, 60_000)

test('what was too large is tried again under other limits, and nothing else is', async () => {
  await withFixtures({ 'gla.pdf': 'gla/md-9041', 'scan.pdf': 'nottinghamshire-pcc/2016-918-scan' }, async (trial) => {
    trial.write((database) => database.exec('DELETE FROM recognised_pages'))
    const megapixels = (count: number) =>
      trial.change('settings.yaml', (text) => text.replace(/megapixels: [\d.]+/u, `megapixels: ${count}`))
    megapixels(0.1)
    expect(await trial.run()).toMatchObject({ loaded: 1, failed: 1, failures: [{ code: 'too-large' }] })
    expect(await trial.run({}, null)).toMatchObject({ failed: 1, failures: [{ isOld: true }] })
    megapixels(0.2)
    expect(await trial.run()).toMatchObject({ unchanged: 1, failures: [{ code: 'too-large', isOld: false }] })
    expect(await trial.touched()).toEqual(['scan.pdf'])
  })
}, 120_000)

test('a PDF that cannot be read is not tried under other rules, only where it would be read otherwise', async () => {
  await withFixtures({}, async (trial) => {
    fs.writeFileSync(trial.at('web.pdf'), '<html>')
    await trial.run()
    trial.change('form.yaml', otherLabels)
    expect(await trial.run({}, null)).toMatchObject({ failed: 1, failures: [{ code: 'not-a-pdf', isOld: true }] })
    trial.change('settings.yaml', (text) => text.replace('dpi: 200', 'dpi: 201'))
    expect(await trial.run()).toMatchObject({ failed: 1, failures: [{ code: 'not-a-pdf', isOld: false }] })
  })
}, 60_000)

test('a document is its bytes: moved, renamed or copied it stays one row, and no process is started', async () => {
  await withFixtures({ 'a.pdf': 'gla/md-9041', 'copy.pdf': 'gla/md-9041' }, async (trial) => {
    const rows = () =>
      trial.ask((database) => database.prepare('SELECT file, path FROM documents ORDER BY file').raw().all())
    const move = (from: string, to: string) => {
      fs.mkdirSync(path.dirname(trial.at(to)), { recursive: true })
      fs.renameSync(trial.at(from), trial.at(to))
    }
    expect(await trial.run()).toMatchObject({ found: 2, duplicate: 1 })
    expect(await rows()).toEqual([['a.pdf', trial.at('a.pdf')]])
    move('a.pdf', '2024/renamed.pdf')
    expect(await trial.run({}, null)).toMatchObject({ found: 2, unchanged: 1, duplicate: 1 })
    expect(await rows()).toEqual([['a.pdf', trial.at('2024/renamed.pdf')]])
    move('copy.pdf', 'other/a.pdf')
    const folders = ['2024', 'other'].map((name) => trial.run({ paths: [trial.at(name)] }, null))
    expect(await Promise.all(folders)).toMatchObject([{ unchanged: 1 }, { unchanged: 1 }])
    trial.change('form.yaml', otherLabels)
    const again = ['2024', 'other'].map((name) => trial.run({ paths: [trial.at(name)] }, BLIND))
    const ledgers = await Promise.all(again)
    expect(ledgers.map(({ unchanged, found }) => [unchanged, found]).toSorted()).toEqual([
      [0, 1],
      [1, 1],
    ])
    expect(await rows()).toHaveLength(1)
  })
}, 120_000)
