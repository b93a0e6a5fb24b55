import type { Person, SignOff } from '../../record.ts'
import type { Span } from '../../types.ts'
import { bareName, isInitialOf, isPersonName } from '../names/persons.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Approval } from './approval.ts'
import { advisers, represented } from './namedAdvisers.ts'
import { nameInside } from './namesInLines.ts'
import { officeIn } from './offices.ts'
import type { Signature } from './signatures.ts'
import { signerOffice } from './signerOffices.ts'
import { signerName } from './signers.ts'

/** Everyone named in an official role: who decides, who wrote and asked, who signed off, each name once. */
export function findPeople(
  reading: Reading,
  maker: Approval,
  signOffs: readonly Finding<SignOff>[],
): readonly Finding<Person>[] {
  const found: Finding<Person>[] = [...authors(reading)]
  if (maker.name !== null)
    found.push({ ...maker.name, value: { name: maker.name.value, role: maker.role?.value ?? null } })
  for (const { value, spans, confidence } of signOffs)
    if (value.name !== null)
      found.push({
        value: { name: value.name, role: value.role },
        spans: [nameSpan(reading, value.name, spans[0]) ?? spans[0] ?? { start: 0, end: 0 }],
        method: 'declaration-name',
        confidence,
      })
  found.push(
    ...signatories(reading, maker.signatures),
    ...unsigned(reading),
    ...inLines(reading),
    ...inRows(reading),
    ...advisers(reading),
    ...represented(reading),
  )
  const seen = new Set<string>()
  const names = found.map(({ value }) => value.name)
  return found.filter(
    ({ value: { name } }) =>
      !names.some((other) => isInitialOf(name, other)) && !seen.has(name) && seen.add(name) !== undefined,
  )
}

function nameSpan(reading: Reading, name: string, from: Span | undefined): Span | null {
  const at = reading.layout.text.indexOf(name, from?.start ?? 0)
  return at < 0 ? null : { start: at, end: at + name.length }
}

const DUTIES =
  /\b(?:lead|development|support|projects?|performance|planning|business|engagement|research|information|specialist|consultant|adviser|advisor|assurance|communications|community|contracts?|grants?|estates?|fleet|procurement|safety|partner)\b/iu

function authors(reading: Reading): readonly Finding<Person>[] {
  const { form, layout } = reading
  return form.parts.flatMap((part, i) => {
    const [piece] = part.field === 'author' ? part.value : []
    if (piece === undefined) return []
    const text = textOf(layout, piece)
    const chunks = text.split(/,|\s[–-]\s|\s\(|;|\sand\s|\s&\s/u).map((c) => c.trim().replace(/[).]$/u, ''))
    const [first, ...others] = chunks.filter(
      (chunk, c) =>
        (isPersonName(chunk) || (c === 0 && isNamedLikeAThing(chunk))) && !isRestOfPost(text, chunk, chunks[c - 1]),
    )
    if (first === undefined) return []
    const next = form.parts[i + 1]
    const beside = next?.field === 'authorRole' ? next.value[0] : undefined
    const role = beside === undefined ? roleBeside(text, first) : textOf(layout, beside).trim()
    const label = textOf(layout, part.label)
    // "Jane Doe, Harbour Development Lead": what stands behind the comma is what she does
    const isPair = others.length > 0 && chunks.length === others.length + 1 && !others.some((o) => DUTIES.test(o))
    return [first, ...(isPair ? others : [])].map((name) => {
      const at = piece.start + text.indexOf(name)
      const value = { name, role: isPair || role === '' ? label : role }
      return { value, spans: [{ start: at, end: at + name.length }], method: 'author-label', confidence: 0.92 }
    })
  })
}

/** "Jane Grant", "Jane Head": surnames that are words of forms, too; right behind an author's label they are names. */
const isNamedLikeAThing = (chunk: string): boolean =>
  /^\p{Lu}\p{Ll}+ (?:Grant|Head|Clerk|Street)$/u.test(chunk) && isPersonName(chunk.replace(/\s\S+$/u, ' Doe'))

