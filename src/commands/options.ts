import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { engineChoices } from '../recognition/chosenEngine.ts'
import type { Terminal } from './terminal.ts'

/** How a command hands back its exit code. */
export type Finish = (code: Promise<number>) => Promise<void>

/** Adds a command to the program. */
export type Add = (program: Command, terminal: Terminal, finish: Finish) => void

/** Which database a command reads or writes. */
export function databaseOption(): Option {
  return new Option('--db <file>', 'the database').default('output/decisions.db')
}

/** The example at the end of a command's help. */
export function example(command: string): string {
  return `\nExample:\n  decisionbase ${command}`
}

/** What recognises pages. */
export function engineOption(): Option {
  return new Option('--ocr-engine <engine>', 'what recognises pages; auto: the "tesseract" program if it is installed')
    .choices(engineChoices)
    .default('auto')
}

/** The rules that come with this code: beside `src` in a checkout, beside `dist` in a package. */
export function ownPipelineFolder(): string {
  return fileURLToPath(new URL('../../pipeline/', import.meta.url))
}
