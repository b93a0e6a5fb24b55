// Kills a run again and again and shows that nothing is lost: npm run test:kill -- --documents 300 --kills 100 --seed 1
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { killTrial, type Verdict } from './killedRun.ts'

const USAGE = `npm run test:kill -- [options]

Takes a corpus in undisturbed, then again while the command, its whole process group or one of its processes is killed
(SIGKILL) at random moments and the command is started again each time; then compares the two databases row by row, the
exports byte for byte, the pages asked for, and looks for processes and files left behind. Linux only.

  --documents N   PDFs in all (default 300)
  --scans N       of which scans, of one to three pages (default 10, the most there are)
  --kills N       how many kills (default 100)
  --seed N        of the corpus, the waits and what is hit (default 1); the clock of the machine has no seed
  --engine NAME   auto, tesseract.js or native (default auto)
  --keep          leave the folder, and say where it is
  --help          this text
`

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '300' },
    scans: { type: 'string', default: '10' },
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'auto' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function told({ course, ...verdict }: Verdict): readonly string[] {
  const { kills, lives } = course
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => kills.filter(({ done }) => Math.min(9, Math.floor(10 * done)) === tenth).length,
  )
  const after = kills.filter(({ done }) => done >= 1).length
  const hit = (target: string) => kills.filter((kill) => kill.target === target).length
  return [
    `${verdict.rows} documents; ${verdict.undisturbedSeconds.toFixed(0)} s undisturbed, ${verdict.killedSeconds.toFixed(0)} s with kills`,
    `${kills.length} kills in ${lives.length} starts: ${hit('main')} of the command, ${hit('group')} of all its processes, ${hit('child')} of a process that it had started`,
    `kills by how much of the work was done, in tenths: ${tenths.join(' ')} (${after} of them when nothing was left to do)`,
    `pages asked for: ${verdict.pagesAsked}, of ${verdict.pagesNeeded} needed`,
    `longest that a process outlived its killed run: ${verdict.survivedSeconds.toFixed(1)} s`,
    ...verdict.problems.map((problem) => `WRONG: ${problem}`),
    verdict.problems.length === 0
      ? 'Nothing was lost, done twice or left behind.'
      : `${verdict.problems.length} problems`,
  ]
}

if (values.help) console.log(USAGE)
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'decisionbase-kill-'))
  try {
    const [documents, scans, kills, seed] = [values.documents, values.scans, values.kills, values.seed].map(Number)
    if ([documents, scans, kills, seed].some((number) => !Number.isInteger(number)))
      throw new Error('Numbers, please: see --help.')
    const trial = {
      documents: documents ?? 0,
      scans: scans ?? 0,
      kills: kills ?? 0,
      seed: seed ?? 0,
      engine: values.engine,
    }
    const verdict = await killTrial(folder, trial)
    for (const line of told(verdict)) console.log(line)
    process.exitCode = verdict.problems.length === 0 ? 0 : 1
  } finally {
    if (values.keep) console.log(`All is in ${folder}`)
    else rmSync(folder, { recursive: true, force: true })
  }
}
