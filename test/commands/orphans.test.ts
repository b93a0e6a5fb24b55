import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withFolder } from '../store/databases.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const scan = path.join(checkout, 'fixtures/gwent-pcc/pccg-2021-931-upside-down')
const hasProc = fs.existsSync('/proc/self/task')

/** The processes that a process has begun and that still run. */
function childrenOf(pid: number): readonly number[] {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

const isRunning = (pid: number): boolean => fs.existsSync(`/proc/${pid}`)

async function until(isTrue: () => boolean, seconds: number): Promise<boolean> {
  for (let i = 0; i < 20 * seconds && !isTrue(); i++) await sleep(50)
  return isTrue()
}

test.skipIf(!hasProc)(
  `${hasProc ? '' : 'NOT CHECKED, there is no /proc: '}processes that recognise end when the command is killed`,
  async () => {
    await withFolder(async (folder) => {
      const args = ['ingest', scan, '--db', path.join(folder, 'x.db'), '--ocr-engine', 'tesseract.js']
      const command = spawn(process.execPath, [path.join(checkout, 'src/main.ts'), ...args], { stdio: 'ignore' })
      const { pid = 0 } = command
      expect(await until(() => childrenOf(pid).length > 0, 20)).toBe(true)
      await sleep(2500) // long enough for a recogniser to be at work
      const children = childrenOf(pid)
      command.kill('SIGKILL')
      expect(children.length).toBeGreaterThan(0)
      expect(await until(() => !children.some(isRunning), 20)).toBe(true)
    })
  },
  60_000,
)
