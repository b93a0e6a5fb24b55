import type { Box, Rule } from '../types.ts'
import { MOST_GLYPHS } from './caps.ts'
import { freshState, IDENTITY, type State } from './drawingState.ts'
import { boxOf, intersection, type Matrix, multiply, numbers } from './geometry.ts'
import { ImagePlaces } from './imagePlaces.ts'
import { drawnBy } from './paths.ts'

/** What a font tells about its glyphs; `ascent` and `descent` are fractions of the size. */
export type Font = {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly ascent: number
  readonly descent: number
  readonly unitsScale: number
  /** Characters of this font whose meaning is known; filled as they come. A blank one is all space, or nothing. */
  readonly meanings: Map<string, { readonly text: string; readonly isBlank: boolean }>
}

/**
 * One printed glyph in page points; `baseline` is its y. `upright` is false for text that runs at an angle, `hidden` is
 * true for text that is laid out but not painted, as recognisers put it over a scan.
 */
export type Glyph = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly size: number
  readonly font: Font
  readonly upright: boolean
  readonly hidden: boolean
}

/**
 * What is drawn on a page; `dots` are list bullets drawn as shapes, which browsers make of `<li>`. `images` are the places
 * of the pictures, each once, whether they were decoded or left out.
 */
export type Drawing = {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  readonly images: readonly Box[]
  readonly dots: readonly Box[]
}

/** Text in these rendering modes is not painted: 3 neither fills nor strokes, 7 only clips (ISO 32000-1, table 106). */
const UNPAINTED_MODES: readonly number[] = [3, 7]

/** Numbers of the operators we follow, by name, as pdf.js numbers them. */
export type Operators = Readonly<Record<string, number>>

/** A page's operator list. */
export type Operations = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

/**
 * Follows a page's drawing operators and collects its glyphs, ruled lines and images, in page points.
 *
 * The text part follows `CanvasGraphics.showText` of pdf.js and section 9.4 of ISO 32000-1; `toPage` is the viewport's
 * transform (top left origin, after CropBox and `/Rotate`). Text outside `view` is left out: it is not displayed.
 *
 * Collects one glyph more than `MOST_GLYPHS`, then no more of them.
 */
export function drawingOf(input: {
  readonly operations: Operations
  readonly operators: Operators
  readonly toPage: Matrix
  readonly view: Box
  readonly fontOf: (id: string) => Font | null
}): Drawing {
  return new Interpreter(input).run()
}

class Interpreter {
  private readonly glyphs: Glyph[] = []
  private readonly rules: Rule[] = []
  private readonly images = new ImagePlaces()
  private readonly dots: Box[] = []
  private readonly stack: State[] = []
  private state: State
  private clipPending = false
  private readonly handlers: readonly (((args: readonly unknown[]) => void) | undefined)[]

  private readonly input: Parameters<typeof drawingOf>[0]

  constructor(input: Parameters<typeof drawingOf>[0]) {
    this.input = input
    this.state = freshState(input.toPage, input.view)
    this.handlers = this.table()
  }

  run(): Drawing {
    const { fnArray, argsArray } = this.input.operations
    for (let i = 0; i < fnArray.length; i++)
      this.handlers[fnArray[i] ?? -1]?.((argsArray[i] ?? []) as readonly unknown[])
    this.images.endUnpainted(this.state)
    return { glyphs: this.glyphs, rules: this.rules, images: this.images.boxes, dots: this.dots }
  }

  /** What is done for an operator, at its number. */
  private table(): readonly (((args: readonly unknown[]) => void) | undefined)[] {
    const s = () => this.state
    const one = (args: readonly unknown[]) => Number(args[0])
    const byName: Record<string, (args: readonly unknown[]) => void> = {
      save: () => void this.stack.push({ ...s() }),
      restore: () => this.restore(),
      transform: (args) => this.images.transform(s(), args as unknown as Matrix),
      paintFormXObjectBegin: (args) => this.beginForm(args),
      paintFormXObjectEnd: () => this.restore(),
      beginAnnotation: (args) => this.beginAnnotation(args),
      endAnnotation: () => this.restore(),
      beginText: () => this.setTextMatrix(IDENTITY),
      setTextMatrix: (args) => this.setTextMatrix(numbers(args[0]).length === 6 ? args[0] : args),
      moveText: (args) => this.moveText(Number(args[0]), Number(args[1])),
      setLeadingMoveText: (args) => {
        s().leading = -Number(args[1])
        this.moveText(Number(args[0]), Number(args[1]))
      },
      setLeading: (args) => {
        s().leading = -one(args)
      },
      nextLine: () => this.moveText(0, s().leading),
      setCharSpacing: (args) => {
        s().charSpacing = one(args)
      },
      setWordSpacing: (args) => {
        s().wordSpacing = one(args)
      },
      setHScale: (args) => {
        s().scale = one(args) / 100
      },
      setTextRise: (args) => {
        s().rise = one(args)
      },
      setTextRenderingMode: (args) => {
        s().hidden = UNPAINTED_MODES.includes(one(args))
      },
      setFont: (args) => this.setFont(String(args[0]), Number(args[1])),
      showText: (args) => this.showText(args[0] as readonly unknown[]),
      clip: () => this.expectClip(),
      eoClip: () => this.expectClip(),
      constructPath: (args) => this.path(args),
      paintImageXObject: (args) => this.images.paint(s(), Number(args[1]) * Number(args[2])),
      paintInlineImageXObject: (args) => this.images.paint(s(), pixelsOf(args[0])),
      paintImageMaskXObject: (args) => this.images.paint(s(), pixelsOf(args[0])),
      paintSolidColorImageMask: () => this.painted(),
      shadingFill: () => this.painted(),
    }
    const handlers: ((args: readonly unknown[]) => void)[] = []
    for (const [name, handler] of Object.entries(byName)) {
      const number = this.input.operators[name]
      if (number !== undefined) handlers[number] = handler
    }
    return handlers
  }

