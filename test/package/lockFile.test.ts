import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findUnlocked, withLocked } from './lockFile.ts'

const lock = {
  packages: {
    '': {},
    'node_modules/fast': { version: '1.0.0', dev: true, optionalDependencies: { 'fast-linux-arm-gnueabihf': '1.0.0' } },
    'node_modules/old': { version: '1.0.0' },
    'node_modules/old/node_modules/fast': {
      version: '0.9.0',
      optionalDependencies: { '@a/fast-linux-x64-musl': '0.9.0' },
    },
    'node_modules/zip': { version: '2.0.0', optionalDependencies: { old: '1.0.0' } },
  },
}

test('finds the builds for other platforms that are not locked', () => {
  expect(findUnlocked(lock).map(({ name }) => name)).toEqual(['fast-linux-arm-gnueabihf', '@a/fast-linux-x64-musl'])
})

test('locks them for the platform that their names tell', () => {
  const { packages } = withLocked(lock, findUnlocked(lock))
  expect(packages['node_modules/fast-linux-arm-gnueabihf']).toEqual({
    version: '1.0.0',
    dev: true,
    optional: true,
    cpu: ['arm'],
    libc: ['glibc'],
    os: ['linux'],
  })
  expect(packages['node_modules/@a/fast-linux-x64-musl']).toMatchObject({ cpu: ['x64'], libc: ['musl'], os: ['linux'] })
  expect(findUnlocked({ packages })).toEqual([])
})

test('refuses what does not tell its platform', () => {
  const odd = { packages: { a: { optionalDependencies: { fsevents: '2.3.3' } } } }
  expect(() => withLocked(odd, findUnlocked(odd))).toThrow('fsevents does not tell its platform')
})

test('package-lock.json locks the builds for every platform; if not, "npm run lock"', () => {
  const file = path.resolve(import.meta.dirname, '../../package-lock.json')
  expect(findUnlocked(JSON.parse(readFileSync(file, 'utf8')))).toEqual([])
})
