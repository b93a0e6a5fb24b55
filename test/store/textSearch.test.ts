import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { matchExpression, searchText } from '../../src/store/textSearch.ts'
import { save, withSaved } from './databases.ts'
import { loaded, recordWith } from './records.ts'

const anything = { issuer: null, from: null, to: null, limit: 10 }
const body = (text: string) => [{ number: null, heading: null, level: 1, page: 1, text }]
const grant = recordWith('grant', { title: 'Grants for youth work', sections: body('Nothing more.') })
const other = recordWith('other', {
  title: 'Boats',
  issuer: 'kent-pcc',
  decidedOn: '2019-01-01',
  sections: body('A grant for café work with a youth club.'),
})

async function files(words: string, changes = {}) {
  return withSaved([loaded(other), loaded(grant)], (database) => {
    const { hits } = searchText(database, { ...anything, words, ...changes })
    return hits.map(({ file }) => file)
  })
}

test.each([
  ['grant', ['grant.pdf', 'other.pdf']],
  ['"youth work"', ['grant.pdf']],
  ['youth work', ['grant.pdf', 'other.pdf']],
  ['CAFE', ['other.pdf']],
  ['boa*', ['other.pdf', 'grant.pdf']],
  ['nowhere', []],
])('finds %s, title before body', async (words, expected) => {
  expect(await files(words)).toEqual(expected)
})

test.each([
  [{ issuer: 'kent-pcc' }, ['other.pdf']],
  [{ from: '2020-01-01' }, ['grant.pdf']],
  [{ to: '2019-01-01' }, ['other.pdf']],
])('keeps to %j', async (filter, expected) => {
  expect(await files('grant', filter)).toEqual(expected)
})

test('shows where the words stand and how many there are in all', async () => {
  await withSaved([loaded(other), loaded(grant)], (database) => {
    const { total, hits } = searchText(database, { ...anything, words: 'grants', limit: 1 })
    expect(total).toBe(2)
    expect(hits[0]?.snippet).toBe('[Grants] for youth work')
  })
})

test('the index follows when a document is done again, and agrees with the tables', async () => {
  await withSaved([loaded(grant), loaded(other)], (database) => {
    save(database, [loaded({ ...grant, title: 'Lighthouses' })])
    const count = (words: string) => searchText(database, { ...anything, words }).total
    expect([count('lighthouse'), count('youth')]).toEqual([1, 1])
    expect(() => database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")).not.toThrow()
  })
})

test.each([
  ['knife "youth work" char*', '"knife" "youth work" "char"*'],
  ['NEAR(a b) -c OR title:x', '"NEAR(a" "b)" "-c" "OR" "title:x"'],
  ['£1,200 "unclosed', '"£1,200" "unclosed"'],
])('takes %s for words, not for operators', async (words, expected) => {
  expect(matchExpression(words)).toBe(expected)
  expect(await files(words)).toEqual([])
})

test.each(['', '  ', '"" * -'])('"%s" holds no word', (words) => {
  expect(() => matchExpression(words)).toThrow(UsageError)
})
