import { decisionGraph } from './decisionGraph.ts'
import { organisationColumns } from './organisationColumns.ts'
import { quarantine } from './quarantine.ts'
import { recognition } from './recognition.ts'
import { runHistory } from './runHistory.ts'
import { searchIndex } from './searchIndex.ts'
import { tables } from './tables.ts'
import { views } from './views.ts'
import { wordsTables } from './wordsTables.ts'

/**
 * The SQL that takes a database from schema n to n + 1, at index n. What was published is never edited: a change is a
 * new entry at the end. `PRAGMA user_version` says which have run.
 */
export const migrations: readonly string[] = [
  tables + searchIndex + views,
  recognition,
  decisionGraph,
  organisationColumns,
  quarantine,
  wordsTables,
  runHistory,
]
