import fs from 'node:fs'
import path from 'node:path'
import { SetupError, UsageError } from '../errors.ts'
import { byFrequency, draftOf } from '../packs/draft.ts'
import { draftYaml } from '../packs/draftYaml.ts'
import { factsSeen, type SeenFacts } from '../packs/seenFacts.ts'
import type { EngineChoice } from '../recognition/chosenEngine.ts'
import { loadRules, type Rules } from '../rules.ts'
import { findDocumentFiles } from '../run/documentFiles.ts'
import { withSeenForms } from '../run/seenForm.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The options of `pack new`; `out` null is standard output. */
export type PackNewCommand = {
  readonly out: string | null
  readonly force: boolean
  readonly ocrEngine: EngineChoice
  readonly pipelineFolder: string
}

/**
 * Reads some decisions of one body and prints, or writes to `out`, a draft of its pack. Returns 1 if some PDFs could not
 * be read or are left out, 2 if none is left.
 */
export async function packNewCommand(
  paths: readonly string[],
  { out, force, ocrEngine, pipelineFolder }: PackNewCommand,
  terminal: Terminal,
): Promise<number> {
  if (out !== null) checkIsFree(out, force)
  const rules = loadRules(pipelineFolder)
  const { seen, problems } = await seenIn(paths, rules, ocrEngine)
  for (const problem of problems) terminal.say(oneLine(problem))
  const { kept, others } = ofOneBody(seen)
  for (const { file, slug } of others) terminal.say(oneLine(`${file}: it names another body, ${slug}; it is left out.`))
  if (kept.length === 0) {
    terminal.say('There is no decision to make a draft of. Name PDFs of decisions of one body.')
    return exitCodes.usage
  }
  const draft = draftOf(kept)
  if (rules.packs.some(({ slug }) => slug === draft.slug))
    terminal.say(
      `There is a pack for ${draft.slug} already: ${path.join(pipelineFolder, 'issuers', `${draft.slug}.yaml`)}`,
    )
  const yaml = draftYaml(draft)
  if (out === null) await terminal.print(terminal.isTerminal ? printable(yaml) : yaml)
  else {
    write(out, yaml, force)
    terminal.say(`Wrote ${out}. Look through its TODO lines, then: ${terminal.command} pack check ${out}`)
  }
  return problems.length + others.length > 0 ? exitCodes.someFailed : exitCodes.done
}

type SeenIn = { readonly seen: readonly SeenFacts[]; readonly problems: readonly string[] }

async function seenIn(paths: readonly string[], rules: Rules, engine: EngineChoice): Promise<SeenIn> {
  const { documents, closed, empty } = await findDocumentFiles(paths)
  const problems = [
    ...closed.map(({ path: at, message }) => `${at}: ${message}`),
    ...empty.map((at) => `${at}: there is no PDF in it.`),
  ]
  const seen: SeenFacts[] = []
  const files = documents.map((document) => document.path)
  await withSeenForms(files, { rules, engine }, (form) => {
    if (form.layout === null) {
      problems.push(`${form.file}: ${form.reason}`)
      return
    }
    const facts = factsSeen(form.file, form.layout, rules)
    if (facts.kind === 'decision') seen.push(facts)
    else problems.push(`${form.file}: it is no decision (${facts.kind}); it is left out.`)
  })
  return { seen, problems }
}

/** The decisions of the body that most of them name; those that name none are taken to be of it, too. */
function ofOneBody(seen: readonly SeenFacts[]): {
  readonly kept: readonly SeenFacts[]
  readonly others: readonly SeenFacts[]
} {
  const main = byFrequency(seen.flatMap(({ slug }) => slug ?? []))[0] ?? null
  const isOfIt = ({ slug }: SeenFacts): boolean => slug === null || slug === main
  return { kept: seen.filter(isOfIt), others: seen.filter((facts) => !isOfIt(facts)) }
}

function checkIsFree(out: string, force: boolean): void {
  const status = fs.statSync(out, { throwIfNoEntry: false })
  if (status?.isDirectory() === true) throw new UsageError(`${out} is a folder. Name a file.`)
  if (status !== undefined && !force)
    throw new UsageError(
      `${out} exists: a person may have worked on it. Name another file, or write over it with --force.`,
    )
}

function write(out: string, yaml: string, force: boolean): void {
  try {
    fs.mkdirSync(path.dirname(out), { recursive: true })
    // "wx" again, since reading scans takes minutes in which the file may have come to be.
    fs.writeFileSync(out, yaml, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new SetupError(`${out} cannot be written: ${error.message}. Name another place with --out.`, { cause: error })
  }
}
