import { expect, test } from 'vitest'
import { recordFields } from '../../src/record.ts'
import { createRecordReader } from '../../src/store/recordReader.ts'
import { save, withSaved } from './databases.ts'
import { bareRecord, failed, loaded, recordWith, richRecord } from './records.ts'

test.each([
  ['a record with something in every field', richRecord],
  ['a record that states nothing', bareRecord],
  ['a decision maker of whom nothing is known', recordWith('x', { decisionMaker: { role: null, name: null } })],
])('gives back %s exactly, keys in order', async (_name, record) => {
  await withSaved([loaded(record)], (database) => {
    const read = createRecordReader(database).read(1)
    expect(read).toStrictEqual(record)
    expect(JSON.stringify(read)).toBe(JSON.stringify(record))
    expect(Object.keys(read ?? {})).toStrictEqual(recordFields)
  })
})

test('saving the same bytes again replaces the rows and keeps the id and the first path', async () => {
  await withSaved([loaded(recordWith('first')), loaded(richRecord)], (database) => {
    const changed = { ...recordWith('first'), file: 'moved.pdf', title: 'Another', awards: [], amounts: [] }
    save(database, [loaded(changed, 'review')])
    const read = createRecordReader(database).read(1)
    expect(read).toStrictEqual({ ...changed, file: 'first.pdf' })
    expect(database.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(2)
    expect(database.prepare('SELECT count(*) FROM amounts').pluck().get()).toBe(richRecord.amounts.length)
    expect(database.pragma('foreign_key_check')).toStrictEqual([])
  })
})

test('a failed document has a row and no record, also where it was loaded before', async () => {
  const record = recordWith('once-good')
  await withSaved([loaded(record), failed('once-good.pdf', record.sha256, { page: 3 })], (database) => {
    expect(createRecordReader(database).read(1)).toBeNull()
    const row = database.prepare('SELECT status, failure_code, failure_page, pages FROM documents').get()
    expect(row).toStrictEqual({ status: 'failed', failure_code: 'damaged-pdf', failure_page: 3, pages: null })
    expect(database.prepare("SELECT count(*) FROM search WHERE search MATCH 'harbours'").pluck().get()).toBe(0)
  })
})

test('a file that could not be read has one row, which goes once it can be', async () => {
  const record = recordWith('locked')
  await withSaved([failed('locked.pdf', null), failed('locked.pdf', null)], (database) => {
    expect(database.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(1)
    save(database, [loaded(record)])
    expect(database.prepare('SELECT status FROM documents').pluck().all()).toStrictEqual(['loaded'])
  })
})

test('a record that breaks a rule of the schema leaves nothing behind', async () => {
  await withSaved([], (database) => {
    const twice = recordWith('broken', { amounts: [{ text: '£1', pence: 0.5, role: 'part', page: 1 }] })
    expect(() => save(database, [loaded(twice)])).toThrow('cannot store REAL value')
    expect(database.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(0)
  })
})

test('every date of a record is a row of its own', async () => {
  await withSaved([loaded(richRecord)], (database) => {
    const days = database.prepare('SELECT kind, award, day FROM dates ORDER BY award, kind').raw().all()
    expect(days).toStrictEqual([
      ['advised_on', -1, '2023-03-30'],
      ['decided_on', -1, '2023-03-31'],
      ['period_end', -1, '2025-03-31'],
      ['period_start', -1, '2023-04-01'],
      ['period_end', 0, '2025-03-31'],
      ['period_start', 0, '2023-04-01'],
    ])
  })
})

test('an award is linked to a known organisation by its recipient, whatever its record says', async () => {
  const award = { organisation: 'quay-trust', pence: null, qualifier: null, periodStart: null, periodEnd: null }
  const recipients = ['The HARBOUR Watch CIC', 'Harbour Watch', 'Harbour Watch Ltd', 'Quay Trust']
  const record = recordWith('quay', { awards: recipients.map((recipient) => ({ ...award, recipient })) })
  await withSaved([loaded(record)], (database) => {
    const read = createRecordReader(database).read(1)
    expect(read?.awards.map(({ organisation }) => organisation)).toEqual(['harbour-watch', 'harbour-watch', null, null])
    const sql = 'SELECT recipient_key, link_rule, link_confidence FROM awards ORDER BY position'
    expect(database.prepare(sql).raw().all()).toEqual([
      ['harbour watch', 'spelling', 0.97],
      ['harbour watch', 'spelling', 0.97],
      ['harbour watch', null, null],
      ['quay trust', null, null],
    ])
    expect(database.prepare('SELECT slug, name, kind, origin FROM organisations').raw().all()).toEqual([
      ['harbour-watch', 'Harbour Watch Community Interest Company', 'company', 'shipped'],
    ])
  })
})
