import type { Pack, ReferenceRule } from '../../src/packs/pack.ts'

/** Where the bodies of some packs stand: whose numbers a page confirms, whose only a guess tells, and whose nothing tells. */
type Coverage = { readonly confirmed: number; readonly guessed: number; readonly none: number }

function coverageOf(packs: readonly Pack[]): Coverage {
  const isConfirmed = (pack: Pack): boolean => pack.references.some((rule) => rule.source !== null)
  const confirmed = packs.filter(isConfirmed).length
  const none = packs.filter((pack) => pack.references.length === 0).length
  return { confirmed, guessed: packs.length - confirmed - none, none }
}

function years({ from, to }: ReferenceRule['era']): string {
  if (from === null && to === null) return ''
  return to === null ? ` since ${from}` : from === null ? ` until ${to}` : ` ${from}–${to}`
}

/** "`PCD 1412` since 2016", "`048/2021` ¹", "`PCCG-2020-031` ²" */
function told(rule: ReferenceRule): string {
  const [spelling = ''] = Object.values(rule.examples)
  return `\`${spelling}\`${years(rule.era)}${rule.source === null ? ' ²' : rule.needsLabel ? ' ¹' : ''}`
}

function rowOf(pack: Pack): string {
  const numbers = pack.references.map(told).join('<br>')
  const published = pack.published === null ? '' : `[decisions](${pack.published})`
  return `| ${pack.name} | \`${pack.slug}\` | ${numbers} | ${published} |`
}

/** The page of documentation that lists the bodies, made of their packs. */
export function bodiesPage(packs: readonly Pack[]): string {
  const { confirmed, guessed, none } = coverageOf(packs)
  const head = [
    '# Bodies',
    '',
    '<!-- Made of `pipeline/issuers/` by `npm run bodies`: change the packs, not this page. -->',
    '',
    `${packs.length} bodies have a pack: each police area of England and Wales with a commissioner or a mayor in that office,`,
    'MOPAC and the Mayor of London. Each pack names the pages that its facts are from, and what no page confirms.',
    '',
    `- ${confirmed} have references that were seen on their pages.`,
    `- ${guessed} have a form that no page confirms: it is used behind a label only.`,
    `- ${none} have none: their logs show no numbers, or none were found. Their decisions go through by the form's labels.`,
    '',
    '| body | slug | references, in the spelling of the record | published |',
    '| ---- | ---- | ------------------------------------------ | --------- |',
  ]
  const notes = [
    '',
    '¹ Other numbers look like it: taken behind a label, or as a citation behind the word "decision", never elsewhere.',
    '',
    '² Not confirmed by a page; treated as ¹.',
  ]
  return `${[...head, ...packs.map(rowOf), ...notes].join('\n')}\n`
}
