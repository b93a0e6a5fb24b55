import type { Layout } from '../types.ts'
import type { Form, Part } from './form.ts'

/** A row that names what was decided is no longer than this, and no sentence. */
const LONGEST_NAME = 120
const SENTENCE = /\b(?:is|are|be|has|have|will|that|approves?d?|agree[sd]?)\b|[.;:]$|^(?:to|that)\b/iu
const FEWEST_WORDS = 8

/**
 * A log's entry whose row "Decision" names the matter and whose row "Outcome" says what was decided: the first is the
 * title, the second the decision.
 *
 * Elsewhere "Decision" says what was decided, and "Outcome" is one word.
 */
export function asLogEntry(layout: Layout, { parts, zones }: Form): Form {
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    layout.text.slice(start, end)
  const name = parts.find(
    (p) => p.inTable && p.field === 'recommendation' && /^decision$/iu.test(textOf(p.label).trim()),
  )
  const outcome = parts.find(
    (p) => p.inTable && p.field === 'outcome' && /^(?:decision )?outcome$/iu.test(textOf(p.label).trim()),
  )
  if (name === undefined || outcome === undefined || parts.some((p) => p.field === 'title')) return { parts, zones }
  const [line, ...others] = name.value.map(textOf)
  const isName = line !== undefined && others.length === 0 && line.length < LONGEST_NAME && !SENTENCE.test(line.trim())
  const said = outcome.value.map(textOf).join(' ')
  if (!isName || said.split(/\s+/u).length < FEWEST_WORDS || !/\.\s*$/u.test(said)) return { parts, zones }
  const own = (part: Part): readonly number[] => [part.block, ...part.value.map((v) => v.block)]
  return {
    parts: parts.map((p) => {
      if (p === name) return { ...p, field: 'title', kind: 'value' }
      return p === outcome ? { ...p, field: 'recommendation', kind: 'zone' } : p
    }),
    zones: zones.map((zone, i) =>
      own(name).includes(i) ? 'body' : own(outcome).includes(i) ? 'recommendation' : zone,
    ),
  }
}
