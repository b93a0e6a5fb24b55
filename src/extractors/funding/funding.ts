import type { Block, Layout } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { inFull } from './fullFundNames.ts'
import { listedIn } from './fundingLists.ts'
import { distinct, NAME, named } from './fundingNames.ts'
import { giverIn, grantIn, heldIn, holdersIn, ofBodyIn, phrasesIn } from './fundingPhrases.ts'
import { meetersIn, usedByUsIn, usedIn } from './fundingSubjects.ts'
import { givenFromIn, heldForIn, programmesIn } from './fundingSums.ts'
import { inTables } from './fundingTables.ts'
import { potsNamedIn, soleOf } from './soleFunds.ts'

const PAYS =
  /\b(?:fund(?:ed|ing)?|met|financ\w+|drawn|paid|payment|cost|costs|contribution|award\w*|grant|approv\w+|accept\w*|provision|resourc\w+|budget|call (?:up)?on|use of|to use|draw\w*|held)\b|£/iu
const NO_REPORT = new Set(['approval', 'declaration', 'deferral', 'part2'])
// "Hosting costs of £3,600 per annum will be met from …", "Patch repairs will continue …": not what is decided
const ASIDE =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:(?:the|any)\s+)?(?:running|hosting|maintenance|on-?going|recurring|future|further|patch|management|monitoring|legal|storage)\s+(?:costs?|fees?|repairs|expenditure|savings)|(?:(?:the|any)\s+)?(?:replacements?|spares?|spare parts|consumables|renewals?|upkeep|servicing)\b(?! (?:programme|project|scheme|contract|fund|reserve))|any (?:\p{L}+ )?(?:expenditure|costs?|overspend|shortfall|excess)|savings)\b|\b(?:officers?|staff)['’]?s? time\b/iu

// "Match funding of £302,514 is required and will be met from the Safety budget": what is put in beside what is decided
const MATCHED = /^(?:\d+(?:\.\d+)*\.?\s+)?match(?:ed)?[ -]funding\b/iu

// "The cost of £1,128,640 is within the provision": of the pot that the report tells to provide it
const WITHIN =
  /\b(?:is|are|be|falls?|comes?|contained|remains?) (?:well |fully |wholly |just )?within (?:the|this|that|its) (?:provision|sum|allocation|amount)(?: (?:made|provided|set aside|for [\p{L} ]{3,30}))?[.,;]/iu
/** Does the request spend too, or pass on what it takes in? */
const spends = ({ form, layout }: Reading): boolean =>
  layout.blocks.some(
    (block, i) =>
      form.zones[i] === 'recommendation' &&
      /\b(?:expenditure|spend(?:ing)?|award|allocat\w+|grants? to|commission|pass)\b/iu.test(textOf(layout, block)),
  )

/** Does the request name a sum, or spend? */
const asksMoney = (reading: Reading): boolean =>
  spends(reading) ||
  reading.layout.blocks.some(
    (block, i) => reading.form.zones[i] === 'recommendation' && textOf(reading.layout, block).includes('£'),
  )

type Found = readonly Finding<string>[]

/**
 * The budgets, reserves, grants and funds that pay, as named, each once.
 *
 * A table of sources says it first, then the request and the financial comments, what is "met from" a fund anywhere, the
 * summary, a budget whose size and rest are told, a fund in the title, and at last the department that pays.
 */
export function findFunding(reading: Reading): Found {
  const steps: readonly (() => Found)[] = [
    () => [
      ...inTables(reading.layout),
      ...inZone(reading, 'recommendation', requested),
      ...inZone(reading, 'recommendation', usedIn),
      ...inZone(reading, 'summary', usedByUsIn),
      ...inZone(reading, 'recommendation', programmesIn),
      ...inZone(reading, 'financial', paid),
      ...inZone(reading, 'financial', listedIn),
      ...inZone(reading, 'financial', heldForIn),
      ...inZone(reading, 'financial', meetersIn),
      ...inZone(reading, WITHIN.test(reading.layout.text) ? null : 'financial', holdersIn),
    ],
    () => inZone(reading, 'financial', heldIn),
    () => inZone(reading, null, (block, text) => phrasesIn(block, text, false)),
    () => inZone(reading, 'summary', paid),
    () => [...inZone(reading, null, heldForIn), ...inZone(reading, null, givenFromIn)],
    () => inZone(reading, null, ofBodyIn),
    () => (spends(reading) ? inZone(reading, 'recommendation', grantIn) : []),
    () => inTitle(reading),
    () => inZone(reading, null, giverIn),
    () => (asksMoney(reading) ? soleOf(inZone(reading, 'financial', potsNamedIn)) : []),
  ]
  for (const step of steps) {
    const found = distinct(withoutAsides(reading, step()))
    if (found.length > 0) return distinct(found.map((f) => inFull(reading.layout.text, f)))
  }
  return []
}

/** What is said of other costs counts only where nothing else is said; a nameless revenue budget only where nothing is named. */
function withoutAsides({ layout }: Reading, found: Found): Found {
  const before = (f: Finding<string>): string => {
    const at = f.spans[0]?.start ?? 0
    const line = layout.text.slice(layout.text.lastIndexOf('\n', at - 1) + 1, at)
    return line.split(/[.;]\s+(?=\p{Lu})/u).at(-1) ?? line
  }
  const asked = found.filter((f) => !MATCHED.test(before(f)))
  const main = asked.filter((f) => !ASIDE.test(before(f)))
  const own = (main.length > 0 ? main : asked).filter((f) => !isFundElsewhere(layout.text, f.value))
  const named = own.filter((f) => !NAMELESS.test(f.value))
  const specific = own.filter((f) => !NAMELESS.test(f.value) || named.some((other) => isBeside(layout.text, f, other)))
  return named.length > 0 ? specific : own
}

/** "revenue budget", "Commissioner's budget for 2015/16": no more than that it is a budget. */
const NAMELESS = /^(?:revenue|\p{L}+['’]s?(?: revenue)?) budgets?(?: for 20\d\d\S*)?$/iu

/** Does a nameless budget stand beside a named pot: "from the PCC's budget for 2024/25 and from the road safety reserve"? */
function isBeside(text: string, own: Finding<string>, other: Finding<string>): boolean {
  const [a, b] = [own.spans[0], other.spans[0]]
  if (a === undefined || b === undefined || /^revenue/iu.test(own.value)) return false
  return !/\n|[.;]\s/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
}

/** "Safer Streets grant funding" is the "Safer Streets Fund" that the document speaks of elsewhere. */
function isFundElsewhere(text: string, name: string): boolean {
  const stem = /^(?<stem>.+?)\s(?:grant )?funding$/iu.exec(name)?.groups?.stem
  return stem !== undefined && text.includes(`${stem} Fund`)
}

type Reader = (block: Block, text: string) => Found

/** What a reader finds in the blocks of a zone, or of all the report; of its tables' cells in those that are sentences. */
function inZone({ layout, form }: Reading, zone: string | null, read: Reader): Found {
  return layout.blocks.flatMap((block, i) => {
    const own = form.zones[i] ?? ''
    const isRead = zone === null ? !NO_REPORT.has(own) : own === zone
    return !isRead || block.furniture || !isSentence(layout, block) ? [] : read(block, textOf(layout, block))
  })
}

const paid: Reader = (block, text) => (PAYS.test(text) ? phrasesIn(block, text, true) : [])

const requested: Reader = (block, text) => {
  const alone = ALONE.exec(text)
  return alone === null ? paid(block, text) : named(block, alone)
}

/** "Community Safety Fund £9,300.00": a fund and its share, as a line of the decision. */
const ALONE = new RegExp(`^${NAME}[\\s:–-]+£[\\d,.]+\\w*$`, 'u')

const isSentence = (layout: Layout, block: Block): boolean =>
  block.cell === null || block.end - block.start >= 40 || ALONE.test(textOf(layout, block))

const TITLED =
  /(?<name>(?:(?!(?:Award|Awards|Allocation|Acceptance|Use|Extension)\b)\p{Lu}[\p{L}'’&-]*\s+(?:(?:and|for|in)\s+)?){1,6}(?:Fund|Reserve|Grant))(?!\p{L})/u

/** The fund that a title names, where the form says nothing else: "Police Property Act Fund – awards, January 2019". */
function inTitle({ form, layout }: Reading): Found {
  const part = form.parts.find((p) => p.field === 'title' && p.value.length > 0)
  const piece = part?.value[0]
  const block =
    piece === undefined
      ? layout.blocks.find((b) => b.kind === 'heading' && b.page === 1 && TITLED.test(textOf(layout, b)))
      : undefined
  const span = piece ?? block
  const match = span === undefined ? null : TITLED.exec(textOf(layout, span))
  if (span === undefined || match === null) return []
  const name = match.groups?.name ?? ''
  const start = span.start + match.index
  return [{ value: name, spans: [{ start, end: start + name.length }], method: 'funding-title', confidence: 0.7 }]
}
