import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packWords } from '../../src/keptWords.ts'
import { changesBetween } from '../../src/packs/changedPacks.ts'
import { type Pack, packOfFacts } from '../../src/packs/pack.ts'
import { processDocument, wordingOf } from '../../src/process.ts'
import type { Rules } from '../../src/rules.ts'
import { read } from '../../src/stages/read.ts'
import { requestsOf } from '../../src/stages/recognise.ts'
import { pdfOf, rules } from '../golden/cases.ts'
import { recordingOf } from '../golden/recordings.ts'

const names = [
  ...['bedfordshire-pcc/pcc-d-918', 'gla/md-9041', 'gla/minutes-investment-group', 'gwent-pcc/pccg-2021-931'],
  ...['hampshire-pcc/business-case-custody-vans', 'lancashire-pcc/2023-97', 'mopac/agenda-investment-board'],
  ...['mopac/pcd-7412', 'mopac/pcd-7412-150dpi', 'nottinghamshire-pcc/2016-918-scan', 'surrey-pcc/948-2022'],
]

/** What becomes of a pack: it is taken away, knows no references, or is called as another body is. */
const changes: Readonly<Record<string, (pack: Pack) => readonly Pack[]>> = {
  gone: () => [],
  'without references': (pack) => [{ ...pack, ...packOfFacts({ ...pack.facts, references: [] }), hash: 'other' }],
  'by a common name': (pack) => [
    { ...pack, ...packOfFacts({ ...pack.facts, names: [...pack.facts.names, 'police'] }), hash: 'other' },
  ],
}

const slugs = [
  'bedfordshire-pcc',
  'gla',
  'hampshire-pcc',
  'kent-pcc',
  'lancashire-pcc',
  'mopac',
  'surrey-pcc',
  'sussex-pcc',
]

/** All ways in which one pack may be other than it is. */
const others: readonly Rules[] = slugs.flatMap((slug) =>
  Object.values(changes).map((change) => ({
    ...rules,
    packs: rules.packs.flatMap((pack) => (pack.slug === slug ? change(pack) : [pack])),
  })),
)

test.each(names)(
  '%s: whatever other pack changes, who is not concerned comes out the same',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(pdfOf(name)))
    const pages = await read(bytes)
    const asRead = { bytes, pages, spell: wordingOf(rules).spell, limits: rules.settings.recognition }
    const words = packWords({ pages, requests: await requestsOf(asRead, 'auto') })
    const kept = { sha256: 'a'.repeat(64), bytes: bytes.byteLength, words }
    const readings = recordingOf(name)?.readings ?? []
    const job = { path: 'not to be opened', file: 'decision.pdf' }
    const recordUnder = async (other: Rules) => {
      const outcome = await processDocument(job, other, { mode: 'auto', readings, kept })
      if (outcome.status !== 'loaded' && outcome.status !== 'review') throw new Error(outcome.status)
      return { record: outcome.record, decisionLinks: outcome.decisionLinks, packHash: outcome.packHash }
    }
    const before = await recordUnder(rules)
    let unconcerned = 0
    for (const other of others) {
      const facts = [rules, other].map(({ packs }) => packs.map((pack) => pack.facts))
      const changedPacks = changesBetween(facts[0] ?? [], facts[1] ?? [])
      if (changedPacks.slugs.length === 0) continue // a pack that knew no references before
      const answer = await processDocument(job, other, { mode: 'auto', readings, kept, changedPacks })
      if (answer.status !== 'unconcerned') continue
      unconcerned += 1
      const now = await recordUnder(other)
      if (now.packHash === before.packHash) expect(now).toEqual(before)
    }
    // Most changes of other packs concern nobody else.
    expect(unconcerned).toBeGreaterThanOrEqual(others.length / 3)
  },
  120_000,
)
