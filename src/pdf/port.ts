// The library ships this module without types.
// @ts-expect-error
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { z } from 'zod'
import { MOST_OPERATORS } from './caps.ts'
import { PDFWorker, VerbosityLevel } from './library.ts'

type Listener = (event: { readonly data: unknown }) => void

/** A message, its chunk, the chunk's lists: deeper than that nothing is altered after it was sent. */
const COPIED_LEVELS = 3

/** Copies objects and lists down to a level; what lies below is shared. The sender empties its lists to fill them again. */
function copyOf(value: unknown, levels: number): unknown {
  if (Array.isArray(value)) return value.slice()
  if (levels === 0 || value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner, levels - 1)]))
}

/**
 * The two ends of a conversation inside of one process: what is posted is handed on in order, a turn later.
 *
 * pdf.js's own port for this copies every message whole with `structuredClone`, since its parser is made to run in
 * another thread: a tenth of all its time. Here both ends live in one process, and only the outer levels are copied.
 */
class SharedPort {
  private readonly listeners = new Set<Listener>()
  private readonly posted: (data: unknown) => void

  constructor(posted: (data: unknown) => void) {
    this.posted = posted
  }

  postMessage(data: unknown): void {
    this.posted(data)
    const event = { data: copyOf(data, COPIED_LEVELS) }
    queueMicrotask(() => {
      for (const listener of this.listeners) listener(event)
    })
  }

  addEventListener(_name: 'message', listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_name: 'message', listener: Listener): void {
    this.listeners.delete(listener)
  }

  terminate(): void {
    this.listeners.clear()
  }
}

/** A piece of a page's list of operators, as the parser sends it: `length` counts them. */
const piece = z.object({ chunk: z.object({ fnArray: z.unknown(), length: z.number(), lastChunk: z.boolean() }) })

/**
 * A parser in this process, for one document; whoever makes it destroys it. `tooMany` is called when a page has more
 * than `MOST_OPERATORS`: drawings that draw each other can be without end, and the list of them is kept in memory.
 */
export function newParser(tooMany: () => void): PDFWorker {
  let operators = 0
  const port = new SharedPort((data) => {
    const chunk = hasChunk(data) ? piece.safeParse(data).data?.chunk : undefined
    if (chunk === undefined) return
    operators += chunk.length
    if (operators > MOST_OPERATORS) tooMany()
    if (chunk.lastChunk) operators = 0
  })
  ;(WorkerMessageHandler as { initializeFromPort: (port: SharedPort) => void }).initializeFromPort(port)
  return new PDFWorker({ port: port as never, verbosity: VerbosityLevel.ERRORS })
}

const hasChunk = (data: unknown): boolean => typeof data === 'object' && data !== null && 'chunk' in data
