import fs from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { readYaml } from '../ruleFile.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import { type Decisions, decisionsFile, noDecisions } from './decisions.ts'
import { loadKnownOrganisations } from './knownOrganisations.ts'

const HEAD = `# Who is who: decisions of people, kept by "decisionbase organisations" and applied at each ingest. It outlives the
# database: a rebuilt one gets the same organisations. Edit it by hand as you like; other comments than this are not kept.
#
# organisations: bodies that the shipped list lacks, or another name, kind or more aliases for those that it has
# merged: an organisation that is part of another, slug by slug
# apart: spellings that are not the organisation, by its slug
`

/** Where the decisions about a database's organisations are kept, unless another file is named: beside it. */
export function decisionsBeside(databaseFile: string): string {
  return `${databaseFile.replace(/\.(?:db|sqlite3?)$/u, '')}.organisations.yaml`
}

/** Reads people's decisions; none where there is no such file. Throws `SetupError` that names the line of what is wrong. */
export function readDecisions(file: string): Decisions {
  if (!fs.existsSync(file)) return noDecisions
  const schema = z.preprocess((content) => content ?? {}, decisionsFile) // nothing but comments
  return readYaml(path.dirname(file), path.basename(file), schema)
}

/** Writes people's decisions whole, so that the file is never half-written. Throws `SetupError` where it cannot be. */
export function writeDecisions(file: string, decisions: Decisions): void {
  const unfinished = `${file}.${process.pid}.new`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(unfinished, HEAD + stringify(decisions))
    fs.renameSync(unfinished, file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`${file} cannot be written: ${reason}. Name another with --organisations.`, { cause: error })
  }
}

/** The shipped organisations together with the decisions in a file. Throws `SetupError` as the two readers do. */
export function loadCatalogue(pipelineFolder: string, file: string): Catalogue {
  return createCatalogue(loadKnownOrganisations(pipelineFolder), readDecisions(file), file)
}
