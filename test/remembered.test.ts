import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { remembered } from '../src/remembered.ts'

beforeAll(() => {
  if (getCompileCacheDir() === undefined) enableCompileCache(mkdtempSync(join(tmpdir(), 'remembered-')))
})

/** Counts how often it is made. */
function counted() {
  let times = 0
  return { make: () => ({ times: ++times, name: 'Sussex' }), times: () => times }
}

it('makes a value once, and gives the same again', () => {
  const { make, times } = counted()
  const key = randomUUID()
  expect([remembered([key], make), remembered([key], make)]).toEqual([
    { times: 1, name: 'Sussex' },
    { times: 1, name: 'Sussex' },
  ])
  expect(times()).toBe(1)
})

it.each([
  ['another text', (key: string) => [`${key}.`, 'b']],
  ['the same text cut elsewhere', (key: string) => [`${key}b`]],
  ['one text more', (key: string) => [key, 'b', '']],
])('makes it anew of %s', (_, other) => {
  const { make, times } = counted()
  const key = randomUUID()
  remembered([key, 'b'], make)
  remembered(other(key), make)
  expect(times()).toBe(2)
})

it('makes it anew where what was kept is damaged', () => {
  const { make, times } = counted()
  const key = randomUUID()
  const before = new Set(files())
  remembered([key], make)
  for (const file of files().filter((name) => !before.has(name))) writeFileSync(file, '{"val')
  expect(remembered([key], make)).toEqual({ times: 2, name: 'Sussex' })
  expect(times()).toBe(2)
})

it('does not remember that it failed', () => {
  const key = randomUUID()
  const fails = () => {
    throw new Error('broken')
  }
  expect(() => remembered([key], fails)).toThrow('broken')
  expect(remembered([key], () => 'mended')).toBe('mended')
})

function files(): readonly string[] {
  const folder = getCompileCacheDir() ?? ''
  return readdirSync(folder)
    .filter((name) => name.startsWith('decisionbase-'))
    .map((name) => join(folder, name))
}
