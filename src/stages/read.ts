import { DocumentError } from '../errors.ts'
import { readPdf } from '../pdf/document.ts'
import type { Page } from '../types.ts'

/** Pages with fewer words than this, and an image, are scans: a stamp or a page number is no text layer. */
const FEWEST_WORDS = 5

/**
 * Reads the pages of a PDF's bytes: words with their boxes, ruled lines, links, images.
 *
 * Throws `DocumentError`: `empty-file`, `not-a-pdf`, `damaged-pdf`, `encrypted-pdf`, `no-pages`, `too-large`, and
 * `needs-ocr`
 * with the first page that has a picture but no text, and `no-text` where no page has either.
 */
export async function read(bytes: Uint8Array): Promise<readonly Page[]> {
  if (bytes.byteLength === 0)
    throw new DocumentError('empty-file', { stage: 'read', message: 'The file is empty (0 bytes). Download it again.' })
  if (!hasHeader(bytes))
    throw new DocumentError('not-a-pdf', {
      stage: 'read',
      message:
        'The file is no PDF: it does not begin with "%PDF-". It may be a web page that was saved in its place; download it again.',
    })
  const pages = await readPdf(bytes)
  const bare = pages.find((page) => page.words.length < FEWEST_WORDS && page.images.length > 0)
  if (bare !== undefined)
    throw new DocumentError('needs-ocr', {
      stage: 'read',
      page: bare.number,
      message: `Page ${bare.number} has no text layer: it is a scan. Recognise it first (for example with "ocrmypdf IN OUT") and ingest the result.`,
    })
  if (pages.every((page) => page.words.length === 0))
    throw new DocumentError('no-text', {
      stage: 'read',
      message:
        'No page has text or a picture: the PDF is blank, or its letters are drawn as outlines. Look at it; if there is text, recognise it with "ocrmypdf --force-ocr IN OUT" and ingest the result.',
    })
  return pages
}

/** The header may stand within the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-')
}
