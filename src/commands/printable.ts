// Control characters (C0 but for tab and line feed, DEL, C1), and those that turn the direction of text or hide it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
// An escape sequence goes whole, e.g. "ESC [31m" (colour) or "ESC ]0;title BEL" (window title).
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-_]/gu

/** Text from a document without what could steer the terminal; tabs and line ends stay. */
export function printable(text: string): string {
  return text.replace(ESCAPES, '').replace(UNSAFE, '')
}

/** JSON whose strings spell what could steer the terminal as `\\u001b`: the same values for whoever parses it. */
export function printableJson(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Text from a document as one printable line of at most `width` characters, cut with "…". */
export function oneLine(text: string, width = Number.POSITIVE_INFINITY): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length <= width ? line : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`
}

/** One printable line broken at spaces into lines of at most `width` characters; a longer word stands alone. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
