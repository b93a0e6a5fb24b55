import type { Reporter, TestModule } from 'vitest/node'

/**
 * Prints one plain line when all tests have run: "212 passed, 0 failed, 3 skipped".
 *
 * A test file that could not be loaded, and an error outside any test, counts as one that failed.
 */
export class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((found) => found === state).length
    const unloaded = modules.filter((module) => module.errors().length > 0).length
    const failed = count('failed') + unloaded + strayErrors.length
    const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`
    process.stdout.write(`${count('passed')} passed, ${failed} failed${skipped}\n`)
  }
}
