import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { watchFolder } from '../../src/run/watchFolder.ts'
import { withFolder } from '../store/databases.ts'

const STILL = 300

/** A watched folder, what it has told so far (names below it), and a wait for something to be told. */
type Watched = {
  readonly folder: string
  readonly at: (name: string) => string
  readonly told: readonly string[]
  readonly untilTold: (line: string | RegExp) => Promise<void>
}

async function withWatch(prepare: (at: (name: string) => string) => void, use: (watched: Watched) => Promise<void>) {
  await withFolder(async (root) => {
    const folder = path.join(root, 'watched')
    fs.mkdirSync(folder)
    const at = (name: string) => path.join(folder, name)
    const told: string[] = []
    const tell = (kind: string) => (file: string) => void told.push(`${kind} ${path.relative(folder, file)}`)
    prepare(at)
    const watch = watchFolder(
      folder,
      {
        ...{ complete: tell('complete'), gone: tell('gone') },
        refused: (refusal) => tell('refused')(`${refusal.path}: ${refusal.message}`),
        failed: (error) => told.push(`failed ${error.message}`),
      },
      STILL,
    )
    const untilTold = (line: string | RegExp) =>
      vi.waitFor(() => expect(told).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line)), {
        timeout: 15_000,
        interval: 20,
      })
    try {
      await watch.ready
      await use({ folder, at, told, untilTold })
    } finally {
      await watch.close()
    }
  })
}

const longAgo = new Date(Date.now() - 60_000)

test('what is there is told, with all below, and what is no PDF or hidden is not', async () => {
  const names = ['a.pdf', 'deep/er/b.PDF', 'notes.txt', '.hidden.pdf', '.git/c.pdf']
  const prepare = (at: (name: string) => string) => {
    for (const name of names) {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true })
      fs.writeFileSync(at(name), name)
      fs.utimesSync(at(name), longAgo, longAgo)
    }
  }
  await withWatch(prepare, async ({ at, told, untilTold }) => {
    await untilTold('complete a.pdf')
    await untilTold('complete deep/er/b.PDF')
    fs.writeFileSync(at('last.pdf'), 'x')
    await untilTold('complete last.pdf')
    expect(told.toSorted()).toEqual(['complete a.pdf', 'complete deep/er/b.PDF', 'complete last.pdf'])
  })
})

test.each([
  ['that is there from the beginning', true],
  ['that comes later', false],
])('a file %s is not complete while it grows', async (_name, isEarly) => {
  const open = (at: (name: string) => string) => fs.writeFileSync(at('a.pdf'), 'begin')
  await withWatch(isEarly ? open : () => {}, async ({ at, told, untilTold }) => {
    if (!isEarly) open(at)
    let size = 5
    // The file grows in steps that are shorter than the pause that makes it complete, and for longer than that.
    await new Promise<void>((resolve) => {
      const until = Date.now() + 4 * STILL
      const grow = setInterval(() => {
        expect(told).toEqual([])
        fs.appendFileSync(at('a.pdf'), 'more')
        size += 4
        if (Date.now() < until) return
        clearInterval(grow)
        resolve()
      }, STILL / 6)
    })
    await untilTold('complete a.pdf')
    expect(fs.statSync(at('a.pdf')).size).toBe(size)
  })
})

test('a file that was taken for complete and goes on growing is told of again', async () => {
  await withWatch(
    () => {},
    async ({ at, told, untilTold }) => {
      fs.writeFileSync(at('a.pdf'), 'half')
      await untilTold('complete a.pdf')
      fs.appendFileSync(at('a.pdf'), ', whole')
      await vi.waitFor(() => expect(told).toEqual(['complete a.pdf', 'complete a.pdf']), { timeout: 15_000 })
    },
  )
})

test('removed and renamed files, and a folder that comes later with files in it, are told', async () => {
  await withWatch(
    (at) => fs.writeFileSync(at('a.pdf'), 'a'),
    async ({ folder, at, untilTold }) => {
      await untilTold('complete a.pdf')
      fs.renameSync(at('a.pdf'), at('b.pdf'))
      await untilTold('gone a.pdf')
      await untilTold('complete b.pdf')
      fs.rmSync(at('b.pdf'))
      await untilTold('gone b.pdf')
      const elsewhere = `${folder}-else`
      fs.mkdirSync(path.join(elsewhere, 'deep'), { recursive: true })
      fs.writeFileSync(path.join(elsewhere, 'deep/c.pdf'), 'c')
      fs.renameSync(elsewhere, at('later'))
      await untilTold('complete later/deep/c.pdf')
      fs.writeFileSync(at('later/deep/d.pdf'), 'd')
      await untilTold('complete later/deep/d.pdf')
    },
  )
})

test('links that lead out and fifos are refused, once, whether they are there or come later; links within are passed over', async () => {
  const prepare = (at: (name: string) => string) => {
    fs.writeFileSync(at('../secret.pdf'), 'x')
    fs.writeFileSync(at('a.pdf'), 'x')
    fs.mkdirSync(at('deep'))
    fs.symlinkSync('../secret.pdf', at('early.pdf'))
    fs.symlinkSync('../../secret.pdf', at('deep/early.pdf'))
    fs.symlinkSync('a.pdf', at('within.pdf'))
  }
  await withWatch(prepare, async ({ folder, at, told, untilTold }) => {
    await untilTold(/^refused early\.pdf: .* leads out of the folder/)
    await untilTold(/^refused deep\/early\.pdf: /)
    fs.symlinkSync('../secret.pdf', at('late.pdf'))
    fs.symlinkSync(path.dirname(folder), at('folder-out'))
    if (spawnSync('mkfifo', [at('fifo.pdf')]).status === 0) await untilTold(/^refused fifo\.pdf: .* a fifo/)
    await untilTold(/^refused late\.pdf: /)
    await untilTold(/^refused folder-out: /)
    await untilTold('complete a.pdf')
    expect(told.filter((line) => line.startsWith('complete'))).toEqual(['complete a.pdf'])
    expect(new Set(told).size).toBe(told.length)
  })
})

test('the end of the folder itself is told', async () => {
  await withWatch(
    () => {},
    async ({ folder, untilTold }) => {
      fs.rmdirSync(folder)
      await untilTold('failed the folder is gone')
    },
  )
})
