import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { liftTimeLimit, limitTime } from '../../src/processTime.ts'

const busy = (seconds: number) =>
  spawn(process.execPath, ['-e', `for (const e = Date.now() + ${1000 * seconds}; Date.now() < e;);`])
const isLinux = process.platform === 'linux'

test.skipIf(!isLinux)(
  `${isLinux ? '' : 'NOT CHECKED, this is not Linux: '}the system ends a process that works longer than its task may take, unless the limit was lifted`,
  async () => {
    const [stopped, lifted] = [busy(60), busy(3)]
    for (const { pid = 0 } of [stopped, lifted]) limitTime(pid, -14.5) // one second more than what it has used
    await setTimeout(100)
    liftTimeLimit(lifted.pid ?? 0)
    const [[, signal], [code]] = await Promise.all([once(stopped, 'exit'), once(lifted, 'exit')])
    expect({ signal, code }).toEqual({ signal: 'SIGXCPU', code: 0 })
  },
  60_000,
)
