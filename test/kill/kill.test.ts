import fs from 'node:fs'
import { expect, test } from 'vitest'
import { withFolder } from '../store/databases.ts'
import { killTrial } from './killedRun.ts'

const hasProc = fs.existsSync('/proc/self/environ')

test.skipIf(!hasProc)(
  `${hasProc ? '' : 'NOT CHECKED, there is no /proc: '}a run that is killed again and again comes out as one that is not`,
  async () => {
    await withFolder(async (folder) => {
      const verdict = await killTrial(folder, { documents: 10, scans: 1, kills: 4, seed: 7, engine: 'auto' })
      expect(verdict.problems).toEqual([])
      expect(verdict.course.kills).toHaveLength(4)
      // Nine different documents, one of them a scan of one page, one that cannot be read, and a copy.
      expect({ rows: verdict.rows, pages: verdict.pagesNeeded }).toEqual({ rows: 9, pages: 1 })
    })
  },
  300_000,
)
