import { expect, test } from 'vitest'
import { linkOf, linksOf } from '../../src/organisations/link.ts'
import { suggestionsFor } from '../../src/organisations/suggestions.ts'
import { shippedCatalogue } from './shipped.ts'

test.each([
  // as known
  ['Victim Support', 'victim-support', 'name'],
  ['Surrey County Council', 'surrey-county-council', 'name'],
  ['Durham Police', 'durham-constabulary', 'alias'],
  ['Hampshire Constabulary', 'hampshire-and-isle-of-wight-constabulary', 'alias'],
  ['EY', 'ernst-and-young', 'alias'],
  ['Change, Grow, Live', 'change-grow-live', 'alias'],
  // case, "The", "&", apostrophes, accents, points, spaces
  ['VICTIM  SUPPORT', 'victim-support', 'spelling'],
  ['The Suzy Lamplugh Trust', 'suzy-lamplugh-trust', 'spelling'],
  ['Barnardo’s', 'barnardos', 'spelling'],
  ['Barnardos', 'barnardos', 'spelling'],
  ['N.S.P.C.C.', 'nspcc', 'spelling'],
  ['Catch 22', 'catch22', 'spelling'],
  ['Saint Giles Trust', 'st-giles-trust', 'spelling'],
  ['Bath & North East Somerset Council', 'bath-and-north-east-somerset-council', 'spelling'],
  ['Dyfed Powys Police', 'dyfed-powys-police', 'spelling'],
  ['Telefonica UK Limited', 'telefonica-uk', 'spelling'],
  // legal forms of charities and companies
  ['Victim Support Ltd', 'victim-support', 'spelling'],
  ['Redthread Youth Limited', 'redthread', 'spelling'],
  ['Eviden Technology Services (UK) Ltd', 'eviden', 'spelling'],
  ['Deloitte LLP', 'deloitte', 'alias'],
  ['Capita Business Services Limited', 'capita', 'spelling'], // although "Capita plc" is known with its form
  ['Capita Business Services Limited trading as Integra', 'capita', 'spelling'],
  ['Barnardo’s (registered charity no. 216250)', 'barnardos', 'spelling'],
  // the ways in which councils are written
  ['London Borough of Camden', 'camden-council', 'alias'],
  ['LB of Camden', 'camden-council', 'alias'],
  ['The London Borough of Hammersmith & Fulham', 'hammersmith-and-fulham-council', 'spelling'],
  ['The Royal Borough of Kensington and Chelsea', 'kensington-and-chelsea-council', 'spelling'],
  ['City of Bradford MDC', 'bradford-city-council', 'alias'],
  ['The Council of the City of Wakefield', 'wakefield-city-council', 'spelling'],
  ['The Borough Council of Calderdale', 'calderdale-council', 'spelling'],
  ['Leeds Council', 'leeds-city-council', 'alias'],
  ['Swansea Council', 'swansea-council', 'name'],
  ['Caerphilly CBC', 'caerphilly-council', 'alias'],
  // initials that the document introduces right behind
  ['Suzy Lamplugh Trust (SLT)', 'suzy-lamplugh-trust', 'name'],
  // a slip of the recogniser in one long word
  ['Bamardos', null, null], // two slips in one, "rn" read as "m": nobody can be sure
  ['Barnard0s', 'barnardos', 'ocr-slip'],
  ['Bedfordshlre Police', 'bedfordshire-police', 'ocr-slip'],
  ['Suzy Lamplugb Trust', 'suzy-lamplugh-trust', 'ocr-slip'],
  ['Warwickshire Couunty Council', null, null], // in a short word
])('%s is %s by %s', (recipient, slug, rule) => {
  const link = linkOf(shippedCatalogue, recipient)
  expect(link?.slug ?? null).toBe(slug)
  expect(link?.rule ?? null).toBe(rule)
})

test.each([
  ['Kent Police Federation', 'kent-police'],
  ['Kent Police Charity', 'kent-police'],
  ['Essex Police Ltd', 'essex-police'],
  ['Camden Council Limited', 'camden-council'],
  ['Victim Support Scotland', 'victim-support'],
  ['Deloitte Ltd', 'deloitte'],
  ['Capita Ltd', 'capita'],
  ['Mind', 'national-association-for-mental-health'],
  ['Safer London Foundation', 'safer-london'],
  ['St Giles', 'st-giles-trust'],
  ['Turning Points', 'turning-point'],
  ['Camden', 'camden-council'],
  ['Surrey', 'surrey-county-council'],
  ['Bucks CC', 'buckinghamshire-county-council'],
  ["Women's Aid", 'womens-aid-federation-of-england'],
  ['Salvation Army Trading Company Ltd', 'the-salvation-army'],
  ['NEC', 'nec-software-solutions'],
  ['SLT', 'suzy-lamplugh-trust'],
  ['Newcastle Council', 'newcastle-upon-tyne-city-council'],
])('%s is left apart; that it may be %s is suggested', (recipient, slug) => {
  expect(linkOf(shippedCatalogue, recipient)).toBeNull()
  expect(suggestionsFor(shippedCatalogue, recipient).map((suggestion) => suggestion.slug)).toContain(slug)
})

test.each([
  'St Giles Hospice',
  'Barnet Homes',
  'Barnet Homes Ltd',
  'Turning Point Women’s Centre',
  'Kent Police and Crime Commissioner',
  'Office of the Police and Crime Commissioner for Kent',
  'University of Kent Police Society',
  'Leicester City in the Community',
  'Leicester City Football Club',
  'Camden Community Law Centre',
  'Council',
  'Police',
  'The',
  'Ltd',
  '—',
  'Melton Learning Hub',
  'Victim',
  'Trust',
])('%s is nobody that is known', (recipient) => {
  expect(linkOf(shippedCatalogue, recipient)).toBeNull()
})

test('look-alikes that are both known are two', () => {
  const slugs = ['Merton Council', 'Melton Council', 'Buckinghamshire County Council', 'Buckinghamshire Council'].map(
    (name) => linkOf(shippedCatalogue, name)?.slug,
  )
  expect(slugs).toEqual([
    ...['merton-council', 'melton-borough-council', 'buckinghamshire-county-council', 'buckinghamshire-council'],
  ])
})

test('five bare place names in one decision are councils, four are not', () => {
  const places = ['Camden', 'Brent', 'Ealing', 'Barnet', 'Windsor & Maidenhead']
  const councils = places.map((_, index) => linksOf(shippedCatalogue, places)[index])
  expect(councils.map((link) => [link?.slug, link?.rule])).toEqual([
    ['camden-council', 'listed-councils'],
    ['brent-council', 'listed-councils'],
    ['ealing-council', 'listed-councils'],
    ['barnet-council', 'listed-councils'],
    ['windsor-and-maidenhead-council', 'listed-councils'],
  ])
  expect(linksOf(shippedCatalogue, [...places.slice(1), 'Brent', 'Dorset', 'Quay Trust'])).toEqual(Array(7).fill(null))
})
