/**
 * Records what tesseract.js reads off the scanned pages of the fixtures, for tests to replay: `npm run record [CASE…]`.
 * To be run when fixtures, the recogniser or the treatment of pictures have changed; takes about 4 seconds a page.
 */
import fs from 'node:fs'
import path from 'node:path'
import { processWhole } from '../../src/process.ts'
import type { PlacedReading } from '../../src/recognition/pageReading.ts'
import { readerIdentity } from '../../src/recognition/readerIdentity.ts'
import { readPart } from '../../src/recognition/readPart.ts'
import { startTesseractJs } from '../../src/recognition/tesseractJs.ts'
import { caseNames, pdfOf, rules } from './cases.ts'
import { recordingFile } from './recordings.ts'

const asked = process.argv.slice(2)
const engine = await startTesseractJs()
for (const name of caseNames.filter((one) => asked.length === 0 || asked.includes(one))) {
  const readings: PlacedReading[] = []
  const reader = { engine, limits: rules.settings.recognition, findReading: () => null }
  await processWhole({ path: pdfOf(name), file: name }, rules, {
    mode: 'auto',
    readPart: async (bytes, request) => {
      const { placed } = await readPart(bytes, request, reader)
      readings.push(placed)
      return placed
    },
  })
  const file = recordingFile(name)
  fs.rmSync(file, { force: true })
  if (readings.length === 0) continue
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify({ identity: readerIdentity(engine.identity), readings })}\n`)
  console.error(`${name}: ${readings.length} pages`)
}
await engine.close()
