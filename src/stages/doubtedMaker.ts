import type { Findings } from '../extractors/findings.ts'
import type { Issue } from '../record.ts'

/** An issue where the name beside the decision maker's signature is an officer's in the rest of the form, or one of two side by side. */
export const doubtedMaker = ({ doubtedName }: Findings): readonly Issue[] =>
  doubtedName === null
    ? []
    : [
        {
          code: 'doubtful-maker',
          severity: 'warning',
          field: 'decisionMaker.name',
          message: `${doubtedName.value} stands beside the decision maker’s signature, but is an officer’s elsewhere, or one of two names side by side: who decided is left open.`,
        },
      ]
