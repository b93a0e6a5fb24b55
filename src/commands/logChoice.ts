/** The formats of the log. */
export const logFormats = ['json', 'text'] as const

/** The levels of the log, from the most to the least. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** In which format events are written, and from which level on. */
export type LogChoice = { readonly format: (typeof logFormats)[number]; readonly level: LogLevel }

/** The options of the command line. */
export type LogOptions = { readonly logFormat?: LogChoice['format']; readonly logLevel?: LogLevel }

/** The log that was asked for; null for none. A level alone asks for text. */
export function logChoiceOf({ logFormat, logLevel }: LogOptions): LogChoice | null {
  if (logFormat === undefined && logLevel === undefined) return null
  return { format: logFormat ?? 'text', level: logLevel ?? 'info' }
}
