import type { Findings } from '../extractors/findings.ts'
import { type Finding, textOf, wordsIn } from '../extractors/reading.ts'
import type { Issue } from '../record.ts'
import type { Layout } from '../types.ts'

/**
 * A name that a recogniser read with less confidence than this, on the mean of its words, is a signature taken for letters:
 * of 71 names read off unseen scans all four below it were, and none above.
 */
const SCRAWL = 0.3

/** Findings without the names that are signatures taken for letters, and an issue for each. A text layer is left as it is. */
export function withoutScrawls(findings: Findings, layout: Layout): { findings: Findings; doubts: readonly Issue[] } {
  const isScrawl = ({ spans }: Finding<unknown>): boolean => {
    const words = spans.flatMap((span) => wordsIn(layout, span)).filter(({ source }) => source === 'ocr')
    return words.length > 0 && words.reduce((sum, { confidence }) => sum + confidence, 0) < SCRAWL * words.length
  }
  const { name, people } = findings
  const lost = people.filter(isScrawl)
  const maker = name !== null && isScrawl(name) ? [{ field: 'decisionMaker.name', finding: name }] : []
  return {
    findings: {
      ...findings,
      name: maker.length > 0 ? null : name,
      people: people.filter((person) => !lost.includes(person)),
    },
    doubts: [...maker, ...lost.map((finding) => ({ field: 'people', finding }))].map(({ field, finding }) =>
      scrawl(field, finding.spans.map((span) => textOf(layout, span)).join(' ')),
    ),
  }
}

const scrawl = (field: string, text: string): Issue => ({
  code: 'doubtful-read',
  severity: 'warning',
  field,
  message: `“${text}” was hardly recognised and may be a signature: look at its page.`,
})
