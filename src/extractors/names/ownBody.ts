import type { Reading } from '../reading.ts'

/** What commissioners' forms call their own body. */
const ITS_OWN =
  /^(?:the )?(?:O?PF?CC|(?:office of the )?(?:police(?:,? fire)?,? (?:and|&) crime )?commissioner(?:['’]s office)?)$/iu

/**
 * Is a name that of the body which decides? It commits the money and gives it to nobody by that: "a variation of the
 * GLA's contract with X", the row "MOPAC – staffing" of a table.
 */
export function isOwnBody({ pack }: Reading, name: string): boolean {
  const bare = name.replace(/^the\s+/iu, '').replace(/['’]s?$/u, '')
  if (ITS_OWN.test(bare)) return true
  if (pack === null) return false
  const initials = [...pack.name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('')
  return (
    (initials.length > 2 && bare === initials) ||
    pack.names.some((pattern) => [...bare.matchAll(pattern)].some((match) => match[0].length === bare.length))
  )
}
