import fs from 'node:fs'
import path from 'node:path'

/** A path that is not read, and why. */
export type Refusal = { readonly path: string; readonly message: string }

/** What a path is besides a file or a folder; a `Dirent` or `Stats`. */
type Kind = Pick<fs.Stats, 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice' | 'isSymbolicLink'>

const isPdfName = (name: string): boolean => /\.pdf$/iu.test(name)

/**
 * Why what stands at `at`, somewhere below the folder `root`, is not read; null for a file, a folder, and a link to
 * either within `root`. What has no name of a PDF is passed over without a word, unless it is a link to a folder.
 */
export function refusalOf(at: string, kind: Kind, root: string): Refusal | null {
  if (kind.isSymbolicLink()) return linkRefusal(at, root)
  const message = specialFile(kind)
  return message === null || !isPdfName(at) ? null : { path: at, message }
}

/** Why what is no file is not read; null for anything that may be one. */
export function specialFile(kind: Kind): string | null {
  const name = kind.isFIFO()
    ? 'a fifo'
    : kind.isSocket()
      ? 'a socket'
      : kind.isBlockDevice() || kind.isCharacterDevice()
        ? 'a device'
        : null
  return name === null ? null : `This is no file but ${name}: it is not read. Save what comes from it to a file.`
}

function linkRefusal(at: string, root: string): Refusal | null {
  const target = targetOf(at)
  if (target === null)
    return isPdfName(at) ? { path: at, message: 'This symbolic link leads nowhere. Mend or remove it.' } : null
  const kind = fs.statSync(target)
  if (!kind.isDirectory() && !isPdfName(at)) return null
  if (isWithin(target, fs.realpathSync(root))) {
    const message = specialFile(kind)
    return message === null ? null : { path: at, message }
  }
  const advice = 'Copy it into the folder, or name the place itself.'
  return {
    path: at,
    message: `This symbolic link leads out of the folder, to ${target}: it is not followed. ${advice}`,
  }
}

function targetOf(link: string): string | null {
  try {
    return fs.realpathSync(link)
  } catch {
    return null // broken, in a circle, or into a folder that may not be searched
  }
}

function isWithin(target: string, root: string): boolean {
  const way = path.relative(root, target)
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))
}
