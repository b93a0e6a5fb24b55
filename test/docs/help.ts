import { spawnSync } from 'node:child_process'
import path from 'node:path'

const main = path.resolve(import.meta.dirname, '../../src/main.ts')

/** What `decisionbase COMMAND --help` prints; of no command, what `decisionbase --help` does. */
export function helpOf(command: string | null): string {
  const args = command === null ? ['--help'] : [command, '--help']
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
  return stdout
}

/** The names of all commands, as the help lists them. */
export function listCommands(): readonly string[] {
  const list = /^Commands:\n((?: .+\n)+)/m.exec(helpOf(null))?.[1] ?? ''
  return [...list.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name = '']) => name).filter((name) => name !== 'help')
}
