import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DocumentError } from '../errors.ts'
import { MOST_OPERATORS } from './caps.ts'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from './library.ts'
import { newParser } from './port.ts'

/** A limit in pixels, as pdf.js takes it: no image but a dot. */
export const NO_IMAGES = 1

/** The part of a browser's document that pdf.js gives fonts to. */
const FONT_TAKER = { fonts: { add: () => {}, delete: () => {} } }

const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Opens a PDF, and closes it whatever happens; the library's errors become ours. */
export async function withPdf<T>(
  bytes: Uint8Array,
  maxImageSize: number,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const excess = Promise.withResolvers<never>()
  const worker = newParser(() => excess.reject(tooManyOperators()))
  const task = getDocument({
    data: bytes.slice(),
    worker,
    maxImageSize,
    verbosity: VerbosityLevel.ERRORS,
    // Fonts that nobody draws with need no outlines, if there is something to take them: see `run/worker.ts`.
    disableFontFace: maxImageSize !== NO_IMAGES || !('FontFace' in globalThis),
    ownerDocument: FONT_TAKER as never,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    // Decoders of fax and JPEG 2000 images are WebAssembly; without pictures nothing needs them.
    useWasm: maxImageSize !== NO_IMAGES,
    wasmUrl: `${join(packageFolder(), 'wasm')}/`,
    enableXfa: false,
    standardFontDataUrl: `${join(packageFolder(), 'standard_fonts')}/`,
    cMapUrl: `${join(packageFolder(), 'cmaps')}/`,
    cMapPacked: true,
  })
  try {
    return await Promise.race([task.promise.then(use), excess.promise])
  } catch (error) {
    throw asDocumentError(error)
  } finally {
    await task.destroy()
    worker.destroy()
  }
}

const tooManyOperators = (): DocumentError =>
  new DocumentError('too-large', {
    stage: 'read',
    message: `A page has more than ${MOST_OPERATORS} drawing operators. Look at it; print it into a new PDF and ingest that.`,
  })

/** Tells the library's errors apart by their class names, which it documents, never by their messages. */
function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new DocumentError('encrypted-pdf', {
      stage: 'read',
      message: 'The PDF needs a password. Save a copy without one and ingest that.',
      cause: error,
    })
  const detail = error instanceof Error ? error.message : String(error)
  return new DocumentError('damaged-pdf', {
    stage: 'read',
    message: `The PDF is damaged and cannot be read (${detail}). Download it again, or repair it with "qpdf IN OUT".`,
    cause: error,
  })
}
