import { type FailureCode, isTransient } from '../errors.ts'
import { withDatabase } from '../store/database.ts'
import { type FailedDocument, failedDocuments } from '../store/failedDocuments.ts'
import { exitCodes } from './exitCodes.ts'
import { failureAdvice } from './failureAdvice.ts'
import { oneLine, wrapped } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The options of `failures`; without `all`, each code shows its first files only. */
export type FailuresCommand = { readonly db: string; readonly json: boolean; readonly all: boolean }

/** A code with all documents that failed with it. */
type Group = { readonly code: FailureCode; readonly documents: readonly FailedDocument[] }

/** Prints the documents that failed by code, most frequent first, with what to do. Returns the exit code, 0 also for none. */
export async function failuresCommand({ db, json, all }: FailuresCommand, terminal: Terminal): Promise<number> {
  const groups = groupsOf(await withDatabase(db, (database) => failedDocuments(database, null)))
  if (json) {
    await terminal.print(`${JSON.stringify(groups.map(asJson), null, 2)}\n`)
    return exitCodes.done
  }
  for (const group of groups) await terminal.print(`${groupLines(group, all, terminal.width).join('\n')}\n\n`)
  const count = groups.reduce((sum, { documents }) => sum + documents.length, 0)
  const next = count > 0 ? ` Try them again with: ${terminal.command} retry [CODE]` : ''
  terminal.say(`${count.toLocaleString('en-GB')} ${count === 1 ? 'document' : 'documents'} failed.${next}`)
  return exitCodes.done
}

function groupsOf(documents: readonly FailedDocument[]): readonly Group[] {
  const byCode = new Map<FailureCode, FailedDocument[]>()
  for (const document of documents) byCode.set(document.code, [...(byCode.get(document.code) ?? []), document])
  const groups = [...byCode].map(([code, its]) => ({ code, documents: its }))
  return groups.toSorted((a, b) => b.documents.length - a.documents.length || (a.code < b.code ? -1 : 1))
}

function asJson({ code, documents }: Group) {
  const what = { code, count: documents.length, transient: isTransient(code), advice: failureAdvice[code] }
  return { ...what, documents: documents.map(({ code: _, ...rest }) => rest) }
}

const SHOWN = 5

function groupLines({ code, documents }: Group, isAll: boolean, width: number): readonly string[] {
  const kind = isTransient(code) ? 'the next ingest tries them again' : 'not tried again unless asked for'
  const shown = isAll ? documents : documents.slice(0, SHOWN)
  const rest = documents.length - shown.length
  return [
    `${code}  ${documents.length.toLocaleString('en-GB')}  (${kind})`,
    ...wrapped(failureAdvice[code], width - 2).map((line) => `  ${line}`),
    ...shown.map((document) => `  ${oneLine(documentLine(document), width - 2)}`),
    ...(rest > 0 ? [`  and ${rest.toLocaleString('en-GB')} more: list them with --all`] : []),
  ]
}

function documentLine({ file, stage, page, message, tries, isReplaced }: FailedDocument): string {
  if (isReplaced) return `- ${file} (replaced since: other bytes were read from there)`
  const where = page === null ? stage : `${stage}, p. ${page}`
  return `- ${file} (${where}; ${tries} ${tries === 1 ? 'try' : 'tries'}): ${message}`
}
