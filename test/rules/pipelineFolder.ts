import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The folder that is shipped. */
export const shipped = path.resolve(import.meta.dirname, '../../pipeline')

/** Runs `work` on a copy of the shipped folder in which one file was rewritten; the copy goes afterwards. */
export function withChanged<T>(name: string, change: (text: string) => string, work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'pipeline-'))
  try {
    cpSync(shipped, folder, { recursive: true })
    const file = path.join(folder, name)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
