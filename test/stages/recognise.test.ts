import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import type { OcrMode } from '../../src/stages/ocrModes.ts'
import { read } from '../../src/stages/read.ts'
import { type AsRead, type RecognitionRequest, recognise, requestsOf } from '../../src/stages/recognise.ts'
import { speller } from '../../src/textLayer/spelling.ts'
import type { Box, Page } from '../../src/types.ts'
import { isReference } from '../recognition/mendTyped.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { typedPage } from '../textLayer/typed.ts'

const spell = speller()
const wording = { isReference, spell }
const limits = loadRules(shipped).settings.recognition
const FOLDER = path.join(import.meta.dirname, '../../fixtures')

async function asRead(bytes: Uint8Array): Promise<AsRead> {
  return { bytes, pages: await read(bytes), spell, limits }
}
const fixture = (name: string): Promise<AsRead> =>
  asRead(new Uint8Array(readFileSync(path.join(FOLDER, name, 'decision.pdf'))))

/** Requests as text: the page, what of it, and why. */
const shown = (requests: readonly RecognitionRequest[]): readonly string[] =>
  requests.map(({ page, region, reason }) => `${page} ${region === null ? 'whole' : 'part'} ${reason}`)

const requested = async (name: string, mode: OcrMode = 'auto') => shown(await requestsOf(await fixture(name), mode))

test.each([
  'mopac/pcd-7412',
  'mopac/pcd-7530',
  'gla/md-9041',
  'lancashire-pcc/2023-97',
  'hampshire-pcc/pccdj-009651-2023',
  'gwent-pcc/pccg-2021-931',
])('of the digital %s nothing is recognised', async (name) => {
  expect(await requested(name)).toStrictEqual([])
})

test.each([
  ['mopac/pcd-7412-150dpi', 'no-words'],
  ['lancashire-pcc/2023-97-fax', 'no-words'],
  ['mopac/dmpcd-2014-918-strips', 'no-words'],
  // A text layer that an earlier recognition left, "Tbe Depufy Mayar", is worth no more than none.
  ['mopac/pcd-7530-hidden-text', 'misread-words'],
])('of the scan %s all pages are recognised: %s', async (name, reason) => {
  const document = await fixture(name)
  const every = document.pages.map(({ number }) => `${number} whole ${reason}`)
  expect(every.length).toBeGreaterThan(1)
  expect(shown(await requestsOf(document, 'auto'))).toStrictEqual(every)
})

test('of a digital file with one scanned page only that page is recognised', async () => {
  expect(await requested('hampshire-pcc/pccdj-009651-2023-mixed')).toStrictEqual(['1 whole no-words'])
})

test('of a page with a pasted signature only the picture is recognised', async () => {
  const requests = await requestsOf(await fixture('warwickshire-pcc/wpcc3-9091-pasted-signature'), 'auto')
  expect(shown(requests)).toStrictEqual(['1 part picture-in-page'])
  expect(requests[0]?.region?.map(Math.round)).toStrictEqual([50, 332, 320, 382])
})

test('all pages are recognised where that is asked for, none where it is forbidden', async () => {
  expect(await requested('mopac/pcd-7412', 'always')).toStrictEqual(['1 whole asked-for', '2 whole asked-for'])
  const pasted = await requested('warwickshire-pcc/wpcc3-9091-pasted-signature', 'always')
  expect(pasted.every((request) => request.endsWith('whole asked-for'))).toBe(true)
  for (const name of ['mopac/pcd-7412-150dpi', 'warwickshire-pcc/wpcc3-9091-pasted-signature'])
    expect(await requested(name, 'never')).toStrictEqual([])
})

test.each(['auto', 'always'] as const)('a blank page needs no recognition with mode %s', async (mode) => {
  const blank = await PDFDocument.create()
  blank.addPage([595, 842])
  expect(await requestsOf(await asRead(new Uint8Array(await blank.save())), mode)).toStrictEqual([])
})

/** The scan of one decision under the invisible, correct words of a page. */
async function scanUnder(words: readonly Page[]): Promise<AsRead> {
  const scan = await fixture('mopac/pcd-7530-hidden-text')
  const [page] = scan.pages
  const [layer] = words
  if (page === undefined || layer === undefined) return expect.fail('a page is missing')
  return { ...scan, pages: [{ ...page, words: layer.words, hiddenWords: layer.words.length }] }
}

