import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedDecision } from '../../fixtures/generate/decision.ts'
import { printed } from '../../fixtures/generate/printers/batch.ts'
import { scansOf } from '../../fixtures/generate/printers/scans.ts'

const BATCH = 200
// Seeds of scans are apart from those of digital decisions, so that no scan is of a decision that is there as well.
const FIRST_SCAN = 5_000_000

/**
 * Writes digital decisions and scans with so many pages in all into `folder`, unless it is there already. Each is drawn from
 * a seed of its own: other sums, names, dates, body and text. Scans are spread evenly: one after every so many decisions.
 */
export async function writeSoakCorpus(
  folder: string,
  wish: { readonly documents: number; readonly pages: number },
): Promise<void> {
  if (existsSync(folder)) return
  const part = `${folder}.part`
  mkdirSync(part, { recursive: true })
  const { documents } = wish
  for (let first = 0; first < documents; first += BATCH) {
    const count = Math.min(BATCH, documents - first)
    const decisions = Array.from({ length: count }, (_, index) => generatedDecision(first + index + 1))
    for (const [index, pdf] of (await printed(decisions, 'drawn')).entries())
      writeFileSync(path.join(part, `${number(first + index)}.pdf`), pdf)
  }
  const scans = await scannedPages(wish.pages)
  for (const [index, pdf] of scans.entries()) {
    const before = Math.floor((documents * (index + 0.5)) / scans.length)
    writeFileSync(path.join(part, `${number(before)} scan ${number(index)}.pdf`), pdf)
  }
  renameSync(part, folder)
}

const number = (value: number): string => String(value).padStart(6, '0')

/** Scans until they have so many pages together; the last one may have one more. */
async function scannedPages(pages: number): Promise<readonly Uint8Array[]> {
  const scans: Uint8Array[] = []
  for (let [seed, written] = [FIRST_SCAN, 0]; written < pages; seed += 1) {
    const decision = generatedDecision(seed)
    const [scan] = await scansOf([decision], await printed([decision], 'drawn'))
    if (scan === undefined) throw new Error(`Seed ${seed} gave no scan.`)
    scans.push(scan)
    written +=
      Buffer.from(scan)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  }
  return scans
}
