import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const checkout = path.resolve(import.meta.dirname, '../..')
const digital = ['gwent-pcc/pccg-2021-931', 'gla/md-9041', 'surrey-pcc/948-2022', 'warwickshire-pcc/wpcc3-9091']

/** The entry of the command, for a process of its own. */
export const main = path.join(checkout, 'src/main.ts')

/** Puts `count` digital decisions into `folder`, no two of the same bytes: what follows the end of a PDF is no part of it. */
export function writeDecisions(folder: string, count: number): void {
  fs.mkdirSync(folder, { recursive: true })
  for (let number = 0; number < count; number += 1) {
    const source = digital[number % digital.length] ?? ''
    const bytes = fs.readFileSync(path.join(checkout, 'fixtures', source, 'decision.pdf'))
    fs.writeFileSync(path.join(folder, `${number}.pdf`), Buffer.concat([bytes, Buffer.from(`\n% copy ${number}\n`)]))
  }
}

/** How a command that ran as a process of its own ended: its code or signal, and all that it wrote. */
type Ended = { readonly code: number | null; readonly signal: string | null; readonly text: string }

/** A command that runs; `said` is what it has written so far. */
export type Running = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<Ended> }

/** Starts a command line as a process of its own. */
export function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece) => (text += piece))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ code, signal, text })))
  return { child, said: () => text, ended }
}
