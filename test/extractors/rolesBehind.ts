import { findingsOf } from './formText.ts'

const found = (ask: string, rest: string) =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. ${ask}
**Financial implications**
${rest}
**Signed**
Date: 4 March 2022`)

/** The roles of the sums behind the first, £12,000, which is what the form asks for. */
export const rolesBehind = (rest: string): string =>
  found('approve the purchase of shelters for £12,000', rest)
    .amounts.slice(1)
    .map(({ value }) => value.role)
    .join(' ')

/** The total in pounds of a form whose request names no sum, or none. */
export function totalBehind(rest: string): number | null {
  const pence = found('approve the proposal', rest).totalPence?.value
  return pence === undefined ? null : pence / 100
}
