import { pino } from 'pino'
import type { LogChoice, LogLevel } from './logChoice.ts'
import { oneLine, printableJson } from './printable.ts'

/** What is logged of an event: names and plain values. */
export type Fields = Readonly<Record<string, unknown>>

/** Writes one event as one line. */
export type EventLog = (level: LogLevel, event: string, fields: Fields) => void

/**
 * A log that writes through `write`, a line each time: as JSON, or as text for a person with the same fields. The only file
 * that imports pino.
 */
export function createEventLog({ format, level }: LogChoice, write: (line: string) => void): EventLog {
  const written = format === 'json' ? (line: string) => write(`${printableJson(line.trimEnd())}\n`) : asText(write)
  const log = pino(
    {
      ...{ level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: written },
  )
  return (at, event, fields) => log[at]({ event, ...fields })
}

/** `2024-05-06T01:02:03.456Z info  document-done run=3 document=673db59067a7 file="PCD 7.pdf" status=loaded` */
function asText(write: (line: string) => void): (line: string) => void {
  return (line) => {
    const { time, level, event, ...fields }: Record<string, unknown> = JSON.parse(line)
    const pairs = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}=${plain(value)}`]))
    write(`${oneLine([time, String(level).padEnd(5), event].join(' '))} ${oneLine(pairs.join(' '))}\n`)
  }
}

function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return typeof value === 'string' && /[\s"=]/u.test(text) ? JSON.stringify(text) : text
}
