import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { retell } from './tour.ts'

/** `npm run tour`: puts the output of the README's commands, as it is now, into the README. */
const file = path.resolve(import.meta.dirname, '../../README.md')
writeFileSync(file, retell(readFileSync(file, 'utf8')))
