import { withDatabase } from '../store/database.ts'
import { searchText, type TextHit, type TextQuery } from '../store/textSearch.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, wrapped } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** Prints the documents in which the words stand, best first, each with where. Returns the exit code, 0 also for none. */
export async function searchCommand(query: TextQuery, db: string, terminal: Terminal): Promise<number> {
  const { total, hits } = await withDatabase(db, (database) => searchText(database, query))
  for (const hit of hits) await terminal.print(`${hitLines(hit, terminal.width).join('\n')}\n\n`)
  const shown = hits.length < total ? `, the best ${hits.length} shown: more with --limit` : ''
  terminal.say(`${total} ${total === 1 ? 'document' : 'documents'} found${shown}.`)
  return exitCodes.done
}

function hitLines({ file, issuer, reference, title, decidedOn, snippet }: TextHit, width: number): readonly string[] {
  const head = [reference ?? file, decidedOn, issuer].filter((part) => part !== null).join(' · ')
  const named = title === null ? [] : [oneLine(`  ${title}`, width - 2)]
  return [
    oneLine(head, width),
    ...named.map((line) => `  ${line}`),
    ...wrapped(snippet, width - 4).map((line) => `    ${line}`),
  ]
}
