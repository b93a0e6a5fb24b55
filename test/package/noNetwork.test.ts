import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withFolder } from '../store/databases.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const tripwire = path.join(checkout, 'test/hostile/tripwire.mjs')
const fixtures = ['mopac/pcd-6118', 'nottinghamshire-pcc/2016-918-scan'].map((name) =>
  path.join(checkout, 'fixtures', name),
)

const canCut = spawnSync('unshare', ['-rn', 'true']).status === 0
// Without a network of its own, of which even the loopback is down, the hook alone tells of every try.
const [program = process.execPath, ...cut] = canCut ? ['unshare', '-rn', process.execPath] : [process.execPath]

/** What of it went to the network or asked for a name, in this process or one that it began. */
const REACHES_OUT = /^(?:fetch|dns|request|connect) /u

test(`${canCut ? '' : 'BY THE HOOK ALONE, the network cannot be cut off: '}documents, digital and scanned, are read and exported without a network`, async () => {
  await withFolder((folder) => {
    const [db, log, out] = ['x.db', 'tripwire.log', 'out.jsonl'].map((name) => path.join(folder, name))
    const env = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(tripwire)}`, TRIPWIRE_LOG: log }
    const run = (...args: readonly string[]) => {
      const main = path.join(checkout, 'src/main.ts')
      const { status, stdout, stderr } = spawnSync(program, [...cut, main, ...args, '--db', db ?? ''], {
        encoding: 'utf8',
        env,
      })
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
      return stdout + stderr
    }
    expect(run('ingest', ...fixtures, '--ocr-engine', 'tesseract.js')).toMatch(/loaded +2\n/u)
    run('export', '--format', 'jsonl', '--out', out ?? '')
    expect(run('search', 'Towpath')).toContain('PCD 6118')
    const tried = fs
      .readFileSync(log ?? '', 'utf8')
      .trim()
      .split('\n')
    // The command and its children have the hook, or it would tell nothing.
    expect(tried.filter((line) => line === 'begun').length).toBeGreaterThan(4)
    expect(tried.filter((line) => REACHES_OUT.test(line))).toEqual([])
  })
}, 120_000)
