import { findingsOf } from './formText.ts'

const HEAD =
  '**Police and Crime Commissioner for Dorset**\n**Decision Notice**\nReference: 2021-044\nTitle: Community matters'

/** A wording with its sums in pounds: the form behind its head, its total, who gets what, and the roles of some sums. */
export type Wording = readonly [
  what: string,
  form: string,
  total: number | null,
  awards: readonly (readonly [string, number | null])[],
  roles: Readonly<Record<string, string>>,
]

/** A wording with its sums in pounds; null for awards that are another test's matter. */
export type Sums = readonly [
  what: string,
  form: string,
  total: number | null,
  awards: readonly (readonly [string, number | null])[] | null,
]

/** What is found of the money of a form that begins with the head of a decision notice; roles of the sums asked for. */
export function moneyOf(rest: string, texts: readonly string[]) {
  const { totalPence, awards, amounts } = findingsOf(`${HEAD}\n${rest}`)
  const roles = texts.map((text) => [text, amounts.find(({ value }) => value.text === text)?.value.role])
  return {
    total: totalPence === null ? null : totalPence.value / 100,
    awards: awards.map(({ value }) => [value.recipient, value.pence === null ? null : value.pence / 100]),
    roles: Object.fromEntries(roles),
  }
}

/** A recommendation of numbered items. */
export const asked = (...items: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`
