import { expect, test } from 'vitest'
import { checkPack } from '../../src/packs/packChecks.ts'
import { PLACEHOLDER } from '../../src/packs/placeholder.ts'
import { timedMatches } from '../../src/packs/timedMatches.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { packOf, soundPack } from './packFiles.ts'

const { packs, parts } = loadRules(shipped)
const fields = new Set(parts.map((part) => part.field))

async function checked(text: string, limit = 5000) {
  const pack = await packOf(text)
  const [rules, faults] = checkPack(pack, { others: packs, fields, matchesOf: timedMatches(limit) })
  return { rules, faults: [...rules.flatMap((rule) => rule.faults), ...faults] }
}

test('every rule of a sound pack holds, and tells what it matched', async () => {
  const { rules, faults } = await checked(soundPack)
  expect(faults).toStrictEqual([])
  expect(rules.map(({ rule, matched }) => [rule.kind, rule.written, rule.gives, matched])).toStrictEqual([
    [
      'name',
      'police (?:and|&) crime commissioner for anyshire',
      null,
      ['"Police and Crime Commissioner for Anyshire" in the pack\'s name'],
    ],
    ['name', 'anyshire pcc', null, []],
    [
      'reference',
      'APCC[\\s/-]*(?<number>\\d{3})',
      'APCC {number}',
      ['"APCC/012" gives APCC 012', '"APCC 345" gives APCC 345'],
    ],
    ['label', 'decision chit', 'reference', ['"Decision chit: APCC/012"']],
  ])
})

test.each([
  [
    'an example that does not match',
    ["'APCC/012': 'APCC 012'", "'APPC/012': 'APCC 012'"],
    /"APPC\/012" is not matched/,
  ],
  ['another spelling', ["'APCC 012'", "'APCC 12'"], /"APCC\/012" gives APCC 012, not APCC 12/],
  ['a look-alike that matches', ["'APCC 12'", "'APCC 123'"], /look-alike "APCC 123" is read as APCC 123/],
  ['no look-alike', ["['APCC 12', 'XAPCC 123']", '[]'], /no look-alikes/],
  ['a name that is not found', ['name: Police', 'name: The Police of'], /no name of it matches "The Police of and/],
  ['a label without an example', ["['Decision chit: APCC/012']", "['Decision: x']"], /no example matches it/],
  [
    'a label whose look-alike matches',
    ["['Decision chits']", "['Decision chit:']"],
    /look-alike "Decision chit:" matches/,
  ],
  ['a field that is not asked for', ['field: reference', 'field: colour'], /no form is asked for the field colour/],
  [
    "another body's reference",
    ["'APCC/012': 'APCC 012'", "'APCC/012': 'APCC 012', 'PCD 12': 'x'"],
    /is a reference of mopac/,
  ],
  [
    'an address not filled in',
    ["url: 'https://www.anyshire-pcc.example/decisions'", `url: '${PLACEHOLDER}'`],
    /placeholder/,
  ],
])('%s is a fault', async (_, [from = '', to = ''], fault) => {
  expect(soundPack).toContain(from)
  expect((await checked(soundPack.replace(from, to))).faults.join('\n')).toMatch(fault)
})

test.each([
  ['a name', "'anyshire pcc'", "'(?:a|aa)+(?=b)'"],
  ['a reference', "'APCC[\\s/-]*(?<number>\\d{3})'", "'APCC[\\s/-]*(?<number>(?:\\d|\\d\\d)+)(?=x)'"],
  ['a label', "['decision chit']", "['(?:[a-z ]|[a-z][a-z])+(?=x)']"],
])('%s that backtracks without end is told, and stopped', { timeout: 30_000 }, async (_, from, to) => {
  expect(soundPack).toContain(from)
  const begun = performance.now()
  const { rules, faults } = await checked(soundPack.replace(from, to), 500)
  expect(performance.now() - begun).toBeLessThan(25_000)
  const hung = rules.filter((rule) => !rule.isBounded)
  expect(hung.map(({ rule }) => to.includes(rule.written))).toStrictEqual([true])
  expect(faults.join('\n')).toMatch(/does not come to its end on a text like/)
})

test('every shipped pack holds', { timeout: 300_000 }, () => {
  const faults = packs.flatMap((pack) => {
    const others = packs.filter((other) => other !== pack)
    const [rules, own] = checkPack(pack, { others, fields, matchesOf: timedMatches(5000) })
    return [...rules.flatMap((rule) => rule.faults), ...own].map((fault) => `${pack.slug}: ${fault}`)
  })
  expect(packs.length).toBeGreaterThan(5)
  expect(faults).toStrictEqual([])
})

test('matching under a limit gives every match with its place, and null past the limit', () => {
  const matchesOf = timedMatches(300)
  expect(matchesOf(/\d+/u, 'a 12 b 3')).toStrictEqual([
    { start: 2, end: 4, text: '12' },
    { start: 7, end: 8, text: '3' },
  ])
  expect(matchesOf(/(a+)+$/u, `${'a'.repeat(40)}!`)).toBeNull()
})
