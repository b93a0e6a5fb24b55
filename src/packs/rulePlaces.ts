import { wordsIn } from '../extractors/reading.ts'
import { readForm } from '../form/form.ts'
import type { Layout, Span } from '../types.ts'
import type { Pack } from './pack.ts'
import type { PackRule } from './packRules.ts'
import type { TimedMatches } from './timedMatches.ts'

/** A place where a rule matched: the page, from 1, and the text there. */
export type Place = { readonly page: number; readonly quote: string }

/** Every place in a document where a rule of a pack matches, in reading order; null where it did not come to its end. */
export function placesOf(rule: PackRule, pack: Pack, layout: Layout, matchesOf: TimedMatches): readonly Place[] | null {
  if (rule.kind !== 'label') return matchesOf(rule.pattern, layout.text)?.map((span) => placeOf(layout, span)) ?? null
  // A label counts only where it stands as one: the form's own reading decides.
  const { parts } = readForm(layout, pack.parts)
  return parts
    .filter(({ field, label }) => field === rule.gives && matchesOf(rule.pattern, lineAt(layout, label.start))?.length)
    .map(({ label }) => placeOf(layout, label))
}

function lineAt({ text }: Layout, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end)
}

function placeOf(layout: Layout, span: Span): Place {
  const quote = layout.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  return { page: wordsIn(layout, span)[0]?.page ?? 1, quote }
}
