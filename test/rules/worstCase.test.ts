import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

/** All of it takes about 3 seconds; a pattern that backtracks without end takes hours. */
const PATIENCE_SECONDS = 60

test('every rule comes to an end on 100 kB of its worst text', { timeout: (PATIENCE_SECONDS + 10) * 1000 }, () => {
  // A process of its own: a regular expression that hangs cannot be stopped from within.
  const script = path.join(import.meta.dirname, 'worstCase.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: PATIENCE_SECONDS * 1000,
    killSignal: 'SIGKILL',
  })
  expect({ lastRun: stdout.trimEnd().split('\n').at(-1), stderr }).toStrictEqual({ lastRun: 'done', stderr: '' })
})
