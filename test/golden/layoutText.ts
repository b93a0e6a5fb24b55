import type { Block, Layout } from '../../src/types.ts'

/**
 * A layout to be read by a person, a line for each block: page, kind, place or mark, label, text.
 *
 * `h` heading, `p` paragraph, `i` item, `f` furniture; a table's cell gives its table, row and column from 0; `*` bold.
 */
export function layoutText(layout: Layout): string {
  return layout.blocks.map((block) => `${lineOf(layout, block)}\n`).join('')
}

function lineOf(layout: Layout, block: Block): string {
  const kind = block.furniture ? 'f' : block.kind.slice(0, 1)
  const { cell } = block
  const place = cell === null ? '' : `t${cell.table} r${cell.row} c${cell.column}`
  const text = layout.text.slice(block.start, block.end)
  return [`${block.page}`, `${kind}${block.bold ? '*' : ''}`, place, block.labelText ?? '', text].join(' | ')
}
