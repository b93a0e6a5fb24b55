import { stringify } from 'csv-stringify/sync'

/** What a cell of a CSV can hold; null is an empty cell. */
export type CsvValue = string | number | boolean | null

/**
 * One line of CSV with its line end (RFC 4180 quoting, `\n`). Lists of numbers are the caller's to join.
 *
 * A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets
 * an apostrophe in front, which spreadsheets take for "this is text": PDFs come from strangers. Numbers are left as
 * they are, also negative ones. The JSON formats are never altered: whoever needs every character takes those.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLine(values: readonly CsvValue[]): string {
  return stringify([values.map(guarded)], { cast: { boolean: String } })
}

function guarded(value: CsvValue): CsvValue {
  return typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
}
