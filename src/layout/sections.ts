import type { Block, Section } from '../types.ts'
import { medianOf } from './boxes.ts'

/** A heading is at most this long; longer bold text is a bold paragraph. */
const LONGEST_HEADING = 140

const isUpperCase = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase()
}

/**
 * Marks the blocks that are headings: bold, larger or in capitals, and short; or a numbered line above its own
 * sub-numbers (`3 Financial Comments` above `3.1`).
 */
export function withHeadings(blocks: readonly Block[], text: string): readonly Block[] {
  const bodySize = medianOf(
    blocks.filter((b) => !b.furniture && b.end - b.start > 80).map((b) => b.size),
    medianOf(
      blocks.map((b) => b.size),
      11,
    ),
  )
  return blocks.map((block, i) =>
    isHeading(block, blocks[i + 1], text, bodySize) ? { ...block, kind: 'heading' } : block,
  )
}

function isHeading(block: Block, next: Block | undefined, text: string, bodySize: number): boolean {
  const own = text.slice(block.start, block.end)
  if (block.furniture || block.bullet || own.length > LONGEST_HEADING || !/\p{L}/u.test(own)) return false
  if (block.cell !== null) return false
  if (block.label !== null && next?.label?.startsWith(`${block.label}.`) === true && !/[.;,]$/u.test(own)) return true
  if (/[.;,]$/u.test(own) && !isUpperCase(own)) return false
  if (block.label !== null && !/^\d/u.test(block.label)) return false
  return block.bold || block.size > bodySize * 1.15 || (isUpperCase(own) && own.length < 100)
}

/** Cuts the body into sections at its headings; what stands before the first has no heading. Furniture is left out. */
export function sectionsOf(blocks: readonly Block[], text: string): readonly Section[] {
  const sections: Section[] = []
  let open: { head: Block | null; blocks: number[] } = { head: null, blocks: [] }
  const close = (): void => {
    if (open.head === null && open.blocks.length === 0) return
    const first = open.head ?? blocks[open.blocks[0] ?? 0]
    sections.push({
      number: open.head?.label ?? null,
      heading: open.head === null ? null : text.slice(open.head.start, open.head.end),
      level: open.head === null ? 0 : (open.head.label?.split('.').length ?? 1),
      page: first?.page ?? 1,
      blocks: open.blocks,
    })
  }
  blocks.forEach((block, i) => {
    if (block.furniture) return
    if (block.kind === 'heading') {
      close()
      open = { head: block, blocks: [] }
    } else open.blocks.push(i)
  })
  close()
  return sections
}
