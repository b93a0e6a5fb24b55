/** A package in `package-lock.json`; the rest of its entry is kept as it is. */
type LockedPackage = {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** `package-lock.json`: packages by their place, such as `node_modules/a/node_modules/b`; "" is the project. */
export type LockFile = { readonly packages: Readonly<Record<string, LockedPackage>> }

/** An optional dependency that no place in the lock file provides for, and who wants it. */
export type Unlocked = {
  readonly name: string
  readonly version: string
  readonly wantedBy: string
  readonly dev: boolean
}

/** Finds optional dependencies, such as the builds of a native package for other platforms, that are not locked. */
export function findUnlocked({ packages }: LockFile): readonly Unlocked[] {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(name, wantedBy).some((place) => place in packages))
      .map(([name, version]) => ({ name, version, wantedBy, dev })),
  )
}

/** Adds an entry for each of these, with the platforms that its name tells; sorted as npm sorts. */
export function withLocked(lock: LockFile, unlocked: readonly Unlocked[]): LockFile {
  const added = unlocked.map(({ name, version, dev }) => {
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name} is wanted as ${version}: lock it by hand.`)
    const { cpu, libc, os } = platformOf(name)
    // The order of the keys is npm's: it would put them so at the next "npm install".
    const entry = { version, cpu, ...(dev ? { dev } : {}), ...(libc === null ? {} : { libc }), optional: true, os }
    return [`node_modules/${name}`, entry] as const
  })
  const entries = [...Object.entries(lock.packages), ...added]
  return { ...lock, packages: Object.fromEntries(entries.toSorted(([one], [other]) => one.localeCompare(other, 'en'))) }
}

/** Where Node would find `name` from the package at `from`, nearest first. */
function placesFor(name: string, from: string): readonly string[] {
  const places = [`${from === '' ? '' : `${from}/`}node_modules/${name}`]
  const parent = from.lastIndexOf('node_modules/')
  return from === '' ? places : [...places, ...placesFor(name, from.slice(0, Math.max(0, parent - 1)))]
}

const cpus = ['arm64', 'arm', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32']
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']

/** `@napi-rs/canvas-linux-arm64-musl` is for os linux, cpu arm64, libc musl. */
function platformOf(name: string) {
  const parts = name.split(/[-/]/)
  const os = parts.filter((part) => systems.includes(part))
  const cpu = parts.filter((part) => cpus.includes(part))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not tell its platform: lock it by hand.`)
  const libc = /musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : null
  return { cpu, libc, os }
}
