import type { Block } from '../../types.ts'
import type { Reading } from '../reading.ts'
import type { Item } from './recommendations.ts'
import { ASKS, COUNTED } from './requestPlaces.ts'
import { mainVerb, nounVerb, openingVerb, passiveVerb, subjunctiveVerb, taggedVerb } from './verbs.ts'

/** A first word before an article or the like is a verb: "Require a report", "ask each borough", "read in the survey". */
const DETERMINED = /^\p{L}+\s+(?:the|an?|that|all|each|every|any|its|their|this|these|how|whether|out|in)\b/u

/** Where an item stands: its block, the items above it, and the verb that its list's lead lends. */
export type Place = {
  readonly reading: Reading
  readonly block: Block
  readonly items: readonly Item[]
  readonly lead: string | null
}

/** An item's own verb; a nested item's parent's; the lead's; a sole paragraph's main verb. */
export function actionOf({ reading, block, items, lead: verb }: Place, text: string): string | null {
  const { verbs } = reading.rules
  const opening = isMatter({ reading, block, items, lead: verb }, text) ? null : openingVerb(text, verbs)
  if (opening !== null && opening !== 'consider' && opening !== 'receive') return opening
  const passive = passiveVerb(text, verbs)
  // "that grants be made" is agreed or approved, where the lead says so.
  if (passive !== null && (passive !== 'make' || verb === null)) return passive
  const tagged = DETERMINED.test(text) ? taggedVerb(text) : null
  if (tagged !== null) return tagged
  // "Grants be awarded as set out" under "I have decided that:"
  const subjunctive = subjunctiveVerb(text, verbs)
  if (subjunctive !== null) return subjunctive
  const parent = parentOf(reading, block, items)
  if (parent !== null) return parent.action
  // "£20,000 is granted to X" under "It is recommended that:"
  const done = verb === null && !ASKS.test(text) ? passiveVerb(`that ${text}`, verbs) : null
  if (done !== null) return done
  if (verb === null && (items.length === 0 || COUNTED.test(text))) return firstVerb(reading, text)
  return verb ?? nounVerb(text) ?? taggedVerb(text)
}

// "expenditure on:", "further activity relating to:", "the following:"
const GOVERNS =
  /\b(?:on|of|for|in|into|towards?|by|with|from|about|including|concerning|regarding|covering|(?:relat|contribut)\w+ to|namely)\s*:?\s*$/iu

/** "raising awareness" below "expenditure on:": what the item above it is for, and no verb of its own. */
function isMatter({ reading, block, items }: Place, text: string): boolean {
  return /^(?:the )?\p{L}+ing\b/iu.test(text) && GOVERNS.test(parentOf(reading, block, items)?.text ?? '')
}

// "Award the following grants, totalling £95,010:"
export const OPENS_LIST = /[:–-]\s*$|\bas follows\.?$/iu

/**
 * The item that a nested one belongs to: the nearest above that stands less far in, or that opens a list with its colon
 * and has a mark of another kind.
 */
function parentOf(reading: Reading, block: Block, items: readonly Item[]): Item | null {
  const { blocks } = reading.layout
  const kind = markOf(block.label)
  const opener = items.findLastIndex((item) => markOf(item.label) !== kind)
  const outer = items.findLastIndex((item) => (blocks[item.block]?.left ?? block.left) < block.left - 8)
  const isOpener = opener > outer && OPENS_LIST.test(items[opener]?.text ?? '')
  return items[isOpener ? opener : outer] ?? null
}

/** The item above that introduces a nested one with its colon. */
export function openerOf(reading: Reading, block: Block, items: readonly Item[]): Item | null {
  const parent = parentOf(reading, block, items)
  return parent !== null && OPENS_LIST.test(parent.text) ? parent : null
}

/** The kind of a list's mark, so that a bullet below a number is told from the next number. */
function markOf(label: string | null): 'none' | 'number' | 'letter' {
  if (label === null) return 'none'
  return /\d/u.test(label) ? 'number' : 'letter'
}

/** A sole paragraph's verb may stand behind its subject: "The Police and Crime Commissioner approves this request". */
function firstVerb(reading: Reading, text: string): string | null {
  return mainVerb(text.slice(0, 400), reading.rules.verbs) ?? nounVerb(text)
}
