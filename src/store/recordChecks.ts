import { z } from 'zod'
import type { Database } from './database.ts'
import { createRecordReader } from './recordReader.ts'

const row = z.object({ id: z.int(), file: z.string() })

/** Reads each record, as an export would: what is not one (a date that is none, a page 0) is told with its document. */
export function recordProblems(database: Database): readonly string[] {
  const sql = 'SELECT k.id, k.file FROM documents k JOIN decisions d ON d.document_id = k.id ORDER BY k.file, k.id'
  const reader = createRecordReader(database)
  return z
    .array(row)
    .parse(database.prepare(sql).all())
    .flatMap(({ id, file }) => {
      try {
        reader.read(id)
        return []
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error
        const [issue] = error.issues
        return [`the record of ${file} cannot be read: ${issue?.path.join('.')}: ${issue?.message}`]
      }
    })
}
