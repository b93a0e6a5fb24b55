import fs from 'node:fs'
import path from 'node:path'
import { watch } from 'chokidar'
import { z } from 'zod'
import { type Refusal, refusalOf } from './refusals.ts'

/** What a watched folder tells of: a PDF that is complete, one that is gone, a path that is refused (once), and a trouble. */
export type FolderListener = {
  readonly complete: (file: string) => void
  readonly gone: (file: string) => void
  readonly refused: (refusal: Refusal) => void
  readonly failed: (error: Error) => void
}

/** A folder that is watched until it is closed; `ready` resolves once everything in it has been seen. */
export type FolderWatch = { readonly ready: Promise<void>; readonly close: () => Promise<void> }

/** A file whose size has not changed for so long is complete: a copy over a slow network pauses for less. */
const STILL_MILLISECONDS = 2000

/**
 * Watches a folder with all below it for PDFs (`*.pdf` in any case, hidden ones left out): those that are there, that come,
 * and that change. A file that still grows is told of when it has stopped. Links are not followed. The only file that
 * imports chokidar.
 */
export function watchFolder(
  folder: string,
  listener: FolderListener,
  stillMilliseconds = STILL_MILLISECONDS,
): FolderWatch {
  const timers = new Map<string, NodeJS.Timeout>()
  const refused = new Set<string>()
  const look = (at: string) => {
    const status = statusOf(at, fs.lstatSync)
    if (status === null) return void refused.delete(at)
    const refusal = isHidden(folder, at) || refused.has(at) ? null : refusalOf(at, status, folder)
    if (refusal === null) return
    refused.add(at)
    listener.refused(refusal)
  }
  const watcher = watch(folder, {
    ...{ followSymlinks: false, ignorePermissionErrors: true },
    awaitWriteFinish: { stabilityThreshold: stillMilliseconds, pollInterval: Math.min(200, stillMilliseconds / 4) },
    ignored: (at, status) =>
      isHidden(folder, at) || (status !== undefined && !status.isDirectory() && !(status.isFile() && isPdf(at))),
  })
  const seen = (file: string) => {
    clearTimeout(timers.get(file))
    timers.delete(file)
    // What is there from the beginning is told at once, whether it still grows or not.
    const status = statusOf(file)
    if (status?.isFile() !== true) return
    if (Date.now() - status.mtimeMs >= stillMilliseconds) return listener.complete(file)
    timers.set(
      file,
      setTimeout(() => recheck(file, status), stillMilliseconds),
    )
  }
  const recheck = (file: string, before: fs.Stats) => {
    timers.delete(file)
    const now = statusOf(file)
    if (now?.isFile() !== true) return
    if (now.size === before.size && now.mtimeMs === before.mtimeMs) listener.complete(file)
    else seen(file)
  }
  watcher
    .on('add', seen)
    .on('change', seen)
    .on('unlink', (file) => {
      clearTimeout(timers.get(file))
      timers.delete(file)
      listener.gone(file)
    })
    .on('addDir', (below) => {
      for (const name of namesIn(below)) look(path.join(below, name))
    })
    // What chokidar does not tell of at all: fifos, sockets, links. The folder and the name in it, as the system tells them.
    .on('raw', (_event, name, details) => {
      const at = rawDetails.safeParse(details).data
      if (at === undefined) return
      if (name) look(path.join(at.watchedPath, name))
      const isRoot = path.relative(folder, at.watchedPath) === ''
      if (isRoot && statusOf(folder) === null) listener.failed(new Error('the folder is gone'))
    })
    .on('error', (error) => listener.failed(error instanceof Error ? error : new Error(String(error))))
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    async close() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      await watcher.close()
    },
  }
}

const rawDetails = z.object({ watchedPath: z.string() })

const isPdf = (at: string): boolean => /\.pdf$/iu.test(at)

function isHidden(folder: string, at: string): boolean {
  return path
    .relative(folder, at)
    .split(path.sep)
    .some((part) => part.startsWith('.') && part !== '..' && part !== '.')
}

/** What stands at a path; null for nothing, and for what cannot be reached. */
function statusOf(at: string, look: (at: string) => fs.Stats = fs.statSync): fs.Stats | null {
  try {
    return look(at)
  } catch {
    return null
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return [] // gone again, or not to be read
  }
}
