import { expect, test } from 'vitest'
import { findDocuments } from '../../src/store/foundDocuments.ts'
import { withSaved } from './databases.ts'
import { failed, loaded, recordWith, richRecord } from './records.ts'

const copy = { ...recordWith('scan'), file: 'deep/down/scan_100%.pdf' }
const outcomes = [loaded(richRecord), loaded(copy), failed('Broken.pdf', 'ab12'.repeat(16))]

test.each([
  ['a reference', 'PCD 1412', ['deep/down/scan_100%.pdf', 'mopac/PCD 1412.pdf']],
  ['a reference in other case and spaces', ' pcd1412', ['deep/down/scan_100%.pdf', 'mopac/PCD 1412.pdf']],
  ['a path', 'mopac/PCD 1412.pdf', ['mopac/PCD 1412.pdf']],
  ['a file name', 'scan_100%.pdf', ['deep/down/scan_100%.pdf']],
  ['a file name in other case, also of a failed document', 'broken.PDF', ['Broken.pdf']],
  ['the beginning of a sha256', 'AB12ab1', ['Broken.pdf']],
  ['nothing by too short a beginning', 'ab12ab', []],
  ['nothing by a part of a name', '1412.pdf', []],
  ['nothing by a wildcard', 'scan%', []],
])('finds %s', async (_name, name, files) => {
  await withSaved(outcomes, (database) => {
    expect(findDocuments(database, name).map(({ file }) => file)).toEqual(files)
  })
})
