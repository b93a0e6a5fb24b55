import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { failureAdvice } from '../../src/commands/failureAdvice.ts'
import { failureCode } from '../../src/errors.ts'
import { openForWriting, withDatabase } from '../../src/store/database.ts'
import { withFolder, withSaved } from '../store/databases.ts'
import { failed, loaded, richRecord } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'
import { writeDecisions } from './manyDecisions.ts'

const sha = (name: string) => createHash('sha256').update(name).digest('hex')

test('there is advice for every code of a failure, and for nothing else', () => {
  expect(Object.keys(failureAdvice).toSorted()).toEqual(failureCode.options.toSorted())
  for (const advice of Object.values(failureAdvice)) expect(advice).toMatch(/^[A-Z].{20,}\.$/)
})

test('failures are told by code, most frequent first, with files, tries and what to do', async () => {
  const outcomes = [
    loaded(richRecord),
    ...Array.from({ length: 7 }, (_, index) => failed(`cut-${index}.pdf`, sha(`${index}`))),
    failed('page.pdf', sha('page'), {
      code: 'timed-out',
      stage: 'recognise',
      page: 3,
      message: 'Page 3 took\u001b[31m long.',
    }),
    failed('page.pdf', sha('page'), {
      code: 'timed-out',
      stage: 'recognise',
      page: 3,
      message: 'Page 3 took\u001b[31m long.',
    }),
    failed('gone.pdf', null, { code: 'not-found', message: 'It is not there.' }),
  ]
  await withSaved(outcomes, async (_database, db) => {
    const { out, err, code } = await tell('failures', '--db', db)
    expect(out.trimEnd().split('\n')).toEqual([
      'damaged-pdf  7  (not tried again unless asked for)',
      `  ${failureAdvice['damaged-pdf']}`,
      ...[0, 1, 2, 3, 4].map((index) => `  - cut-${index}.pdf (read; 1 try): It is cut short.`),
      '  and 2 more: list them with --all',
      '',
      'not-found  1  (not tried again unless asked for)',
      `  ${failureAdvice['not-found']}`,
      '  - gone.pdf (read; 1 try): It is not there.',
      '',
      'timed-out  1  (the next ingest tries them again)',
      `  ${failureAdvice['timed-out']}`,
      '  - page.pdf (recognise, p. 3; 2 tries): Page 3 took long.',
    ])
    expect({ err, code }).toEqual({
      err: '9 documents failed. Try them again with: decisionbase retry [CODE]\n',
      code: 0,
    })
    expect((await tell('failures', '--all', '--db', db)).out).toContain('- cut-6.pdf')

    const groups: unknown = JSON.parse((await tell('failures', '--json', '--db', db)).out)
    expect(groups).toMatchObject([
      { code: 'damaged-pdf', count: 7, transient: false, advice: failureAdvice['damaged-pdf'] },
      { code: 'not-found', count: 1 },
      {
        ...{ code: 'timed-out', count: 1, transient: true },
        documents: [
          {
            file: 'page.pdf',
            sha256: sha('page'),
            stage: 'recognise',
            page: 3,
            tries: 2,
            triedAt: '2024-05-06T07:08:09.000Z',
          },
        ],
      },
    ])
  })
  await withSaved([loaded(richRecord)], async (_database, db) => {
    expect(await tell('failures', '--db', db)).toEqual({ out: '', err: '0 documents failed.\n', code: 0 })
    expect(JSON.parse((await tell('failures', '--json', '--db', db)).out)).toEqual([])
    expect(await tell('retry', '--db', db)).toEqual({ out: '', err: 'Nothing has failed.\n', code: 0 })
  })
})

/** Takes in a sound decision, a web page and an empty file, from a folder of their own. */
async function withFailures(use: (place: { readonly db: string; readonly documents: string }) => Promise<void>) {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    writeDecisions(documents, 1)
    fs.mkdirSync(path.join(documents, 'deep'))
    fs.writeFileSync(path.join(documents, 'deep/web.pdf'), '<html>')
    fs.writeFileSync(path.join(documents, 'empty.pdf'), '')
    expect(await tell('ingest', documents, '--db', db)).toMatchObject({ code: 1 })
    await use({ db, documents })
  })
}

const triesOf = (db: string) =>
  withDatabase(db, (database) =>
    database.prepare('SELECT file, failure_code, tries FROM failed_documents ORDER BY file').raw().all(),
  )

