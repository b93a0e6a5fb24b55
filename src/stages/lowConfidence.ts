import type { Evidence, Issue } from '../record.ts'

const decisive = /^(?:reference|title|decidedOn|totalPence|issuer|awards\.\d+)$/u

/** Is the value at this path one that a decision turns on, so that it stands alone in an answer? */
export const isDecisive = (path: string): boolean => decisive.test(path)

/** An issue for each decisive value that is less likely right than `reviewBelow`: its document waits for a person. */
export function lowConfidence(provenance: Readonly<Record<string, Evidence>>, reviewBelow: number): readonly Issue[] {
  return Object.entries(provenance).flatMap(([path, { confidence, method }]) =>
    isDecisive(path) && confidence < reviewBelow
      ? [
          {
            code: 'low-confidence',
            severity: 'warning',
            field: path,
            message: `Read with confidence ${confidence.toFixed(2)} by the rule ${method}: look at its page.`,
          },
        ]
      : [],
  )
}
