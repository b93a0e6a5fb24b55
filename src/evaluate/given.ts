import { type DecisionRecord, nothingFound } from '../record.ts'
import type { GradedField } from './gold.ts'

/** The part of a record that gold records grade. */
export type Given = Pick<DecisionRecord, GradedField>

/** What is compared where the database holds no record of a document: nothing was found, all of it is missed. */
export const nothingGiven: Given = nothingFound
