import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type FailureCode, failureCode } from '../errors.ts'
import { engineChoices } from '../recognition/chosenEngine.ts'
import type { Only } from '../run/fate.ts'
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

/** A whole number from 1. Like the next three throws what commander tells as wrong use. */
export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,6}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(text)
}

/** Which documents are done again. */
export function only(text: string): Only {
  return text === 'failed' || text === 'review' || text === 'ocr' ? text : codeOfFailure(text)
}

/** A code of the closed list of failures. */
export function codeOfFailure(text: string): FailureCode {
  const code = failureCode.safeParse(text)
  if (code.success) return code.data
  throw new InvalidArgumentError(`The codes of failures are: ${failureCode.options.join(', ')}.`)
}

/** The beginning of a day where this computer is: files tell when they were modified by its clock. */
export function localMidnight(text: string): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  const midnight = new Date(Number(year), Number(month) - 1, Number(day))
  if (midnight.getMonth() !== Number(month) - 1) throw new InvalidArgumentError('It must be a day like 2023-04-01.')
  return midnight
}
