import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packWords, unpackWords } from '../src/keptWords.ts'
import { wordingOf } from '../src/process.ts'
import { read } from '../src/stages/read.ts'
import { requestsOf } from '../src/stages/recognise.ts'
import { caseNames, pdfOf, rules } from './golden/cases.ts'

async function readOf(name: string) {
  const bytes = new Uint8Array(readFileSync(pdfOf(name)))
  const pages = await read(bytes)
  const asRead = { bytes, pages, spell: wordingOf(rules).spell, limits: rules.settings.recognition }
  return { pages, requests: await requestsOf(asRead, 'auto') }
}

test.each(caseNames)('%s comes back to the last bit', async (name) => {
  const document = await readOf(name)
  expect(unpackWords(packWords(document))).toEqual(document)
})

test('a page of a text layer takes less than 8 kB', async () => {
  let [bytes, pages] = [0, 0]
  for (const name of caseNames) {
    const document = await readOf(name)
    if (document.requests.length > 0) continue
    bytes += Buffer.from(packWords(document), 'base64').length
    pages += document.pages.length
  }
  expect(pages).toBeGreaterThan(20)
  expect(bytes / pages).toBeLessThan(8 * 1024)
})

const page = { number: 1, width: 595, height: 842, words: [], hiddenWords: 0, rules: [], links: [], images: [] }
const packed = packWords({ pages: [{ ...page, frame: null }], requests: [] })

test.each<[string, string]>([
  ['nothing', ''],
  ['other bytes', Buffer.from('something else').toString('base64')],
  ['half of it', packed.slice(0, packed.length / 2)],
])('%s in the place of words is not taken for any', (_, found) => {
  expect(unpackWords(packed)).not.toBeNull()
  expect(unpackWords(found)).toBeNull()
})
