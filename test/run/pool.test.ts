import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/run/pool.ts'
import type { Answer } from '../../src/run/watchedTask.ts'
import type { WorkerTask } from '../../src/run/worker.ts'
import { withFolder } from '../store/databases.ts'
import { isAlive, readLog, type TaskStep } from './fakeLog.ts'

type Trial = {
  readonly pool: Pool
  readonly document: (name: string, text: string) => WorkerTask
  readonly page: (name: string, text: string, page: number) => WorkerTask
  readonly steps: () => readonly TaskStep[]
}

/** Runs `use` with a pool of fake workers and ways to make tasks for it; the pool is closed afterwards. */
async function withTrialPool(changes: Partial<PoolOptions>, use: (trial: Trial) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const limits = { timeoutSeconds: 30, pageSeconds: 30, stallSeconds: 30, memoryLimitMegabytes: 4000 }
    const workerFile = new URL('./fakeWorker.ts', import.meta.url)
    const pool = createPool({ size: 1, ready: 1, ...limits, workerFile, ...changes })
    const jobOf = (file: string, text: string) => {
      fs.writeFileSync(path.join(folder, file), text)
      return { job: { path: path.join(folder, file), file }, pipelineFolder: folder }
    }
    const engine = { name: 'native', identity: 'fake engine' } as const
    const part = { sha256: 'a'.repeat(64), region: null, engine, databaseFile: 'none' }
    try {
      await use({
        pool,
        document: (name, text) => ({
          kind: 'document',
          mode: 'auto',
          readings: [],
          kept: null,
          changedPacks: null,
          ...jobOf(name, text),
        }),
        page: (name, text, page) => ({ kind: 'page', page, ...part, ...jobOf(name, text) }),
        steps: () => readLog(folder),
      })
    } finally {
      await pool.close()
    }
  })
}

const loaded = { kind: 'answered', value: expect.objectContaining({ status: 'loaded' }) }
const read = { kind: 'answered', value: expect.objectContaining({ status: 'read' }) }
const begun = (steps: readonly TaskStep[]) => steps.filter(({ step }) => step === 'begun')

test('tasks share a process, and one that has grown over the limit makes room for a new one', async () => {
  await withTrialPool({}, async ({ pool, document, steps }) => {
    for (const text of ['A', 'B', 'grow', 'C']) expect(await pool.run(document(`${text}.pdf`, text))).toEqual(loaded)
    const [a, b, grown, c] = begun(steps()).map(({ pid }) => pid)
    expect([b, grown]).toEqual([a, a])
    expect(c).not.toBe(a)
    await vi.waitFor(() => expect(isAlive(a ?? 0)).toBe(false), { timeout: 10_000 })
  })
})

test('a task that must have a fresh process has one, and no more processes are left than allowed', async () => {
  await withTrialPool({ size: 2, ready: 2 }, async ({ pool, document, steps }) => {
    const meeting = ['1', '2'].map((name) => pool.run(document(`${name}.pdf`, 'slow')))
    expect(await Promise.all(meeting)).toEqual([loaded, loaded])
    for (const name of ['3', '4', '5'])
      expect(await pool.run(document(`${name}.pdf`, 'A'), { isFresh: true })).toEqual(loaded)
    const pids = begun(steps()).map(({ pid }) => pid)
    expect(new Set(pids).size).toBe(5)
    await vi.waitFor(() => expect(pids.filter(isAlive)).toHaveLength(2), { timeout: 10_000 })
  })
})

test('a process that was started and has done nothing yet is fresh', async () => {
  await withTrialPool({ size: 2, ready: 2 }, async ({ pool, document, steps }) => {
    await pool.run(document('a.pdf', 'A'))
    await pool.run(document('b.pdf', 'B'), { isFresh: true })
    await pool.run(document('c.pdf', 'C'))
    const [a, b, c] = begun(steps()).map(({ pid }) => pid)
    expect(b).not.toBe(a)
    expect([a, b]).toContain(c)
  })
})

test('a task that is not wanted any more when its turn comes is left out', async () => {
  await withTrialPool({}, async ({ pool, document, page, steps }) => {
    let isWanted = true
    const first = pool.run(document('a.pdf', 'slow'))
    const second = pool.run(page('b.pdf', 'scan 1', 1), { isWanted: () => isWanted })
    isWanted = false
    expect(await first).toEqual(loaded)
    expect(await second).toEqual({ kind: 'left-out' })
    expect(begun(steps()).map(({ file }) => file)).toEqual(['a.pdf'])
  })
})

