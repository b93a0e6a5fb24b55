import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * The worker of `src/run/worker.ts` in a process that can open no PDF: whatever it gives was made of what was kept.
 */
const { openSync } = fs
fs.openSync = (file, flags, mode) => {
  if (/\.pdf$/iu.test(String(file))) throw new Error(`${file} was opened`)
  return openSync(file, flags, mode)
}
syncBuiltinESMExports()

export { processTask } from '../../src/run/worker.ts'
