import { copyFileSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedDecision } from '../../fixtures/generate/decision.ts'
import { drawnDecision } from '../../fixtures/generate/printers/drawn.ts'
import { randomOf } from '../../fixtures/generate/random.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
// One page each to begin with, then the longer ones.
const scans = [
  ...['bedfordshire-pcc/pcc-d-918-300dpi', 'gwent-pcc/pccg-2021-931-upside-down', 'mopac/dmpcd-2014-918-strips'],
  ...['nottinghamshire-pcc/2016-918-scan', 'mopac/pcd-7530-hidden-text', 'surrey-pcc/948-2022-speckled'],
  ...['lancashire-pcc/2023-97-fax', 'hampshire-pcc/pccdj-009651-2023-mixed', 'warwickshire-pcc/wpcc3-9091-sideways'],
  'mopac/pcd-7412-150dpi',
]

/** What a corpus is made of: `documents` files in all, of which so many are scans; of each ten one is a duplicate or cannot be read. */
export type CorpusSize = { readonly documents: number; readonly scans: number; readonly seed: number }

/**
 * Writes PDFs into `folder`: generated digital decisions, each of another seed, scans of the fixtures, files that cannot be
 * read, and copies of some of them under other names; mixed, so that each part of a run meets each kind.
 */
export async function writeCorpus(folder: string, size: CorpusSize): Promise<void> {
  const { documents, seed } = size
  mkdirSync(folder, { recursive: true })
  const random = randomOf(seed)
  const copies = Math.ceil(documents / 20)
  const others = [...scansOf(size), ...badInputs(Math.ceil(documents / 20))]
  const digital = documents - copies - others.length
  if (digital < 1) throw new Error(`${documents} documents are too few for ${size.scans} scans.`)
  const generated = Array.from({ length: digital }, (_, index) => seed * 1_000_000 + index)
  const sources = random.sample<string | number>([...others, ...generated], others.length + digital)
  const names = sources.map((_, index) => path.join(folder, `${String(index).padStart(5, '0')}.pdf`))
  for (const [index, source] of sources.entries()) {
    const name = names[index] ?? ''
    if (typeof source === 'string') copyFileSync(source, name)
    else writeFileSync(name, await drawnDecision(generatedDecision(source)))
  }
  for (const name of random.sample(names, copies)) copyFileSync(name, name.replace('.pdf', ' (copy).pdf'))
}

function scansOf({ scans: count }: CorpusSize): readonly string[] {
  if (count > scans.length) throw new Error(`There are ${scans.length} scans, not ${count}.`)
  return scans.slice(0, count).map((name) => path.join(checkout, 'fixtures', name, 'decision.pdf'))
}

function badInputs(count: number): readonly string[] {
  const folder = path.join(checkout, 'test/bad-input')
  // A picture without words takes the recogniser as long as a page of words, and comes to nothing.
  const files = globSync('*.pdf', { cwd: folder }).filter((name) => name !== 'images-only.pdf')
  return files
    .toSorted()
    .slice(0, count)
    .map((name) => path.join(folder, name))
}
