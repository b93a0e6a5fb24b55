import { DocumentError } from '../errors.ts'
import { readPdf } from '../pdf/document.ts'
import type { Page } from '../types.ts'

/**
 * Reads the pages of a PDF's bytes: words with their boxes, ruled lines, links, images.
 *
 * `pageDone` is called after each page with its number. Throws `DocumentError`: `empty-file`, `not-a-pdf`, `damaged-pdf`, `encrypted-pdf`, `no-pages`, `too-large`.
 */
export async function read(bytes: Uint8Array, pageDone: (page: number) => void = () => {}): Promise<readonly Page[]> {
  if (bytes.byteLength === 0)
    throw new DocumentError('empty-file', { stage: 'read', message: 'The file is empty (0 bytes). Download it again.' })
  if (!hasHeader(bytes))
    throw new DocumentError('not-a-pdf', {
      stage: 'read',
      message:
        'The file is no PDF: it does not begin with "%PDF-". It may be a web page that was saved in its place; download it again.',
    })
  return readPdf(bytes, pageDone)
}

/** The header may stand within the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-')
}
