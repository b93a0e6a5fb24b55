import { defineConfig } from 'vitest/config'
import { PlainSummary } from './test/plainSummary.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Bombs end by the memory and time that the machine has left: they are run alone (npm run test:hostile).
    exclude: process.env.HOSTILE === '1' ? [] : ['test/hostile/**'],
    // Native modules (better-sqlite3) and child processes of their own: a process a file keeps them apart.
    pool: 'forks',
    testTimeout: 20_000,
    reporters: ['default', new PlainSummary()],
  },
})
