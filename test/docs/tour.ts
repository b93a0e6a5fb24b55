import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const checkout = path.resolve(import.meta.dirname, '../..')

/** A stop of the tour: a fenced block between two marks, whose lines after "$ " are commands and the rest their output. */
const stop = /(<!-- tour:[a-z]+ -->\n)[\s\S]*?(<!-- \/tour -->)/g

/**
 * The README with the output of every command of its tour as it is now.
 *
 * The commands run in order, in a new folder that holds `fixtures`, so that what one ingests the next can show.
 */
export function retell(readme: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tour-'))
  try {
    prepare(folder)
    return readme.replace(stop, (block, open: string, close: string) => {
      const commands = [...block.matchAll(/^\$ (.+)$/gm)].map(([, command = '']) => command)
      const told = commands.map((command) => `$ ${command}\n${outputOf(command, folder)}`)
      return `${open}\n\`\`\`console\n${told.join('\n\n')}\n\`\`\`\n\n${close}`
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text without what differs from run to run: durations, rates, moments, and which document was done first. */
export function timeless(text: string): string {
  return text
    .replace(/(?:\d+ min )?\d+(\.\d+)? (ms|s|documents\/s)\b/g, '# $2')
    .replace(/^(Next: .* show) .*$/gm, '$1 #')
    .replace(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?/g, '#')
}

function prepare(folder: string): void {
  symlinkSync(path.join(checkout, 'fixtures'), path.join(folder, 'fixtures'))
  const commands = path.join(folder, 'bin')
  mkdirSync(commands)
  const main = path.join(checkout, 'src/main.ts')
  // The same recogniser on every machine, whether it has the native one or not.
  const engine = '[ "$1" = ingest ] && set -- "$@" --ocr-engine tesseract.js'
  const script = `#!/bin/sh\n${engine}\nexec "${process.execPath}" "${main}" "$@"\n`
  writeFileSync(path.join(commands, 'decisionbase'), script, { mode: 0o755 })
}

function outputOf(command: string, folder: string): string {
  const searched = `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH ?? ''}`
  const env = { ...process.env, PATH: searched, COLUMNS: '100', NO_COLOR: '1' }
  const { stdout } = spawnSync('sh', ['-c', `{ ${command}; } 2>&1`], { cwd: folder, encoding: 'utf8', env })
  // How far it is, told each few seconds, depends on the machine.
  return stdout.replace(/^[\d,]+ of [\d,]+ documents?.*\n/gm, '').trimEnd()
}
