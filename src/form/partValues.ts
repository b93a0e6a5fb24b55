import type { Layout } from '../types.ts'
import { cellOf } from './cellOf.ts'
import type { Part, Piece } from './form.ts'
import type { Hit } from './labelHits.ts'
import type { Zone } from './zones.ts'

const pieceOf = (layout: Layout, index: number): Piece | null => {
  const block = layout.blocks[index]
  return block === undefined || block.end <= block.start ? null : { block: index, start: block.start, end: block.end }
}

/** The part that a label opens, with what stands behind it, beside it or below it. */
export function partOf(layout: Layout, hit: Hit, hits: ReadonlyMap<number, Hit>, zones: readonly Zone[]): Part {
  const block = layout.blocks[hit.block]
  const base = { field: hit.rule.field, kind: hit.rule.kind, block: hit.block, label: hit.label }
  if (block?.cell != null) return { ...base, inTable: true, value: cellValue(layout, hit, hits) }
  const rest = hit.rest === null ? [] : [hit.rest]
  if (hit.rule.kind === 'zone') {
    const own = zones.flatMap((zone, i) => (zone.hit === hit && i !== hit.block ? (pieceOf(layout, i) ?? []) : []))
    return { ...base, inTable: false, value: [...rest, ...own] }
  }
  return { ...base, inTable: false, value: rest.length > 0 ? rest : belowValue(layout, hit, hits) }
}

/** The paragraph below a value's label. */
function belowValue(layout: Layout, hit: Hit, hits: ReadonlyMap<number, Hit>): readonly Piece[] {
  const next = hit.block + 1
  const block = layout.blocks[next]
  if (block === undefined || hits.has(next) || block.furniture || block.cell !== null) return []
  const piece = pieceOf(layout, next)
  return piece === null ? [] : [piece]
}

function cellValue(layout: Layout, hit: Hit, hits: ReadonlyMap<number, Hit>): readonly Piece[] {
  const block = layout.blocks[hit.block]
  const cell = block === undefined ? undefined : cellOf(layout, block)
  if (block?.cell == null || cell === undefined) return []
  const own = cell.blocks.filter((b) => b > hit.block && !hits.has(b)).flatMap((b) => pieceOf(layout, b) ?? [])
  const inside = [...(hit.rest === null ? [] : [hit.rest]), ...own]
  if (inside.length > 0) return inside
  const table = layout.tables[block.cell.table]
  const row = table?.rows[block.cell.row] ?? []
  const beside: Piece[] = []
  for (const other of row.filter((c) => c.column > cell.column)) {
    if (other.blocks.some((b) => hits.has(b))) break
    beside.push(...other.blocks.flatMap((b) => pieceOf(layout, b) ?? []))
  }
  if (beside.length > 0 || row.some((c) => c.column > cell.column && c.blocks.length === 0)) return beside
  const below = table?.rows[block.cell.row + 1]?.find((c) => c.column === cell.column)
  if (below === undefined || below.blocks.some((b) => hits.has(b))) return []
  return below.blocks.flatMap((b) => pieceOf(layout, b) ?? [])
}
