import type { GreyImage, PixelBox } from '../imaging/greyImage.ts'

/** One word as an engine read it; `confidence` is 0 to 1, `line` counts the engine's lines of text from 0. */
export type ReadWord = {
  readonly text: string
  readonly box: PixelBox
  readonly confidence: number
  readonly line: number
}

/**
 * A program that reads words off a picture. It lives as long as its process and takes one page at a time.
 *
 * `identity` names program, version, model and settings: two engines of the same identity read a picture alike.
 * `read` gives no words for an empty picture and throws where the program fails; it never gives half a page.
 */
export type Engine = {
  readonly name: EngineName
  readonly identity: string
  readonly read: (image: GreyImage) => Promise<readonly ReadWord[]>
  readonly close: () => Promise<void>
}

export type EngineName = 'tesseract.js' | 'native'
