import type { Layout } from '../types.ts'
import { endsAsBody, wholeName } from './organisations.ts'
import type { Recipient } from './recipients.ts'
import type { JudgedSum } from './roles.ts'

/** "Weldmar Hospice (£90,000), Julia House Limited (£50,000) and …": each bracket holds what the name before it gets. */
export function namesBeforeBrackets(
  { text }: Layout,
  own: readonly JudgedSum[],
): readonly (readonly [Recipient, JudgedSum])[] {
  const inBrackets = own.filter((s) => /\((?:up to )?$/u.test(text.slice(Math.max(0, s.start - 8), s.start)))
  const pairs = inBrackets.flatMap((sum) => {
    const before = text.slice(Math.max(0, sum.start - 90), sum.start).replace(/\s*\((?:up to )?$/u, '')
    const name = /(?:^|[,:;–]\s+|\)\s*,?\s+)(?:and\s+)?(?:the\s+)?(?<name>\p{Lu}[^,:;–()£]{2,70})$/u.exec(before)
      ?.groups?.name
    if (name === undefined) return []
    const start = sum.start - (text.slice(Math.max(0, sum.start - 90), sum.start).length - before.length) - name.length
    const body = wholeName(name, start)
    return body === null || !/\s/u.test(name) ? [] : [[body, sum] as const]
  })
  const isList = pairs.length === inBrackets.length && pairs.some(([body]) => endsAsBody(body.name))
  return isList ? pairs : []
}
