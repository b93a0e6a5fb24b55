import type { DecisionRecord } from '../record.ts'
import type { GradedField } from './gold.ts'

/** The part of a record that gold records grade. */
export type Given = Pick<DecisionRecord, GradedField>

/** What is compared where the database holds no record of a document: nothing was found, all of it is missed. */
export const nothingGiven: Given = {
  issuer: null,
  reference: null,
  title: null,
  decisionMaker: null,
  outcome: null,
  decidedOn: null,
  advisedOn: null,
  summary: null,
  recommendations: [],
  totalPence: null,
  awards: [],
  fundingSources: [],
  periodStart: null,
  periodEnd: null,
  amounts: [],
  citations: [],
  part1Deferred: null,
  part2: null,
  signOffs: [],
  people: [],
}
