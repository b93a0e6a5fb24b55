import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { billOfMaterials } from './billOfMaterials.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(checkout, name), 'utf8'))

const locked = z.object({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})
const lockFile = z.object({ packages: z.record(z.string(), locked.partial({ version: true })) })
const packages = Object.entries(lockFile.parse(read('package-lock.json')).packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({ ...entry, name: place.replace(/^.*node_modules\//u, '') }))

/** Licences that ask for no more than to be named, for what is shipped; some more for what only tests and builds use. */
const SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']
const FOR_WORK = [...SHIPPED, 'MPL-2.0', 'MIT OR Apache-2.0', '(MIT AND Zlib)']

/** A build for one platform has no licence in the lock file where that was completed: it is of the package that wants it. */
const licenceOf = ({ name, license }: (typeof packages)[number]): string | null =>
  license ?? packages.find(({ optionalDependencies }) => name in optionalDependencies)?.license ?? null

test('every package has a licence that is allowed', () => {
  const wrong = packages.filter((one) => !(one.dev ? FOR_WORK : SHIPPED).includes(licenceOf(one) ?? ''))
  expect(wrong.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([])
})

test('every package with an install script is named, and only the one that brings Node may run its own', () => {
  const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(read('package.json'))
  const scripted = packages.filter((one) => one.hasInstallScript).map(({ name }) => name)
  expect(scripted.filter((name) => !(name in allowScripts))).toEqual([])
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node'])
})

test('every package comes from the registry, and all but builds for other platforms are held to their hash', () => {
  const elsewhere = packages.filter(({ resolved }) => resolved?.startsWith('https://registry.npmjs.org/') === false)
  expect(elsewhere).toEqual([])
  expect(packages.filter((one) => one.integrity === undefined && !one.optional)).toEqual([])
})

test('the bill of materials lists what is shipped, from the lock file alone', { timeout: 60_000 }, () => {
  const { components } = billOfMaterials(checkout)
  const listed = components.map(({ name, version }) => `${name}@${version}`)
  const shipped = packages.filter(({ dev }) => !dev).map(({ name, version }) => `${name}@${version}`)
  expect(new Set(listed)).toEqual(new Set(shipped))
})
