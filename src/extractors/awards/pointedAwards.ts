import type { Block } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround } from '../reading.ts'
import type { Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { FoundAward } from './award.ts'
import { inSentence } from './awardSentences.ts'

// "the grant agreements with the organisations named in section 2", "the awards set out in paragraphs 2.1 and 2.2"
const POINTS =
  /\b(?:grants?|awards?|funding|contributions?)\b[^.;£]{0,80}?\b(?:named|listed|set out|identified|described|detailed|outlined|shown) (?:in|at|under) (?:section|part|paragraph|para)s? (?<from>\d{1,2}(?:\.\d{1,2})*)(?:(?:\s*(?:to|and|-|–|,)\s*)(?<to>\d{1,2}(?:\.\d{1,2})*))?/iu
// "grants of up to £12,000 to …", "and of up to £7,500 to the London Borough of …"
const GIVES = /\b(?:grants?|awards?|contributions?|and) of (?:up to |a maximum of )?$/iu
const GIVEN = /^ (?:each )?to (?:the )?\p{Lu}/u
// "In 2019 grants were made": of another decision
const PAST = /\b(?:was|were|had|has been|have been|previous(?:ly)?|last year|already|received)\b/iu
const NOT_GIVEN = new Set<JudgedSum['role']>(['earlier', 'income', 'source'])

/**
 * The awards that the request makes by pointing at a numbered part of the form, whose sentences name who gets how much.
 *
 * None where they come to more than the decision commits.
 */
export function pointedAwards(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: number | null,
): readonly FoundAward[] {
  const parts = request.items.flatMap((item) => {
    const { from, to } = POINTS.exec(item.text)?.groups ?? {}
    return from === undefined ? [] : [from, to ?? from]
  })
  if (parts.length === 0 || total === null) return []
  const { layout } = reading
  const given = sums.flatMap((s) => {
    const block = layout.blocks[s.block]
    const isGiven =
      GIVES.test(layout.text.slice(Math.max(0, s.start - 40), s.start)) &&
      GIVEN.test(layout.text.slice(s.end, s.end + 16))
    const isOurs = s.cell === null && !NOT_GIVEN.has(s.role) && block !== undefined && isIn(reading, block, parts)
    return isGiven && isOurs ? [{ ...s, role: 'part' as const }] : []
  })
  const places = new Map(given.map((s) => [sentenceAround(layout, s.start).start, sentenceAround(layout, s.start)]))
  const found = [...places.values()].flatMap((sentence) =>
    PAST.test(layout.text.slice(sentence.start, sentence.end))
      ? []
      : inSentence(reading, { ...sentence, lead: null }, given),
  )
  return found.reduce((n, { value }) => n + (value.pence ?? 0), 0) <= total ? found : []
}

/** Does a block stand in one of some numbered parts: paragraph 2.3 in part 2? */
function isIn({ layout }: Reading, block: Block, parts: readonly string[]): boolean {
  const index = layout.blocks.indexOf(block)
  const section = layout.sections.find(({ blocks }) => blocks.includes(index))?.number ?? null
  const numbers = [block.label, section].flatMap((number) => (number === null ? [] : [number.replace(/\.$/u, '')]))
  return numbers.some((number) => parts.some((part) => number === part || number.startsWith(`${part}.`)))
}
