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
    if (
      block.kind === 'heading' &&
      hit === undefined &&
      (endsZone(layout, block, zone.field) || endsRequest(layout, i, zone) || opensSections(layout, i, zone))
    )
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

// "To approve …", "Approves …", "That the PCC …": what goes on asking below a heading
const ASKS_ON =
  /^(?:that\b|to\b|it is\b|(?:i|we) |the (?:\w+ )?(?:commissioner|police|o?pcc|pfcc|mayor|dmpc|director|award|approval|purchase|grant|allocation|procurement|extension|appointment|sale|lease|payment|transfer)\b|\(?[a-z]\)|(?:approv|agree|not|award|authori[sz]|delegat|grant|accept|support|endors|enter|extend|allocat|purchas|appoint|procur|releas|fund|confirm)\w*)/iu
/** A heading of so many words tells a topic; a longer one may be an item. */
const LONGEST_TOPIC = 60

/**
 * "Details" in the type of "Decision" above it: a section of its own, where something is asked above and what stands below
 * neither goes on counting nor asks.
 */
function endsRequest(layout: Layout, index: number, { field, hit }: Zone): boolean {
  const [block, label] = [layout.blocks[index], layout.blocks[hit?.block ?? -1]]
  if (field !== 'recommendation' || block === undefined || label === undefined || label.kind !== 'heading') return false
  const text = layout.text.slice(block.start, block.end)
  const isLike = Math.abs(block.size - label.size) < 0.3 && block.bold === label.bold && block.label === label.label
  if (!isLike || text.length > LONGEST_TOPIC || ASKS_ON.test(text) || hit === null) return false
  const above = layout.blocks.slice(hit.block + 1, index).filter((b) => !b.furniture && b.kind !== 'heading')
  const last = above.at(-1)
  const next = layout.blocks.slice(index + 1).find((b) => !b.furniture)
  if (last === undefined || next === undefined || next.kind === 'heading') return false
  const isEnded = /[.!?]["')’”]*$/u.test(layout.text.slice(last.start, last.end).trim())
  const goesOn = next.label !== null && !/^(?:1|a|i)$/iu.test(next.label)
  return isEnded && !goesOn && !ASKS_ON.test(layout.text.slice(next.start, next.end))
}

/** "Applications for the Fund" in the type of "Summary" above it, right over another heading: a section with its own topics. */
function opensSections({ blocks, text }: Layout, index: number, { field, hit }: Zone): boolean {
  const [own, label, above, next] = [blocks[index], blocks[hit?.block ?? -1], blocks[index - 1], blocks[index + 1]]
  if (field !== 'summary' || own === undefined || label?.kind !== 'heading' || next?.kind !== 'heading') return false
  const isLike = Math.abs(own.size - label.size) < 0.3 && own.bold === label.bold && own.label === label.label
  const isSaid = above !== undefined && above !== label && /[.!?]["')’”]*\s*$/u.test(text.slice(above.start, above.end))
  return isLike && isSaid
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
