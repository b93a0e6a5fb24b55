import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/organisations/decisionsFile.ts'
import { openForWriting } from '../../src/store/database.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { save, withSaved } from '../store/databases.ts'
import { loaded, recordWith, richRecord } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'

const [template] = richRecord.awards
const award = (recipient: string, pence: number) => ({ ...template, recipient, pence, qualifier: 'exact' }) as never

const outcomes = [
  loaded(recordWith('a', { reference: 'A 1', awards: [award('Victim Support', 10_000), award('Quay Trust', 4_000)] })),
  loaded(recordWith('b', { reference: 'B 2', awards: [award('The Victim Support Ltd', 500), award('Quay Tr.', 7)] })),
  loaded(recordWith('c', { reference: 'C 3', awards: [award('Camden', 30)] })),
]

/** The slug that each recipient is linked to, as `export` prints it. */
async function exported(db: string): Promise<Readonly<Record<string, string | null>>> {
  const { out } = await tell('export', '--db', db)
  const records = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return Object.fromEntries(
    records.flatMap(({ awards }) =>
      awards.map((one: { recipient: string; organisation: string | null }) => [one.recipient, one.organisation]),
    ),
  )
}

test('organisations lists recipients, the one that got most first, with decisions, money and spellings', async () => {
  await withSaved(outcomes, async (_database, db) => {
    const { out, err, code } = await tell('organisations', '--db', db)
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/u))).toEqual([
      ['recipient', 'kind', 'decisions', 'approved spellings', 'slug'],
      ['Victim Support', 'charity', '2', '£105', '2', 'victim-support'],
      ['Quay Trust', '1', '£40', '1'],
      ['Camden', '1', '£0.30', '1'],
      ['Quay Tr.', '1', '£0.07', '1'],
      [''],
    ])
    expect(err).toBe('1 known organisations, 3 other recipients.\n')
    expect((await tell('organisations', 'list', '--db', db)).out).toBe(out)
  })
})

test('organisations show tells what is known, the spellings with their rules, and the awards', async () => {
  await withSaved(outcomes, async (_database, db) => {
    const { out, code } = await tell('organisations', 'show', 'victim-support', '--db', db)
    expect(code).toBe(0)
    expect(out).toBe(`Victim Support
  charity
  https://register-of-charities.charitycommission.gov.uk/

Spellings
  Victim Support  name, 1
  The Victim Support Ltd  spelling, 1

Awards
  2023-03-31 · mopac · A 1 · approved · £100
  2023-03-31 · mopac · B 2 · approved · £5
`)
    expect(await tell('organisations', 'show', 'nobody', '--db', db)).toMatchObject({ out: '', code: 2 })
  })
})

test('organisations suggestions lists who may be meant, until it is accepted or rejected', async () => {
  await withSaved(outcomes, async (_database, db) => {
    const { out } = await tell('organisations', 'suggestions', '--db', db)
    expect(out).toBe('Camden\n  camden-council  may be short for it\n')
    await tell('organisations', 'merge', 'camden', 'camden-council', '--db', db)
    expect(await exported(db)).toMatchObject({ Camden: 'camden-council' })
    await tell('organisations', 'split', 'camden-council', 'Camden', '--db', db)
    expect(await exported(db)).toMatchObject({ Camden: null })
    expect(await tell('organisations', 'suggestions', '--db', db)).toMatchObject({ out: '', code: 0 })
  })
})

test('merge, split and rename change the database at once, and a database made anew gets the same', async () => {
  await withSaved(outcomes, async (database, db) => {
    await tell('organisations', '--db', db)
    const before = await exported(db)
    const merged = await tell('organisations', 'merge', 'Quay Tr.', 'quay trust', '--db', db)
    expect(merged).toMatchObject({ code: 0 })
    expect(merged.err).toMatch(
      /^Quay Tr\.: quay-trust\nQuay Trust: quay-trust\nWrote .*decisions\.organisations\.yaml\n$/u,
    )
    await tell('organisations', 'rename', 'quay-trust', 'Quay Charity', '--kind', 'charity', '--db', db)
    await tell('organisations', 'split', 'victim-support', 'The Victim Support Ltd', '--db', db)
    const decided = await exported(db)
    expect([before, decided]).toEqual([
      {
        'Victim Support': 'victim-support',
        'The Victim Support Ltd': 'victim-support',
        'Quay Trust': null,
        'Quay Tr.': null,
        Camden: null,
      },
      {
        'Victim Support': 'victim-support',
        'The Victim Support Ltd': null,
        'Quay Trust': 'quay-trust',
        'Quay Tr.': 'quay-trust',
        Camden: null,
      },
    ])
    const file = path.join(path.dirname(db), 'decisions.organisations.yaml')
    database.close()
    for (const name of fs.readdirSync(path.dirname(db)))
      if (name !== path.basename(file)) fs.rmSync(path.join(path.dirname(db), name))
    const rebuilt = openForWriting(db)
    save(rebuilt, outcomes.toReversed(), loadCatalogue(shipped, file))
    rebuilt.close()
    expect(await exported(db)).toEqual(decided)
    const { out } = await tell('organisations', '--db', db)
    expect(out).toMatch(/^Quay Charity +charity +2 +£40\.07 +2 {2}quay-trust$/mu)
  })
})

test('an organisation that was merged into another can be taken out again', async () => {
  await withSaved(outcomes, async (_database, db) => {
    const who = path.join(path.dirname(db), 'who.yaml')
    const options = ['--db', db, '--organisations', who]
    await tell('organisations', 'merge', 'victim-support', 'camden-council', ...options)
    expect(await exported(db)).toMatchObject({ 'Victim Support': 'camden-council' })
    await tell('organisations', 'split', 'camden-council', 'victim-support', ...options)
    expect(await exported(db)).toMatchObject({ 'Victim Support': 'victim-support' })
    expect(fs.readFileSync(who, 'utf8')).toMatch(/^organisations: \[\]\nmerged: \{\}\napart: \{\}$/mu)
  })
})

test.each([
  [['merge', 'Nobody Ltd', 'victim-support'], 'No award is to "Nobody Ltd"'],
  [['merge', 'Quay Trust', 'nobody-at-all'], 'No award is to "nobody-at-all"'],
  [['merge', 'victim-support', 'victim-support'], 'cannot be merged into itself'],
  [['split', 'nobody', 'Quay Trust'], 'There is no organisation nobody'],
  [['split', 'victim-support', 'Victim'], 'No award is to "Victim"'],
  [['rename', 'Quay Trust', 'Quay', '--kind', 'club'], 'Allowed choices are charity'],
])('organisations %j is told to be wrong, and nothing is written', async (args, message) => {
  await withSaved(outcomes, async (_database, db) => {
    const { err, code } = await tell('organisations', ...args, '--db', db)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(fs.readdirSync(path.dirname(db)).filter((name) => name.endsWith('.yaml'))).toEqual([])
  })
})

test('without a database nothing is made', async () => {
  await withSaved([], async (_database, db) => {
    const missing = path.join(path.dirname(db), 'missing.db')
    expect(await tell('organisations', '--db', missing)).toMatchObject({ out: '', code: 3 })
    expect(fs.existsSync(missing)).toBe(false)
  })
})
