// Runs every rule of the shipped pipeline, and the readers of sums, dates and periods, over 100 kB of the worst text that
// we could think of, and says which one it is at: a rule that hangs is the last one named.
import { writeSync } from 'node:fs'
import { qualifierOf } from '../../src/extractors/awards/qualifier.ts'
import { datesIn } from '../../src/extractors/dates/dates.ts'
import { periodsIn } from '../../src/extractors/dates/periods.ts'
import { namedReferencesIn, referenceOfValue } from '../../src/extractors/references/packReferences.ts'
import { sumsIn } from '../../src/extractors/sums/money.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from './pipelineFolder.ts'

const LENGTH = 100_000

const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)

const PIECES = ['a', 'A', '1', ' ', '1 ', '1-', '1/', '(', 'and ', 'A. ', '\u00a0']
const MONEY = ['£', '£1,', '£1-', '(£1', '(£1.', 'one ', 'one and ', 'one\n', 'up to ', 'about ']
const TIME = [
  '1.',
  '1 - ',
  '1/1/',
  '4 May ',
  'May ',
  'May to ',
  'April 2020 to ',
  '2020/21 - ',
  '2020/21',
  '1 April ',
  'until ',
]

type Run = { readonly name: string; readonly text: string; readonly work: (text: string) => unknown }

const { parts, packs, areas, makers, officers } = loadRules(shipped)

const scan =
  (pattern: RegExp) =>
  (text: string): unknown => [...text.matchAll(new RegExp(pattern.source, pattern.flags.replace('g', '').concat('g')))]

const over = (name: string, work: (text: string) => unknown, pieces: readonly string[]): readonly Run[] =>
  [...PIECES, ...pieces].map((piece) => ({ name: `${name} on "${piece}"`, text: filled(piece), work }))

/** Each rule's own examples, over and over, and broken off after each of their words with a run of spaces behind. */
const own = (examples: readonly string[]): readonly string[] =>
  examples.flatMap((text) => [`${text} `, text.replace(/\W*$/u, ' ')])

const LABELS = ['decision ', 'decision 12/2020, ', 'decision notice no. ', '012/2020 and ', '020-2021 ', '012 ']

const runs: readonly Run[] = [
  ...parts.flatMap(({ field, pattern, examples }) => over(`label ${field}`, scan(pattern), own(examples))),
  ...packs.flatMap(({ slug, references, names, parts: labels }) => [
    ...references.flatMap((rule) => over(`reference ${slug}`, scan(rule.pattern), own(Object.keys(rule.examples)))),
    ...names.flatMap((name) => over(`name ${slug}`, scan(name), [])),
    ...labels.flatMap((part) => over(`label ${slug}`, scan(part.pattern), own(part.examples))),
  ]),
  ...packs
    .filter(({ references }) => references.some((rule) => rule.needsLabel))
    .flatMap((pack) => [
      ...over(`numbers of ${pack.slug} in a sentence`, (text) => namedReferencesIn(text, pack, null), LABELS),
      ...over(`numbers of ${pack.slug} behind a label`, (text) => referenceOfValue(text, pack), LABELS),
    ]),
  ...over('areas', (text) => areas.map(({ pattern }) => scan(pattern)(text)), ['kent ', 'devon and ', 'county ']),
  ...over('makers', scan(makers), ['police ', 'police and crime commissioner for ', 'executive director, A']),
  ...over('officers', scan(officers), ['chief ', 'head of ']),
  ...over('sums', (text) => sumsIn(text), MONEY),
  ...over('sums in words', (text) => sumsIn(`${text} pounds`), MONEY),
  ...over('dates', (text) => datesIn(text), TIME),
  ...over('periods', (text) => periodsIn(text), TIME),
  ...over('qualifier', (text) => qualifierOf(text, text), MONEY),
]

for (const { name, text, work } of runs) {
  writeSync(1, `${name}\n`)
  work(text)
}
writeSync(1, 'done\n')
