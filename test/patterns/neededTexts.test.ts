import { expect, test } from 'vitest'
import { mayHold, neededTexts, runsOf } from '../../src/patterns/neededTexts.ts'
import { rules } from '../golden/cases.ts'

test.each<[string, readonly string[]]>([
  ['\\b(?:mopac)\\b', ['mopac']],
  ['\\b(?:kent police (?:and|&) crime commissioner)\\b', ['kent police ', ' crime commissioner']],
  ['\\b(?:(?:county )?durham(?: and darlington)?)\\b', ['durham']],
  ['kent-pcc\\.gov\\.uk', ['kent-pcc', 'gov', 'uk']],
  ['colou?r', ['colo']],
  ['ab{0,2}cd', ['cd']],
  ['ab*cd+e', ['cd']],
  ['\\p{Lu}kent\\x41bc', ['kent', 'bc']],
  ['[a-z]kent[^kent]', ['kent']],
  ['(?<!not )kent(?= police)', ['kent']],
  ['kent|essex', []],
  ['(?:kent)(?:essex)', []],
  ['\\b(?:kent|essex)\\b', []],
  ['a(?:b(?:c)?)d', []],
])('%s needs %j', (source, texts) => {
  expect(neededTexts(source)).toEqual(texts)
})

test.each<[string, RegExp]>([
  ['SUSSEX POLICE', /sussex police/iu],
  ['the \u017fu\u017f\u017fex police', /sussex police/iu],
  ['the \u212aent police', /kent police/iu],
])('%s may hold what is in it in other letters', (text, pattern) => {
  expect(pattern.test(text)).toBe(true)
  expect(mayHold(runsOf(text), pattern)).toBe(true)
})

test('a text without what a pattern needs cannot hold it', () => {
  expect(mayHold(runsOf('Essex police'), /kent police/iu)).toBe(false)
})

test('each name of a body that is read may be held by what it is read in', () => {
  const spellings = rules.packs.flatMap(({ names }) =>
    names.map((name) => ({ name, text: printed(name.source) })).filter(({ name, text }) => text.search(name) >= 0),
  )
  expect(spellings.length).toBeGreaterThan(60)
  for (const { name, text } of spellings) expect(mayHold(runsOf(text.toUpperCase()), name), text).toBe(true)
})

/** A text that a plain pattern matches: its choices decided for the first, its escapes taken away. */
function printed(source: string): string {
  const choice = /\(\?:([^()|]*)(?:\|[^()]*)?\)\??/u
  let text = source.replaceAll('\\b', '')
  while (choice.test(text)) text = text.replace(choice, '$1')
  return text
    .replace(/\\(.)/gu, '$1')
    .replace(/\[(.)[^\]]*\]/gu, '$1')
    .replaceAll('?', '')
}
