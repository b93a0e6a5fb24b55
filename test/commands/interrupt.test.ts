import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { isAlive } from '../run/fakeLog.ts'
import { withFolder } from '../store/databases.ts'
import { tell } from './fakeTerminal.ts'
import { main, writeDecisions } from './manyDecisions.ts'

const scan = path.resolve(import.meta.dirname, '../../fixtures/mopac/dmpcd-2014-918-strips/decision.pdf')
const SCANS = 2
const DIGITAL = 3

type Job = {
  readonly said: () => string
  /** Presses Ctrl-C, which reaches every process of the job, recognisers too. */
  readonly interrupt: () => void
  readonly ended: Promise<number | null>
  readonly pids: () => readonly number[]
}

/** Starts the command as a shell starts a job: in a process group of its own. */
function startJob(...args: readonly string[]): Job {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const group = child.pid ?? 0
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece) => (text += piece))
  return {
    said: () => text,
    interrupt: () => process.kill(-group, 'SIGINT'),
    ended: new Promise((resolve) => child.on('exit', (code) => resolve(code))),
    pids: () => processesOf(group),
  }
}

function processesOf(group: number): readonly number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const fields = fs
          .readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /u, '')
          .split(' ')
        return Number(fields[2]) === group && fields[0] !== 'Z'
      } catch {
        return false
      }
    })
}

/** Three pages each, of scans that differ in nothing but their last bytes, among digital documents. */
function writeMixed(folder: string): void {
  writeDecisions(folder, DIGITAL)
  const bytes = fs.readFileSync(scan)
  for (let number = 0; number < SCANS; number += 1)
    fs.writeFileSync(path.join(folder, `scan-${number}.pdf`), Buffer.concat([bytes, Buffer.from(`\n% ${number}\n`)]))
}

const exported = async (db: string) => (await tell('export', '--db', db)).out

async function withBatch(
  use: (batch: { readonly run: string[]; readonly db: string; readonly job: Job }) => Promise<void>,
) {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    writeMixed(documents)
    const run = ['ingest', documents, '--db', db, '--workers', '2', '--log-level', 'debug']
    const job = startJob(...run)
    // While pages of a scan are being recognised.
    await vi.waitFor(() => expect(job.said()).toContain('page-recognised'), { timeout: 100_000, interval: 20 })
    await use({ run, db, job })
    expect((await startJob(...run).ended) ?? -1).toBe(0)
    const records = (await exported(db)).trimEnd().split('\n')
    expect(records).toHaveLength(DIGITAL + SCANS)
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}

test.skipIf(process.platform !== 'linux')(
  'Ctrl-C ends what is in hand, says where it stands, and the same command does the rest',
  async () => {
    await withBatch(async ({ db, job }) => {
      job.interrupt()
      expect(await job.ended).toBe(130)
      expect(job.said()).toMatch(/Stopping after \d+ of 5 documents.*what is in hand is finished and saved/)
      expect(job.said()).toMatch(/run-ended .*notStarted=[1-9]/)
      expect(job.said()).not.toMatch(/document-done .*status=failed/)
      expect(job.pids()).toEqual([])
      const runs = await tell(
        'query',
        'SELECT found - loaded - review AS rest, not_started FROM runs',
        '--db',
        db,
        '--format',
        'json',
      )
      const [{ rest, not_started: left }] = JSON.parse(runs.out)
      expect(left).toBe(rest)
      expect(left).toBeGreaterThan(0)
    })
  },
  400_000,
)

test.skipIf(process.platform !== 'linux')(
  'a second Ctrl-C ends everything at once, and nothing is lost of what was saved',
  async () => {
    await withBatch(async ({ db, job }) => {
      job.interrupt()
      await vi.waitFor(() => expect(job.said()).toContain('Stopping'), { timeout: 20_000, interval: 10 })
      const workers = job.pids()
      const pressed = performance.now()
      job.interrupt()
      expect(await job.ended).toBe(130)
      expect(performance.now() - pressed).toBeLessThan(5000)
      expect(job.said()).toContain('Stopped. What was saved is kept')
      await vi.waitFor(() => expect(workers.filter(isAlive)).toEqual([]), { timeout: 20_000, interval: 50 })
      const done = [...job.said().matchAll(/document-done .*document=(\w+)/g)].map(([, id]) => id)
      const pages = [...job.said().matchAll(/page-recognised/g)].length
      const rows = await tell(
        'query',
        "SELECT (SELECT count(*) FROM documents WHERE status <> 'failed') AS documents, (SELECT count(*) FROM recognised_pages) AS pages",
        '--db',
        db,
        '--format',
        'json',
      )
      const [kept] = JSON.parse(rows.out)
      expect(kept.documents).toBeGreaterThanOrEqual(done.length)
      expect(kept.pages).toBeGreaterThanOrEqual(pages)
    })
  },
  400_000,
)
