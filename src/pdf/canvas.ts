import Module, { createRequire } from 'node:module'
import type * as Canvas from '@napi-rs/canvas'

const require = createRequire(import.meta.url)
const place = require.resolve('@napi-rs/canvas')

/**
 * pdf.js loads the canvas when it is loaded itself, for two classes that only drawing uses: a tenth of a second, in
 * processes that mostly read text. From the import of this module until `takeBack` it finds empty classes instead.
 */
const standIn = new Module(place)
standIn.exports = { DOMMatrix: class {}, Path2D: class {} }
standIn.loaded = true
require.cache[place] ??= standIn

/** Ends the deceit: who asks for the canvas from now on gets it. */
export function takeBack(): void {
  if (require.cache[place] === standIn) delete require.cache[place]
}

/** The canvas itself, for pdf.js too; loaded when a page is drawn for the first time. */
export function canvasLibrary(): typeof Canvas {
  const canvas: typeof Canvas = require(place)
  Object.assign(globalThis, { DOMMatrix: canvas.DOMMatrix, Path2D: canvas.Path2D })
  return canvas
}
