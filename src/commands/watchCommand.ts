import fs from 'node:fs'
import path from 'node:path'
import { SetupError, UsageError } from '../errors.ts'
import { createBatches } from '../run/batches.ts'
import type { DocumentFile } from '../run/documentFiles.ts'
import { watchFolder } from '../run/watchFolder.ts'
import { exitCodes } from './exitCodes.ts'
import { tellLedger } from './ingestCommand.ts'
import { oneLine } from './printable.ts'
import type { IngestCommand } from './runOptions.ts'
import { withRuns } from './runs.ts'
import type { Terminal } from './terminal.ts'

// Files that are copied together make one run.
const QUIET_MILLISECONDS = 500

/**
 * Takes in what is in a folder and whatever comes into it, each batch a run, until Ctrl-C. Returns the exit code: that of an
 * interruption only where documents were left over.
 */
export async function watchCommand(
  paths: readonly string[],
  options: IngestCommand,
  terminal: Terminal,
): Promise<number> {
  const folder = watchable(paths, options)
  const { chosen, watch } = await gather(folder, terminal)
  try {
    return await withRuns(options, terminal, async (takeIn, interrupted) => {
      terminal.say(`Watching ${oneLine(folder)}: PDFs are taken in when they are complete. Ctrl-C ends.`)
      let code: number = exitCodes.done
      for (let files = await chosen.next(interrupted); files !== null; files = await chosen.next(interrupted)) {
        const documents = documentsOf(files, folder)
        if (documents.length === 0) continue
        const findFiles = async () => ({ documents, closed: [], empty: [] })
        const ledger = await takeIn({ paths: [folder], findFiles, isRetry: false })
        tellLedger(ledger, options, terminal)
        if (ledger.notStarted > 0) code = exitCodes.interrupted
      }
      return code
    })
  } finally {
    await watch.close()
  }
}

async function gather(folder: string, terminal: Terminal) {
  const chosen = createBatches<string>(QUIET_MILLISECONDS)
  const watch = watchFolder(folder, {
    ...{ complete: chosen.add, gone: chosen.remove },
    refused: ({ path: at, message }) => terminal.say(`${oneLine(at)}: ${message}`),
    failed: (error) =>
      chosen.fail(new SetupError(`${oneLine(folder)} cannot be watched: ${error.message}`, { cause: error })),
  })
  return { chosen, watch }
}

/** The one folder to watch. Throws `UsageError` for anything else, and for options that only make sense of one run. */
function watchable(paths: readonly string[], { dryRun, limit, only }: IngestCommand): string {
  const [folder, ...others] = paths
  if (
    folder === undefined ||
    others.length > 0 ||
    fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true
  )
    throw new UsageError(
      '--watch takes one folder, which must be there. Name it, and put all that is to come below it.',
    )
  if (dryRun || limit !== null || only !== null)
    throw new UsageError('--watch goes with neither --dry-run nor --limit nor --only: leave them out.')
  return folder
}

/** Those that are still there: what was renamed since comes again under its other name. */
function documentsOf(files: readonly string[], folder: string): readonly DocumentFile[] {
  const there = files.filter((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true)
  return there.toSorted().map((file) => ({ path: file, file: path.relative(folder, file) }))
}
