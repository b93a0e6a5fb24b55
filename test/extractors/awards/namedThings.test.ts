import { expect, test } from 'vitest'
import { isGivenElsewhere, isNamedThing, isThingAmong } from '../../../src/extractors/awards/namedThings.ts'
import { asked, moneyOf } from '../moneyOf.ts'

test.each([
  'Contract',
  'Rent and utilities',
  'Staff costs',
  'Vehicles & equipment',
  'Police fund',
  'Fire fund',
  'General Fund',
  'Safer Streets Fund',
  'Proceeds of Crime Fund',
  'Commissioner’s Small Grants Fund',
  'Crime and Disorder Reduction Grants',
  'Community Safety Grant Funding',
  'Revenue Budget',
  'Council Tax Precept',
  'Domestic abuse perpetrator programme',
  'Youth diversion project',
  'Victims’ counselling pilot',
  'Independent evaluation',
  'Harbour fishing scheme',
  'Sexual violence therapy',
  'Road Safety Fund',
  'Small grants pot',
  'Year 1',
  '2021/22',
  'Lot B',
  'Theme 2: victims',
  'Young people',
  'CCTV',
  'Declined',
  'Carry forward',
])('%s is a thing that money is for, and nobody who gets it', (name) => {
  expect(isNamedThing(name)).toBe(true)
})

test.each([
  'Alternatives to Violence Project',
  'The Bridge Project',
  'Domestic Violence Intervention Project',
  'National Lottery Community Fund',
  'Youth Endowment Fund',
  'Kent Police Benevolent Fund',
  'World Food Programme',
  'Warwickshire Youth Justice Service',
  'London Ambulance Service',
  'Dorset fire and rescue service',
  'Kent youth offending service',
  'Key Training',
  'Pier Vehicles',
  'Marlow Equipment Ltd',
  'Crown Prosecution Service',
  'White Ribbon Campaign',
  'Mayor’s Fund for London',
  'Turning Point',
  'Phase Eight Theatre Company',
  'Theme Park Trust',
  'Project 3000 CIC',
  'Project 6',
  'Young People Cornwall',
  'Road Safety Trust',
  'Kent Community Fund',
  'Prevention Works CIC',
  'Victim Support',
  'nia',
])('%s is a body, whatever it is called', (name) => {
  expect(isNamedThing(name)).toBe(false)
})

test.each([
  ['Domestic abuse programme (already agreed)', true],
  ['Quay Trust (previously approved)', true],
  ['Quay Trust (approved in PCD 1366)', true],
  ['Quay Trust – already funded', true],
  ['Quay Trust (declined)', true],
  ['Quay Trust (application withdrawn)', true],
  ['Quay Trust – not awarded', true],
  ['Quay Trust (lead)', false],
  ['Not Forgotten Trust', false],
  ['On Hold Music (Kent)', false],
  ['Already Here CIC', false],
  ['Agreed Futures (Kent)', false],
])('a status note tells that money is given by another decision, or not at all: %s', (name, isBefore) => {
  expect(isGivenElsewhere(name)).toBe(isBefore)
})

test.each([
  ['Hope Programme', 'Partner / scheme', true],
  ['Hope Programme', 'Organisation', false],
  ['Quay Trust', 'Partner / scheme', false],
])('under a head that announces both, a programme is a thing: %s under %s', (name, head, isThing) => {
  expect(isThingAmong(name, head)).toBe(isThing)
})

test('rows of a table that name things, or what was agreed before, are no awards', () => {
  const { awards } = moneyOf(
    `${asked('approve the grants below of £29,000')}
**Financial implications**
The grants are:
| Partner / scheme | Grant |
| Quay Community Safety Partnership | £10,000 |
| Dorset Youth Justice Service | £12,000 |
| Domestic abuse perpetrator programme (already agreed) | £4,000 |
| Police fund | £3,000 |
| Total | £29,000 |`,
    [],
  )
  expect(awards).toEqual([
    ['Quay Community Safety Partnership', 10_000],
    ['Dorset Youth Justice Service', 12_000],
  ])
})

test.each([
  ['award a grant of £6,000 to Safe in Tees Valley for the Cadet Service', 'Safe in Tees Valley'],
  ['award a grant of £6,000 to Safe in Tees Valley for uniforms', 'Safe in Tees Valley'],
  ['award a grant of £6,000 to Pride in London for stewards', 'Pride in London'],
  [
    'award a grant of £6,000 to the Royal Society for the Prevention of Accidents for leaflets',
    'Royal Society for the Prevention of Accidents',
  ],
  ['award a grant of £6,000 to Fairlight for the Arrest Service', 'Fairlight'],
  ['award a grant of £6,000 to the Quay Trust in Kent for the Cadet Service', 'Quay Trust'],
  [
    'approve a grant of £6,000 to the London Leadership Strategy for the recruitment of schools',
    'London Leadership Strategy',
  ],
  ['award £6,000 to the London Advice Services Alliance for training', 'London Advice Services Alliance'],
  [
    'award £6,000 from the Commissioner’s commissioning budget for an evaluation by the University of Kent',
    'University of Kent',
  ],
  [
    'approve the extension of the contract with the Harbour Alliance To Combat Hate (HATCH) to March 2026, at a cost of £6,000',
    'Harbour Alliance To Combat Hate',
  ],
])('a body’s name goes as far as it is a name: %s', (item, name) => {
  expect(moneyOf(asked(item), []).awards).toEqual([[name, 6000]])
})

test.each([
  'approve £6,000 towards the London Knife Crime Strategy',
  'allocate £6,000 to the Community Safety Strategy',
  'allocate £6,000 to the London Crime Prevention Fund',
  'approve £6,000 for the Safer Streets Programme',
])('what is no body gets no award: %s', (item) => {
  expect(moneyOf(asked(item), []).awards).toEqual([])
})

test('a cell’s note or purpose is no part of a name, and what is declined is no award', () => {
  const { awards } = moneyOf(
    `${asked('approve the grants below of £21,000')}
**Financial implications**
| Organisation | Grant |
| Quay Trust (Year 2 of 3) | £1,000 |
| Pier Trust – boats and sails | £2,000 |
| Harbour Trust – boat project | £3,000 |
| Age UK – North Kent | £4,000 |
| Dover Trust (declined) | £5,000 |
| Carry forward | £6,000 |
| Total | £21,000 |`,
    [],
  )
  expect(awards).toEqual([
    ['Quay Trust', 1000],
    ['Pier Trust', 2000],
    ['Harbour Trust', 3000],
    ['Age UK – North Kent', 4000],
  ])
})
