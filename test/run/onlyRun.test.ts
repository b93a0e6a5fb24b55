import path from 'node:path'
import { expect, test } from 'vitest'
import { openForWriting } from '../../src/store/database.ts'
import { takeRunLock } from '../../src/store/runLock.ts'
import { type Trial, withTrial } from './ingesting.ts'

/** Runs `use` while another run holds the database of the trial. */
async function whileHeld({ folder }: Trial, use: (release: () => void) => Promise<void>): Promise<void> {
  const file = path.join(folder, 'out', 'decisions.db')
  openForWriting(file).close()
  const lock = takeRunLock(file)
  if (lock === null) throw new Error('The lock is free')
  try {
    expect(takeRunLock(file)).toBeNull()
    await use(lock.release)
  } finally {
    lock.release()
  }
}

test('a run waits for another one on its database, says so once, and then does all of its own', async () => {
  await withTrial({ 'a.pdf': 'A' }, (trial) =>
    whileHeld(trial, async (release) => {
      const said: string[] = []
      const told: string[] = []
      const run = trial.run({ say: (line) => said.push(line), tell: ({ kind }) => void told.push(kind) })
      const first = await Promise.race([run, new Promise((resolve) => setTimeout(resolve, 1500, 'still waiting'))])
      expect(first).toBe('still waiting')
      expect(said).toEqual([expect.stringMatching(/Another run .*decisions\.db: waiting/)])
      expect(trial.steps()).toEqual([])
      release()
      expect(await run).toMatchObject({ found: 1, loaded: 1 })
      expect(said).toHaveLength(1)
      expect(told.slice(0, 2)).toEqual(['waiting', 'started'])
    }),
  )
})

test('a run that is not to wait says what it met, and an interrupted wait leaves all for the next run', async () => {
  await withTrial({ 'a.pdf': 'A' }, (trial) =>
    whileHeld(trial, async () => {
      await expect(trial.run({ isWaiting: false })).rejects.toThrow(/Another run .*--no-wait/)
      const interrupted = AbortSignal.timeout(500)
      expect(await trial.run({ interrupted })).toMatchObject({ found: 1, loaded: 0, notStarted: 1 })
      expect(trial.steps()).toEqual([])
    }),
  )
})

test('two runs of one process on one database do each document once', async () => {
  const files = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.pdf`, `slow ${index}`]))
  await withTrial(files, async (trial) => {
    const ledgers = await Promise.all([trial.run(), trial.run()])
    expect(ledgers.map(({ loaded, unchanged }) => [loaded, unchanged]).toSorted()).toEqual([
      [0, 6],
      [6, 0],
    ])
    expect(trial.steps().filter(({ step }) => step === 'begun')).toHaveLength(6)
  })
})
