import type { Draft, Sighting } from './draft.ts'
import { PLACEHOLDER } from './placeholder.ts'

/** As many as a person goes through; the rest are rarer still. */
const MOST_SHOWN = 40

/** A draft as the file of a pack: what was seen as values, what has to be checked as comments that begin with TODO. */
export function draftYaml(draft: Draft): string {
  const lines = [
    ...headLines(draft),
    ...(draft.isSlugKnown ? [] : ['# TODO check: no police area is named, so the slug is made of the printed name.']),
    `slug: ${draft.slug}`,
    `name: ${quoted(draft.name)}`,
    ...publishedLines(draft),
    '# TODO check: other names that its forms print, in small letters; names of other bodies must not match.',
    'names:',
    ...draft.names.map((name) => `  - ${quoted(name)}`),
    ...referenceLines(draft),
    ...labelLines(draft),
    'parts: []',
    ...makerLines(draft),
    '# TODO source: the page that says so, for each fact that a page confirms.',
    'sources:',
    `  - { fact: 'TODO', url: '${PLACEHOLDER}' }`,
    'unconfirmed: []',
  ]
  return `${lines.join('\n')}\n`
}

function headLines({ name, files }: Draft): readonly string[] {
  return [
    comment(
      `${name}: a draft by "decisionbase pack new" of ${counted(files.length, 'decision')}, for a person to finish.`,
    ),
    ...files.map((file) => comment(`  ${file}`)),
    '# TODO era: were the numbers or the form others in earlier years? Read decisions of several years.',
    '# Then: decisionbase pack check FILE PDF…',
  ]
}

function publishedLines({ published, links }: Draft): readonly string[] {
  const seen = links.slice(0, MOST_SHOWN).map((url) => comment(`  ${url}`))
  return [
    published === null
      ? '# TODO: no address that speaks of decisions is printed; put in the page that lists them.'
      : '# TODO check: it is printed in the decisions; is it the page that lists them?',
    ...(seen.length === 0 ? [] : ['# Addresses printed or linked:', ...seen]),
    `published: ${published === null ? 'null' : quoted(published)}`,
  ]
}

function referenceLines({ references, printedReferences, alsoMatched, files, ...draft }: Draft): readonly string[] {
  const seen = printedReferences.map((one) => comment(`  ${JSON.stringify(one.text)}, ${one.file}, p. ${one.page}`))
  const also = alsoMatched.slice(0, MOST_SHOWN).map((one) => comment(`  ${sighted(one, files.length)}`))
  const rules = references.flatMap(({ pattern, canonical, examples }) => [
    `  - pattern: ${quoted(pattern)}`,
    `    canonical: ${quoted(canonical)}`,
    '    source: null',
    '    needsLabel: true',
    '    era: { from: null, to: null }',
    '    examples:',
    ...Object.entries(examples).map(([printed, spelled]) => `      ${quoted(printed)}: ${quoted(spelled)}`),
  ])
  const without = draft.filesWithoutReference.map((file) => comment(`  none in ${file}: look for it there`))
  return [
    seen.length === 0
      ? '# TODO: no reference was seen beside a label or in a heading. Add a pattern if the body numbers its decisions.'
      : `# TODO check: made of ${counted(seen.length, 'reference')}. Are the digits wide enough, is each spelling the body's own?`,
    ...seen,
    ...without,
    '# No page confirms them yet, so they count behind a label only. TODO: source, and needsLabel: false if no other number',
    '# can look like it; era: the years in which it was given out.',
    ...(rules.length === 0 ? ['references: []'] : ['references:', ...rules]),
    '# TODO look-alikes: other numbers of the body (contracts, minutes, procurement) that must not be read as a reference.',
    ...(also.length === 0
      ? []
      : [
          '# The patterns match these, too: other decisions that are cited, or look-alikes to be kept out by the pattern?',
          ...also,
        ]),
    'lookalikes: []',
  ]
}

function labelLines({ labels, files }: Draft): readonly string[] {
  if (labels.length === 0) return []
  return [
    '# TODO labels: these look like labels and form.yaml does not know them. Where one stands before a value that is asked',
    '# for, add a part: { field: reference, kind: value, labels: [a pattern], examples: [as printed], lookalikes: [] }',
    ...labels.slice(0, MOST_SHOWN).map((label) => comment(sighted(label, files.length))),
    ...(labels.length > MOST_SHOWN ? [comment(`and ${labels.length - MOST_SHOWN} more, each seen less often`)] : []),
  ]
}

function makerLines({ decisionMaker, decisionMakers }: Draft): readonly string[] {
  const others = decisionMakers.filter((office) => office !== decisionMaker)
  return [
    decisionMaker === null
      ? '# TODO: the office that takes the decisions was not seen.'
      : '# TODO check: the office that takes the decisions, as printed.',
    ...others.map((office) => comment(`  also printed: ${office}`)),
    `decisionMaker: ${decisionMaker === null ? 'null' : quoted(decisionMaker)}`,
  ]
}

const sighted = ({ text, page, seen }: Sighting, files: number): string =>
  `seen on ${seen} of ${files}, p. ${page}: ${JSON.stringify(text)}`

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Printed text on one line and without control characters, which YAML does not take. */
const plain = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')

const comment = (text: string): string => `# ${text.startsWith('  ') ? '  ' : ''}${plain(text).trim()}`

const quoted = (text: string): string => `'${plain(text).replaceAll("'", "''")}'`
