import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'

const REPORT_HEAD = /^(?:report (?:to|from|by|author)|from|to|prepared (?:by|for)|submitted (?:by|to))\s*:?(?:\s|$)/iu

/** "Report to: … Report from: … Date: …": the head of a report, which nobody signs. */
export function isInReportHead({ layout }: Reading, index: number): boolean {
  const cell = layout.blocks[index]?.cell
  const rows = layout.tables[cell?.table ?? -1]?.rows.map((row) => row[0]?.text ?? '')
  const lines = rows ?? layout.blocks.slice(Math.max(0, index - 4), index + 4).map((b) => textOf(layout, b))
  const heads = lines.filter((text) => REPORT_HEAD.test(text.trim()))
  return heads.length > 1 && !lines.some((text) => /\bsign(?:ed|ature)\b/iu.test(text.slice(0, 40)))
}
