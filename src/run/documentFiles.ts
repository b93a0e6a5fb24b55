import fs from 'node:fs'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Refusal, refusalOf, specialFile } from './refusals.ts'

/** A PDF to take in: where to read it, and how the record names it (see `file` in the contract). */
export type DocumentFile = { readonly path: string; readonly file: string }

/**
 * What the paths of a command line hold. `closed` are paths that cannot be looked into, with the reason: they do not
 * exist, are folders that may not be read, links that lead out, fifos, sockets or devices, also below those given, or
 * files whose names are no text. `empty` are folders and globs without a PDF.
 */
export type FoundFiles = {
  readonly documents: readonly DocumentFile[]
  readonly closed: readonly { readonly path: string; readonly message: string }[]
  readonly empty: readonly string[]
}

/**
 * Finds the PDFs behind `paths`: files (whatever their ending), folders (all `*.pdf` below, in any case, hidden ones
 * left out) and globs (of what they match, the `*.pdf`). A path that exists is never read as a glob.
 *
 * `file` is relative to the folder given, to the glob's folder before its first wildcard, or the name of a file given.
 * Files come in the order of the paths, those of a folder sorted; a file that is reached twice comes once.
 */
export async function findDocumentFiles(
  paths: readonly string[],
  readFolder: typeof fs.readdir = fs.readdir,
): Promise<FoundFiles> {
  const documents = new Map<string, DocumentFile>()
  const closed = new Map<string, string>()
  const [empty, misnamed]: [string[], string[]] = [[], []]
  const refuse = ({ path: at, message }: Refusal) => void closed.set(path.normalize(at), message)
  for (const given of paths) {
    const closedBefore = closed.size
    const found = await filesBehind(given, (root) => watched(readFolder, root, refuse))
    if (found === null) closed.set(given, whyClosed(given))
    else if (found.length === 0 && closed.size === closedBefore) empty.push(given)
    for (const document of found ?? []) {
      const key = path.resolve(document.path)
      if (isMisnamed(document.path)) misnamed.push(document.path)
      else if (!documents.has(key)) documents.set(key, document)
    }
  }
  return {
    documents: [...documents.values()],
    closed: [...[...closed].map(([at, message]) => ({ path: at, message })), ...misnamed.map(misnamedFile)],
    empty,
  }
}

/** Has the file a name that is no UTF-8? It is listed with U+FFFD in the place of what could not be told, and not found. */
function isMisnamed(file: string): boolean {
  return file.includes('\ufffd') && !fs.existsSync(file)
}

const misnamedFile = (file: string) => ({
  path: file,
  message: 'The name of this file is not UTF-8, so that it cannot be opened. Give it another name.',
})

/**
 * The same reading of folders, but telling of each that cannot be read, and of what is refused in them, which it leaves
 * out: the glob passes over all of these without a word, or follows them.
 */
function watched(readFolder: typeof fs.readdir, root: string, refuse: (refusal: Refusal) => void): typeof fs.readdir {
  const isLeft = (folder: string) => (entry: fs.Dirent) => {
    const refusal = refusalOf(path.join(folder, entry.name), entry, root)
    if (refusal !== null && !entry.name.startsWith('.')) refuse(refusal)
    return refusal === null
  }
  const read = (
    folder: string,
    options: { withFileTypes: true },
    done: (error: unknown, entries: fs.Dirent[]) => void,
  ) =>
    readFolder(folder, options, (error, entries) => {
      if (error !== null)
        refuse({
          path: folder,
          message: `The folder cannot be read (${error.code ?? error.message}). Check its rights.`,
        })
      done(error, entries?.filter(isLeft(folder)))
    })
  return read as typeof fs.readdir // the one form of it that the glob calls
}

function whyClosed(given: string): string {
  const status = statusOf(given)
  const special = status === undefined ? null : specialFile(status)
  return special ?? 'There is no such file or folder, or it cannot be reached. Check the path.'
}

type ReaderFor = (root: string) => typeof fs.readdir

async function filesBehind(given: string, readerFor: ReaderFor): Promise<readonly DocumentFile[] | null> {
  const status = statusOf(given)
  if (status?.isDirectory()) return filesBelow(given, '**/*', readerFor(given))
  if (status?.isFile()) return [{ path: given, file: path.basename(given) }]
  if (status !== undefined || !isDynamicPattern(given)) return null
  const { folder, pattern } = splitGlob(given)
  return fs.existsSync(folder) ? filesBelow(folder, pattern, readerFor(folder)) : []
}

/** What stands at a path; undefined for nothing, and for what cannot be reached (no right to the folder above, too long). */
function statusOf(given: string): fs.Stats | undefined {
  try {
    return fs.statSync(given, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

async function filesBelow(
  folder: string,
  pattern: string,
  readdir: typeof fs.readdir,
): Promise<readonly DocumentFile[]> {
  const matches = await glob(pattern, { cwd: folder, onlyFiles: true, expandDirectories: false, fs: { readdir } })
  return matches
    .filter((file) => /\.pdf$/iu.test(file))
    .sort()
    .map((file) => ({ path: path.join(folder, file), file }))
}

/** `a/b/*\/c.pdf` gives the folder `a/b` and the pattern `*\/c.pdf`. */
function splitGlob(given: string): { readonly folder: string; readonly pattern: string } {
  const parts = given.split('/')
  const wild = parts.findIndex((part) => isDynamicPattern(part))
  const fixed = parts.slice(0, Math.max(0, wild))
  const root = given.startsWith('/') ? '/' : '.'
  return { folder: fixed.join('/') || root, pattern: parts.slice(fixed.length).join('/') }
}
