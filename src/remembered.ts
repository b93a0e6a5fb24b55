import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { join } from 'node:path'

/**
 * What `make` gives, a plain value of JSON, remembered from one start to the next under everything that it is made of: other
 * `madeOf` is another place, so that nothing remembered can be out of date.
 *
 * It lies beside the compiled code that Node keeps for this process, and is trusted as that is; where Node keeps none, or
 * the folder cannot be written to, it is made anew each time. What `make` throws is not remembered.
 */
export function remembered(madeOf: readonly string[], make: () => unknown): unknown {
  const folder = getCompileCacheDir()
  if (folder === undefined) return make()
  const file = join(folder, `decisionbase-${nameOf(madeOf)}.json`)
  const before = readPlain(file)
  if (before !== null) return before.value
  const text = JSON.stringify({ value: make() })
  keep(file, text)
  return (JSON.parse(text) as { readonly value?: unknown }).value // the same as the next start will find
}

const nameOf = (madeOf: readonly string[]): string => createHash('sha256').update(JSON.stringify(madeOf)).digest('hex')

function readPlain(file: string): { readonly value: unknown } | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null && 'value' in read ? read : null
  } catch {
    return null
  }
}

/** Whole or not at all: two processes may do it at once. */
function keep(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(draft, text, { mode: 0o600 })
    renameSync(draft, file)
  } catch {
    // A folder that cannot be written to, or a full disk, costs the next start some time and nothing else.
  }
}
