import type { Box, Rule } from '../types.ts'
import { MOST_GLYPHS } from './caps.ts'
import type { Drawing, Font, Glyph, Operations, Operators } from './drawing.ts'
import { freshState, IDENTITY, type State } from './drawingState.ts'
import { boxOf, intersection, type Matrix, multiply, numbers } from './geometry.ts'
import { ImagePlaces } from './imagePlaces.ts'
import { drawnBy } from './paths.ts'
import { glyphsShown, moveText, setFont, setTextMatrix } from './textState.ts'

/** Text in these rendering modes is not painted: 3 neither fills nor strokes, 7 only clips (ISO 32000-1, table 106). */
const UNPAINTED_MODES: readonly number[] = [3, 7]

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
      beginText: () => setTextMatrix(s(), IDENTITY),
      setTextMatrix: (args) => setTextMatrix(s(), numbers(args[0]).length === 6 ? args[0] : args),
      moveText: (args) => moveText(s(), Number(args[0]), Number(args[1])),
      setLeadingMoveText: (args) => {
        s().leading = -Number(args[1])
        moveText(s(), Number(args[0]), Number(args[1]))
      },
      setLeading: (args) => {
        s().leading = -one(args)
      },
      nextLine: () => moveText(s(), 0, s().leading),
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
      setFont: (args) => setFont(s(), this.input.fontOf(String(args[0])), Number(args[1])),
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

  private showText(items: readonly unknown[]): void {
    const { font, size } = this.state
    if (font !== null && size !== 0 && Array.isArray(items)) this.painted()
    for (const glyph of glyphsShown(this.state, items)) this.addGlyph(glyph)
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
