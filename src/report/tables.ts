import { type Markup, markup } from './markup.ts'

/** A column: its head, and whether it holds numbers. */
export type Column = { readonly head: string; readonly isNumber?: boolean }

/** A table with a caption for whoever cannot see where it stands; the first cell of a row is its head. The last row of a `sum` is one. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | Markup)[])[],
  kind: 'sum' | 'plain' = 'plain',
): Markup {
  const heads = columns.map(({ head, isNumber = false }) => markup`<th scope="col"${numeric(isNumber)}>${head}</th>`)
  const lines = rows.map((cells) => {
    const shown = cells.map((cell, index) => {
      const attributes = numeric(columns[index]?.isNumber === true)
      return index === 0 ? markup`<th scope="row"${attributes}>${cell}</th>` : markup`<td${attributes}>${cell}</td>`
    })
    return markup`<tr>${shown}</tr>`
  })
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="${kind}">
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}
</tbody></table></div>`
}

function numeric(isNumber: boolean): Markup {
  return { html: isNumber ? ' class="number"' : '' }
}

/** A chart with its figures in a table that opens below it. */
export function figure(chart: Markup, figures: Markup): Markup {
  return markup`<figure>${chart}
<details><summary>The figures</summary>${figures}</details></figure>`
}

/** A number with its thousands apart. */
export function number(count: number): string {
  return count.toLocaleString('en-GB')
}

/** A share in per cent, of one that may be nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(part / whole < 0.1 ? 1 : 0)} %`
}
