import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { ARTICLES, NAME, named } from './fundingNames.ts'

const SUM = '£[\\d.,]*\\d\\w*'
/** "Funding will be provided from the following sources:", "It will be met as follows:" */
const LEAD =
  /\b(?:fund(?:ed|ing)|financ\w+|met|paid|resourced|drawn)\b[^.;:]{0,60}\b(?:the following(?: \p{L}+){0,2}|as follows|these sources|(?:two|three|four) sources)\s?:\s*/iu
/** "Community Safety Fund £40,000", "£40,000 – Community Safety Fund": a pot and its share. */
const SHARE = new RegExp(
  `(?:^|[;:,]\\s|\\sand\\s|\\n)\\s*(?:[•–-]\\s)?(?:${SUM}\\s(?:from|[–-])\\s)?${ARTICLES}${NAME}(?=\\s*(?:[–:(-]\\s*)?${SUM}|\\)?\\s*(?:[;,.]|$|\\sand\\s))`,
  'gu',
)

/** The pots that a sentence lists with their shares behind a lead: "funded from the following: Quay Fund £4,000; Home Office grant £2,000". */
export function listedIn(block: Span, text: string): readonly Finding<string>[] {
  const lead = LEAD.exec(text)
  if (lead === null) return []
  const from = lead.index + lead[0].length
  const end = /\.(?=\s+\p{Lu})/u.exec(text.slice(from))
  const list = text.slice(from, end === null ? text.length : from + end.index)
  const start = block.start + from
  return [...list.matchAll(SHARE)].flatMap((match) => named({ start, end: start + list.length }, match, false))
}
