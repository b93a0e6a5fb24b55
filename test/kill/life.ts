import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const main = path.resolve(import.meta.dirname, '../../src/main.ts')
const pageLog = pathToFileURL(path.join(import.meta.dirname, 'pageLog.ts')).href

/** Where a run under test has its things; `mark` is in the environment of each of its processes. */
export type Place = {
  readonly documents: string
  readonly database: string
  /** The folder for the temporary files of the run, which must be empty in the end. */
  readonly temporary: string
  readonly pages: string
  readonly logs: string
  readonly mark: string
  readonly engine: string
}

/** One start of the command, until it ends by itself or is killed. */
export type Life = { readonly number: number; readonly child: ChildProcess; readonly ended: Promise<End> }
type End = { readonly code: number | null; readonly signal: string | null }

/** Starts `ingest` as a process group of its own, all that it says in a file. */
export function startLife(number: number, place: Place): Life {
  const { documents, database, temporary, pages, mark, engine } = place
  const output = openSync(logOf(number, place), 'w')
  const args = ['ingest', documents, '--db', database, '--workers', '2', '--ocr-engine', engine]
  const child = spawn(process.execPath, [main, ...args], {
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      ...{ TMPDIR: temporary, NODE_COMPILE_CACHE: path.join(tmpdir(), 'node-compile-cache') },
      ...{ NODE_OPTIONS: `--import=${pageLog}`, KILL_TEST_PAGES: pages },
      ...{ KILL_TEST_MARK: mark, KILL_TEST_LIFE: String(number) },
    },
  })
  closeSync(output)
  const ended = new Promise<End>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve({ code, signal }))
  })
  return { number, child, ended }
}

const logOf = (number: number, { logs }: Place): string => path.join(logs, `life-${number}.txt`)

/** All that a life has said. */
export function saidBy(number: number, place: Place): string {
  return readFileSync(logOf(number, place), 'utf8')
}
