import { z } from 'zod'
import type { Database } from './database.ts'

const count = z.int()

/** Rows that lack their other half, where no foreign key says so. Each question counts them. */
const questions: readonly (readonly [problem: string, sql: string])[] = [
  [
    'documents that were loaded have no record',
    `FROM documents WHERE status <> 'failed' AND id NOT IN (SELECT document_id FROM decisions)`,
  ],
  [
    'documents that failed have a record',
    `FROM documents WHERE status = 'failed' AND id IN (SELECT document_id FROM decisions)`,
  ],
  ['records are of no document', 'FROM decisions WHERE document_id NOT IN (SELECT id FROM documents)'],
  [
    'dates are of an award that is not there',
    `FROM dates x WHERE award >= 0 AND NOT EXISTS
       (SELECT 1 FROM awards a WHERE a.document_id = x.document_id AND a.position = x.award)`,
  ],
  [
    'dates are not those of their decision',
    `FROM dates x JOIN decisions d USING (document_id) WHERE x.award < 0 AND x.day IS NOT CASE x.kind
       WHEN 'decided_on' THEN d.decided_on WHEN 'advised_on' THEN d.advised_on
       WHEN 'period_start' THEN d.period_start ELSE d.period_end END`,
  ],
  [
    'values lack some of the places that they were made of',
    `FROM provenance p WHERE coalesce(parts, 0) <>
       (SELECT count(*) FROM provenance_parts q WHERE q.document_id = p.document_id AND q.provenance = p.position)`,
  ],
  [
    'pages name a reading that is not there',
    `FROM recognised_pages p WHERE NOT EXISTS
       (SELECT 1 FROM readings r WHERE r.image_hash = p.image_hash AND r.identity = p.identity)`,
  ],
  [
    'words were kept of no document',
    'FROM kept_words WHERE sha256 NOT IN (SELECT sha256 FROM documents WHERE sha256 IS NOT NULL)',
  ],
  ...[
    'awards',
    'amounts',
    'recommendations',
    'sections',
    'issues',
    'provenance',
    'citations',
    'people',
    'sign_offs',
    'funding_sources',
  ].map((table) => [`lists of ${table} have a gap`, gapsIn(table)] as const),
]

/** The items of a list are numbered from 0 without a gap. */
function gapsIn(table: string): string {
  return `FROM (SELECT document_id FROM ${table} GROUP BY document_id HAVING count(*) <> max(position) + 1)`
}

/** What is not whole, a line for each kind. */
export function orphanProblems(database: Database): readonly string[] {
  return questions.flatMap(([problem, sql]) => {
    const found = count.parse(database.prepare(`SELECT count(*) ${sql}`).pluck().get())
    return found === 0 ? [] : [`${problem}: ${found}`]
  })
}
