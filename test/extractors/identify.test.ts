import { expect, test } from 'vitest'
import { identityOf } from './formText.ts'

const issuerOf = (form: string) => {
  const { issuer, pack } = identityOf(form)
  return [issuer?.value ?? null, pack?.slug ?? null]
}

test.each([
  ["Mayor's Office for Policing and Crime", 'mopac'],
  ['Greater London Authority', 'gla'],
  ['Police and Crime Commissioner for Hampshire', 'hampshire-pcc'],
  ['Warwickshire Police and Crime Commissioner', 'warwickshire-pcc'],
])('%s has the pack %s', (body, slug) => {
  expect(issuerOf(`**${body}**\n**Summary:**\nA form.`)).toStrictEqual([slug, slug])
})

test.each([
  ['Police and Crime Commissioner for Kent', 'kent-pcc'],
  ['Kent Police and Crime Commissioner', 'kent-pcc'],
  ['Office of the Police and Crime Commissioner for West Midlands', 'west-midlands-pcc'],
  ['Police, Fire and Crime Commissioner for Essex', 'essex-pcc'],
  ['Devon and Cornwall Police and Crime Commissioner', 'devon-and-cornwall-pcc'],
  ['Police & Crime Commissioner for North Wales', 'north-wales-pcc'],
  ['Surrey PCC', 'surrey-pcc'],
  ['Mayor of South Yorkshire', 'south-yorkshire-pcc'],
  ['Durham Police, Crime and Victims’ Commissioner', 'durham-pcc'],
  ['Staffordshire Commissioner for Police, Fire and Rescue and Crime', 'staffordshire-pcc'],
])('"%s" names %s', (body, slug) => {
  expect(issuerOf(`**${body}**\n**Summary:**\nA form.`)).toStrictEqual([slug, slug])
})

test('a pack’s number in the head names its body', () => {
  expect(issuerOf('Decision WPCC3-0089\n**Summary:**\nA form.')).toStrictEqual(['warwickshire-pcc', 'warwickshire-pcc'])
})

test('so does its number in the running header', () => {
  const form =
    '^ Decision ID: PCCDJ 000219 2023\n**Decision title**\nNight buses\n---\n^ Decision ID: PCCDJ 000219 2023\nA form.'
  expect(issuerOf(form)).toStrictEqual(['hampshire-pcc', 'hampshire-pcc'])
})

test('bodies in running text do not outvote the heading', () => {
  const text =
    'It is shared with the Police and Crime Commissioner for Sussex, the Police and Crime Commissioner for Essex and Surrey Police, who pay their share of the upkeep of the shelters.'
  expect(issuerOf(`**Police and Crime Commissioner for Kent**\n**Summary:**\n${text}`)[0]).toBe('kent-pcc')
})

test.each([
  ['no body', '**Decision Notice**\nTo buy shelters.'],
  ['a place only', '**Decision Notice**\nThe shelters stand in Kent and in Essex, where they are needed.'],
  [
    'a force in passing',
    '**Decision Notice**\nThe shelters were asked for by Kent Police after a survey of the quays and stations in that year.',
  ],
  ['a commissioner without an area', '**Police and Crime Commissioner**\nTo buy shelters.'],
])('%s gives no issuer', (_, form) => {
  expect(issuerOf(form)).toStrictEqual([null, null])
})

test.each([
  ['PFCC Decision Report', 'Enquiries to: jane.doe@essex-fire.gov.uk', 'essex-pcc'],
  ['Police, Fire and Crime Commissioner', 'Enquiries to: jane.doe@staffordshirefire.gov.uk', 'staffordshire-pcc'],
  ['PFCC Decision Report', 'Enquiries to: jane.doe@quay-fire.gov.uk', null],
  ['PCC Decision Report', 'Enquiries to: jane.doe@essex-fire.gov.uk', null],
  ['PCC Decision Report', 'The station is shared; write to jane.doe@kent.fire-uk.org.', null],
])('the fire service’s address speaks for a commissioner who is its authority, too: %s, %s', (head, line, slug) => {
  expect(issuerOf(`**${head}**\n${line}\n**Summary:**\nA form.`)[0]).toBe(slug)
})

test('a motto at the head names the area', () => {
  expect(issuerOf('**Making Suffolk a safer place to live**\n**Summary:**\nA form.')[0]).toBe('suffolk-pcc')
})

