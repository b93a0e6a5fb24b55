import fs from 'node:fs'
import path from 'node:path'
import { SetupError, UsageError } from '../errors.ts'
import { loadPackFile, type Pack } from '../packs/pack.ts'
import { checkPack, type RuleCheck } from '../packs/packChecks.ts'
import { placesOf } from '../packs/rulePlaces.ts'
import { timedMatches } from '../packs/timedMatches.ts'
import type { EngineChoice } from '../recognition/chosenEngine.ts'
import { loadRules, type Rules } from '../rules.ts'
import { findDocumentFiles } from '../run/documentFiles.ts'
import { withSeenForms } from '../run/seenForm.ts'
import type { Layout } from '../types.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The options of `pack check`. */
export type PackCheckCommand = { readonly pipelineFolder: string; readonly ocrEngine: EngineChoice }

/** A quadratic pattern takes half a second on 100 kB; one that backtracks without end never ends. */
const LIMIT_MILLISECONDS = 5000
const matchesOf = timedMatches(LIMIT_MILLISECONDS)

/**
 * Runs the examples and look-alikes of a pack (a slug or a file; without one, of all packs), and tells per rule what it
 * matched, and where in the PDFs given. Returns 1 if a rule fails or a PDF cannot be read.
 */
export async function packCheckCommand(
  args: readonly string[],
  { pipelineFolder, ocrEngine }: PackCheckCommand,
  terminal: Terminal,
): Promise<number> {
  const rules = loadRules(pipelineFolder)
  const { packs, problem, pdfs } = chosenPacks(args, rules, pipelineFolder)
  if (problem !== null) {
    terminal.say(oneLine(problem))
    return exitCodes.someFailed
  }
  const { documents, closed, empty } = await findDocumentFiles(pdfs)
  for (const { path: at, message } of closed) terminal.say(oneLine(`${at}: ${message}`))
  for (const at of empty) terminal.say(oneLine(`${at}: there is no PDF in it.`))
  const layouts = new Map<string, Layout>()
  let isFailed = closed.length > 0 || empty.length > 0
  await withSeenForms(
    documents.map((document) => document.path),
    { rules, engine: ocrEngine },
    (form) => {
      if (form.layout !== null) layouts.set(form.file, form.layout)
      else terminal.say(oneLine(`${form.file}: ${form.reason}`))
      if (form.layout === null) isFailed = true
    },
  )
  for (const pack of packs) {
    const report = reportOf(pack, rules, layouts)
    isFailed ||= report.isFailed
    await terminal.print(`${report.lines.map(cut).join('\n')}\n\n`)
  }
  const verdict = isFailed ? 'Some rules fail, or a PDF could not be read: see above.' : 'All rules hold.'
  await terminal.print(`${packs.length} ${packs.length === 1 ? 'pack' : 'packs'} checked. ${verdict}\n`)
  return isFailed ? exitCodes.someFailed : exitCodes.done
}

type Chosen = { readonly packs: readonly Pack[]; readonly problem: string | null; readonly pdfs: readonly string[] }

/** The first argument is a pack, by slug or file, unless it is a PDF or a folder; all others are PDFs. */
function chosenPacks(args: readonly string[], rules: Rules, folder: string): Chosen {
  const [first, ...rest] = args
  const isFolder = first !== undefined && fs.statSync(first, { throwIfNoEntry: false })?.isDirectory() === true
  if (first === undefined || isFolder || /\.pdf$/iu.test(first))
    return { packs: rules.packs, problem: null, pdfs: args }
  const known = rules.packs.find(({ slug }) => slug === first)
  if (known !== undefined) return { packs: [known], problem: null, pdfs: rest }
  if (!fs.existsSync(first)) {
    const advice = `A pack is named by its slug (${path.join(folder, 'issuers')} holds them; "decisionbase bodies" lists them) or by its file.`
    throw new UsageError(`There is no pack "${oneLine(first)}", and no file of that name. ${advice}`)
  }
  try {
    return { packs: [loadPackFile(first)], problem: null, pdfs: rest }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return { packs: [], problem: error.message, pdfs: rest }
  }
}

type Report = { readonly lines: readonly string[]; readonly isFailed: boolean }

function reportOf(pack: Pack, rules: Rules, layouts: ReadonlyMap<string, Layout>): Report {
  const others = rules.packs.filter(({ slug }) => slug !== pack.slug)
  const [checks, faults] = checkPack(pack, { others, fields: new Set(rules.parts.map((p) => p.field)), matchesOf })
  const isSound = checks.every(({ isBounded }) => isBounded)
  const reports = checks.map((check) => ruleReport(check, pack, isSound ? layouts : new Map()))
  return {
    lines: [
      `${pack.slug}  ${pack.name}`,
      ...reports.flatMap(({ lines }) => lines),
      ...(faults.length > 0 ? ['  FAIL  the pack', ...faults.map((fault) => `          ${fault}`)] : []),
      ...(pack.lookalikes.length > 0 && faults.length === 0
        ? [`  ok    no look-alike is read: ${pack.lookalikes.map((text) => JSON.stringify(text)).join(', ')}`]
        : []),
    ],
    isFailed: faults.length > 0 || reports.some((report) => report.isFailed),
  }
}

function ruleReport(check: RuleCheck, pack: Pack, layouts: ReadonlyMap<string, Layout>): Report {
  const { rule, matched, faults } = check
  const found = [...layouts].map(([file, layout]) => ({ file, places: placesOf(rule, pack, layout, matchesOf) }))
  const hung = found.filter(({ places }) => places === null).map(({ file }) => `does not come to its end on ${file}`)
  const wrong = [...faults, ...hung]
  const head = `  ${wrong.length > 0 ? 'FAIL' : 'ok  '}  ${rule.kind.padEnd(9)}  ${rule.written}${rule.gives === null ? '' : `  (${rule.gives})`}`
  const inFiles = found.flatMap(({ file, places }) => placeLines(file, places ?? []))
  return {
    lines: [head, ...[...wrong, ...matched, ...inFiles].map((line) => `          ${line}`)],
    isFailed: wrong.length > 0,
  }
}

// As many as tell how a rule behaves in a document.
const SHOWN = 5

function placeLines(
  file: string,
  places: readonly { readonly page: number; readonly quote: string }[],
): readonly string[] {
  const lines = places.slice(0, SHOWN).map(({ page, quote }) => `${file}, p. ${page}: “${quote}”`)
  const rest = places.length - lines.length
  return [...lines, ...(rest > 0 ? [`${file}: and ${rest} more`] : [])]
}

// A pattern of many alternatives runs over a screen: its beginning tells which it is.
const LONGEST_LINE = 300

const cut = (line: string): string => {
  const text = printable(line).replaceAll('\n', ' ')
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)}…`
}
