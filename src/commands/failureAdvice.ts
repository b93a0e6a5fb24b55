import type { FailureCode } from '../errors.ts'

/** What to do about the documents that failed with each code. */
export const failureAdvice: Readonly<Record<FailureCode, string>> = {
  'not-found': 'Check that the file is there and that you may read it, then retry.',
  'not-a-pdf': 'Open the file: it may be a web page or a Word document under a wrong name. Fetch the PDF itself.',
  'empty-file': 'The file has no bytes: a download broke off. Fetch it again.',
  'damaged-pdf': 'Fetch the file again; if it is the same, open it in a PDF reader and print it to a new PDF.',
  'encrypted-pdf': 'Ask the publisher for a copy without a password, or save one with the password removed.',
  'no-pages': 'The PDF holds no page: fetch it again, or ask the publisher.',
  'needs-ocr': 'It is a scan, and recognition was turned off: retry, which recognises it.',
  'no-text': 'Look at it: if the pages are blank, nothing is lost; if there is text on them, report it with the file.',
  'recogniser-failed': 'Retry with the other recogniser: --ocr-engine tesseract.js or --ocr-engine native.',
  'unreadable-page': 'Look at the page that is named: its picture may be damaged. Fetch the file again, then retry.',
  'too-large':
    'Look at the page that is named: it is larger than any sheet of paper. Print the file to a new PDF in A4.',
  'timed-out': 'Give it more time: retry with --timeout 600. If it still hangs, the file is hostile or broken.',
  stalled:
    'Nothing came of it for too long: retry with --stall 300. If it stalls again, the file is hostile or broken.',
  'out-of-memory':
    'Give it more memory: retry with --memory 4096. If that is not enough, the file expands without end.',
  'worker-died':
    'Retry with --workers 1, when nothing else needs the memory. If it dies again, the file is hostile or broken.',
  'internal-error': 'This is a bug in decisionbase: report it with the file. A newer version tries it again by itself.',
  'file-busy':
    'See whether something still writes to the file, and check the disk or the network folder that it is on; then retry.',
}
