import type { Box } from '../types.ts'
import type { Font } from './drawing.ts'
import type { Matrix } from './geometry.ts'

/**
 * The graphics state of a page while its drawing operators are followed (ISO 32000-1, 8.4 and 9.3).
 *
 * `hidden` is set by the text rendering mode; `unpainted` holds from a transform on until something is painted under it.
 */
export type State = {
  ctm: Matrix
  clip: Box
  unpainted: boolean
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  font: Font | null
  size: number
  direction: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  hidden: boolean
}

/** The transform that changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The state in which a page, or an annotation on it, begins. */
export const freshState = (ctm: Matrix, clip: Box): State => ({
  ctm,
  clip,
  unpainted: false,
  text: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: null,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  hidden: false,
})
