import fs from 'node:fs'
import path from 'node:path'
import { loadPackFile, type Pack } from '../../src/packs/pack.ts'
import { withFolder } from '../store/databases.ts'

/** A pack of this text, read as any pack is. */
export async function packOf(text: string): Promise<Pack> {
  return withFolder((folder) => {
    const file = path.join(folder, 'pack.yaml')
    fs.writeFileSync(file, text)
    return loadPackFile(file)
  })
}

/** The pack of a body that does not exist, all of whose rules hold. */
export const soundPack = `slug: anyshire-pcc
name: Police and Crime Commissioner for Anyshire
published: https://www.anyshire-pcc.example/decisions
names: ['police (?:and|&) crime commissioner for anyshire', 'anyshire pcc']
references:
  - pattern: 'APCC[\\s/-]*(?<number>\\d{3})'
    canonical: 'APCC {number}'
    source: https://www.anyshire-pcc.example/decisions
    needsLabel: false
    era: { from: null, to: null }
    examples: { 'APCC/012': 'APCC 012', 'APCC 345': 'APCC 345' }
lookalikes: ['APCC 12', 'XAPCC 123']
parts:
  - field: reference
    kind: value
    labels: ['decision chit']
    examples: ['Decision chit: APCC/012']
    lookalikes: ['Decision chits']
decisionMaker: null
sources: [{ fact: how they look, url: 'https://www.anyshire-pcc.example/decisions' }]
unconfirmed: []
`
