import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOlderNode } from './olderNode.ts'

/**
 * What a user gets: the packed package, installed in an empty folder.
 *
 * Needs the registry, or npm's cache of an earlier install, for the dependencies.
 */
const checkout = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'decisionbase-package-'))
const installed = path.join(folder, 'empty')
const olderNode = findOlderNode()
if (olderNode === null) console.warn('skipped: the command under an older Node, as there is none on the PATH')

beforeAll(() => {
  run('npm', ['pack', '--pack-destination', folder], checkout)
  const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  mkdirSync(installed)
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error']
  run('npm', ['install', path.join(folder, tarball), '--prefix', installed, ...quick], installed)
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('an installed package gives a command that explains itself', () => {
  const { status, stdout } = runCommand(['--help'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^Usage: decisionbase /)
  for (const command of ['ingest', 'export', 'show', 'search', 'query', 'status', 'evaluate'])
    expect(stdout).toContain(command)
})

test('an installed package takes a PDF to a row, with its rules along', () => {
  const [fixture = ''] = globSync('fixtures/mopac/pcd-*/decision.pdf', { cwd: checkout }).toSorted()
  const ingest = runCommand(['ingest', path.join(checkout, fixture), '--db', 'decisions.db'])
  expect(ingest.stderr).not.toMatch(/error/i)
  expect(ingest.status).toBe(0)
  const query = 'SELECT count(*) AS decisions, count(reference) AS "references" FROM decisions'
  const { stdout } = runCommand(['query', query, '--db', 'decisions.db', '--format', 'json'])
  expect(JSON.parse(stdout)).toEqual([{ decisions: 1, references: 1 }])
}, 60_000)

test('the package holds what it runs on and nothing else', () => {
  const files = readdirSync(path.join(installed, 'node_modules/decisionbase')).toSorted()
  expect(files).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json', 'pipeline'])
})

test.skipIf(olderNode === null)('under an older Node it says what it needs and exits with 3', () => {
  const { status, stdout, stderr } = runCommand(['--help'], path.dirname(olderNode?.path ?? ''))
  expect(stdout).toBe('')
  expect(stderr).toMatch(/Node(\.js)? (>= ?)?22\.18/)
  expect(stderr).toContain(olderNode?.version.replace('v', ''))
  expect(status).toBe(3)
})

/** Runs the installed command with the Node of `nodeFolder` first on the PATH. */
function runCommand(args: readonly string[], nodeFolder: string = path.dirname(process.execPath)) {
  const command = path.join(installed, 'node_modules/.bin/decisionbase')
  return spawnSync(command, args, { cwd: installed, encoding: 'utf8', env: environment(nodeFolder) })
}

function run(command: string, args: readonly string[], cwd: string): void {
  const env = environment(path.dirname(process.execPath))
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
}

/** The environment without what `npm test` adds: it would tell the npm inside about this checkout. */
function environment(nodeFolder: string): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|VITEST|NODE_ENV$)/.test(name),
  )
  return { ...Object.fromEntries(entries), PATH: `${nodeFolder}${path.delimiter}${process.env.PATH ?? ''}` }
}
