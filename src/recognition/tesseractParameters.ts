/**
 * Tesseract's parameters for both engines (https://tesseract-ocr.github.io/tessdoc/tess3/ControlParams.html).
 *
 * Page segmentation 3 (automatic, no orientation) keeps columns and cells of forms apart; learning is off, so that a
 * page reads the same whatever was read before it.
 */
export const tesseractParameters = {
  tessedit_pageseg_mode: '3',
  classify_enable_learning: '0',
} as const
