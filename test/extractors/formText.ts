import type { Reading } from '../../src/extractors/reading.ts'
import { readForm } from '../../src/form/form.ts'
import { loadRules, type Rules } from '../../src/rules.ts'
import { arrange } from '../../src/stages/arrange.ts'
import { extract } from '../../src/stages/extract.ts'
import { type Identity, identify } from '../../src/stages/identify.ts'
import { validate } from '../../src/stages/validate.ts'
import type { Layout, Page, Rule, Word } from '../../src/types.ts'
import { gridRules, pageOf, set } from '../layout/typeset.ts'
import { asClaimed, shipped } from '../rules/pipelineFolder.ts'

const LEFT = 50
const RIGHT = 545
const TOP = 160
const LINE = 12
/** Far enough below the last line that it can be no line of the same paragraph. */
const PARAGRAPH = 24
const CELL = 4
const HANGING = 20
const EM = 10

const shared = asClaimed(loadRules(shipped))

type Sheet = { readonly words: Word[]; readonly rules: Rule[]; y: number }

/**
 * The pages of a form written as text: a line is a paragraph, wrapped at the page's edge; two spaces set it in.
 *
 * `**bold**` is bold, `1. ` or `• ` at the start is a list mark with a hanging indent, lines of `| a | b |` are rows of
 * a table with drawn rules, `¶` begins a paragraph in a cell, `^ text` stands in the header or, behind the first paragraph, in the footer; `---` ends a page.
 */
function pagesOf(form: string): readonly Page[] {
  return form.split(/^---$/mu).map((text, i) => {
    const sheet: Sheet = { words: [], rules: [], y: TOP }
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    for (let at = 0; at < lines.length; ) {
      const rows = rowsFrom(lines, at)
      if (rows.length > 0) addTable(sheet, rows)
      else addParagraph(sheet, lines[at] ?? '')
      at += Math.max(1, rows.length)
    }
    return pageOf(sheet.words, { number: i + 1, rules: sheet.rules })
  })
}

function rowsFrom(lines: readonly string[], from: number): readonly (readonly string[])[] {
  const end = lines.findIndex((line, i) => i >= from && !line.startsWith('|'))
  return lines.slice(from, end < 0 ? lines.length : end).map((line) => line.split('|').slice(1, -1))
}

function addParagraph(sheet: Sheet, line: string): void {
  if (line.startsWith('^')) {
    sheet.words.push(...set(line.slice(1).trim(), LEFT, sheet.y === TOP ? 30 : 800))
    return
  }
  const left = LEFT + 10 * (/^ */u.exec(line)?.[0].length ?? 0)
  const { mark = null, text = '' } =
    /^(?<mark>(?:\(?[\da-z.]{1,4}[.)]|•)\s)?(?<text>.*)$/u.exec(line.trim())?.groups ?? {}
  if (mark !== null) sheet.words.push(...set(mark.trim(), left, sheet.y))
  addText(sheet, text, { left: mark === null ? left : left + HANGING, right: RIGHT })
  sheet.y += PARAGRAPH - LINE
}

/** Sets words line by line from `sheet.y` down, and leaves it a line below the last. */
function addText(sheet: Sheet, text: string, { left, right }: { readonly left: number; readonly right: number }): void {
  let x = left
  text.split('**').forEach((stretch, i) => {
    for (const word of stretch.split(/\s+/u).filter((w) => w !== '')) {
      const width = (word.length * EM) / 2
      if (x > left && x + width > right) {
        x = left
        sheet.y += LINE
      }
      sheet.words.push(...set(word, x, sheet.y, { size: EM, bold: i % 2 === 1 }))
      x += width + EM / 4
    }
  })
  sheet.y += LINE
}

function addTable(sheet: Sheet, rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 1
  const xs = Array.from({ length: columns + 1 }, (_, i) => LEFT + ((RIGHT - LEFT) * i) / columns)
  const ys = [sheet.y]
  for (const row of rows) {
    const top = sheet.y + CELL
    const ends = row.map((text, i) => {
      sheet.y = top
      text.split('¶').forEach((paragraph, k) => {
        if (k > 0) sheet.y += PARAGRAPH - LINE
        addText(sheet, paragraph, { left: (xs[i] ?? 0) + CELL, right: (xs[i + 1] ?? 0) - CELL })
      })
      return sheet.y
    })
    sheet.y = Math.max(...ends)
    ys.push(sheet.y)
  }
  sheet.rules.push(...gridRules(xs, ys))
  sheet.y += PARAGRAPH
}

type Read = { readonly layout: Layout; readonly reading: Reading; readonly identity: Identity }

function read(text: string, rules: Rules = shared): Read {
  const layout = arrange(pagesOf(text))
  const identity = identify(layout, readForm(layout, rules.parts), rules)
  const form = readForm(layout, [...(identity.pack?.parts ?? []), ...rules.parts])
  return { layout, identity, reading: { layout, form, rules, pack: identity.pack } }
}

/** A form written as `pagesOf` tells, as the extractors see it, with the real rules and its body's pack. */
export const readingOf = (form: string): Reading => read(form).reading

/** The body that issued a form. */
export const identityOf = (form: string): Identity => read(form).identity

/** The rules as they are where no body has a pack. */
export const withoutPacks: Rules = { ...shared, packs: [] }

/** All that is found in a form. */
export function findingsOf(form: string) {
  const { reading, identity } = read(form)
  return extract(reading, identity)
}

/** The checked record of a form. */
export function recordOf(form: string, rules: Rules = shared) {
  const { layout, reading, identity } = read(form, rules)
  const source = {
    file: 'form.pdf',
    sha256: '0'.repeat(64),
    pages: layout.pages.length,
    textSource: 'digital' as const,
  }
  return validate(source, extract(reading, identity), layout, rules)
}
