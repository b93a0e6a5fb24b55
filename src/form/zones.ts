import type { Block, Layout } from '../types.ts'
import { cellOf } from './cellOf.ts'
import type { Hit } from './labelHits.ts'

/** Zones of running text that a topic's heading inside of them does not end. */
const KEEPS_TOPICS = new Set(['summary', 'recommendation', 'financial', 'background', 'reason'])

/** What a block belongs to: the field of a label ('' before the first), and the label itself. */
export type Zone = { readonly field: string; readonly hit: Hit | null }

/** The zone of each block: it runs on to the next label or main heading. */
export function zonesOf(layout: Layout, hits: ReadonlyMap<number, Hit>): readonly Zone[] {
  let zone: Zone = { field: '', hit: null }
  return layout.blocks.map((block, i) => {
    const hit = hits.get(i)
    if (block.furniture) return { field: '', hit: null }
    // The rows of a table of declarations name offices and topics: they open no zones.
    if (block.cell !== null && zone.field === 'declaration') return zone
    if (hit?.rule.kind === 'zone') {
      // A label in a cell names its own row only: the zone around the table goes on behind it.
      if (block.cell === null) zone = { field: hit.rule.field, hit }
      return { field: hit.rule.field, hit }
    }
    if (block.kind === 'heading' && hit === undefined && endsZone(layout, block, zone.field))
      zone = { field: 'body', hit: null }
    if (block.cell !== null) return rowZone(layout, block, hits) ?? zone
    return zone
  })
}

function endsZone(layout: Layout, block: Block, field: string): boolean {
  if (!KEEPS_TOPICS.has(field)) return true
  const text = layout.text.slice(block.start, block.end)
  const isMain = /^\d{1,2}$/u.test(block.label ?? '') || /^(?:part|section|appendix|annex)\b/iu.test(text)
  return isMain || (text === text.toUpperCase() && text.length > 8)
}

function rowZone(layout: Layout, block: Block, hits: ReadonlyMap<number, Hit>): Zone | null {
  const cell = block.cell
  if (cell === null) return null
  const row = layout.tables[cell.table]?.rows[cell.row] ?? []
  // Under a label in its own cell a block belongs to it.
  const above = (cellOf(layout, block)?.blocks ?? []).filter(
    (b) => (layout.blocks[b]?.start ?? block.start) < block.start,
  )
  const own = above.map((b) => hits.get(b)).findLast((hit) => hit?.rule.kind === 'zone')
  if (own !== undefined) return { field: own.rule.field, hit: own }
  for (const other of row) {
    const hit = hits.get(other.blocks[0] ?? -1)
    if (hit?.rule.kind === 'zone' && other.column < cell.column) return { field: hit.rule.field, hit }
  }
  return null
}
