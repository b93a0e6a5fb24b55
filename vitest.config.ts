import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { PlainSummary } from './test/plainSummary.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Bombs end by the memory and time that the machine has left: they are run alone (npm run test:hostile).
    exclude: process.env.HOSTILE === '1' ? [] : ['test/hostile/**'],
    // Native modules (better-sqlite3) and child processes of their own: a process a file keeps them apart.
    pool: 'forks',
    // Many tests wait for processes of their own: two files at a time, where the library would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    reporters: ['default', new PlainSummary()],
  },
})
