import { withDatabase } from '../store/database.ts'
import type { Run } from '../store/runs.ts'
import { type NamedCount, summarise } from '../store/summary.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** Prints what is in the database, how the last run ended and what waits for a person. Returns the exit code. */
export async function statusCommand(db: string, terminal: Terminal): Promise<number> {
  const { documents, kinds, issuers, years, failures, issues, lastRun } = await withDatabase(db, summarise)
  const total = documents.reduce((sum, { count }) => sum + count, 0)
  const lines = [
    `${db}: ${total} ${total === 1 ? 'document' : 'documents'}`,
    ...block('by status', documents),
    ...block('by kind', kinds),
    ...block('decisions by issuer', issuers),
    ...block('decisions by year', years),
    ...block('failures', failures),
    ...block('open issues (documents)', issues),
    ...runLines(lastRun),
  ]
  await terminal.print(`${lines.join('\n')}\n`)
  return exitCodes.done
}

const ROWS = 12

function block(head: string, counts: readonly NamedCount[]): readonly string[] {
  if (counts.length === 0) return []
  const rest = counts.slice(ROWS).reduce((sum, { count }) => sum + count, 0)
  const shown = [...counts.slice(0, ROWS), ...(rest > 0 ? [{ name: 'others', count: rest }] : [])]
  return ['', head, ...shown.map(({ name, count }) => `  ${oneLine(name, 40).padEnd(40)} ${String(count).padStart(7)}`)]
}

function runLines(run: Run | null): readonly string[] {
  if (run === null) return []
  const { found, loaded, review, failed, unchanged, duplicate, notStarted } = run
  const stopped = notStarted > 0 ? ` + ${notStarted} not started` : ''
  const parts = `${loaded} loaded + ${review} review + ${failed} failed + ${unchanged} unchanged + ${duplicate} duplicate`
  const ledger =
    run.endedAt === null ? 'it did not come to its end: run the same again' : `${found} found = ${parts}${stopped}`
  return ['', `last run ${run.startedAt}`, `  ${ledger}`]
}