test('of the tasks that wait those of higher priority go first, others in the order they came', async () => {
  await withTrialPool({}, async ({ pool, document, page, steps }) => {
    const text = 'scan 3, 1 slow'
    const pages = [1, 2, 3].map((number) => pool.run(page('a.pdf', text, number)))
    const first = pool.run(document('b.pdf', 'B'), { priority: 1 })
    expect(await Promise.all([...pages, first])).toEqual([read, read, read, loaded])
    expect(begun(steps()).map(({ page: number }) => number)).toEqual([1, null, 2, 3])
  })
})

test('a page has its own time, and the process that it hung is gone', async () => {
  await withTrialPool({ timeoutSeconds: 30, pageSeconds: 1 }, async ({ pool, document, page, steps }) => {
    expect(await pool.run(page('a.pdf', 'scan 1, 1 hang', 1))).toEqual({ kind: 'timed-out' })
    expect(await pool.run(document('b.pdf', 'B'))).toEqual(loaded)
    const [hung, next] = begun(steps()).map(({ pid }) => pid)
    expect(next).not.toBe(hung)
    await vi.waitFor(() => expect(isAlive(hung ?? 0)).toBe(false), { timeout: 10_000 })
  })
})

test('a document that makes no progress is stopped, and one that does is not', async () => {
  await withTrialPool({ stallSeconds: 1.5 }, async ({ pool, document }) => {
    expect(await pool.run(document('a.pdf', 'hang'))).toMatchObject({
      kind: 'stalled',
      reason: expect.stringContaining('1.5 seconds'),
    })
    expect(await pool.run(document('b.pdf', 'steps'))).toEqual(loaded)
  })
})

test.runIf(process.platform === 'linux')(
  'memory that was held for a moment only counts, too, and its process is gone',
  async () => {
    await withTrialPool({ memoryLimitMegabytes: 400 }, async ({ pool, document, steps }) => {
      expect(await pool.run(document('a.pdf', 'peak'))).toMatchObject({
        kind: 'out-of-memory',
        reason: expect.stringContaining('400 MB'),
      })
      expect(await pool.run(document('b.pdf', 'B'))).toEqual(loaded)
      const [first, next] = begun(steps()).map(({ pid }) => pid)
      expect(next).not.toBe(first)
    })
  },
)

test.runIf(fs.existsSync('/usr/bin/prlimit'))('the system itself holds a process to a limit of memory', async () => {
  await withTrialPool({ memoryLimitMegabytes: 400 }, async ({ pool, document, steps }) => {
    await pool.run(document('a.pdf', 'slow'))
    const limits = fs.readFileSync(`/proc/${begun(steps())[0]?.pid}/limits`, 'utf8')
    const [, soft = '', hard = ''] = /^Max data size\s+(\d+)\s+(\d+)/mu.exec(limits) ?? []
    expect(Number(hard)).toBe(Number(soft))
    expect(Number(hard)).toBeGreaterThan(3 * 400 * 2 ** 20)
  })
})

test('closing ends busy processes and idle ones, and nothing that waited is begun', async () => {
  await withTrialPool({ size: 2, ready: 2 }, async ({ pool, document, page, steps }) => {
    await Promise.all(['1', '2'].map((name) => pool.run(document(`${name}.pdf`, 'slow'))))
    const answers: Answer[] = []
    const note = (answer: Answer) => void answers.push(answer)
    void pool.run(page('a.pdf', 'scan 1, 1 sleep', 1)).then(note)
    await vi.waitFor(() => expect(begun(steps())).toHaveLength(3), { timeout: 10_000 })
    await pool.close()
    await vi.waitFor(() => expect(answers).toMatchObject([{ kind: 'died' }]), { timeout: 10_000 })
    const pids = begun(steps()).map(({ pid }) => pid)
    expect(new Set(pids).size).toBe(2)
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 10_000 })
  })
})

test('a pool that is closed begins no process any more', async () => {
  await withTrialPool({}, async ({ pool, document, steps }) => {
    await pool.run(document('a.pdf', 'A'))
    await pool.close()
    void pool.run(document('b.pdf', 'B'))
    await setTimeout(1000)
    expect(begun(steps()).map(({ file }) => file)).toEqual(['a.pdf'])
  })
})
