import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Rules } from '../../src/rules.ts'

/** The folder that is shipped. */
export const shipped = path.resolve(import.meta.dirname, '../../pipeline')

/**
 * The rules with confidence as they claim it, under which nothing waits for a person: a new measurement
 * (`npm run calibrate`) changes the confidence of nearly every value, which would hide what else has changed.
 */
export function asClaimed(rules: Rules): Rules {
  const settings = { ...rules.settings, reviewBelow: 0 }
  return { ...rules, settings, calibration: { intercept: 0, slope: 1, rules: {} } }
}

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
