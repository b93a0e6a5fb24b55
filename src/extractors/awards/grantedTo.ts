import type { Span } from '../../types.ts'

// "a grant of £50,000 to the London Leadership Strategy for the recruitment of schools": a grant goes to a body, whatever it is called
const GRANT_TO = /\b(?:grant|donation|sponsorship) of (?:up to )?£[\d.,]+(?:k|m| million)? to (?:the )?$/iu
const CALLED_SO = /\b(?:Strategy|Initiative|Campaign)$/u

/** Is a body called a strategy, initiative or campaign given a grant for something? */
export function isGranted(
  text: string,
  { name, start, end }: Span & { readonly name: string },
  offset: number,
): boolean {
  const isFor = /^(?: \([A-Z&]{2,8}\))? (?:for|towards) /u.test(text.slice(end - offset))
  return CALLED_SO.test(name) && isFor && GRANT_TO.test(text.slice(0, start - offset))
}
