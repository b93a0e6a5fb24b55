import { globSync, readFileSync } from 'node:fs'
import { readPdf } from '../../src/pdf/document.ts'
import { imageCover } from '../../src/textLayer/judgement.ts'
import { LIMITS } from '../../src/textLayer/limits.ts'
import type { Page } from '../../src/types.ts'

/** The pages of PDFs that carry their own text: no scans, and no text laid over scans. */
export async function digitalPages(globs: readonly string[]): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const file of globSync(globs).toSorted())
    for (const page of await readPdf(new Uint8Array(readFileSync(file))))
      if (page.words.length > 0 && page.hiddenWords === 0 && imageCover(page) < LIMITS.scanCover) pages.push(page)
  return pages
}
