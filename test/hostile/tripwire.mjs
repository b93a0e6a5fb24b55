// Loaded into the processes that read hostile PDFs: writes down whatever reaches out of them.
import { appendFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'

const require = createRequire(import.meta.url)
const note = (what) => appendFileSync(process.env.TRIPWIRE_LOG, `${what}\n`)

const watch = (owner, name, label) => {
  const own = owner[name]
  owner[name] = function watched(...args) {
    note(`${label} ${String(args[0]?.href ?? args[0])}`)
    return own.apply(this, args)
  }
}

note('begun')
watch(globalThis, 'fetch', 'fetch')
for (const name of ['lookup', 'resolve']) watch(require('node:dns'), name, 'dns')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  watch(require('node:child_process'), name, 'process')
for (const name of ['request', 'get'])
  for (const module of ['node:http', 'node:https']) watch(require(module), name, 'request')
watch(require('node:net').Socket.prototype, 'connect', 'connect')
watch(require('node:vm'), 'runInThisContext', 'code')
syncBuiltinESMExports()
