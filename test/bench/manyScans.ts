import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { emptyDocument } from '../../fixtures/make/drawnPdf.ts'
import { drawnPage } from '../../fixtures/make/greyPages.ts'
import { addContent, paintedImage } from '../../fixtures/make/imagePdf.ts'
import { scanned, seededRandom } from '../../fixtures/make/scanner.ts'
import type { GreyImage } from '../../src/imaging/greyImage.ts'

/** Makes long scans of short ones: their pages in turn, each time with other dust, so that no two pictures are equal. */
const usage = `Usage: node test/bench/manyScans.ts [--pages N] [--documents N] FROM TO

  FROM           a folder of PDFs, or of folders that hold some; scan.pdf only, where there are such
  TO             the folder to write 001.pdf, 002.pdf … into
  --pages N      pages of each (default 200)
  --documents N  how many to make (default 1)`

const DPI = 200
const QUALITY = 60
const DUST = { skewDegrees: 0, specks: 40, grain: 0, shade: 4, blur: 0 }

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pages: { type: 'string', default: '200' }, documents: { type: 'string', default: '1' } },
  })
  const [pages, documents, [from, to]] = [Number(values.pages), Number(values.documents), positionals]
  const isCounted = [pages, documents].every((count) => Number.isInteger(count) && count >= 1)
  if (!isCounted || from === undefined || to === undefined) return refuse(usage)
  if (!existsSync(from)) return refuse(`There is no folder ${from}.`)
  const originals = pagesOf(from)
  if (originals.length === 0) return refuse(`There is no PDF in ${from}.`)
  mkdirSync(to, { recursive: true })
  for (let document = 1; document <= documents; document += 1) {
    const file = path.join(to, `${String(document).padStart(3, '0')}.pdf`)
    writeFileSync(file, await longScan(originals, pages, document))
    console.log(`${file}: ${pages} pages, made of ${originals.length}`)
  }
}

type OriginalPage = { readonly file: string; readonly page: number }

function pagesOf(folder: string): readonly OriginalPage[] {
  const all = globSync('{,*/,*/*/}*.pdf', { cwd: folder }).toSorted()
  const scans = all.filter((file) => path.basename(file) === 'scan.pdf')
  const files = (scans.length > 0 ? scans : all).map((file) => path.join(folder, file))
  return files.flatMap((file) => {
    const pages = Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
    return Array.from({ length: pages }, (_, index) => ({ file, page: index + 1 }))
  })
}

async function longScan(originals: readonly OriginalPage[], pages: number, seed: number): Promise<Uint8Array> {
  const document = await emptyDocument(`Scan ${seed}`)
  for (let number = 0; number < pages; number += 1) {
    const original = originals[number % originals.length]
    if (original === undefined) break
    const drawn: GreyImage = drawnPage(original.file, original.page, { across: DPI, down: DPI })
    const raster = scanned(drawn, DUST, seededRandom(seed * 100_000 + number))
    const [width, height] = [(raster.width * 72) / DPI, (raster.height * 72) / DPI]
    const page = document.addPage([width, height])
    const image = { raster, compression: { kind: 'jpeg', quality: QUALITY } } as const
    addContent(page, [paintedImage(page, image, { left: 0, bottom: 0, width, height })])
  }
  return await document.save({ useObjectStreams: false })
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

await main()
