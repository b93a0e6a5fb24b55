import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { untilInterrupted } from '../../src/commands/untilInterrupted.ts'
import { withSaved } from '../store/databases.ts'
import { loaded, richRecord } from '../store/records.ts'

const main = path.resolve(import.meta.dirname, '../../src/main.ts')
const shell = (script: string, ...args: readonly string[]) =>
  spawnSync('sh', ['-c', script, 'sh', process.execPath, main, ...args], { encoding: 'utf8' })

test('a reader that closes the pipe early is no fault', async () => {
  await withSaved([loaded(richRecord)], (_database, file) => {
    const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000000) SELECT i FROM n'
    const script = '{ "$1" "$2" query "$3" --db "$4" --format csv; echo "code $?" >&2; } | head -2'
    const { stdout, stderr } = shell(script, endless, file)
    expect(stdout).toBe('i\n1\n')
    expect(stderr).toBe('code 0\n')
  })
})

test('the process ends with the code of the command', () => {
  expect(shell('"$1" "$2" --version')).toMatchObject({ status: 0, stderr: '' })
  expect(shell('"$1" "$2" nonsense')).toMatchObject({ status: 2, stdout: '' })
  expect(shell('"$1" "$2" status --db /nowhere/x.db')).toMatchObject({ status: 3, stdout: '' })
})

test('the first Ctrl-C asks the run to end, and afterwards the process has its own handling back', async () => {
  const [atFirst, atSecond] = [vi.fn(), vi.fn()]
  const before = process.listenerCount('SIGINT')
  const result = await untilInterrupted({ atFirst, atSecond }, async (interrupted) => {
    process.emit('SIGINT')
    return interrupted.aborted
  })
  expect(result).toBe(true)
  expect(atFirst).toHaveBeenCalledOnce()
  expect(atSecond).not.toHaveBeenCalled()
  expect(process.listenerCount('SIGINT')).toBe(before)
})