/** "Head of Partnerships and Community Safety": behind "and" of a post stands no name. */
const isRestOfPost = (text: string, chunk: string, before: string | undefined): boolean =>
  before !== undefined && !isPersonName(before) && /\s(?:and|&)\s$/u.test(text.slice(0, text.indexOf(chunk)))

const roleBeside = (text: string, name: string): string =>
  text
    .replace(name, '')
    .replace(/\b(?:e-?mail|tel(?:ephone)?|phone|ext(?:ension)?)\b.*$|\S+@.*$/isu, '')
    .replace(/[\s,;–-]*\(?\b0\d{2,4}\)?[\d\s]{5,12}$/u, '')
    .replace(/^[\s,;–()-]+|[\s,;–()-]+$/gu, '')
    .replace(/\s+/gu, ' ')

/** Officers whose names are typed beside their signatures. */
function signatories(reading: Reading, signatures: readonly Signature[]): readonly Finding<Person>[] {
  const { layout } = reading
  return signatures.flatMap((signature) => {
    if (signature.kind === 'maker') return []
    const name = signerName(reading, signature)
    if (name === null) return []
    const office = signerOffice(reading, signature)
    const printed = office === null ? null : textOf(layout, office).trim()
    // A witness beside the maker has no office of the maker's.
    const role =
      printed !== null && signature.kind === 'unknown' && officeIn(reading, printed) === 'maker' ? null : printed
    return [{ value: { name: textOf(layout, name), role }, spans: [name], method: 'signature-name', confidence: 0.88 }]
  })
}

/** Officers whose names are typed below a signature that is left empty. */
function unsigned(reading: Reading): readonly Finding<Person>[] {
  const { form, layout } = reading
  return form.parts.flatMap((part) => {
    const [piece] = part.field === 'name' && form.zones[part.block] === 'officers' ? part.value : []
    const name = piece === undefined ? null : nameInside(layout, piece)
    const office = form.parts.findLast((p) => p.field === 'officers' && p.block < part.block)
    if (name === null || office === undefined) return []
    const role = textOf(layout, office.label).replace(/\s(?:consent|approval)$/iu, '')
    return [{ value: { name: textOf(layout, name), role }, spans: [name], method: 'officer-name', confidence: 0.85 }]
  })
}

const NAME = "(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]+"
const DOES = '(?:has|have|is|was|will|for|who)'
const ANSWERS =
  'agree[ds]?|support(?:ed|s)?|approve[ds]?|consulted|content|no (?:comments?|objections?|issues)|noted|confirm(?:ed|s)|cleared|reviewed|yes|seen|comments?'
