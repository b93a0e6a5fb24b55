import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/**
 * The worker of `src/run/worker.ts` in a process that can open no PDF: whatever it gives was made of what was kept.
 */
const { readFile } = fs
const blind = (file: unknown, options: unknown) =>
  /\.pdf$/iu.test(String(file))
    ? Promise.reject(new Error(`${file} was opened`))
    : readFile(file as string, options as BufferEncoding)
fs.readFile = blind as unknown as typeof readFile
syncBuiltinESMExports()

export { processTask } from '../../src/run/worker.ts'
