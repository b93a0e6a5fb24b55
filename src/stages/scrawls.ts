import type { Findings } from '../extractors/findings.ts'
import { type Finding, textOf, wordsIn } from '../extractors/reading.ts'
import type { Issue } from '../record.ts'
import type { Layout } from '../types.ts'

/**
 * A name that a recogniser read with less confidence than this, on the mean of its words, is a signature taken for letters:
 * of 71 names read off unseen scans all four below it were, and none above.
 */
const SCRAWL = 0.3

/** The words of a name beside a scrawl are this sure, if the scrawl is all that is wrong. */
const SURE = 0.6

/** A bracket that is opened and never closed, at the end: letters that were taken for others. */
const OPEN_BRACKET = /\([^)]{0,4}$/u

/**
 * Findings without the names that were hardly recognised, and an issue for each: signatures taken for letters, and recipients
 * that end in an open bracket. Of a scrawl before a name that was read well, the name stays. A text layer is left as it is.
 */
export function withoutScrawls(findings: Findings, layout: Layout): { findings: Findings; doubts: readonly Issue[] } {
  const isScrawl = ({ spans }: Finding<unknown>): boolean => {
    const words = spans.flatMap((span) => wordsIn(layout, span)).filter(({ source }) => source === 'ocr')
    return words.length > 0 && words.reduce((sum, { confidence }) => sum + confidence, 0) < SCRAWL * words.length
  }
  const { name, people, awards } = findings
  const garbled = awards.filter(
    ({ value, spans }) =>
      OPEN_BRACKET.test(value.recipient) &&
      spans.some((span) => wordsIn(layout, span).some(({ source }) => source === 'ocr')),
  )
  const lost = people.filter(isScrawl)
  const maker = name !== null && isScrawl(name) ? [{ field: 'decisionMaker.name', finding: name }] : []
  return {
    findings: {
      ...findings,
      name: maker.length > 0 || name === null ? null : { ...name, value: behindScrawl(name.value, name, layout) },
      people: people
        .filter((person) => !lost.includes(person))
        .map((p) => ({ ...p, value: { ...p.value, name: behindScrawl(p.value.name, p, layout) } })),
      awards: awards.filter((award) => !garbled.includes(award)),
    },
    doubts: [
      ...[...maker, ...lost.map((finding) => ({ field: 'people', finding }))].map(({ field, finding }) =>
        scrawl(field, finding.spans.map((span) => textOf(layout, span)).join(' ')),
      ),
      ...garbled.map(({ value }) => unsure(value.recipient)),
    ],
  }
}

/** "Le David Jamieson": a name without the scrawl that was read in front of it, if two words and more of it are sure. */
function behindScrawl(name: string, { spans }: Finding<unknown>, layout: Layout): string {
  const [first, ...rest] = spans.flatMap((span) => wordsIn(layout, span))
  const isScrawl = first !== undefined && first.source === 'ocr' && first.confidence < SCRAWL
  if (!isScrawl || !name.startsWith(`${first.text} `)) return name
  const bare = name.slice(first.text.length + 1)
  return bare.includes(' ') && rest.every(({ confidence }) => confidence >= SURE) ? bare : name
}

const scrawl = (field: string, text: string): Issue => ({
  code: 'doubtful-read',
  severity: 'warning',
  field,
  message: `“${text}” was hardly recognised and may be a signature: look at its page.`,
})

const unsure = (recipient: string): Issue => ({
  code: 'doubtful-read',
  severity: 'warning',
  field: 'awards',
  message: `The recipient “${recipient}” was hardly recognised: look at its page.`,
})
