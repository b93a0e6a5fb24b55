import type { Block } from '../types.ts'
import { type Reading, textOf } from './reading.ts'
import { referencesIn } from './references/packReferences.ts'

// "Decision log 2019/20", "Register of DMPC decisions"; a form called "Decision Log 048/2021" lists no others
const HEADING = /\b(?:log|register|list|schedule|index|summary|record)\b/iu
// "012/2019", "17-008", "OPCC/2016/031": the form of a reference, where no pack tells
const REFERENCE =
  /^(?:(?:[A-Z]{2,8}[\s/.-]?)+\d{1,6}(?:[/.-]\d{1,6}){0,2}|\d{1,4}\s?[/-]\s?\d{2,4}|20\d\d\.\d{3})(?![\d/])/u
const YEARS = /^20\d\d\s?[/-]\s?\d\d\b/u
const LEAST = 3

/** Does this heading stand over a list of decisions: lines or rows that begin with as many references of their own? */
export function isRegister({ layout, rules }: Reading, heading: Block): boolean {
  const text = textOf(layout, heading)
  if (!HEADING.test(text) || !/\bdecisions?\b/iu.test(text)) return false
  const listed = layout.blocks.flatMap((block) => {
    if (block.furniture || block.start <= heading.start) return []
    const [known] = referencesIn(textOf(layout, block), rules.packs)
    if (known?.start === 0) return [known.reference]
    const own = REFERENCE.exec(textOf(layout, block))?.[0]
    return own === undefined || YEARS.test(own) ? [] : [own]
  })
  return new Set(listed).size >= LEAST
}
