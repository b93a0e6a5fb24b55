import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Database, openForReading, openForWriting } from '../../src/store/database.ts'

/** How far a run has come: its documents by hash, and its pages as `sha256 page region`. */
export type Seen = { readonly documents: ReadonlySet<string>; readonly pages: ReadonlySet<string> }

const NOTHING: Seen = { documents: new Set(), pages: new Set() }

/**
 * What a database holds whose run was killed. A copy of its files is looked into: whoever opens a database first mends it,
 * and that is to be the next run.
 */
export function seenIn(database: string, scratch: string): Seen {
  if (!existsSync(database)) return NOTHING
  mkdirSync(scratch, { recursive: true })
  const copy = path.join(scratch, 'seen.db')
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    rmSync(`${copy}${ending}`, { force: true })
    // The index of the log is made anew from the log.
    if (ending !== '-shm' && existsSync(`${database}${ending}`))
      copyFileSync(`${database}${ending}`, `${copy}${ending}`)
  }
  openForWriting(copy).close()
  const open = openForReading(copy)
  try {
    return seen(open)
  } finally {
    open.close()
  }
}

const page = z.object({ sha256: z.string(), page: z.int(), region: z.string() })

function seen(open: Database): Seen {
  const settled = "SELECT coalesce(sha256, file) FROM documents WHERE coalesce(failure_code, '') <> 'worker-died'"
  const pages = z.array(page).parse(open.prepare('SELECT sha256, page, region FROM recognised_pages').all())
  return {
    documents: new Set(z.array(z.string()).parse(open.prepare(settled).pluck().all())),
    pages: new Set(pages.map((one) => pageKey(one.sha256, one.page, one.region))),
  }
}

/** A page of a document; `region` is a JSON list, empty for all of it. */
export const pageKey = (sha256: string, page: number, region: string): string => `${sha256} ${page} ${region}`
