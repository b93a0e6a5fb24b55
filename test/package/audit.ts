// npm run audit: known vulnerabilities of what package-lock.json names, held against the reviewed ones.
// Exit code 0: none, or all explained; 1: some are not; 69: the registry could not be asked, nothing is known.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { judge, parseReviewed } from './auditFindings.ts'

const file = path.join(import.meta.dirname, 'reviewedFindings.yaml')
const reviews = parseReviewed(parse(readFileSync(file, 'utf8')))
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 * 1024 * 1024,
})
const verdict = judge(stdout ?? '', reviews, new Date().toISOString().slice(0, 10))

if (verdict.kind === 'not-done') {
  console.error(`NOT DONE: the registry could not be asked (${verdict.why}).`)
  console.error('Nothing is known of vulnerabilities. Run it again where registry.npmjs.org takes audits.')
  process.exitCode = 69 // EX_UNAVAILABLE of sysexits.h
} else {
  for (const { advisory, package: name, title, reason } of verdict.explained)
    console.log(`explained  ${name}  ${advisory}  ${title}: ${reason}`)
  for (const { advisory, package: name } of verdict.idle)
    console.log(`idle       ${name}  ${advisory}: no longer found, take it out of ${path.relative('.', file)}`)
  for (const { advisory, package: name, title, severity } of verdict.open)
    console.log(`OPEN       ${name}  ${advisory}  ${severity}: ${title}`)
  console.log(`${verdict.open.length} open, ${verdict.explained.length} explained`)
  if (verdict.open.length > 0) process.exitCode = 1
}
