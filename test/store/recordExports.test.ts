import { expect, test } from 'vitest'
import { csvLine } from '../../src/store/csv.ts'
import { allRecords, csvLines, csvTables, jsonArray, jsonLines, recordTable } from '../../src/store/recordExports.ts'
import { withSaved } from './databases.ts'
import { bareRecord, failed, loaded, recordWith, richRecord } from './records.ts'

const twin = { ...recordWith('twin'), file: richRecord.file }
const ordered = [bareRecord, ...[richRecord, twin].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))]
const outcomes = [loaded(twin), failed('bad.pdf', 'a'.repeat(64)), loaded(richRecord), loaded(bareRecord, 'review')]

test('JSON lines hold the records that were saved, by file, then sha256, without the failed', async () => {
  await withSaved(outcomes, (database) => {
    const lines = [...jsonLines(allRecords(database))]
    expect(lines).toEqual(ordered.map((record) => `${JSON.stringify(record)}\n`))
  })
})

test('JSON is one array, also of nothing', async () => {
  await withSaved(outcomes, (database) => {
    expect(JSON.parse([...jsonArray(allRecords(database))].join(''))).toEqual(ordered)
    expect([...jsonArray([])].join('')).toBe('[]\n')
  })
})

test('CSV has a row a record and as many cells in each as in its head', () => {
  const lines = [...csvLines(recordTable, [bareRecord])]
  expect(lines[0]?.split(',')).toHaveLength(recordTable.columns.length)
  expect(lines[1]).toBe(`letter.pdf,${bareRecord.sha256},1,letter,ocr${','.repeat(14)}\n`)
})

test('a folder of CSV has a table for each list, rows with the record they belong to', () => {
  const tables = new Map(csvTables().map((table) => [table.name, [...csvLines(table, [richRecord])]]))
  expect([...tables.keys()]).toEqual([
    ...['decisions', 'recommendations', 'awards', 'fundingSources', 'amounts', 'citations', 'signOffs', 'people'],
    ...['sections', 'issues', 'provenance'],
  ])
  const owner = `${richRecord.file},${richRecord.sha256},PCD 1412`
  expect(tables.get('recommendations')?.[1]).toBe(
    `${owner},0,1,approve,"Approve £1.2m in two parts of £600,000.",120000000;60000000\n`,
  )
  expect(tables.get('signOffs')?.[2]).toBe(`${owner},1,Legal advice,false,\n`)
  expect(tables.get('amounts')?.[2]).toBe(`${owner},1,(£5),-500,context,7\n`)
})

test.each([
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['-2 trains', "'-2 trains"],
  [-2, '-2'],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
  ['£5 – “x”', '£5 – “x”'],
  [null, ''],
  [false, 'false'],
])('a cell with %j is %s', (value, cell) => {
  expect(csvLine(['x', value])).toBe(`x,${cell}\n`)
})
