// Rebuilds the files that cannot be read as decisions. Needs `qpdf` and `pdftoppm` (Debian: qpdf, poppler-utils).
//   node test/bad-input/make.ts
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'

const folder = import.meta.dirname
const fixturesFolder = path.join(folder, '../../fixtures')
const STEADY_DATE = new Date('2026-01-01T00:00:00Z')
/** Coarse enough for a small file, fine enough for a recogniser to read the type. */
const SCAN_DPI = 100

const file = (name: string): string => path.join(folder, name)

/** A PDF in the plainest form, with the offsets of its objects; `objects[0]` is number 1 and the catalogue. */
function plainPdf(objects: readonly string[]): string {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`
  return `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

async function blankPdf(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setCreationDate(STEADY_DATE)
  document.setModificationDate(STEADY_DATE)
  document.addPage([595, 842])
  return document
}

/** A picture of the first page of a fixture, with no text layer. */
async function imagesOnlyPdf(): Promise<Uint8Array> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bad-input-'))
  try {
    const source = path.join(fixturesFolder, 'bedfordshire-pcc/pcc-d-918/decision.pdf')
    const options = ['-cropbox', '-singlefile', '-gray', '-r', String(SCAN_DPI), '-jpeg', '-jpegopt', 'quality=30']
    execFileSync('pdftoppm', [...options, source, path.join(scratch, 'page')])
    const document = await blankPdf()
    const image = await document.embedJpg(readFileSync(path.join(scratch, 'page.jpg')))
    document.getPage(0).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
    return await document.save()
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function make(): Promise<void> {
  const whole = path.join(fixturesFolder, 'surrey-pcc/letter-to-panel/decision.pdf')
  const wholeBytes = readFileSync(whole)
  writeFileSync(
    file('not-a-pdf.pdf'),
    'Decision 948/2022 is on our website.\nThis file was saved under the wrong name.\n',
  )
  writeFileSync(file('empty.pdf'), '')
  // The catalogue and the table of objects stand at the end, so a download that broke off has neither.
  writeFileSync(file('truncated.pdf'), wholeBytes.subarray(0, Math.floor(wholeBytes.length / 2)))
  execFileSync('qpdf', ['--encrypt', 'reader', 'owner', '256', '--', whole, file('encrypted.pdf')])
  writeFileSync(
    file('no-pages.pdf'),
    plainPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
  )
  writeFileSync(file('images-only.pdf'), await imagesOnlyPdf())
  writeFileSync(file('blank.pdf'), await (await blankPdf()).save())
}

await make()
