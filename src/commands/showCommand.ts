import fs from 'node:fs'
import { UsageError } from '../errors.ts'
import { hashFile } from '../run/fileHash.ts'
import { type Database, withDatabase } from '../store/database.ts'
import { chainOf } from '../store/decisionChain.ts'
import { copiesOf } from '../store/decisionCopies.ts'
import { type FoundDocument, findDocuments } from '../store/foundDocuments.ts'
import { createRecordReader } from '../store/recordReader.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine } from './printable.ts'
import { recordPage, type Surroundings } from './recordPage.ts'
import type { Terminal } from './terminal.ts'

// As many matches as fit on a screen.
const LISTED = 20
// Links of a chain of decisions that are drawn, each way.
const CHAIN_DEPTH = 4

/**
 * Prints one decision on a page of the terminal. `name` is its reference, the path or name of its file, or the
 * beginning of its sha256; a PDF on disk is known by its bytes. Of several documents of one decision the leading one is
 * shown. Throws `UsageError` where nothing or several decisions match.
 */
export async function showCommand(name: string, db: string, terminal: Terminal): Promise<number> {
  return withDatabase(db, async (database) => {
    const found = leadingOf(database, await findNamed(database, name))
    const [document] = found
    if (document === undefined) {
      const advice = `Look for it with "${terminal.command} search WORDS".`
      throw new UsageError(`No document in ${db} has the reference, file or sha256 "${oneLine(name)}". ${advice}`)
    }
    if (found.length > 1) {
      const list = found.slice(0, LISTED).map((match) => `\n  ${matchLine(match)}`)
      const rest = found.length > LISTED ? `\n  and ${found.length - LISTED} more` : ''
      throw new UsageError(`${found.length} documents match. Name one by its sha256:${list.join('')}${rest}`)
    }
    const record = createRecordReader(database).read(document.id)
    if (record === null) await terminal.print(failurePage(document))
    else await terminal.print(recordPage(record, surroundingsOf(database, document), terminal.width))
    return exitCodes.done
  })
}

async function findNamed(database: Database, name: string): Promise<readonly FoundDocument[]> {
  const isFile = fs.statSync(name, { throwIfNoEntry: false })?.isFile() === true
  const byBytes = isFile ? findDocuments(database, (await hashFile(name)).sha256) : []
  return byBytes.length > 0 ? byBytes : findDocuments(database, name)
}

/** The leading document where all that match are of one decision, else all of them. */
function leadingOf(database: Database, found: readonly FoundDocument[]): readonly FoundDocument[] {
  const [first, ...others] = found
  if (first === undefined || others.length === 0) return found
  const copies = copiesOf(database, first.id)
  const isOne = others.every(({ id }) => copies.some(({ documentId }) => documentId === id))
  return isOne ? found.filter(({ id }) => id === copies[0]?.documentId) : found
}

function surroundingsOf(database: Database, { id, status }: FoundDocument): Surroundings {
  const copies = copiesOf(database, id)
  return { status, copies, chain: chainOf(database, copies[0]?.documentId ?? id, CHAIN_DEPTH) }
}

function matchLine({ file, sha256, status, issuer, reference, decidedOn }: FoundDocument): string {
  const facts = [sha256?.slice(0, 12), file, issuer, reference, decidedOn, status]
  return oneLine(facts.flatMap((fact) => (fact === null || fact === undefined ? [] : [fact])).join(' · '))
}

function failurePage({ file, sha256, failureCode, failureMessage }: FoundDocument): string {
  const reason = `${failureCode}: ${oneLine(failureMessage ?? '')}`
  return `${oneLine(file)}\nsha256  ${sha256 ?? 'not read'}\nfailed  ${reason}\n`
}
