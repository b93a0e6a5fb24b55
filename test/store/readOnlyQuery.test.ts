import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { openForReading } from '../../src/store/database.ts'
import { askQuery } from '../../src/store/readOnlyQuery.ts'
import { withSaved } from './databases.ts'
import { loaded, richRecord } from './records.ts'

test('gives columns and rows of a SELECT', async () => {
  await withSaved([loaded(richRecord)], (_database, file) => {
    const database = openForReading(file)
    const { columns, rows } = askQuery(
      database,
      "SELECT reference, total_pence AS pence, NULL AS x, x'00ff' AS y FROM decisions;",
    )
    expect(columns).toEqual(['reference', 'pence', 'x', 'y'])
    expect([...rows]).toEqual([['PCD 1412', 120_000_000, null, '00ff']])
    database.close()
  })
})

test.each([
  ['a statement that writes', 'DELETE FROM documents'],
  ['one that writes and gives rows', 'DELETE FROM documents RETURNING id'],
  ['two statements', 'SELECT 1; SELECT 2'],
  ['a misspelt table', 'SELECT * FROM descisions'],
  ['no SQL at all', 'how much?'],
  ['nothing', ''],
])('refuses %s', async (_name, sql) => {
  await withSaved([loaded(richRecord)], (_database, file) => {
    const database = openForReading(file)
    expect(() => [...askQuery(database, sql).rows]).toThrow(UsageError)
    database.close()
  })
})
