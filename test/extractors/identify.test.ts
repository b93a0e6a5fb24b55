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

test('a motto at the head names the area', () => {
  expect(issuerOf('**Making Suffolk a safer place to live**\n**Summary:**\nA form.')[0]).toBe('suffolk-pcc')
})
