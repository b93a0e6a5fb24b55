import { expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { shipped } from './pipelineFolder.ts'

const { areas, makers, officers, verbs, settings } = loadRules(shipped)

test('every police area is found by its name, and names of others are not taken for it', () => {
  const wrong = areas.flatMap(({ slug, pattern }) => {
    const printed = slug.replaceAll('-', ' ').replace(' and ', ' and ')
    const found = areas.filter((a) => a.pattern.test(printed === 'dyfed powys' ? 'Dyfed-Powys' : printed))
    return pattern.test(printed) && found.every((a) => a.slug === slug || printed.includes(a.slug)) ? [] : [slug]
  })
  expect(wrong).toStrictEqual([])
})

test.each([
  ['Deputy Mayor for Policing and Crime', 'Deputy Mayor for Policing and Crime'],
  ['Police and Crime Commissioner for Surrey', 'Police and Crime Commissioner for Surrey'],
  ['Surrey Police and Crime Commissioner', 'Surrey Police and Crime Commissioner'],
  ['Police, Fire & Crime Commissioner', 'Police, Fire & Crime Commissioner'],
  ['the Mayor of London', 'Mayor of London'],
])('"%s" takes decisions', (line, office) => {
  expect(makers.exec(line)?.[0].trim()).toBe(office)
})

test.each([
  'Chief Finance Officer',
  'Chief Executive',
  'Monitoring Officer',
  'Treasurer',
  'Chief Fire Officer',
  'Chief Information Officer',
  'Section 73 Officer',
])('%s advises', (office) => {
  expect(officers.test(office)).toBe(true)
  expect(makers.test(office)).toBe(false)
})

test('verbs are infinitives in lower case, each once', () => {
  expect([...verbs].filter((verb) => !/^[a-z]+(?:-[a-z]+)?$/u.test(verb))).toStrictEqual([])
  expect(verbs.has('approve')).toBe(true)
})

test('the years of decisions hold together', () => {
  expect(settings.firstYear).toBeLessThan(settings.lastYear)
})
