import type { AmountRole } from '../../record.ts'

/** The role that a sum's place gives it, and whether what is known later may change it. */
export type Verdict = { readonly role: AmountRole; readonly isSure: boolean }

export const sure = (role: AmountRole): Verdict => ({ role, isSure: true })
export const maybe = (role: AmountRole): Verdict => ({ role, isSure: false })
