import type { Person } from '../../record.ts'
import type { Span } from '../../types.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

const NAME = "(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]+"
const ADVISES =
  '(?:(?:has|have) (?:also )?(?:been (?:fully )?consulted|advised|confirmed|reviewed|agreed|approved|commented|recommended)|was (?:also )?consulted|(?:also )?(?:advises|confirms|agrees|supports|recommends)|is satisfied)\\b'
/** "Ann Lee, Chief Finance Officer, has been consulted", "the Treasurer, Ann Lee, advises …": a sentence of any paragraph. */
const ADVISING: readonly RegExp[] = [
  new RegExp(`^(?<name>${NAME}),\\s+(?:(?:the|our)\\s+)?(?<role>\\p{Lu}[^,;:.]{3,70}?),?\\s+${ADVISES}`, 'su'),
  new RegExp(`^(?:[Tt]he\\s+)?(?<role>\\p{Lu}[\\p{L}& -]{3,70}),\\s+(?<name>${NAME}),\\s+${ADVISES}`, 'su'),
  new RegExp(`^(?<name>${NAME})\\s+\\((?<role>[^()]{3,70})\\),?\\s+${ADVISES}`, 'su'),
]
// Where a sentence ends, and not an initial: "J. Doe"
const SENTENCES = /(?<=[\p{Ll}\d)]{2}\.)\s+(?=\p{Lu})/u

type Named = { readonly name: string; readonly role: string; readonly from: number; readonly method: string }

const personAt = ({ layout }: Reading, { name, role, from, method }: Named): Finding<Person> => {
  const at = layout.text.indexOf(name, from)
  const value = { name: bareName(name), role: role.replace(/\s+/gu, ' ').trim() }
  return { value, spans: [{ start: at, end: at + name.length }], method, confidence: 0.84 }
}

/** Officers whom a sentence inside a paragraph names with their office, and says that they advised or were consulted. */
export function advisers(reading: Reading): readonly Finding<Person>[] {
  const { layout, rules } = reading
  return layout.blocks.flatMap((block) => {
    if (block.furniture || block.kind === 'heading') return []
    return textOf(layout, block)
      .split(SENTENCES)
      .flatMap((sentence) => {
        const found = ADVISING.map((pattern) => pattern.exec(sentence)?.groups)
        const { name = '', role = '' } =
          found.find((groups) => isOfficer(rules.officers, groups?.name ?? '', groups?.role ?? '')) ?? {}
        if (name === '') return []
        return [personAt(reading, { name, role, from: block.start, method: 'adviser-sentence' })]
      })
  })
}

const isOfficer = (officers: RegExp, name: string, role: string): boolean =>
  isPersonName(bareName(name)) && officers.test(role) && !isPersonName(role)

const BEHALF = new RegExp(
  `^sign(?:ed|ature)?\\b.*?\\b(?:(?:for and )?on behalf of|p\\.?p\\.?)\\s+(?:the\\s+)?(?<name>${NAME})`,
  'isu',
)

/** "Chief Finance Officer", "Signature: Jane Doe, on behalf of Ann Lee": who holds the office that another signs for. */
export function represented(reading: Reading): readonly Finding<Person>[] {
  const { form, layout } = reading
  return form.parts.flatMap((part) => {
    if (part.field !== 'signature' || form.zones[part.block] !== 'officers') return []
    const block = layout.blocks[part.block]
    const own: Span | undefined = block
    const name = own === undefined ? '' : (BEHALF.exec(textOf(layout, own))?.groups?.name ?? '')
    const office = form.parts.findLast((p) => p.field === 'officers' && p.block < part.block)
    if (own === undefined || office === undefined || !isPersonName(bareName(name))) return []
    const role = inTitleCase(textOf(layout, office.label).replace(/\s*:$|\s(?:consent|approval)$/giu, ''))
    return [personAt(reading, { name, role, from: own.start, method: 'officer-represented' })]
  })
}

const inTitleCase = (text: string): string =>
  text === text.toUpperCase()
    ? text.toLowerCase().replace(/(?<!\p{L})(?!(?:and|of|for|the)\b)\p{Ll}/gu, (letter) => letter.toUpperCase())
    : text
