import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/recognition/engine.ts'
import { pageReading, placedReading } from '../../src/recognition/pageReading.ts'
import { readerIdentity } from '../../src/recognition/readerIdentity.ts'
import { readPart } from '../../src/recognition/readPart.ts'
import { startTesseractJs } from '../../src/recognition/tesseractJs.ts'
import { readWord } from './readWords.ts'

const LIMITS = { dpi: 200, megapixels: 50 }
const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../fixtures', name, 'decision.pdf')))

let recogniser: Engine | null = null
beforeAll(async () => {
  recogniser = await startTesseractJs()
})
afterAll(() => recogniser?.close())

test.each([
  ['gwent-pcc/pccg-2021-931-upside-down', 180, /PCCG-2021-931/u],
  ['warwickshire-pcc/wpcc3-9091-sideways', 0, /WPCC3-?9091/u],
] as const)(
  'page 1 of %s is read with a turn of %d, its reference among the words',
  async (name, turn, reference) => {
    const engine = recogniser ?? expect.fail()
    const read = await readPart(
      fixture(name),
      { page: 1, region: null },
      { engine, limits: LIMITS, findReading: () => null },
    )
    expect(read.isNew).toBe(true)
    expect(read.identity).toContain(engine.identity)
    expect(placedReading.parse(read.placed)).toStrictEqual(read.placed)
    const { reading, box } = read.placed
    expect(reading.turn).toBe(turn)
    for (const [i, side] of [0, 0, 595, 842].entries()) expect(Math.abs(side - (box[i] ?? 0))).toBeLessThan(1.5)
    expect(reading.words.map(({ text }) => text).join(' ')).toMatch(reference)
    const sure = reading.words.filter(({ confidence }) => confidence > 0.8).length
    expect(sure / reading.words.length).toBeGreaterThan(0.8)
  },
  30_000,
)

test('the pasted signature is read as it lies on its page: its label and its date', async () => {
  const engine = recogniser ?? expect.fail()
  const region = [50, 332, 320, 382] as const
  const pdf = fixture('warwickshire-pcc/wpcc3-9091-pasted-signature')
  const { placed } = await readPart(pdf, { page: 1, region }, { engine, limits: LIMITS, findReading: () => null })
  expect(placed).toMatchObject({ page: 1, region, reading: { turn: 0, skew: 0, rules: [], marks: [] } })
  expect(placed.reading.words.map(({ text }) => text).join(' ')).toMatch(/Signature.*Date.*20\d\d/u)
})

/** An engine that counts how often it is asked. */
function counting() {
  let reads = 0
  const engine: Engine = {
    name: 'native',
    identity: 'fake 1',
    read: async () => {
      reads += 1
      return [readWord('Decision', [100, 100, 200, 120])]
    },
    close: async () => {},
  }
  return { engine, count: () => reads }
}

const SCAN = 'warwickshire-pcc/wpcc3-9091-sideways'

test('a picture that was read before, under the same identity, is not read again', async () => {
  const { engine, count } = counting()
  const part = { page: 1, region: null }
  const first = await readPart(fixture(SCAN), part, { engine, limits: LIMITS, findReading: () => null })
  const asked: string[] = []
  const again = await readPart(fixture(SCAN), part, {
    engine,
    limits: LIMITS,
    findReading: (hash, identity) => {
      asked.push(hash, identity)
      return first.placed.reading
    },
  })
  expect(count()).toBe(1)
  expect(asked).toStrictEqual([first.imageHash, first.identity])
  expect(again).toStrictEqual({ ...first, isNew: false })
  expect(pageReading.parse(again.placed.reading)).toStrictEqual(first.placed.reading)
})

test('the pictures of two pages have different hashes, and of two engines different identities', async () => {
  const { engine } = counting()
  const reader = { engine, limits: LIMITS, findReading: () => null }
  const first = await readPart(fixture(SCAN), { page: 1, region: null }, reader)
  const corner = await readPart(fixture(SCAN), { page: 1, region: [0, 0, 100, 100] }, reader)
  expect(first.imageHash).toMatch(/^[\da-f]{64}$/u)
  expect(corner.imageHash).not.toBe(first.imageHash)
  expect(readerIdentity('fake 2')).not.toBe(first.identity)
})

test('what the engine throws is thrown', async () => {
  const { engine } = counting()
  const failing: Engine = { ...engine, read: () => Promise.reject(new Error('out of memory')) }
  const reader = { engine: failing, limits: LIMITS, findReading: () => null }
  await expect(readPart(fixture(SCAN), { page: 1, region: null }, reader)).rejects.toThrow('out of memory')
})
