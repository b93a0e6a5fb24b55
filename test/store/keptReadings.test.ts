import { expect, test } from 'vitest'
import type { KeptReading } from '../../src/recognition/readPart.ts'
import { createKeptReadings, createReadingWriter } from '../../src/store/keptReadings.ts'
import { reading } from '../run/fakePage.ts'
import { withSaved } from './databases.ts'

const now = () => new Date('2024-05-06T07:08:09Z')
const [FIRST, SECOND] = ['a'.repeat(64), 'b'.repeat(64)]
const wordless = { ...reading, words: [] }

/** A page that was read, with whatever else is given. */
function kept(changes: Partial<KeptReading>, place: Partial<KeptReading['placed']> = {}): KeptReading {
  const placed = { page: 1, region: null, box: [0, 0, 595.5, 842] as const, reading, ...place }
  return { imageHash: 'picture', identity: 'engine 1', isNew: true, placed, ...changes }
}

test('the pages of a document come back as they were read, by page, each region for itself', async () => {
  await withSaved([], (database) => {
    const save = createReadingWriter(database, now)
    const part = { region: [10.25, 20, 110, 60], box: [10.08, 19.8, 110.2, 60.1] } as const
    const pages = [kept({ imageHash: 'p1' }), kept({ imageHash: 'p2' }, { page: 2, ...part }), kept({}, { page: 10 })]
    for (const page of pages.toReversed()) save(FIRST, 'native', page)
    const readings = createKeptReadings(database)
    expect(readings.ofDocument(FIRST, 'engine 1')).toEqual(pages.map(({ placed }) => placed))
    expect(readings.ofDocument(SECOND, 'engine 1')).toEqual([])
  })
})

test('a picture is known by what it shows, whichever document it was met in', async () => {
  await withSaved([], (database) => {
    const save = createReadingWriter(database, now)
    save(FIRST, 'native', kept({}))
    save(SECOND, 'native', kept({ isNew: false }, { page: 4, box: [1, 2, 3, 4] }))
    const readings = createKeptReadings(database)
    expect(readings.ofPicture('picture', 'engine 1')).toEqual(reading)
    expect(readings.ofPicture('another', 'engine 1')).toBe(null)
    expect(readings.ofDocument(SECOND, 'engine 1')).toEqual([{ page: 4, region: null, box: [1, 2, 3, 4], reading }])
    expect(database.prepare('SELECT count(*) FROM readings').pluck().get()).toBe(1)
  })
})

test('a reading under another identity is not given, and does not replace the first', async () => {
  await withSaved([], (database) => {
    const save = createReadingWriter(database, now)
    save(FIRST, 'native', kept({}))
    save(FIRST, 'tesseract.js', kept({ identity: 'engine 2' }, { reading: wordless }))
    const readings = createKeptReadings(database)
    expect(readings.ofPicture('picture', 'engine 1')).toEqual(reading)
    expect(readings.ofPicture('picture', 'engine 2')).toEqual(wordless)
    expect(readings.ofPicture('picture', 'engine 3')).toBe(null)
    expect(readings.ofDocument(FIRST, 'engine 2')).toMatchObject([{ reading: { words: [] } }])
    expect(readings.ofDocument(FIRST, 'engine 3')).toEqual([])
  })
})

test('a page without words is a reading, too', async () => {
  await withSaved([], (database) => {
    createReadingWriter(database, now)(FIRST, 'native', kept({}, { reading: wordless }))
    expect(createKeptReadings(database).ofPicture('picture', 'engine 1')).toEqual(wordless)
  })
})

test('a page that is saved again has its newest picture, once', async () => {
  await withSaved([], (database) => {
    const save = createReadingWriter(database, now)
    save(FIRST, 'native', kept({}))
    save(FIRST, 'native', kept({ imageHash: 'clearer' }, { reading: wordless }))
    expect(createKeptReadings(database).ofDocument(FIRST, 'engine 1')).toMatchObject([{ reading: wordless }])
  })
})

test('a page that cannot be saved leaves nothing behind', async () => {
  await withSaved([], (database) => {
    database.exec("CREATE TRIGGER full BEFORE INSERT ON recognised_pages BEGIN SELECT RAISE(ABORT, 'full'); END")
    expect(() => createReadingWriter(database, now)(FIRST, 'native', kept({}))).toThrow('full')
    expect(createKeptReadings(database).ofPicture('picture', 'engine 1')).toBe(null)
  })
})
