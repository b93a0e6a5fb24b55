import { nothingGiven } from '../../src/evaluate/given.ts'
import type { DecisionRecord } from '../../src/record.ts'

/** A record that states nothing but what is given: the rest is null or empty. */
export function sampleRecord(stated: Partial<DecisionRecord>): DecisionRecord {
  return {
    file: 'decision.pdf',
    sha256: '0'.repeat(64),
    pages: 1,
    documentKind: 'decision',
    textSource: 'digital',
    ...nothingGiven,
    sections: [],
    issues: [],
    provenance: {},
    ...stated,
  }
}
