import type { Font, Glyph } from './drawing.ts'
import type { State } from './drawingState.ts'
import { type Matrix, multiply, numbers } from './geometry.ts'

/** Begins a line of text at a matrix: six numbers. */
export function setTextMatrix(s: State, value: unknown): void {
  s.text = [...numbers(value)] as unknown as Matrix
  s.x = 0
  s.y = 0
  s.lineX = 0
  s.lineY = 0
}

/** Moves to the beginning of another line, this far from that of the one before. */
export function moveText(s: State, dx: number, dy: number): void {
  s.lineX += dx
  s.lineY += dy
  s.x = s.lineX
  s.y = s.lineY
}

/** Chooses a font; a size below nothing sets text backwards. */
export function setFont(s: State, font: Font | null, size: number): void {
  s.font = font
  s.size = Math.abs(size)
  s.direction = size < 0 ? -1 : 1
}

/** The glyphs of one piece of text, and moves on behind it. Numbers among `items` are thousandths of the size, back. */
export function glyphsShown(s: State, items: readonly unknown[]): readonly Glyph[] {
  const font = s.font
  if (font === null || s.size === 0 || !Array.isArray(items)) return []
  const m = multiply(s.ctm, s.text)
  const along = Math.hypot(m[0], m[1])
  const height = Math.hypot(m[2], m[3])
  const upright = m[0] * s.direction > 0 && Math.abs(m[1]) < 0.05 * Math.abs(m[0])
  const stretch = s.scale * s.direction
  const glyphs: Glyph[] = []
  let x = 0
  for (const item of items) {
    if (typeof item === 'number') {
      x -= (item * s.size) / 1000
      continue
    }
    const glyph = item as { unicode?: string; width?: number; isSpace?: boolean }
    const advance = (glyph.width ?? 0) * s.size * font.unitsScale
    const tx = s.x + x * stretch
    const ty = s.y + s.rise
    const px = m[0] * tx + m[2] * ty + m[4]
    const py = m[1] * tx + m[3] * ty + m[5]
    glyphs.push({
      text: glyph.unicode ?? '',
      x0: px,
      x1: px + advance * Math.abs(stretch) * along,
      baseline: py,
      size: s.size * height,
      font,
      upright,
      hidden: s.hidden,
    })
    x += advance + ((glyph.isSpace ? s.wordSpacing : 0) + s.charSpacing) * s.direction
  }
  s.x += x * stretch
  return glyphs
}
