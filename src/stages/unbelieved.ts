import type { Findings } from '../extractors/findings.ts'
import type { Issue } from '../record.ts'

/** An issue for each award that was left out: money seems to come from that body, or is more than the decision commits. */
export const unbelieved = ({ unbelievedAwards }: Findings): readonly Issue[] =>
  unbelievedAwards.map(({ value }) => ({
    code: 'unbelieved-award',
    severity: 'warning',
    field: 'awards',
    message: `${value.recipient} seems to pay, or its sum is more than the decision commits: it is left out of the awards.`,
  }))
