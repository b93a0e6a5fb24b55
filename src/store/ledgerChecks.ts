import { z } from 'zod'
import type { Database } from './database.ts'

const sums = z.object({ id: z.int(), found: z.int(), sum: z.int() })
const rows = z.object({ id: z.int(), status: z.string(), told: z.int(), present: z.int(), isLast: z.int() })

/**
 * What does not add up in the ledgers of runs that ended: found = loaded + review + failed + unchanged + duplicate + not
 * started. No more documents may be there of a run than it told of, and of the last one as many: later runs do some of
 * an earlier one's again. What a run wrote down of each document that it read must be what its ledger tells. A run that was killed has no ledger; the next one has its documents.
 */
export function ledgerProblems(database: Database): readonly string[] {
  return [...sumProblems(database), ...rowProblems(database), ...historyProblems(database)]
}

function sumProblems(database: Database): readonly string[] {
  const sum = 'loaded + review + failed + unchanged + duplicate + not_started'
  const wrong = database.prepare(
    `SELECT id, found, ${sum} AS sum FROM runs WHERE ended_at IS NOT NULL AND found <> ${sum}`,
  )
  return z
    .array(sums)
    .parse(wrong.all())
    .map(({ id, found, sum: added }) => `run ${id} found ${found} documents and tells of ${added}`)
}

function rowProblems(database: Database): readonly string[] {
  const compared = database.prepare(`
    WITH told (id, status, told) AS (
      SELECT id, 'loaded', loaded FROM runs WHERE ended_at IS NOT NULL
      UNION ALL SELECT id, 'review', review FROM runs WHERE ended_at IS NOT NULL
      UNION ALL SELECT id, 'failed', failed FROM runs WHERE ended_at IS NOT NULL)
    SELECT t.id, t.status, t.told, count(d.id) AS present, t.id = (SELECT max(id) FROM runs) AS isLast
    FROM told t LEFT JOIN documents d ON d.run = t.id AND d.status = t.status
    GROUP BY t.id, t.status`)
  return z
    .array(rows)
    .parse(compared.all())
    .filter(
      ({ status, told, present, isLast }) => present > told || (isLast === 1 && status !== 'failed' && present < told),
    )
    .map(({ id, status, told, present }) => `run ${id} tells of ${told} ${status}, and ${present} are there`)
}

const history = z.object({ id: z.int(), status: z.string(), told: z.int(), present: z.int() })

/** Of failed documents a run tells of more than it read: those that failed before, and paths that are none. */
function historyProblems(database: Database): readonly string[] {
  const compared = database.prepare(`
    WITH told (id, status, told) AS (
      SELECT id, 'loaded', loaded FROM runs WHERE rest IS NOT NULL
      UNION ALL SELECT id, 'review', review FROM runs WHERE rest IS NOT NULL
      UNION ALL SELECT id, 'failed', failed FROM runs WHERE rest IS NOT NULL)
    SELECT t.id, t.status, t.told, count(d.path) AS present
    FROM told t LEFT JOIN run_documents d ON d.run = t.id AND d.status = t.status
    GROUP BY t.id, t.status HAVING present > told OR (t.status <> 'failed' AND present < told)`)
  return z
    .array(history)
    .parse(compared.all())
    .map(({ id, status, told, present }) => `run ${id} tells of ${told} ${status}, and wrote down ${present}`)
}
