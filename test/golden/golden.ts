import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'

const folder = path.join(import.meta.dirname, 'files')

/**
 * Compares with the golden file `test/golden/files/<name>`.
 *
 * A missing one is written and the test fails: it must be read before it is committed. A changed one fails with its
 * difference; `UPDATE_GOLDEN=1` rewrites it, and the change is reviewed as a diff.
 */
export function expectGolden(name: string, actual: string): void {
  const file = path.join(folder, name)
  const shown = path.relative(process.cwd(), file)
  if (!existsSync(file)) {
    write(file, actual)
    expect.fail(`${shown} was missing and has been written. Read it, then commit it.`)
  }
  const golden = readFileSync(file, 'utf8')
  if (golden === actual) return
  if (process.env.UPDATE_GOLDEN === '1') write(file, actual)
  else
    expect(actual, `${shown} changed. If that is right, run UPDATE_GOLDEN=1 npm test and read the diff.`).toBe(golden)
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
