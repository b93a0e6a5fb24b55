import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type PlacedReading, placedReading } from '../../src/recognition/pageReading.ts'

/** What tesseract.js read off a fixture's scanned pages: replayed in tests, made by `npm run record`. */
const recording = z.strictObject({ identity: z.string(), readings: z.array(placedReading) })
export type Recording = Readonly<z.infer<typeof recording>>

/** Where the recording of a fixture is. */
export const recordingFile = (name: string): string => path.join(import.meta.dirname, 'readings', `${name}.json`)

/** The recording of a fixture, or null for one that has none, as digital ones. */
export function recordingOf(name: string): Recording | null {
  const file = recordingFile(name)
  return existsSync(file) ? recording.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** The reading of a part of a fixture; throws where it was not recorded. */
export function recordedReading(name: string, { page, region }: Pick<PlacedReading, 'page' | 'region'>): PlacedReading {
  const found = recordingOf(name)?.readings.find((r) => r.page === page && String(r.region) === String(region))
  if (found === undefined) throw new Error(`Page ${page} of ${name} was not recorded. Run "npm run record".`)
  return found
}
