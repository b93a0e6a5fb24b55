import { findingsOf } from './formText.ts'

/** The roles of the sums behind the first, £12,000, which is what the form asks for. */
export const rolesBehind = (rest: string): string =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. approve the purchase of shelters for £12,000
**Financial implications**
${rest}
**Signed**
Date: 4 March 2022`)
    .amounts.slice(1)
    .map(({ value }) => value.role)
    .join(' ')