  private restore(): void {
    this.images.endUnpainted(this.state)
    this.state = this.stack.pop() ?? this.state
    this.painted()
  }

  private painted(): void {
    this.state.unpainted = false
  }

  private beginForm(args: readonly unknown[]): void {
    this.stack.push({ ...this.state })
    const matrix = numbers(args[0])
    if (matrix.length === 6) this.state.ctm = multiply(this.state.ctm, matrix as unknown as Matrix)
  }

  /** A filled field of a form, or a stamp: drawn on the bare page at its rectangle, whatever was set before. */
  private beginAnnotation([, rect, transform, matrix]: readonly unknown[]): void {
    this.stack.push(this.state)
    const [x0, y0, x1, y1] = numbers(rect)
    const { toPage, view } = this.input
    const isPlaced = x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined
    const clip = isPlaced ? intersection(view, boxOf(toPage, x0, y0, x1, y1)) : view
    const steps = [transform, matrix].map(numbers).filter((m) => m.length === 6) as unknown as readonly Matrix[]
    this.state = freshState(steps.reduce(multiply, toPage), clip)
  }

  private setTextMatrix(value: unknown): void {
    const s = this.state
    s.text = [...numbers(value)] as unknown as Matrix
    s.x = 0
    s.y = 0
    s.lineX = 0
    s.lineY = 0
  }

  private moveText(dx: number, dy: number): void {
    const s = this.state
    s.lineX += dx
    s.lineY += dy
    s.x = s.lineX
    s.y = s.lineY
  }

  private setFont(id: string, size: number): void {
    this.state.font = this.input.fontOf(id)
    this.state.size = Math.abs(size)
    this.state.direction = size < 0 ? -1 : 1
  }

  private showText(items: readonly unknown[]): void {
    const s = this.state
    const font = s.font
    if (font === null || s.size === 0 || !Array.isArray(items)) return
    this.painted()
    const m = multiply(s.ctm, s.text)
    const along = Math.hypot(m[0], m[1])
    const height = Math.hypot(m[2], m[3])
    const upright = m[0] * s.direction > 0 && Math.abs(m[1]) < 0.05 * Math.abs(m[0])
    const stretch = s.scale * s.direction
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
      this.addGlyph({
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
  }

  private addGlyph(glyph: Glyph): void {
    const [x0, y0, x1, y1] = this.input.view
    const isOnPage = glyph.x1 >= x0 && glyph.x0 <= x1 && glyph.baseline >= y0 && glyph.baseline <= y1 + glyph.size
    if (isOnPage && glyph.text !== '' && this.glyphs.length <= MOST_GLYPHS) this.glyphs.push(glyph)
  }

  private expectClip(): void {
    this.clipPending = true
  }

  private path(args: readonly unknown[]): void {
    const operation = Number(args[0])
    const data = numbers(numbers(args[1])[0])
    const { operators } = this.input
    if (this.clipPending) {
      const [x0, y0, x1, y1] = numbers(args[2])
      if (x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined)
        this.state.clip = intersection(this.state.clip, boxOf(this.state.ctm, x0, y0, x1, y1))
      this.clipPending = false
    }
    const strokes = [
      operators.stroke,
      operators.closeStroke,
      operators.fillStroke,
      operators.eoFillStroke,
      operators.closeFillStroke,
    ]
    if (operation !== operators.endPath) this.painted()
    if (strokes.includes(operation)) this.draw(data, 'stroke')
    else if (operation === operators.fill || operation === operators.eoFill) this.draw(data, 'fill')
  }

  private draw(data: readonly number[], kind: 'stroke' | 'fill'): void {
    const { ctm, clip } = this.state
    const { rules, dots } = drawnBy(data, { kind, ctm, clip })
    this.rules.push(...rules)
    this.dots.push(...dots)
  }
}

function pixelsOf(picture: unknown): number {
  const { width = 0, height = 0 } = picture as { readonly width?: number; readonly height?: number }
  return width * height
}
