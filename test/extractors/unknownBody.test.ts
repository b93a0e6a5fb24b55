import { expect, test } from 'vitest'
import { recordOf, withoutPacks } from './formText.ts'

const recordFrom = (head: string) =>
  recordOf(
    `${head}\n**Decision Notice**\nDecision Reference: OPCC/D/12\nTitle: Night bus shelters\n**Recommendation:**\nTo approve the purchase of shelters for £12,000.`,
    withoutPacks,
  )
const issuesOf = (head: string) =>
  recordFrom(head).issues.flatMap(({ code, severity, field, message }) =>
    field === 'issuer' ? [[code, severity, /“(.*)”/u.exec(message)?.[1] ?? null]] : [],
  )

test('a body of a police area without a pack is read by form labels, and told with its name as printed', () => {
  const head = '**Office of the Police, Fire and Crime Commissioner for Essex**'
  const record = recordFrom(head)
  expect(record).toMatchObject({ issuer: 'essex-pcc', reference: 'OPCC/D/12', title: 'Night bus shelters' })
  expect(issuesOf(head)).toStrictEqual([
    ['no-pack', 'info', 'Office of the Police, Fire and Crime Commissioner for Essex'],
  ])
  expect(record.issues.find((i) => i.code === 'no-pack')?.message).toContain('decisionbase pack new PDF…')
})

test.each([
  ['**Kent Police and Crime Commissioner**', 'kent-pcc', 'Kent Police and Crime Commissioner'],
  ['**SURREY PCC**', 'surrey-pcc', 'SURREY PCC'],
  [
    '**POLICE AND CRIME COMMISSIONER FOR LANCASHIRE DECISION NOTICE**',
    'lancashire-pcc',
    'POLICE AND CRIME COMMISSIONER FOR LANCASHIRE',
  ],
])('the printed name in "%s" is that of %s: "%s"', (head, slug, printed) => {
  expect(recordFrom(head).issuer).toBe(slug)
  expect(issuesOf(head)).toStrictEqual([['no-pack', 'info', printed]])
})

test.each([
  ['**Police and Crime Commissioner for Nowhereshire**', 'nowhereshire-pcc'],
  ['**Nowhereshire Police and Crime Commissioner**', 'nowhereshire-pcc'],
  ['**Office of the Police, Fire and Crime Commissioner for East Anyfolk**', 'east-anyfolk-pcc'],
  ['**POLICE AND CRIME COMMISSIONER FOR NOWHERESHIRE DECISION NOTICE**', 'nowhereshire-pcc'],
  ['**PFCC for Anyshire and Otherside**', 'anyshire-and-otherside-pcc'],
])('an area that nobody knows, in %s, gives the slug %s, with a warning', (head, slug) => {
  const record = recordFrom(head)
  expect(record.issuer).toBe(slug)
  expect(record.provenance.issuer).toMatchObject({ method: 'issuer-printed', confidence: 0.7 })
  expect(issuesOf(head).map(([code, severity]) => [code, severity])).toStrictEqual([
    ['unknown-area', 'warning'],
    ['no-pack', 'info'],
  ])
})

test.each([
  ['an approval', '**Report to the Police and Crime Commissioner for Approval**'],
  ['a decision in capitals', '**SUBMITTED TO THE POLICE AND CRIME COMMISSIONER FOR DECISION**'],
  ['a misprint of a known area', '**Police and Crime Commissioner for Lancashre**'],
  ['a misread of a known area', '**Police and Crime Commissioner for Leicestershlre**'],
  ['a country', '**Police and Crime Commissioner for England**'],
  ['two areas', '**Police and Crime Commissioner for Anyshire**\n**Police and Crime Commissioner for Othershire**'],
  [
    'running text',
    'The shelters were bought before by the Police and Crime Commissioner for Nowhereshire, who found them sound and dry, and who paid for them in full.',
  ],
])('%s is no area: no issuer', (_, head) => {
  expect(recordFrom(head).issuer).toBeNull()
})

test.each([
  ['**Mayor of the Anyside Combined Authority**', 'Mayor of the Anyside Combined Authority'],
  ['**Nowhere Police Authority Board**', 'Nowhere Police Authority Board'],
  ['**Borough Council of Anytown**', 'Borough Council of Anytown'],
  ['**Police and Crime Commissioner for Lancashre**', 'Police and Crime Commissioner for Lancashre'],
])('a body of which neither pack nor area is known, in %s, is null and told as printed', (head, printed) => {
  expect(recordFrom(head).issuer).toBeNull()
  expect(issuesOf(head)).toStrictEqual([['unknown-issuer', 'warning', printed]])
})

test('a form that names no body says so', () => {
  expect(issuesOf('To buy shelters.')).toStrictEqual([['unknown-issuer', 'warning', null]])
})
