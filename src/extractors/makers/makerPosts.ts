import type { Piece } from '../../form/form.ts'
import type { Layout, Span } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { roleText } from './makerOffices.ts'
import { nameInside } from './namesInLines.ts'
import { LONGEST_OFFICE_LINE, SAYS_DECIDES } from './offices.ts'
import type { Signature } from './signatures.ts'

/** The office behind "Position" in the maker's signature, or behind the name in "Decision maker: Jane Doe, Director of Fleet". */
export function labelledPost(reading: Reading, maker: Signature | undefined, to: number): Finding<string> | null {
  const { layout, form } = reading
  const found = (spans: readonly Span[]): Finding<string> => ({
    value: spans.map((span) => roleText(layout, span)).join(' '),
    spans,
    method: 'decision-maker-post',
    confidence: 0.93,
  })
  const near = form.parts.filter(
    (p) => p.field === 'authorRole' && maker !== undefined && Math.abs(p.block - maker.block) < 5 && p.block <= to,
  )
  const post = near.find((p) => form.zones[p.block] !== 'officers')?.value
  const isNamed = (spans: readonly Span[]): boolean =>
    spans.some((span) => /commissioner|\bmayor\b/iu.test(textOf(layout, span)))
  if (post !== undefined && post.length > 0 && !isNamed(post)) return found(wholePost(layout, post))
  for (const part of form.parts.filter((p) => p.field === 'decisionMaker'))
    for (const value of part.value) {
      const name = nameInside(layout, value)
      const text = textOf(layout, value)
      const behind = name === null || name.start > value.start ? null : /^[^,]+,\s+/u.exec(text)
      const rest = behind === null ? '' : text.slice(behind[0].length)
      if (
        behind !== null &&
        !isNamed([value]) &&
        (reading.rules.officers.test(rest) || reading.rules.makers.test(rest))
      )
        return found([{ start: value.start + behind[0].length, end: value.end }])
      const isPost = SAYS_DECIDES.test(textOf(layout, part.label)) && text.length < LONGEST_OFFICE_LINE
      if (name === null && isPost && !isNamed([value]) && reading.rules.officers.test(text))
        return found([{ start: value.start, end: value.start + text.replace(/\s\(.*$/su, '').length }])
    }
  return null
}

/** "Signed: Jane Doe, Head of Policing & Crime": the post behind the name of who signs, where no date tells of a signature. */
export function postBehindName(reading: Reading): Finding<string> | null {
  const { form, layout } = reading
  const part = form.parts.findLast((p) => p.field === 'signature' && form.zones[p.block] !== 'officers')
  for (const piece of part?.value ?? []) {
    const name = nameInside(layout, piece)
    const behind =
      name === null ? null : /^,\s+(?<post>\p{Lu}[^\n]{3,90})$/u.exec(layout.text.slice(name.end, piece.end))
    const post = behind?.groups?.post
    if (post === undefined || !(reading.rules.officers.test(post) || reading.rules.makers.test(post))) continue
    return {
      value: post.trimEnd(),
      spans: [{ start: piece.end - post.length, end: piece.end }],
      method: 'decision-maker-post',
      confidence: 0.85,
    }
  }
  return null
}

/** A post that was broken behind a comma or dash goes on in the next block of its column. */
function wholePost(layout: Layout, pieces: readonly Piece[]): readonly Span[] {
  const last = pieces.at(-1)
  const own = last === undefined ? undefined : layout.blocks[last.block]
  if (last === undefined || own === undefined || !/(?:[,–&-]|\band)$/u.test(textOf(layout, last))) return pieces
  const next = layout.blocks.slice(last.block + 1, last.block + 4).find((b) => Math.abs(b.left - own.left) < 4)
  return next !== undefined && next.end - next.start < 60 ? [...pieces, next] : pieces
}
