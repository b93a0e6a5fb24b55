import { z } from 'zod'
import { type PackFacts, packFacts } from '../packs/pack.ts'
import type { Database } from './database.ts'

const packs = z.array(packFacts)

/** What the packs said under a hash of all of them; null where it was not written down. */
export function findPackSet(database: Database, packsHash: string): readonly PackFacts[] | null {
  const found = database.prepare('SELECT packs FROM pack_sets WHERE packs_hash = ?').pluck().get(packsHash)
  return found === undefined ? null : packs.parse(JSON.parse(z.string().parse(found)))
}

/** Writes the packs of a run down; forgets those under which no document was done. */
export function savePackSet(database: Database, packsHash: string, facts: readonly PackFacts[]): void {
  const save = database.transaction(() => {
    database.exec('DELETE FROM pack_sets WHERE packs_hash NOT IN (SELECT packs_hash FROM documents)')
    database
      .prepare('INSERT INTO pack_sets (packs_hash, packs) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(packsHash, JSON.stringify(facts))
  })
  save.immediate()
}
