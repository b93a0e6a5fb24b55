import type { ChainNode, DecisionChain, PassedSum } from '../store/decisionChain.ts'
import { pounds } from './pounds.ts'
import { oneLine } from './printable.ts'
import { joined } from './recordEntries.ts'

const INDENT = '  '

/**
 * A chain of decisions as a small tree, lines of at most `width` characters: what the decision cites, what cites it, and
 * below each link the sums that passed along it. Empty where there is nothing to draw.
 */
export function chainLines(head: string, { cites, citedBy, missing }: DecisionChain, width: number): readonly string[] {
  const branches: readonly Branch[] = [
    ...cites.map((node) => branch('cites', node)),
    ...missing.map((reference) => ({ lines: [`cites ${reference} · not here, or not certain which`], next: [] })),
    ...citedBy.map((node) => branch('cited by', node)),
  ]
  if (branches.length === 0) return []
  return ['', 'Decisions', ...[head, ...drawn(branches)].map((line) => oneLineKeepingStart(`${INDENT}${line}`, width))]
}

type Relation = 'cites' | 'cited by'
type Branch = { readonly lines: readonly string[]; readonly next: readonly Branch[] }

function branch(relation: Relation, node: ChainNode): Branch {
  const { reference, decidedOn, totalPence, title, isRepeated, isCut } = node
  const total = totalPence === null ? null : pounds(totalPence)
  const facts = isRepeated
    ? [reference ?? 'no reference', 'shown above']
    : [reference ?? 'no reference', decidedOn, total, title]
  const sums = node.sums.map((sum) => sumLine(relation, reference ?? 'it', sum))
  const cut = isCut ? [{ lines: ['…'], next: [] }] : []
  return {
    lines: [`${relation} ${joined(facts)}`, ...sums],
    next: [...node.next.map((next) => branch(relation, next)), ...cut],
  }
}

/** "£1.2m (p. 1) is PCD 1’s total", and from the other side "its £1.2m (p. 1) is the total here". */
function sumLine(relation: Relation, name: string, { text, page, foundAs }: PassedSum): string {
  const sum = `${text} (p. ${page})`
  if (relation === 'cites')
    return foundAs === 'total' ? `${sum} is ${name}’s total` : `${sum} is in a recommendation of ${name}`
  return foundAs === 'total' ? `its ${sum} is the total here` : `its ${sum} is in a recommendation here`
}

function drawn(branches: readonly Branch[]): readonly string[] {
  return branches.flatMap(({ lines, next }, i) => {
    const isLast = i === branches.length - 1
    const below = isLast ? '   ' : '│  '
    const bar = next.length > 0 ? '│  ' : '   '
    const [first = '', ...sums] = lines
    return [
      `${isLast ? '└─ ' : '├─ '}${first}`,
      ...sums.map((line) => `${below}${bar}${line}`),
      ...drawn(next).map((line) => below + line),
    ]
  })
}

/** A line made printable and cut, with the spaces and strokes of the tree at its start kept. */
function oneLineKeepingStart(line: string, width: number): string {
  const start = /^[ │├└─]*/u.exec(line)?.[0] ?? ''
  return start + oneLine(line.slice(start.length), Math.max(10, width - start.length))
}
