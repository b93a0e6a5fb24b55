/** Text that is HTML already. */
export type Markup = { readonly html: string }

/** What may stand in a template: text, which is escaped, markup, which is not, and lists of markup. */
type Part = string | number | Markup | readonly Markup[]

/** A template of HTML in which whatever is not markup is escaped: names and titles come from strangers. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const html = strings.reduce((all, text, index) => {
    const part = parts[index]
    return all + text + (part === undefined ? '' : htmlOf(part))
  }, '')
  return { html }
}

/** HTML from a source of ours that escapes what it is given itself. */
export function asMarkup(html: string): Markup {
  return { html }
}

function htmlOf(part: Part): string {
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(({ html }) => html).join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)
}
