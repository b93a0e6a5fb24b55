import { expect, test } from 'vitest'
import { recordOf } from '../golden/cases.ts'

test.each([
  ['surrey-pcc/letter-to-panel', 'letter', 'a letter'],
  ['mopac/agenda-investment-board', 'agenda', 'an agenda'],
  ['mopac/appendix-a-pcd-6118', 'appendix', 'an appendix'],
  ['gla/minutes-investment-group', 'minutes', 'a minutes'],
  ['hampshire-pcc/business-case-custody-vans', 'other', 'an other'],
])('%s is no decision but %s: its text is kept, and no field is invented', async (name, kind) => {
  const record = await recordOf(name)
  expect(record).toMatchObject({
    documentKind: kind,
    reference: null,
    title: null,
    decisionMaker: null,
    outcome: null,
    decidedOn: null,
    summary: null,
    totalPence: null,
    recommendations: [],
    awards: [],
    fundingSources: [],
    amounts: [],
    citations: [],
    signOffs: [],
    people: [],
  })
  expect(record.issues.map((issue) => issue.code)).toStrictEqual(['not-a-decision'])
  expect(record.sections.length).toBeGreaterThan(0)
})

test('an unsigned, undated form keeps the sum put forward and says that it is not committed', async () => {
  const record = await recordOf('gwent-pcc/pccg-2021-931')
  expect(record).toMatchObject({ documentKind: 'decision', outcome: null, decidedOn: null })
  expect(record.totalPence).not.toBeNull()
  expect(record.issues.map((issue) => issue.code)).toContain('unsigned-total')
})

test('a rejected form commits nothing', async () => {
  const record = await recordOf('mopac/pcd-7530')
  expect(record).toMatchObject({ outcome: 'rejected', totalPence: null })
  expect(record.amounts.length).toBeGreaterThan(0)
})
