import { expect, test } from 'vitest'
import type { OcrMode } from '../../src/stages/ocrModes.ts'
import { type Trial, withTrial } from './ingesting.ts'

const noPool = () => {
  throw new Error('no process is needed')
}

const modesOf = ({ ask }: Trial) =>
  ask((database) => database.prepare('SELECT coalesce(failure_code, text_source), ocr_mode FROM documents').raw().all())

test('a scan that nobody was to recognise fails, and is recognised once it is asked for', async () => {
  await withTrial({ 'a.pdf': 'scan 2' }, async (trial) => {
    expect(await trial.run({ mode: 'never' })).toMatchObject({ failed: 1, failures: [{ code: 'needs-ocr' }] })
    expect(await modesOf(trial)).toEqual([['needs-ocr', 'never']])
    expect(await trial.run({ mode: 'never', createPool: noPool })).toMatchObject({ failures: [{ isOld: true }] })
    expect(await trial.run({ mode: 'auto' })).toMatchObject({ loaded: 1, failed: 0, unchanged: 0 })
    expect(await modesOf(trial)).toEqual([['ocr', 'auto']])
  })
})

test.each<[string, string, readonly OcrMode[]]>([
  ['a sound text layer is read alike when nothing may be recognised', 'A title', ['auto', 'never', 'auto']],
  ['a document whose pages nobody was to recognise stays', 'A title', ['never', 'never']],
  ['a scan recognised on demand stays', 'scan 1', ['auto', 'auto']],
  ['a document recognised whole stays', 'A title', ['always', 'always']],
])('%s', async (_name, text, [first = 'auto', ...others]) => {
  await withTrial({ 'a.pdf': text }, async (trial) => {
    expect(await trial.run({ mode: first })).toMatchObject({ loaded: 1 })
    for (const mode of others)
      expect(await trial.run({ mode, createPool: noPool })).toMatchObject({ loaded: 0, unchanged: 1 })
    expect(await modesOf(trial)).toMatchObject([[expect.any(String), first]])
  })
})

test.each<[string, string, OcrMode, OcrMode]>([
  ['a digital document is recognised when all are to be', 'A title', 'auto', 'always'],
  ['a digital document read without recognition is recognised when all are to be', 'A title', 'never', 'always'],
  ['a document recognised whole is read again when only some pages are to be', 'A title', 'always', 'auto'],
  ['parts of a page that were left out are recognised when they may be', 'mixed 1', 'never', 'auto'],
  ['a scan is done again when all are to be', 'scan 1', 'auto', 'always'],
])('%s', async (_name, text, first, second) => {
  await withTrial({ 'a.pdf': text }, async (trial) => {
    await trial.run({ mode: first })
    expect(await trial.run({ mode: second })).toMatchObject({ loaded: 1, unchanged: 0 })
    expect(await modesOf(trial)).toEqual([[expect.any(String), second]])
  })
})