test.each([
  [
    'a title over two lines',
    '**Office of the Police and Crime Commissioner**\n**for Thames Valley**',
    'thames-valley-pcc',
  ],
  ['an area over its title', '**Thames Valley**\n**Police and Crime Commissioner**', 'thames-valley-pcc'],
  [
    'a letterhead in columns',
    '| South Yorkshire | Carbrook House |\n| Police and Crime Commissioner | Sheffield |',
    'south-yorkshire-pcc',
  ],
  ['a letterhead that ends with the area', '| OPCC | 1 High Street |\n| Surrey | Guildford |', 'surrey-pcc'],
  ['an abbreviation', '**OPCC for Surrey**', 'surrey-pcc'],
  ['an abbreviation behind the area', '**Thames Valley OPCC**', 'thames-valley-pcc'],
  ['a dash', '**Police and Crime Commissioner – Surrey**', 'surrey-pcc'],
  ['brackets', '**Police and Crime Commissioner (Surrey)**', 'surrey-pcc'],
  ['a genitive', '**Surrey’s Police and Crime Commissioner**', 'surrey-pcc'],
])('a letterhead with %s names its body', (_, head, slug) => {
  expect(issuerOf(`${head}\n**Decision Notice**\n**Summary:**\nTo buy shelters.`)[0]).toBe(slug)
})

const SHELTERS = '**Decision Notice**\n**Summary:**\nTo buy shelters for the stops along the quays and at the stations.'

test.each([
  ['its web address', 'Published at www.surrey-pcc.gov.uk/decisions', 'surrey-pcc'],
  [
    'its web address in the domain of the police',
    'See https://www.nottinghamshire.pcc.police.uk',
    'nottinghamshire-pcc',
  ],
  ['its e-mail address', 'Enquiries to: office@thamesvalley-opcc.gov.uk', 'thames-valley-pcc'],
  ['an officer’s e-mail address', 'Enquiries to: ada.quill@essex.police.uk', 'essex-pcc'],
  [
    'the line of the signature',
    'Signature: Ada Quill, Police and Crime Commissioner for Surrey (a copy signed by hand is held by the office)',
    'surrey-pcc',
  ],
])('a form without a letterhead is named by %s', (_, line, slug) => {
  expect(issuerOf(`${SHELTERS}\n${line}`)[0]).toBe(slug)
})

const ABOUT = '**Summary:**\nThe Police and Crime Commissioner buys shelters'

test('a form that speaks of one place again and again, and of no other, is that place’s', () => {
  const text = `${ABOUT} in Surrey. Bus stops across Surrey are dark. People of Surrey wait there in the rain.`
  expect(issuerOf(`**Decision Notice**\n${text}`)[0]).toBe('surrey-pcc')
})

test.each([
  ['of two places', `${ABOUT} in Surrey. Stops across Surrey are dark. People of Surrey and in Kent wait there.`],
  ['once', `${ABOUT} in Surrey.`],
  [
    'of its council',
    `${ABOUT} with Surrey County Council. Surrey County Council puts them up for Surrey County Council.`,
  ],
])('a form that speaks %s is nobody’s', (_, text) => {
  expect(issuerOf(`**Decision Notice**\n${text}`)[0]).toBeNull()
})

test.each([
  [
    'a code of conduct in what is signed',
    '**Decision**\n**Recommendation**\nTo buy shelters.\n**Police and Crime Commissioner**\nI take this decision in compliance with the Code of Conduct for Cumbria Police & Crime Commissioner, whose terms I know and have read with all due care.',
    'cumbria-pcc',
  ],
  [
    'counties named together',
    '**Decision Making Record**\nThe OPCC helps councils in Devon, Cornwall and the Isles of Scilly to renew their shelters.',
    'devon-and-cornwall-pcc',
  ],
  [
    'a title in running text and no other place',
    '**Police and Crime Commissioner functions**\nThe functions were transferred by the Greater Manchester Combined Authority (Transfer of Functions to the Mayor) Order 2017, made for that purpose.\nThe grant allocated to Greater Manchester is spent.',
    'greater-manchester-pcc',
  ],
])('%s names the body', (_, form, slug) => {
  expect(issuerOf(form)[0]).toBe(slug)
})

test.each([
  ['one county named once', '**Decision**\nThe OPCC helps councils in Kent to renew their shelters.'],
  [
    'a title in running text beside another place',
    '**Decision**\nThe Kent Police and Crime Commissioner has paid for shelters of this kind in all towns of the county since last year.\nThose in Essex are newer, in Kent they are old.',
  ],
])('%s names no body', (_, form) => {
  expect(issuerOf(form)[0]).toBeNull()
})

const REPORT = (head: string): string => `**${head}**
Report reference number: 918-22
**1. Executive Summary**
The Essex Shelters Partnership keeps people dry, with the Essex Bus Council.
**2. Recommendations**
To approve a grant to the Essex Bus Council, on the Essex template.`

test.each([
  ['PFCC Decision Report', 'essex-pcc'],
  ['OPCC Decision Notice', 'essex-pcc'],
  ['Decision Report', null],
])('a form headed "%s" that names one county again and again is of %s', (head, slug) => {
  expect(issuerOf(REPORT(head))[0]).toBe(slug)
})

test('a form of a commissioner that names two counties is of neither', () => {
  expect(issuerOf(`${REPORT('PFCC Decision Report')}\nKent has shelters, too.`)[0]).toBeNull()
})
