import { takeBack } from './canvas.ts'

/** What we use of pdf.js, which is loaded here and nowhere else: between what it takes for its canvas, and that taken back. */
export type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
export { AnnotationType, getDocument, ImageKind, OPS, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

takeBack()