/** "Jane Doe, Chief Finance Officer, has been consulted", "Treasurer: Jane Doe", "the Chief Constable, Jane Doe, for …" */
const NAMED: readonly RegExp[] = [
  new RegExp(
    `^(?:[^:]{3,30}:\\s+)?(?<name>${NAME}),\\s+(?<role>\\p{Lu}[^,;:.]{3,70}?)(?:,?\\s+${DOES}\\b.*|\\.)?$`,
    'su',
  ),
  new RegExp(`^(?<role>\\p{Lu}[^:;.]{3,60}):\\s+(?<name>${NAME})(?:,?\\s+(?:${DOES}|Date)\\b.*|\\.)?$`, 'su'),
  new RegExp(`\\b[Tt]he\\s+(?<role>\\p{Lu}[\\p{L}& -]{3,70}),\\s+(?<name>${NAME}),\\s+${DOES}\\b`, 'su'),
  // "Treasurer (Ann Lee): there are funds."
  new RegExp(`^(?<role>\\p{Lu}[^:;.()]{3,60})\\s\\((?<name>${NAME})\\):\\s`, 'su'),
  // "Ann Lee, Director of Finance (S151): agreed 20 January 2021"
  new RegExp(`^(?<name>${NAME}),\\s+(?<role>\\p{Lu}[^,;:.]{3,70}?):\\s+(?:${ANSWERS})\\b.*$`, 'isu'),
  new RegExp(`^(?<role>\\p{Lu}[^,;:.]{3,70}?),\\s+(?<name>${NAME}):\\s+(?:${ANSWERS})\\b.*$`, 'isu'),
  // "Contact officer: Ann Lee, Head of Strategy."
  new RegExp(
    `\\b(?:[Cc]ontact(?: [Oo]fficer| for (?:further |more )?(?:information|details|enquiries))?|[Ll]ead [Oo]fficer|[Rr]eport(?:ing)? (?:[Aa]uthor|[Oo]fficer)|[Oo]fficer [Cc]ontact):\\s+(?<name>${NAME}),\\s+(?<role>\\p{Lu}[^,;:.]{3,70}?)(?:,?\\s+(?:[Tt]el(?:ephone)?:?\\s)?\\(?0[\\d\\s()]{8,}.*|\\.|$)`,
    'su',
  ),
]
// "The Treasurer, Ann Lee, and the Chief Executive, Bo Fox, have been consulted": the first of two
const ALSO_NAMED = [
  new RegExp(`\\b[Tt]he\\s+(?<role>\\p{Lu}[\\p{L}& -]{3,70}),\\s+(?<name>${NAME}),\\s+and\\s+the\\b`, 'su'),
]
const CONSULTED = /,\s+and\s+the\b.*\b(?:have|were) (?:both )?(?:been )?consulted\b/su
// behind a semicolon, and behind the day of an answer: "…: agreed 20 January 2021", "Bo Fox, Treasurer: agreed …"
const CLAUSES = /;\s+|(?<=:\s\p{Ll}[\p{L} ]{2,20}\s\d{1,2}\s\p{Lu}\p{L}{2,8}\s20\d\d)\.?\s+(?=\p{Lu})/u
const LONGEST_LINE = 260

/** Officers whom a line of their own, or a sentence on what they did, names with their office. */
function inLines(reading: Reading): readonly Finding<Person>[] {
  const { layout, rules, form } = reading
  return layout.blocks.flatMap((block, i) => {
    const whole = textOf(layout, block)
    const [sentence = ''] = whole.split(/(?<=\bconsulted)\.\s/u)
    const text = CONSULTED.test(sentence) ? sentence : whole
    if (block.furniture || text.length > LONGEST_LINE || form.zones[i] === 'background') return []
    return text.split(CLAUSES).flatMap((clause) =>
      [...NAMED, ...ALSO_NAMED]
        .flatMap((pattern) => {
          const { name = '', role = '' } = pattern.exec(clause)?.groups ?? {}
          if (!isPersonName(bareName(name)) || !rules.officers.test(role) || isPersonName(role)) return []
          const at = block.start + text.indexOf(name)
          const value = { name: bareName(name), role: role.trim() }
          return [{ value, spans: [{ start: at, end: at + name.length }], method: 'officer-line', confidence: 0.86 }]
        })
        .slice(0, CONSULTED.test(clause) ? 2 : 1),
    )
  })
}

/** Officers in the rows of a table: a name beside its office, or "Chief Executive (Jane Doe)". */
function inRows({ layout, rules }: Reading): readonly Finding<Person>[] {
  const isOffice = (text: string): boolean => text.length < 80 && rules.officers.test(text) && !/\d|\.\s/u.test(text)
  return layout.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const office = row.find((cell) => isOffice(cell.text.trim()))
      if (office === undefined) return []
      const beside = row.find((cell) => cell !== office && isPersonName(cell.text))
      const inside = /^(?<role>[^()]{5,60})\s\((?<name>[^()]{5,45})\)$/u.exec(office.text.replace(/\s+/gu, ' ').trim())
      const name = beside?.text.trim() ?? inside?.groups?.name ?? ''
      if (!isPersonName(name)) return []
      const role = beside === undefined ? (inside?.groups?.role ?? '') : office.text.replace(/\s+/gu, ' ').trim()
      return [{ value: { name, role }, spans: [beside ?? office], method: 'officer-row', confidence: 0.84 }]
    }),
  )
}
