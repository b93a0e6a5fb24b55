import type { Layout } from '../../types.ts'
import type { Recipient } from '../awards/recipients.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { endsAsBody, wholeName } from './organisations.ts'

/** "Weldmar Hospice (£90,000), Julia House Limited (£50,000) and …": each bracket holds what the name before it gets. */
export function namesBeforeBrackets(
  { text }: Layout,
  own: readonly JudgedSum[],
): readonly (readonly [Recipient, JudgedSum])[] {
  const inBrackets = own.filter((s) => /\((?:up to )?$/u.test(text.slice(Math.max(0, s.start - 8), s.start)))
  const pairs = inBrackets.flatMap((sum) => {
    const before = text.slice(Math.max(0, sum.start - 90), sum.start).replace(/\s*\((?:up to )?$/u, '')
    const name = /(?:^|[,:;–]\s+|\)\s*,?\s+|\bto\s+)(?:and\s+)?(?:the\s+)?(?<name>\p{Lu}[^,:;–()£]{2,70})$/u.exec(
      before,
    )?.groups?.name
    if (name === undefined) return []
    const start = sum.start - (text.slice(Math.max(0, sum.start - 90), sum.start).length - before.length) - name.length
    const body = wholeName(name, start)
    return body === null || !/\s/u.test(name) ? [] : [[body, sum] as const]
  })
  const isList = pairs.length === inBrackets.length && pairs.some(([body]) => endsAsBody(body.name))
  return isList ? pairs : []
}

// "from X at up to £38,000 and Y at up to £29,400", "to X for £5,000 and to Y for £4,000"
const PRICED = /\s+(?:at|for|in the sum of|with)\s+(?:a (?:price|cost|value) of\s+)?(?:up to\s+)?$/u
const NAME_STARTS = /(?:\b(?:from|to|with|and)\s+|[,;:]\s+)(?:the\s+)?(?=\p{Lu})/gu

/** The names in front of sums that each are the price of one: two or more, and every sum of the sentence. */
export function namesBeforePrices(
  { text }: Layout,
  own: readonly JudgedSum[],
): readonly (readonly [Recipient, JudgedSum])[] {
  const pairs = own.flatMap((sum, i) => {
    const from = Math.max(own[i - 1]?.end ?? 0, sum.start - 120)
    const before = text.slice(from, sum.start)
    const end = PRICED.exec(before)?.index
    if (end === undefined) return []
    const names = [...before.slice(0, end).matchAll(NAME_STARTS)].flatMap((m) => {
      const at = m.index + m[0].length
      return wholeName(before.slice(at, end), from + at) ?? []
    })
    const [name] = names
    return name === undefined || !/\s/u.test(name.name) ? [] : [[name, sum] as const]
  })
  return pairs.length > 1 && pairs.length === own.length && pairs.some(([body]) => endsAsBody(body.name)) ? pairs : []
}
