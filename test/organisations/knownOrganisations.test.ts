import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadKnownOrganisations } from '../../src/organisations/knownOrganisations.ts'
import { linkOf } from '../../src/organisations/link.ts'
import { normalForm } from '../../src/organisations/normalForm.ts'
import { organisationSlug } from '../../src/organisations/organisation.ts'
import { shipped, withChanged } from '../rules/pipelineFolder.ts'
import { knownOrganisations, shippedCatalogue } from './shipped.ts'

const areas = readFileSync(path.join(shipped, 'areas.yaml'), 'utf8').match(/(?<=slug: )[a-z-]+/gu) ?? []

test('each police area with a commissioner has its force, and London has its two', () => {
  expect(areas).toHaveLength(41)
  const police = knownOrganisations.filter(({ kind }) => kind === 'police').map(({ slug }) => slug)
  const without = areas.filter((area) => !police.some((slug) => slug.startsWith(area)))
  expect(without).toEqual([])
  expect(police).toEqual(expect.arrayContaining(['metropolitan-police-service', 'city-of-london-police']))
})

// How many there are: https://www.gov.uk/guidance/local-government-structure-and-elections, and 22 in Wales.
test.each([
  ['London boroughs, without Westminster', /^(?:London Borough|Royal Borough) of (?!Windsor).*(?<!Council)$/u, 31],
  ['metropolitan boroughs', / (?:Metropolitan Borough Council|Metropolitan District Council)$/u, 36],
  ['Welsh councils', / County Borough Council$/u, 22],
  ['all councils', /./u, 33 + 36 + 21 + 4 + 63 + 164 + 14 + 26 + 22],
])('%s are all there', (_what, pattern, count) => {
  const councils = knownOrganisations.filter(({ kind }) => kind === 'council')
  const found = councils.filter(({ spellings }) => spellings.some((spelling) => pattern.test(spelling)))
  expect(found).toHaveLength(count)
})

test('each spelling finds its own organisation, and no hint is a spelling of another', () => {
  const { byKey } = shippedCatalogue
  for (const { slug, spellings, hints } of knownOrganisations) {
    expect(organisationSlug.safeParse(slug).success).toBe(true)
    for (const spelling of spellings)
      expect([spelling, linkOf(shippedCatalogue, spelling)?.slug]).toEqual([spelling, slug])
    for (const hint of hints) expect([hint, ...(byKey.get(normalForm(hint).key) ?? [slug])]).toEqual([hint, slug])
  }
})

test.each([
  [
    'an unknown key',
    (text: string) => text.replace('  members: [Avon and', '  memberz: []\n  members: [Avon and'),
    /organisations\.yaml:\d+: .*memberz/u,
  ],
  [
    'an unknown kind',
    (text: string) => text.replace('- kind: fire', '- kind: brigade'),
    /organisations\.yaml:\d+: \d+\.kind/u,
  ],
  [
    'a spelling without a place for the name',
    (text: string) => text.replace("'{name} Police',", "'Police',"),
    /organisations\.yaml:\d+: .*hold \{name\}/u,
  ],
  [
    'two of one slug',
    (text: string) => text.replace('    - RoadPeace\n', '    - RoadPeace\n    - Road-Peace\n    - Roadpeace\n'),
    /two organisations have the slug roadpeace/u,
  ],
])('%s is told with its place', (_what, change, message) => {
  withChanged('organisations.yaml', change, (folder) => {
    expect(() => loadKnownOrganisations(folder)).toThrow(message)
  })
})
