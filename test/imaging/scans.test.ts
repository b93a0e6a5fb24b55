import { existsSync, readFileSync } from 'node:fs'
import path, { join } from 'node:path'
import { expect, test } from 'vitest'
import type { GreyImage } from '../../src/imaging/greyImage.ts'
import { inkOf } from '../../src/imaging/ink.ts'
import { ruledLines } from '../../src/imaging/ruledLines.ts'
import { skewOf } from '../../src/imaging/skew.ts'
import { straightenedInk } from '../../src/imaging/straightened.ts'
import { gridsOf } from '../../src/layout/grid.ts'
import { readPdf } from '../../src/pdf/document.ts'
import type { Page } from '../../src/types.ts'
import { loadedGrey } from './drawing.ts'
import { marksOf } from './marksOf.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/decisions')
const isThere = existsSync(FOLDER)
if (!isThere) console.info(`scans.test.ts is skipped: ${FOLDER} is not on this machine`)

/** The pages of a scan: JPEG files as they stand in the PDF. */
function scansOf(decision: string): Promise<readonly GreyImage[]> {
  const file = readFileSync(join(FOLDER, decision, 'scan.pdf'))
  const pages: Uint8Array[] = []
  for (let start = file.indexOf('ffd8ff', 0, 'hex'); start >= 0; start = file.indexOf('ffd8ff', start + 1, 'hex'))
    pages.push(file.subarray(start, file.indexOf('endstream', start)))
  return Promise.all(pages.map(loadedGrey))
}

const digitalOf = (decision: string): Promise<readonly Page[]> =>
  readPdf(new Uint8Array(readFileSync(join(FOLDER, decision, 'digital.pdf'))))

const shapesOf = (rules: Page['rules']): readonly (readonly number[])[] =>
  gridsOf(rules).map((grid) => grid.rows.map((row) => row.length))

// PCD 224 is left out: its reader does not see the frames that its digital twin draws and its scan shows.
test.runIf(isThere).each(['pccdj-000651-2022', 'pcd-1412', 'pcd-653', 'pcd-664'])(
  'gives the tables of the scan of %s the rows and columns of the digital file',
  async (decision) => {
    const scans = await scansOf(decision)
    const pages = await digitalOf(decision)
    expect(scans.length).toBe(pages.length)
    for (const [i, page] of pages.entries()) {
      const scan = scans[i] ?? expect.fail()
      const ink = inkOf(scan)
      const points = page.width / scan.width
      const rules = ruledLines(ink, skewOf(ink)).map((rule) => ({
        ...rule,
        at: rule.at * points,
        from: rule.from * points,
        to: rule.to * points,
      }))
      expect(shapesOf(rules), `page ${page.number}`).toEqual(shapesOf(page.rules))
    }
  },
  60_000,
)

test.runIf(isThere)(
  'finds the ticks of every declaration and no mark elsewhere',
  async () => {
    const counts: number[] = []
    for (const scan of await scansOf('pcd-653')) {
      const ink = inkOf(scan)
      const straight = straightenedInk(ink, skewOf(ink))
      const marks = marksOf(straight, [{ box: [0, 0, scan.width, scan.height], words: [] }]).flat()
      expect(marks.every((mark) => mark.kind === 'ticked')).toBe(true)
      counts.push(marks.length)
    }
    // Seven ticks on the declaration and the one in its heading, "Tick to confirm statement (✓)".
    expect(counts).toEqual([0, 0, 0, 0, 8, 0])
  },
  60_000,
)
