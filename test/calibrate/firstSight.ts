import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { RawValue } from './fit.ts'

const file = path.join(import.meta.dirname, 'first-sight.csv')
const HEAD = 'body,document,source,path,field,rule,confidence,right'

const row = z.tuple([
  z.string(),
  z.string().min(1),
  z.string(),
  z.string(),
  z.string(),
  z.string().min(1),
  z.coerce.number().min(0).max(1),
  z.enum(['yes', 'no']),
])

/**
 * Values of documents as they were read before anybody had written a rule with them in view: of all that is known the
 * nearest to what happens on a document from elsewhere. No document is read again for it, so it stays as it was.
 */
export function firstSight(): readonly RawValue[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [body, document, textSource, place, field, rule, confidence, right] = row.parse(line.split(','))
    return { body, document, textSource, path: place, field, rule, confidence, isRight: right === 'yes', isFirst: true }
  })
}

/** Adds the values of documents that are not in it yet; returns how many documents these are. */
export function remember(values: readonly RawValue[]): number {
  const known = firstSight()
  const documents = new Set(known.map(({ document }) => document))
  const added = values
    .map((value) => ({ ...value, document: value.document.slice(0, 12) }))
    .filter(({ document }) => !documents.has(document))
  const lines = [...known, ...added].map((value) => {
    const { body, document, textSource, path: place, field, rule, confidence, isRight } = value
    return [body, document, textSource, place, field, rule, confidence, isRight ? 'yes' : 'no'].join(',')
  })
  writeFileSync(file, `${[HEAD, ...lines].join('\n')}\n`)
  return new Set(added.map(({ document }) => document)).size
}
