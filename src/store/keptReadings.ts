import { z } from 'zod'
import { type PageReading, type PlacedReading, pageReading, placedReading } from '../recognition/pageReading.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import type { Database } from './database.ts'

/** Readings of pictures in a database: found by picture, or by the document whose pages they are. */
export type KeptReadings = {
  /** What was read off a picture under an identity before, or null. */
  readonly ofPicture: (imageHash: string, identity: string) => PageReading | null
  /** The readings of a document's pages under an identity, those that are there, by page. */
  readonly ofDocument: (sha256: string, identity: string) => readonly PlacedReading[]
  /** Is there a reading of any page of the document under an identity? */
  readonly areThere: (sha256: string, identity: string) => boolean
}

const json = z.string().transform((text): unknown => JSON.parse(text))
const row = z.object({ page: z.int(), region: z.string(), box: json, reading: json })

/** Prepares both questions; works on a read-only connection. */
export function createKeptReadings(database: Database): KeptReadings {
  const picture = database
    .prepare<[string, string], string>('SELECT reading FROM readings WHERE image_hash = ? AND identity = ?')
    .pluck()
  const document = database.prepare<[string, string]>(
    `SELECT page, region, box, reading FROM recognised_pages JOIN readings USING (image_hash, identity)
      WHERE sha256 = ? AND identity = ? ORDER BY page, region`,
  )
  const any = database
    .prepare<[string, string]>('SELECT 1 FROM recognised_pages WHERE sha256 = ? AND identity = ? LIMIT 1')
    .pluck()
  return {
    areThere: (sha256, identity) => any.get(sha256, identity) !== undefined,
    ofPicture(imageHash, identity) {
      const reading = picture.get(imageHash, identity)
      return reading === undefined ? null : pageReading.parse(JSON.parse(reading))
    },
    ofDocument: (sha256, identity) =>
      document.all(sha256, identity).map((found) => {
        const { page, region, box, reading } = row.parse(found)
        return placedReading.parse({ page, region: region === '' ? null : JSON.parse(region), box, reading })
      }),
  }
}

/** Saves a page's reading as soon as it is there, in one transaction. `engine` is the name of what read it. */
export function createReadingWriter(
  database: Database,
  now: () => Date,
): (sha256: string, engine: string, kept: KeptReading) => void {
  const reading = database.prepare(
    `INSERT INTO readings (image_hash, identity, engine, reading, saved_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (image_hash, identity) DO NOTHING`,
  )
  const page = database.prepare(
    `INSERT INTO recognised_pages (sha256, page, region, box, image_hash, identity) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (sha256, page, region, identity) DO UPDATE SET box = excluded.box, image_hash = excluded.image_hash`,
  )
  const save = database.transaction((sha256: string, engine: string, { imageHash, identity, placed }: KeptReading) => {
    reading.run(imageHash, identity, engine, JSON.stringify(placed.reading), now().toISOString())
    const region = placed.region === null ? '' : JSON.stringify(placed.region)
    page.run(sha256, placed.page, region, JSON.stringify(placed.box), imageHash, identity)
  })
  return (sha256, engine, kept) => save.immediate(sha256, engine, kept)
}