test('readable words over the picture of their own page stay, those of another page are recognised again', async () => {
  const own = await scanUnder((await fixture('mopac/pcd-7530')).pages)
  expect(shown(await requestsOf(own, 'auto'))).toStrictEqual([])
  const other = await scanUnder((await fixture('gla/md-9041')).pages)
  expect(shown(await requestsOf(other, 'auto'))).toStrictEqual(['1 whole text-does-not-match-image'])
})

const SCAN: Box = [0, 0, 595, 842]
const REGION: Box = [50, 400, 350, 480]
const line = 'The Deputy Mayor agreed the award'

/** What was read off a picture with a pixel a point. */
const reading = (page: number, text: string, region: Box | null = null) => {
  const box = region ?? SCAN
  const words = text.split(' ').map((word, i) => ({
    text: word,
    box: [10 + 50 * i, 10, 50 + 50 * i, 18] as const,
    ...{ confidence: 0.95, line: 0, weight: 2 },
  }))
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  return { page, region, box, reading: { width, height, turn: 0 as const, skew: 0, words, rules: [], marks: [] } }
}

test.each<[string, readonly Page[], ReturnType<typeof reading>[], string]>([
  ['digital', [typedPage(line)], [], 'digital'],
  ['ocr', [typedPage('', [SCAN])], [reading(1, line)], 'ocr'],
  ['mixed', [typedPage('', [SCAN]), typedPage(line, [], 2)], [reading(1, line)], 'mixed'],
  ['mixed', [typedPage(line, [REGION])], [reading(1, 'Date 12 March 2019', REGION)], 'mixed'],
  ['digital', [typedPage(line, [REGION])], [reading(1, 'HEDDLU POLICE', REGION)], 'digital'],
  ['digital', [typedPage(line), typedPage('', [], 2)], [], 'digital'],
])('the text is %s: %#', (_, pages, readings, source) => {
  expect(recognise(pages, readings, wording).textSource).toBe(source)
})

test('a scanned page that nobody was asked to recognise is an error that says which and what to do', () => {
  const pages = [typedPage(line), typedPage('', [SCAN], 2)]
  expect(() => recognise(pages, [], wording)).toThrow(
    expect.objectContaining({
      code: 'needs-ocr',
      stage: 'recognise',
      page: 2,
      message: expect.stringMatching(/Page 2 .*--ocr never/u),
    }),
  )
})

test.each<[string, Page, ReturnType<typeof reading>[]]>([
  ['blank', typedPage(''), []],
  [
    'recognised and found empty',
    typedPage('', [SCAN]),
    [{ ...reading(1, 'x'), reading: { ...reading(1, 'x').reading, words: [] } }],
  ],
])('a document whose only page is %s has no text, which is an error', (_, page, readings) => {
  expect(() => recognise([page], readings, wording)).toThrow(expect.objectContaining({ code: 'no-text', page: null }))
})

test('an empty scan among pages of text is no error once it was looked at', () => {
  const empty = { ...reading(2, 'x'), reading: { ...reading(2, 'x').reading, words: [] } }
  const { pages, textSource } = recognise([typedPage(line), typedPage('', [SCAN], 2)], [empty], wording)
  expect(pages.map(({ words }) => words.length)).toStrictEqual([6, 0])
  expect(textSource).toBe('digital')
})

test('words that another program hid under a scan count as recognised, and are trusted less than printed ones', () => {
  const page: Page = { ...typedPage(line, [SCAN]), hiddenWords: 6 }
  const { pages, textSource } = recognise([page], [], wording)
  expect(textSource).toBe('ocr')
  expect(pages[0]?.words.every(({ source, confidence }) => source === 'ocr' && confidence < 1)).toBe(true)
})

test('printed words over a picture, and hidden words without one, count as digital', () => {
  expect(recognise([typedPage(line, [SCAN])], [], wording).textSource).toBe('digital')
  expect(recognise([{ ...typedPage(line), hiddenWords: 6 }], [], wording).textSource).toBe('digital')
})
