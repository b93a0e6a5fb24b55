import { expect, test } from 'vitest'
import { searchText } from '../../src/store/textSearch.ts'
import { recordOf } from '../golden/cases.ts'
import { withSaved } from './databases.ts'
import { loaded } from './records.ts'

const names = [
  'surrey-pcc/948-2022-unsigned',
  'surrey-pcc/948-2022-speckled',
  'surrey-pcc/948-2022',
  'mopac/appendix-a-pcd-6118',
  'mopac/pcd-6118',
  'mopac/pcd-7412-150dpi',
  'mopac/pcd-7412',
  'gla/minutes-investment-group',
  'gla/md-9041',
]
const outcomes = await Promise.all(names.map(async (name) => loaded(await recordOf(name))))

test.each([
  ['as they come', outcomes],
  ['the other way round', outcomes.toReversed()],
])(
  'unsigned, scanned and signed documents are one decision, an appendix and minutes are none: %s',
  async (_, order) => {
    await withSaved(order, (database) => {
      const decisions = database.prepare('SELECT file, reference, copies FROM unique_decisions ORDER BY file')
      expect(decisions.raw().all()).toEqual([
        ['gla/md-9041/decision.pdf', 'MD9041', 1],
        ['mopac/pcd-6118/decision.pdf', 'PCD 6118', 1],
        ['mopac/pcd-7412/decision.pdf', 'PCD 7412', 2],
        ['surrey-pcc/948-2022/decision.pdf', '948/2022', 3],
      ])
      const surrey = "SELECT file FROM decision_copies WHERE issuer = 'surrey-pcc' ORDER BY copy"
      expect(database.prepare(surrey).pluck().all()).toEqual([
        'surrey-pcc/948-2022/decision.pdf',
        'surrey-pcc/948-2022-speckled/decision.pdf',
        'surrey-pcc/948-2022-unsigned/decision.pdf',
      ])
      const money = "SELECT decisions, pence FROM money_approved_by_issuer_and_year WHERE issuer = 'surrey-pcc'"
      expect(database.prepare(money).raw().all()).toEqual([[1, 6_599_050]])
    })
  },
)

test.each([
  ['"list of 64 shelters"', 'gla/minutes-investment-group/decision.pdf'],
  ['Rosalind Quaife', 'mopac/appendix-a-pcd-6118/decision.pdf'],
])('search finds %s in a document that is no decision', async (words, file) => {
  await withSaved(outcomes, (database) => {
    const { hits } = searchText(database, { words, issuer: null, from: null, to: null, limit: 10 })
    expect(hits.map((match) => match.file)).toEqual([file])
  })
})
