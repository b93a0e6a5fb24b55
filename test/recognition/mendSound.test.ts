import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linesOf, wordsOfLine } from '../../src/layout/lines.ts'
import { readPdf } from '../../src/pdf/document.ts'
import { mend } from '../../src/recognition/mending/mend.ts'
import { caseNames, pdfOf } from '../golden/cases.ts'
import { isReference } from './mendTyped.ts'

// This one's text layer is what a recogniser left in it.
const sound = caseNames.filter((name) => !name.endsWith('-hidden-text'))

// What a text layer prints is sound: mending it would make errors of its own. A `|` between words ("Page 1 | 4") goes.
test.each(sound)('alters no word of %s, which was never recognised', async (name) => {
  const pages = await readPdf(new Uint8Array(readFileSync(pdfOf(name))))
  for (const page of pages) {
    const lines = linesOf(page.words).map(wordsOfLine)
    const kept = lines.flat().filter((w) => w.text !== '|')
    expect(mend(lines, { isReference })).toEqual(kept)
  }
})
