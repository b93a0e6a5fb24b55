import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const checkout = path.resolve(import.meta.dirname, '../..')

/** The PDFs that the benchmark multiplies: published decisions beside the checkout if there are any, else the fixtures. */
export function findOriginals(): readonly string[] {
  const published = path.join(checkout, '..', 'shared', 'decisions')
  const found = existsSync(published)
    ? globSync('*/digital.pdf', { cwd: published }).map((file) => path.join(published, file))
    : // A fixture without a source is a scan, which is another race.
      globSync('fixtures/**/source.{ts,html}', { cwd: checkout }).map((file) =>
        path.join(checkout, path.dirname(file), 'decision.pdf'),
      )
  return found.toSorted()
}

/**
 * Writes `count` PDFs of different bytes into `folder`: the originals in turn, each with a comment line after its end,
 * which no reader looks at but which makes it another document.
 */
export function writeCorpus(originals: readonly string[], count: number, folder: string): void {
  const contents = originals.map((file) => readFileSync(file))
  mkdirSync(folder, { recursive: true })
  for (let copy = 0; copy < count; copy += 1) {
    const original = contents[copy % contents.length]
    if (original === undefined) throw new Error('There are no PDFs to copy: neither published decisions nor fixtures.')
    const name = `${String(copy).padStart(4, '0')}.pdf`
    writeFileSync(path.join(folder, name), Buffer.concat([original, Buffer.from(`\n% copy ${copy}\n`)]))
  }
}
