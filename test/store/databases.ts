import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Catalogue, createCatalogue } from '../../src/organisations/catalogue.ts'
import type { Outcome } from '../../src/outcome.ts'
import { type Database, openForWriting } from '../../src/store/database.ts'
import { bringLinksUpToDate } from '../../src/store/organisationLinks.ts'
import { createOutcomeWriter } from '../../src/store/outcomeWriter.ts'
import { startRun } from '../../src/store/runs.ts'

/** A folder of its own that is gone after `use`. */
export async function withFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'decisionbase-'))
  try {
    return await use(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** A database file with these outcomes saved in turn, and the connection that wrote them. */
export async function withSaved<T>(
  outcomes: readonly Outcome[],
  use: (database: Database, file: string) => T | Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const file = path.join(folder, 'decisions.db')
    const database = openForWriting(file)
    try {
      save(database, outcomes)
      return await use(database, file)
    } finally {
      database.close()
    }
  })
}

/** Knows one organisation: the one that the rich record gives money to. */
export const harbourCatalogue = createCatalogue([
  {
    ...{ slug: 'harbour-watch', name: 'Harbour Watch Community Interest Company', kind: 'company', origin: 'shipped' },
    ...{ number: null, source: null, spellings: ['Harbour Watch Community Interest Company'], hints: [] },
  },
])

/** Saves outcomes in a run of their own. */
export function save(database: Database, outcomes: readonly Outcome[], catalogue: Catalogue = harbourCatalogue): void {
  const now = () => new Date('2024-05-06T07:08:09Z')
  const run = startRun(database, { arguments: ['x'], rulesHash: 'rules', now })
  bringLinksUpToDate(database, catalogue)
  const writer = createOutcomeWriter(database, {
    run,
    mode: 'auto',
    ocrIdentity: 'an engine',
    packsHash: 'packs',
    readingHash: 'reading',
    limitsHash: 'limits',
    catalogue,
    now,
  })
  for (const outcome of outcomes) writer.save(outcome)
}
