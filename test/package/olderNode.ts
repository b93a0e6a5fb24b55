import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

// From here on Node runs TypeScript as it is; the `engines` of package.json say the same.
const [NEEDED_MAJOR, NEEDED_MINOR] = [22, 18]

/** The first Node on the PATH that is too old to run the command, packages' own left out; null if there is none. */
export function findOlderNode(): { readonly path: string; readonly version: string } | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = folders
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => path.join(folder, 'node'))
    .filter((file) => existsSync(file))
    .map((file) => ({ path: file, version: versionOf(file) }))
  return found.find(({ version }) => isTooOld(version)) ?? null
}

function versionOf(file: string): string {
  return (spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '').trim()
}

function isTooOld(version: string): boolean {
  const [major = Number.NaN, minor = 0] = version.replace('v', '').split('.').map(Number)
  return major < NEEDED_MAJOR || (major === NEEDED_MAJOR && minor < NEEDED_MINOR)
}
