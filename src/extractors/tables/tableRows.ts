import type { Cell } from '../../types.ts'

// "Total", "Sub-total", "Grand total", "Total – safeguarding", "Safeguarding total", "TOTAL (2024/25)"
const TOTAL = /^(?:(?:grand|sub|overall)[ -]?)?totals?\b|^subtotals?\b|\b(?:sub[ -]?)?totals?$/iu
// money that nobody has been given: kept back, or somebody is still to be found
const NOBODY =
  /^(?:balance|contingency|unallocated|unawarded|retained|remaining|reserved?|underspend|evaluation|administration|management|provider tbc|tbc|tba|none|not applicable|n\/a|various|other|central fund)\b/iu
const STILL_OPEN =
  /\b(?:to be (?:confirmed|tendered|procured|appointed|selected|decided|agreed|determined|identified|commissioned|announced|awarded)|(?:selected|chosen|appointed|decided|determined|identified|awarded|allocated|commissioned) (?:by|through|via|following|after|in|from)\b|(?:by|via|through|following|under) (?:an? )?(?:open |further |mini[ -]?|call[- ]off )?(?:competition|tender|procurement|commissioning|bidding)|not yet|tbc|tba)\b/iu
// "Boroughs", "Local community groups", "Successful applicants (up to 5)": kinds of bodies, none by its name
const KINDS =
  /^(?:\p{L}[\p{Ll}-]+ ){0,3}?(?:boroughs|councils|providers|organisations|groups|charities|schools|forces|partners|applicants|bidders|tenderers|suppliers|contractors|districts|authorities|agencies|partnerships|CSPs|communities|projects|recipients|businesses|individuals|consultants)(?: \p{Ll}.*| \(.*)?$/u

/** Is this a row of totals or sub-totals, by its first cell? */
export const isTotalRow = (text: string): boolean => TOTAL.test(text.trim())

/** Does a row's first cell name somebody: no total, nothing kept back, and nobody who is still to be chosen? */
export const isRecipientRow = (text: string): boolean =>
  !isTotalRow(text) && !NOBODY.test(text) && !STILL_OPEN.test(text) && !KINDS.test(text)

/** Is this a row of totals, by the first of its cells that says anything: "| | Total | £105,000 |"? */
export const isRowOfTotals = (row: readonly Cell[]): boolean =>
  isTotalRow(row.find((cell) => cell.text.trim() !== '')?.text ?? '')

/** Does a column's head say that those in it get something, we ourselves among them: "Recipient", "Grant holder"? */
export const isTakersHead = (head: string): boolean =>
  /^(?:(?:grant )?(?:recipients?|holders?)|grantees?|payees?|beneficiar(?:y|ies)|paid to|awarded to)\b/iu.test(head)
