import type { Catalogue } from '../organisations/catalogue.ts'
import { linksOf } from '../organisations/link.ts'
import { normalForm } from '../organisations/normalForm.ts'
import type { Database } from './database.ts'

type AwardRow = { readonly position: number; readonly recipient: string }

/**
 * Prepares the linking of recipients to organisations: `link` is called inside the transaction that saved a document's
 * awards. The database must know the catalogue's organisations (`bringLinksUpToDate`).
 */
export function createOrganisationLinker(
  database: Database,
  catalogue: Catalogue,
): { readonly link: (documentId: number) => void } {
  const awards = database.prepare<[number], AwardRow>(
    'SELECT position, recipient FROM awards WHERE document_id = ? ORDER BY position',
  )
  const update = database.prepare(
    `UPDATE awards SET organisation = ?, recipient_key = ?, link_rule = ?, link_confidence = ?
      WHERE document_id = ? AND position = ?`,
  )
  return {
    link(documentId) {
      const rows = awards.all(documentId)
      const recipients = rows.map(({ recipient }) => recipient)
      // Another process decided otherwise meanwhile: all is linked anew by whoever comes next.
      const isStale = linkedWith(database) !== catalogue.hash
      if (isStale) database.exec('DELETE FROM organisation_links')
      const links = isStale ? recipients.map(() => null) : linksOf(catalogue, recipients)
      for (const [index, link] of links.entries()) {
        const row = rows[index]
        if (row === undefined) continue
        const key = normalForm(row.recipient).key || null
        update.run(link?.slug ?? null, key, link?.rule ?? null, link?.confidence ?? null, documentId, row.position)
      }
    },
  }
}

/**
 * Puts the catalogue's organisations in the place of those that are there and links every award anew, in one
 * transaction; does nothing where the database was linked with the same catalogue. Returns whether anything was done.
 */
export function bringLinksUpToDate(database: Database, catalogue: Catalogue): boolean {
  const linkAll = database.transaction((): boolean => {
    // Read inside the transaction: another process may have done it while we waited for the lock.
    if (linkedWith(database) === catalogue.hash) return false
    database.exec('UPDATE awards SET organisation = NULL WHERE organisation IS NOT NULL; DELETE FROM organisations')
    const insert = database.prepare(
      'INSERT INTO organisations (slug, name, kind, number, origin) VALUES (@slug, @name, @kind, @number, @origin)',
    )
    for (const { slug, name, kind, number, origin } of catalogue.organisations.values())
      insert.run({ slug, name, kind, number, origin })
    database.prepare('INSERT OR REPLACE INTO organisation_links (only, catalogue) VALUES (1, ?)').run(catalogue.hash)
    const linker = createOrganisationLinker(database, catalogue)
    const documents = database.prepare<[], number>('SELECT DISTINCT document_id FROM awards').pluck().all()
    for (const documentId of documents) linker.link(documentId)
    return true
  })
  return linkedWith(database) === catalogue.hash ? false : linkAll.immediate()
}

function linkedWith(database: Database): string | undefined {
  return database.prepare<[], string>('SELECT catalogue FROM organisation_links').pluck().get()
}