test('retry tries what failed again where it was read, all or of one code, and counts the tries', async () => {
  await withFailures(async ({ db }) => {
    const one = await tell('retry', 'not-a-pdf', '--db', db)
    expect(one).toMatchObject({
      code: 1,
      err: expect.stringMatching(/found +1 .*failed +1.*deep\/web\.pdf: not-a-pdf/s),
    })
    expect(await triesOf(db)).toEqual([
      ['deep/web.pdf', 'not-a-pdf', 2],
      ['empty.pdf', 'empty-file', 1],
    ])
    expect((await tell('retry', '--db', db)).err).toMatch(/found +2 .*failed +2/s)
    expect(await triesOf(db)).toEqual([
      ['deep/web.pdf', 'not-a-pdf', 3],
      ['empty.pdf', 'empty-file', 2],
    ])
    expect(await tell('retry', 'no-text', '--db', db)).toMatchObject({
      code: 0,
      err: 'Nothing has failed with no-text.\n',
    })
    expect(await tell('retry', 'no-such-code', '--db', db)).toMatchObject({
      code: 2,
      err: expect.stringContaining('damaged-pdf'),
    })
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}, 60_000)

test('retry takes a file in that was mended, says which are gone, and has nothing to try after that', async () => {
  await withFailures(async ({ db, documents }) => {
    const sound = fs.readFileSync(path.join(documents, '0.pdf'))
    fs.writeFileSync(path.join(documents, 'deep/web.pdf'), Buffer.concat([sound, Buffer.from('\n% mended\n')]))
    fs.rmSync(path.join(documents, 'empty.pdf'))
    const { err, code } = await tell('retry', '--db', db)
    expect(err).toMatch(/empty\.pdf: this file is gone\. Its row stays.*found +1 .*loaded +[01].*failed +0/s)
    expect(code).toBe(0)
    expect((await tell('failures', '--db', db)).out).toContain(
      'deep/web.pdf (replaced since: other bytes were read from there)',
    )
    expect(await tell('retry', '--db', db)).toMatchObject({ code: 1, err: expect.stringContaining('Nothing to try.') })
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}, 60_000)

test('retry of what an earlier version read tells how to find it', async () => {
  await withFailures(async ({ db, documents }) => {
    const database = openForWriting(db)
    database.exec('UPDATE documents SET path = NULL')
    database.close()
    const { err, code } = await tell('retry', '--db', db)
    expect({ err, code }).toEqual({
      err: expect.stringMatching(/2 of them .*ingest --only failed PATH.*Nothing to try/s),
      code: 1,
    })
    expect(await tell('ingest', documents, '--only', 'failed', '--db', db)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/found +2 .*left out +1/s),
    })
    expect(await triesOf(db)).toMatchObject([
      ['deep/web.pdf', 'not-a-pdf', 2],
      ['empty.pdf', 'empty-file', 2],
    ])
  })
}, 60_000)

test('verify tells of a file that changed since, not of one that is gone or was replaced by one that is known', async () => {
  await withFailures(async ({ db, documents }) => {
    const at = (name: string) => path.join(documents, name)
    fs.copyFileSync(at('0.pdf'), at('deep/web.pdf'))
    fs.rmSync(at('empty.pdf'))
    const fine = await tell('verify', '--db', db)
    expect(fine).toMatchObject({ code: 0, out: expect.stringMatching(/files +ok {2}2 compared, 1 no longer there\n$/) })
    fs.appendFileSync(at('0.pdf'), 'x')
    const changed = await tell('verify', '--db', db)
    expect(changed).toMatchObject({
      code: 1,
      out: expect.stringMatching(/files +1 wrong.*\n {2}- .*\/0\.pdf has other bytes/),
    })
    expect(await tell('verify', '--skip-files', '--db', db)).toMatchObject({ code: 0 })
  })
}, 60_000)

test('a dry run tells each class and the time, makes no database and changes none', async () => {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    writeDecisions(documents, 3)
    fs.writeFileSync(path.join(documents, 'web.pdf'), '<html>')
    const dry = (...more: readonly string[]) =>
      tell('ingest', documents, '--dry-run', '--db', db, '--workers', '2', ...more)
    const first = await dry()
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(/found +4\nnew +4 {2}read\nto be done +4 .*is not known/),
    })
    expect(fs.existsSync(db)).toBe(false)
    await tell('ingest', documents, '--db', db)
    writeDecisions(documents, 5)
    fs.copyFileSync(path.join(documents, '0.pdf'), path.join(documents, 'copy.pdf'))
    const before = fs.readFileSync(db)
    const { out } = await dry('--limit', '1')
    expect(out).toMatch(/^found +7\n(.*\n)*new +1 .*\n(.*\n)*unchanged +3 /)
    expect(out).toMatch(
      /over the limit +\d.*\nto be done +1 {2}about [\d.]+ s with --workers 2, reckoned from 3 documents/,
    )
    expect((await dry('--only', 'failed')).out).toMatch(/failed before +1 {2}tried again\nleft out +6/)
    expect((await tell('retry', '--dry-run', '--db', db)).out).toMatch(/found +1\nfailed before +1 {2}tried again/)
    expect(fs.readFileSync(db).equals(before)).toBe(true)
  })
}, 60_000)

test.each([
  ['--only', 'sometimes', 'damaged-pdf'],
  ['--since', '2023-02-30', 'a day like'],
  ['--since', 'yesterday', 'a day like'],
  ['--limit', '0', 'a whole number'],
])('ingest %s %s is refused with what it may be', async (option, value, says) => {
  expect(await tell('ingest', 'x', option, value)).toMatchObject({ code: 2, err: expect.stringContaining(says) })
})
