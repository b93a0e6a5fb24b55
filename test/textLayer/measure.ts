/**
 * Prints the verdicts on the digital pages of PDFs and on spoilt copies of them, as in docs/text-layer.md.
 *
 * Run by hand: `node test/textLayer/measure.ts GLOB …`, with one glob of PDFs or more.
 */
import { judgeTextLayer } from '../../src/textLayer/judgement.ts'
import { speller } from '../../src/textLayer/spelling.ts'
import { CORRUPTIONS } from './corrupted.ts'
import { digitalPages } from './digitalPages.ts'

const spell = speller()
const pages = await digitalPages(process.argv.slice(2))
console.log(`| kind (${pages.length} pages) | strength | sound | garbage | absent | reasons of garbage |`)
console.log('|---|---|---|---|---|---|')
for (const { kind, strength, spoil } of CORRUPTIONS) {
  const judgements = pages.map((page) => judgeTextLayer(spoil(page), spell))
  const count = (verdict: string) => judgements.filter((judgement) => judgement.verdict === verdict).length
  const reasons = Object.entries(Object.groupBy(judgements, (judgement) => judgement.reason))
  const spelt = reasons
    .filter(([, group]) => group?.[0]?.verdict === 'garbage')
    .map(([reason, group]) => `${reason} ${group?.length}`)
  console.log(
    `| ${kind} | ${strength} | ${count('sound')} | ${count('garbage')} | ${count('absent')} | ${spelt.join(', ')} |`,
  )
}
