import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packWords, unpackWords } from '../src/keptWords.ts'
import { wordingOf } from '../src/process.ts'
import { READING_VERSION } from '../src/rules.ts'
import { read } from '../src/stages/read.ts'
import { requestsOf } from '../src/stages/recognise.ts'
import { caseNames, pdfOf, rules } from './golden/cases.ts'

/** What kept words were made of: documents that were read otherwise must be read again. */
const readThen = { version: '1', digest: '1ed919d1988223dd' }

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

const word = { text: 'a', printed: 'a', size: 9, bold: false, italic: false, source: 'digital', confidence: 1 } as const
const words = [
  { ...word, box: [-0, 2, 3, 4] },
  { ...word, printed: 'ä', bold: true, box: [5, 2, 7, 8] },
] as const
const page = { number: 1, width: 595, height: 842, words, hiddenWords: 0, rules: [], links: [], images: [] }
const packed = packWords({ pages: [{ ...page, frame: null }], requests: [] })

/** The packed page with its bytes changed. */
function repacked(change: (bytes: Buffer) => Buffer): string {
  return deflateRawSync(change(inflateRawSync(Buffer.from(packed, 'base64')))).toString('base64')
}

test('words that share their line, and a number less than nothing by nothing, come back as they were', () => {
  expect(unpackWords(packed)?.pages[0]?.words).toEqual(words)
})

test.each<[string, string]>([
  ['nothing', ''],
  ['other bytes', Buffer.from('something else').toString('base64')],
  ['half of it', packed.slice(0, packed.length / 2)],
  ['what an earlier version packed', deflateRawSync('{"pages":[],"requests":[]}').toString('base64')],
  ['a number too many', repacked((bytes) => Buffer.concat([bytes, Buffer.alloc(8)]))],
  ['a number too few', repacked((bytes) => bytes.subarray(0, -8))],
  ['a number that is none', repacked((bytes) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(8, 0xff)]))],
  [
    'fewer sizes than words',
    repacked((bytes) => Buffer.from(bytes.toString('latin1').replace('"size":[2]', '"size":[1]'), 'latin1')),
  ],
])('%s in the place of words is not taken for any', (_, found) => {
  expect(unpackWords(packed)).not.toBeNull()
  expect(unpackWords(found)).toBeNull()
})

test('what is read of the fixtures is as it was under this version of reading', async () => {
  const digest = createHash('sha256')
  for (const name of caseNames) {
    const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)
    digest.update(JSON.stringify(await readOf(name), rounded))
  }
  const advice =
    'Reading gives something else: raise READING_VERSION in src/rules.ts, then write the new digest down here.'
  expect({ version: READING_VERSION, digest: digest.digest('hex').slice(0, 16) }, advice).toEqual(readThen)
}, 60_000)
