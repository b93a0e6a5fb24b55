import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findUnlocked, type LockFile, withLocked } from './lockFile.ts'

/**
 * `npm run lock`, after `npm install NAME`: adds the builds for other platforms to `package-lock.json`.
 *
 * A registry mirror that lacks such a build makes `npm install` leave it out of the lock file without a word; `npm ci`
 * then refuses that file, here and everywhere. Added entries have no integrity hash: npm fills it in when it can.
 */
const file = path.resolve(import.meta.dirname, '../../package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile
const unlocked = findUnlocked(lock)
if (unlocked.length > 0) writeFileSync(file, `${JSON.stringify(withLocked(lock, unlocked), null, 2)}\n`)
console.log(`${unlocked.length} builds for other platforms added to package-lock.json`)
