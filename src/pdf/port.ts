import { PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
// The library ships this module without types.
// @ts-expect-error
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

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

  postMessage(data: unknown): void {
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

/** A parser in this process, for one document; whoever makes it destroys it. */
export function newParser(): PDFWorker {
  const port = new SharedPort()
  ;(WorkerMessageHandler as { initializeFromPort: (port: SharedPort) => void }).initializeFromPort(port)
  return new PDFWorker({ port: port as never, verbosity: VerbosityLevel.ERRORS })
}
