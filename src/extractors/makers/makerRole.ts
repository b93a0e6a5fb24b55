import type { Span } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { cellsBeside, officeSpans, openingSpans, roleText, statedOffices } from './makerOffices.ts'
import { labelledPost, postBehindName } from './makerPosts.ts'
import { makerWindow } from './makerWindow.ts'
import type { Signature } from './signatures.ts'

/** The office that decides, in the fullest form printed for who signs. */
export function findRole(reading: Reading, maker: Signature | undefined): Finding<string> | null {
  const { layout, pack } = reading
  const post = labelledPost(reading, maker, makerWindow(reading, maker)[1])
  if (post !== null) return post
  const { signed, labelled } = signersOffices(reading, maker)
  const near = [...signed, ...labelled]
  const signing = near.length > 0 ? near : statedOffices(reading)
  const unsigned = maker === undefined && signing.length === 0 ? postBehindName(reading) : null
  if (unsigned !== null) return unsigned
  const heads = headOffices(reading)
  const first = signing[0] ?? (pack?.decisionMaker != null || signing.length === 0 ? heads[0] : undefined)
  if (first === undefined) return shortRole(reading, maker)
  const family = (span: Span): string => familyOf(textOf(layout, span))
  // "Decision maker: Jane Doe, Police and Crime Commissioner" says it in full, where nobody signs.
  const isLabelled = signed.length === 0 && labelled.length > 0
  const others = !isLabelled && family(first) === 'commissioner' ? heads : []
  const same = [...signing, ...others].filter((s) => family(s) === family(first))
  const best = [first, ...same].reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  return {
    value: roleText(layout, best),
    spans: [best],
    method: 'decision-maker-office',
    confidence: signing.length > 0 ? 0.92 : 0.7,
  }
}

/** "PFCC" alone on a line between the maker's name and the date: the office in short, where the form nowhere has it in full. */
function shortRole(reading: Reading, maker: Signature | undefined): Finding<string> | null {
  if (maker?.kind !== 'maker') return null
  const [from, to] = makerWindow(reading, maker)
  const block = reading.layout.blocks.find(
    (b, i) =>
      i >= from && i <= to && SHORT.test(textOf(reading.layout, b).trim()) && reading.form.zones[i] !== 'officers',
  )
  return block === undefined
    ? null
    : { value: textOf(reading.layout, block).trim(), spans: [block], method: 'decision-maker-office', confidence: 0.7 }
}

const SHORT = /^(?:Deputy )?(?:PF?CC|DMPC)$/u

/** What kind of office it is: a deputy signs as such, and the commissioner's title in the head is another's. */
function familyOf(text: string): string {
  const office = /mayor/iu.test(text) ? 'mayor' : /director|head of/iu.test(text) ? 'director' : 'commissioner'
  return /\bdeputy\b/iu.test(text) ? `deputy ${office}` : office
}

type SignersOffices = { readonly signed: readonly Span[]; readonly labelled: readonly Span[] }

/** The offices printed around the maker's signature, and those behind "Decision maker". */
function signersOffices(reading: Reading, maker: Signature | undefined): SignersOffices {
  const { layout, form } = reading
  const [from, to] = makerWindow(reading, maker)
  // The maker may sign right below the officers, in their part: what stands behind their last date is the maker's.
  const isMakers = (i: number): boolean =>
    maker?.kind === 'maker' && form.zones[maker.block] === 'officers' && i >= maker.from
  const isOfficers = (i: number): boolean => form.zones[i] === 'officers' && !isMakers(i)
  const inWindow = layout.blocks.flatMap((b, i) =>
    i >= from && i <= to
      ? (isOfficers(i) ? [] : officeSpans(reading, b)).concat(openingSpans(reading, b), brokenOffice(reading, i))
      : [],
  )
  // The signature's own row says most; "Police and Crime" over "Commissioner" may be two blocks of one cell.
  const beside = maker === undefined ? [] : cellsBeside(reading, maker).flatMap((cell) => officeSpans(reading, cell))
  const labelled = form.parts
    .filter((p) => p.field === 'decisionMaker')
    .flatMap((p) => p.value.flatMap((v) => officeSpans(reading, v)))
  return { signed: [...beside, ...inWindow], labelled }
}

// "Yorkshire", "and Rutland", "Wales": what an area's name goes on with in the next line
const REST_OF_AREA = /^(?:(?:and|&|of|on)\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:and\s)?\p{Lu}[\p{L}'’-]+){0,2}$/u

/** "Police and Crime Commissioner for North" over "Yorkshire": an office that goes on in the next line. */
function brokenOffice(reading: Reading, index: number): readonly Span[] {
  const { blocks } = reading.layout
  const [own, next] = [blocks[index], blocks[index + 1]]
  if (own === undefined || next === undefined || own.cell !== next.cell || own.page !== next.page) return []
  if (!REST_OF_AREA.test(textOf(reading.layout, next).trim())) return []
  return officeSpans(reading, { start: own.start, end: next.end }).filter(
    (s) => s.start < own.end && s.end > next.start,
  )
}

/** The offices in the heads and furniture of the form: the body's name is the office in full. */
const headOffices = (reading: Reading): readonly Span[] =>
  reading.layout.blocks
    .filter((b) => b.furniture || (b.page === 1 && (b.kind === 'heading' || b.cell === null)))
    .flatMap((b) => officeSpans(reading, b))
