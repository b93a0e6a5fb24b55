import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { openForReading } from '../../src/store/database.ts'
import { tell } from '../commands/fakeTerminal.ts'
import type { Course } from './kills.ts'
import { type Place, saidBy } from './life.ts'
import { pageKey } from './progressSeen.ts'
import { differences } from './sameDatabase.ts'

/** The run that was killed and the one that was not, on the same documents. */
export type Pair = { readonly killed: Place; readonly undisturbed: Place; readonly course: Course }

/** What is not as if nothing had happened, a line each: nothing where all is well. */
export async function brokenInvariants(pair: Pair): Promise<readonly string[]> {
  const { killed, undisturbed } = pair
  return [
    ...leftovers(killed),
    ...endings(pair),
    ...ledgerProblems(pair),
    ...differences(killed.database, undisturbed.database),
    ...(await exportProblems(pair)),
    ...(await verdict(killed)),
    ...(await verdict(undisturbed)),
    ...pageProblems(pair).problems,
  ]
}

/** A life that was not killed ends as the undisturbed run did, or with documents failed by the kills; never otherwise. */
function endings({ course, killed }: Pair): readonly string[] {
  return course.lives
    .filter(({ code }) => code !== null && code !== 0 && code !== 1)
    .map(({ number, code }) => `life ${number} ended with ${code}: ${saidBy(number, killed).slice(-500)}`)
}

const lastRun = z.object({ found: z.int(), sum: z.int(), failed: z.int(), duplicate: z.int(), documents: z.int() })

/** The ledger of the last run, which had nothing to do but what was left, against the files and the rows. */
function ledgerProblems({ killed, course }: Pair): readonly string[] {
  const database = openForReading(killed.database)
  try {
    const sql = `SELECT found, loaded + review + failed + unchanged + duplicate AS sum, failed, duplicate,
      (SELECT count(*) FROM documents) AS documents FROM runs ORDER BY id DESC LIMIT 1`
    const { found, sum, duplicate, documents } = lastRun.parse(database.prepare(sql).get())
    const files = globSync('*.pdf', { cwd: killed.documents })
    const starts = z.int().parse(database.prepare('SELECT count(*) FROM runs').pluck().get())
    return [
      ...(found === sum && found === files.length ? [] : [`${files.length} files, ${found} found, ${sum} told of`]),
      ...(documents + duplicate === found ? [] : [`${documents} rows and ${duplicate} duplicates of ${found} files`]),
      ...(starts <= course.lives.length ? [] : [`${starts} runs in the database, ${course.lives.length} were started`]),
    ]
  } finally {
    database.close()
  }
}

async function exportProblems({ killed, undisturbed }: Pair): Promise<readonly string[]> {
  const [one, other] = [
    await tell('export', '--db', killed.database),
    await tell('export', '--db', undisturbed.database),
  ]
  return one.out === other.out && one.out.length > 0
    ? []
    : [`the exports differ: ${one.out.length} and ${other.out.length} characters`]
}

async function verdict({ database }: Place): Promise<readonly string[]> {
  const { code, out } = await tell('verify', '--db', database)
  return code === 0 ? [] : [`verify of ${path.basename(database)}: ${out}`]
}

const asked = z.object({ life: z.int(), path: z.string(), page: z.int(), region: z.array(z.number()).nullable() })

/**
 * Pages that were asked for: all, those that the work needs, and what is wrong. One that was there when a life began may not
 * be asked for in it; another one once, and once more for each process that was killed in it.
 */
export function pageProblems({ killed, undisturbed, course }: Pair) {
  const [all, needed] = [pagesAsked(killed), pagesAsked(undisturbed)]
  const counts = Map.groupBy(all, ({ life, key }) => `${life} ${key}`)
  const childKills = (life: number) =>
    course.kills.filter((kill) => kill.life === life && kill.target === 'child').length
  const problems = [...counts.values()].flatMap((pages) => {
    const [{ life, key } = { life: 0, key: '' }] = pages
    const isThere = course.lives.find(({ number }) => number === life)?.atBirth.pages.has(key)
    const most = isThere ? 0 : 1 + childKills(life)
    return pages.length <= most
      ? []
      : [`life ${life} asked ${pages.length} times for page ${key}, ${isThere ? 'which was there' : `not ${most}`}`]
  })
  const distinct = new Set(needed.map(({ key }) => key))
  const strange = all.filter(({ key }) => !distinct.has(key)).map(({ key }) => `page ${key} was never needed`)
  return { asked: all.length, needed: distinct.size, problems: [...problems, ...strange] }
}

function pagesAsked({ pages, documents }: Place): readonly { readonly life: number; readonly key: string }[] {
  if (!existsSync(pages)) return []
  const hashes = new Map<string, string>()
  const hashOf = (file: string): string => {
    const hash =
      hashes.get(file) ??
      createHash('sha256')
        .update(readFileSync(path.resolve(documents, file)))
        .digest('hex')
    hashes.set(file, hash)
    return hash
  }
  return readFileSync(pages, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => asked.parse(JSON.parse(line)))
    .map((page) => ({
      life: page.life,
      key: pageKey(hashOf(page.path), page.page, page.region === null ? '' : JSON.stringify(page.region)),
    }))
}

/** Files that no run needs after its end. The lock of runs stays by design, and the report of the last one. */
function leftovers({ temporary, database }: Place): readonly string[] {
  const wanted = [path.basename(database), `${path.basename(database)}.lock`, 'report.html']
  const beside = readdirSync(path.dirname(database)).filter((name) => !wanted.includes(name))
  return [...beside, ...readdirSync(temporary)].map((name) => `${name} was left behind`)
}
