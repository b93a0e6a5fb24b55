import { expect, test } from 'vitest'
import { referenceOfValue } from '../../src/extractors/references/packReferences.ts'
import { type Draft, draftOf } from '../../src/packs/draft.ts'
import { draftYaml } from '../../src/packs/draftYaml.ts'
import { factsSeen } from '../../src/packs/seenFacts.ts'
import { layoutOf, rules } from '../golden/cases.ts'
import { packOf } from './packFiles.ts'

const draftFrom = async (...names: readonly string[]): Promise<Draft> =>
  draftOf(await Promise.all(names.map(async (name) => factsSeen(`${name}.pdf`, await layoutOf(name), rules))))

test.each([
  [
    ['lancashire-pcc/2023-97', 'lancashire-pcc/2023-97-fax'],
    'lancashire-pcc',
    'Police and Crime Commissioner for Lancashire',
    '2023/97',
  ],
  [
    ['gwent-pcc/pccg-2021-931', 'gwent-pcc/pccg-2021-931-upside-down'],
    'gwent-pcc',
    'Office of the Police and Crime Commissioner for Gwent',
    'PCCG-2021-931',
  ],
  [['surrey-pcc/948-2022'], 'surrey-pcc', 'Police and Crime Commissioner for Surrey', '948/2022'],
  [
    ['nottinghamshire-pcc/2016-918', 'nottinghamshire-pcc/2016-918-scan'],
    'nottinghamshire-pcc',
    'Nottinghamshire Police and Crime Commissioner',
    '2016.918',
  ],
  [
    ['hampshire-pcc/pccdj-009651-2023'],
    'hampshire-pcc',
    'Police and Crime Commissioner for Hampshire',
    'PCCDJ 009651 2023',
  ],
])('a draft of %j is a pack of %s that reads its references', async (names, slug, name, reference) => {
  const draft = await draftFrom(...names)
  const pack = await packOf(draftYaml(draft))
  expect({ slug: pack.slug, name: pack.name }).toStrictEqual({ slug, name })
  expect(pack.names.some((pattern) => name.match(pattern) !== null)).toBe(true)
  expect(referenceOfValue(reference, pack)).toMatchObject({ reference, issuer: slug })
  expect(pack.references.flatMap((rule) => Object.keys(rule.examples))).toStrictEqual([reference])
  expect(pack.decisionMaker).toMatch(/Commissioner/)
})

test('what a person has to look at stands in the draft, with where it was seen', async () => {
  const text = draftYaml(await draftFrom('lancashire-pcc/2023-97', 'lancashire-pcc/2023-97-fax'))
  for (const what of ['source', 'era', 'look-alikes']) expect(text).toContain(`# TODO ${what}:`)
  expect(text).toContain('#   "2023/97", lancashire-pcc/2023-97.pdf, p. 1')
  // The columns of its table are financial years, which its reference looks like.
  expect(text).toContain('#   seen on 2 of 2, p. 2: "2023/24"')
})

test('labels that form.yaml does not know are listed, the most seen first, those that it knows are not', async () => {
  const text = draftYaml(await draftFrom('nottinghamshire-pcc/2016-918', 'nottinghamshire-pcc/2016-918-scan'))
  expect(text).toContain('# seen on 2 of 2, p. 2: "Reason (if not approved or deferred)"')
  expect(text).not.toContain('"Summary')
  const counts = [...text.matchAll(/^# seen on (\d) of 2/gmu)].map(([, count]) => Number(count))
  expect(counts).toStrictEqual(counts.toSorted((a, b) => b - a))
})

test('an address of one decision is told, and not taken for the page that lists them', async () => {
  const draft = await draftFrom('gla/md-9041')
  expect(draft.published).toBeNull()
  expect(draftYaml(draft)).toContain('#   https://decisions.example.org/md8812')
})

test('whatever is printed, the draft is a pack', async () => {
  const nasty = "it's: {a: [b]} # c\n'---'\t\u0007\u2028\u2029 \\d{2} \"x\" \u{1F600} & | >"
  const sighting = { text: nasty, file: nasty, page: 1, seen: 1 }
  const draft: Draft = {
    ...(await draftFrom('surrey-pcc/948-2022')),
    name: nasty,
    names: ["it['’]s"],
    links: [`https://example.org/${nasty}`],
    printedReferences: [sighting],
    alsoMatched: [sighting],
    labels: [sighting],
    decisionMaker: nasty,
    decisionMakers: [nasty, `${nasty} `],
    files: [nasty],
    filesWithoutReference: [nasty],
  }
  const pack = await packOf(draftYaml(draft))
  expect(pack.slug).toBe('surrey-pcc')
  expect(pack.decisionMaker).toContain("it's: {a: [b]} # c '---'")
})

test('of nothing that names a body, a draft still has a slug and a name to be mended', async () => {
  const [facts] = [factsSeen('x.pdf', await layoutOf('surrey-pcc/948-2022'), rules)]
  const draft = draftOf([{ ...facts, slug: null, names: [], reference: null, decisionMaker: null, links: [] }])
  const pack = await packOf(draftYaml(draft))
  expect(pack).toMatchObject({ slug: 'unknown-body', name: 'Unknown body', references: [], decisionMaker: null })
  expect(draftYaml(draft)).toContain('# TODO: no reference was seen')
})
