/** A name as two spellings are compared. `suffix` is the legal form it was printed with, in short, or null. */
export type NormalForm = { readonly key: string; readonly suffix: LegalForm | null }

/** Legal forms: a company under one is another company under the next, so they are told apart and not only dropped. */
type LegalForm = 'ltd' | 'plc' | 'llp' | 'cic' | 'cio'

const LEGAL_FORMS: Readonly<Record<string, LegalForm>> = {
  ...{ limited: 'ltd', ltd: 'ltd', cyf: 'ltd', cyfyngedig: 'ltd', plc: 'plc', 'public limited company': 'plc' },
  ...{ llp: 'llp', 'limited liability partnership': 'llp', cic: 'cic', 'community interest company': 'cic' },
  ...{ cio: 'cio', 'charitable incorporated organisation': 'cio' },
}
const LEGAL_FORM = new RegExp(
  ` (${Object.keys(LEGAL_FORMS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
)
// "Safer Streets Trust (registered charity no. 1234567)", "company number 01234567"
const REGISTRATION = / (?:registered )?(?:charity|company)(?: registration)?(?: number| no)? ?\d{5,8}$/u

/**
 * The normal form of a name: without case, accents, apostrophes, punctuation, a leading "The" and a trailing legal form,
 * registration number or trading name; "&" and "+" are "and", "Saint" is "St". A normal form is its own normal form.
 *
 * "Charity" and "(UK)" stay: "Kent Police" and the Kent Police Charity are two. A name without letters or digits, in
 * any script, gives the empty key, which equals no name.
 */
export function normalForm(name: string): NormalForm {
  const words = wordsOf(name).replace(REGISTRATION, '')
  const found = LEGAL_FORM.exec(words)?.[1] ?? null
  return { key: bare(words), suffix: found === null ? null : (LEGAL_FORMS[found] ?? null) }
}

function wordsOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´ʼ]/gu, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '') // N.S.P.C.C.
    .replace(/[&+]/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the )+/u, '') // before numbers are joined: "The 1625 Club"
    .replace(/\bsaint\b/gu, 'st')
    .replace(/(?<=\p{L}) (?=\p{N}+(?: |$))/gu, '') // "Catch 22" is "Catch22"
    .replace(/ (?:trading as|t a) .*$/u, '') // the body is the one that trades
}

/** Without legal forms and registration numbers behind, as often as they stand there; one of them alone is a name. */
function bare(words: string): string {
  const less = words.replace(REGISTRATION, '').replace(LEGAL_FORM, '')
  return less === words ? words : bare(less)
}
