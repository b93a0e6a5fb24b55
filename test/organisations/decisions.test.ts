import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/organisations/catalogue.ts'
import {
  type Decisions,
  describe as described,
  keepApart,
  merge,
  noDecisions,
  unmerge,
} from '../../src/organisations/decisions.ts'
import { decisionsBeside, readDecisions, writeDecisions } from '../../src/organisations/decisionsFile.ts'
import { linkOf } from '../../src/organisations/link.ts'
import { suggestionsFor } from '../../src/organisations/suggestions.ts'
import { withFolder } from '../store/databases.ts'
import { knownOrganisations } from './shipped.ts'

const decided = (changes: Partial<Decisions>) => createCatalogue(knownOrganisations, { ...noDecisions, ...changes })
const quay = { slug: 'quay-trust', name: 'Quay Trust', aliases: ['Quay Tr.'] }

test.each<[string, Partial<Decisions>, string, string | null]>([
  ['an own organisation', { organisations: [quay] }, 'The Quay Trust Ltd', 'quay-trust'],
  ['an own alias', { organisations: [quay] }, 'QUAY TR', 'quay-trust'],
  [
    'another name for a shipped one',
    { organisations: [{ slug: 'redthread', name: 'Red Thread Now' }] },
    'Red Thread Now',
    'redthread',
  ],
  [
    'and its shipped name',
    { organisations: [{ slug: 'redthread', name: 'Red Thread Now' }] },
    'Redthread',
    'redthread',
  ],
  [
    'an alias that only suggests as shipped',
    { organisations: [{ slug: 'camden-council', aliases: ['Camden'] }] },
    'Camden',
    'camden-council',
  ],
  [
    'a shipped spelling given to another',
    { organisations: [{ ...quay, aliases: ['Victim Support'] }] },
    'The Victim Support',
    'quay-trust',
  ],
  ['one merged into another', { merged: { redthread: 'safer-london' } }, 'Redthread', 'safer-london'],
  [
    'one merged by way of a third',
    { merged: { redthread: 'safer-london', 'safer-london': 'nacro' } },
    'Redthread',
    'nacro',
  ],
  ['a spelling kept apart', { apart: { redthread: ['REDTHREAD  Youth'] } }, 'Redthread Youth', null],
  [
    'and another spelling of the same',
    { apart: { redthread: ['REDTHREAD Youth'] } },
    'Redthread Youth Ltd',
    'redthread',
  ],
])('%s', (_what, changes, recipient, slug) => {
  expect(linkOf(decided(changes), recipient)?.slug ?? null).toBe(slug)
})

test('a suggestion that was rejected is not made again', () => {
  const before = suggestionsFor(decided({}), 'Victim Support Scotland')
  const after = suggestionsFor(
    decided({ apart: { 'victim-support': ['Victim Support Scotland'] } }),
    'Victim Support Scotland',
  )
  expect([before, after]).toEqual([[{ slug: 'victim-support', reason: 'a word more' }], []])
})

test.each<[string, Partial<Decisions>, string]>([
  ['merged into none', { merged: { redthread: 'nobody' } }, 'redthread is merged into nobody, which is not known'],
  ['merged in a circle', { merged: { redthread: 'nacro', nacro: 'redthread' } }, 'is merged into itself'],
  ['new without a name', { organisations: [{ slug: 'quay-trust' }] }, 'no organisation quay-trust yet'],
])('what is %s is told', (_what, changes, message) => {
  expect(() => decided(changes)).toThrow(message)
})

test('decisions are taken back by the opposite ones', () => {
  const merged = merge(noDecisions, 'redthread', 'nacro')
  expect(unmerge(merged, 'redthread')).toEqual(noDecisions)
  expect(merge(merged, 'nacro', 'redthread').merged).toEqual({ nacro: 'redthread' })
  const apart = keepApart(described(noDecisions, quay), 'quay-trust', 'quay tr.')
  expect(apart).toEqual({
    ...noDecisions,
    organisations: [{ slug: 'quay-trust', name: 'Quay Trust' }],
    apart: { 'quay-trust': ['quay tr.'] },
  })
  expect(described(apart, { slug: 'quay-trust', aliases: ['Quay  Tr.'] }).apart).toEqual({})
  expect(described(apart, { slug: 'quay-trust', name: 'Quay' }).organisations).toEqual([
    { slug: 'quay-trust', name: 'Quay', aliases: ['Quay Trust'] },
  ])
})

test('the hash of a catalogue changes with a decision, not with where it stands', () => {
  expect(decided({}).hash).toBe(createCatalogue(knownOrganisations, noDecisions, 'elsewhere').hash)
  expect(decided({ merged: { redthread: 'nacro' } }).hash).not.toBe(decided({}).hash)
})

test('the file gives back what was written, and none is no decision', async () => {
  await withFolder((folder) => {
    const file = path.join(folder, 'new', 'who.yaml')
    expect(readDecisions(file)).toEqual(noDecisions)
    const decisions = { organisations: [quay], merged: { a: 'b' }, apart: { c: ['D: e', '#f'] } }
    writeDecisions(file, decisions)
    expect(readDecisions(file)).toEqual(decisions)
    expect(fs.readdirSync(path.dirname(file))).toEqual(['who.yaml'])
    fs.writeFileSync(file, '# nothing yet\n')
    expect(readDecisions(file)).toEqual(noDecisions)
    fs.writeFileSync(file, 'merged: {}\napart: {}\nmerge: {}\n')
    expect(() => readDecisions(file)).toThrow(/who\.yaml:3: .*merge/u)
  })
})

test.each([
  ['output/decisions.db', 'output/decisions.organisations.yaml'],
  ['x.sqlite', 'x.organisations.yaml'],
  ['x', 'x.organisations.yaml'],
])('the decisions for %s are in %s', (database, file) => {
  expect(decisionsBeside(database)).toBe(file)
})
