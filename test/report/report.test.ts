import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openForWriting } from '../../src/store/database.ts'
import { tell } from '../commands/fakeTerminal.ts'
import { type Trial, withTrial } from '../run/ingesting.ts'

const run = promisify(execFile)

const HOSTILE = `<img src=x onerror=alert(1)>"&'.pdf`
const files = {
  ...{ 'a.pdf': 'A title', 'b.pdf': 'review it', 'c.pdf': 'fail', 'copy.pdf': 'A title', 'd.pdf': 'scan 3' },
  [HOSTILE]: 'slow',
  'e.pdf': 'die',
}

/** The page of the last run, or of another, as `report` writes it. */
async function pageOf({ folder }: Trial, ...options: readonly string[]): Promise<{ page: string; file: string }> {
  const file = path.join(folder, 'page.html')
  const told = await tell('report', '--db', path.join(folder, 'out/decisions.db'), '--out', file, ...options)
  expect(told).toMatchObject({ code: 0, out: '', err: `Wrote ${file}\n` })
  return { page: fs.readFileSync(file, 'utf8'), file }
}

/** The text of a page, tags taken out and spaces made single. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/gsu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')

test('the page tells the ledger, which adds up, and all else that is known of the run', async () => {
  await withTrial(files, async (trial) => {
    const ledger = await trial.run({ retrySeconds: [0], paths: [trial.folder, path.join(trial.folder, 'nowhere.pdf')] })
    const { page } = await pageOf(trial)
    const text = textOf(page)
    expect(text).toContain('loaded 3 review 1 loaded, but a person should look failed 3 paths that were not read: 1')
    expect(ledger.found).toBe(8)
    expect(text).toContain('found 8 it adds up')
    expect(text).toContain('damaged-pdf 1 0 Fetch the file again')
    expect(text).toContain('worker-died 1 0 Retry with --workers 1')
    expect(text).toMatch(/e\.pdf .*worker-died, 2 tries/)
    expect(text).toContain('nowhere.pdf There is no such file')
    expect(text).toContain('pages recognised 3')
    expect(text).toContain('recogniser native')
    expect(text).toContain('time of a document 30 s')
    expect(page.match(/<svg role="img" aria-label="/gu)).toHaveLength(3)
  })
})

test('names are text and nothing else, and the page asks for nothing', async () => {
  await withTrial(files, async (trial) => {
    await trial.run()
    const { page } = await pageOf(trial)
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;&#39;.pdf')
    expect(page).not.toContain('<img')
    expect(page).not.toMatch(
      /<(?:script|link|iframe|object|embed|use|image)\b|\b(?:src|href|srcset)=["']|url\((?!#)|@import/u,
    )
  })
})

test('an earlier run has its report, too, also one that was killed; a run that is not there is wrong use', async () => {
  await withTrial({ 'a.pdf': 'A', 'b.pdf': 'fail' }, async (trial) => {
    await trial.run()
    trial.write({ 'c.pdf': 'C' })
    await trial.run()
    expect(textOf((await pageOf(trial, '--run', '1')).page)).toContain('found 2 it adds up')
    const second = textOf((await pageOf(trial)).page)
    expect(second).toContain('failed 1 1 failed before and were not tried again unchanged 1')
    expect(second).toContain('damaged-pdf 0 1')
    const db = path.join(trial.folder, 'out/decisions.db')
    const database = openForWriting(db)
    database.exec('UPDATE runs SET ended_at = NULL, rest = NULL WHERE id = 2')
    database.close()
    expect(textOf((await pageOf(trial, '--run', '2')).page)).toMatch(/did not come to its end.* 1 documents were saved/)
    expect(await tell('report', '--db', db, '--run', '9')).toMatchObject({
      code: 2,
      err: expect.stringContaining('has no run 9'),
    })
  })
})

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
)

/** What a browser shows of a page, what it says on its console, and for what it asks the network, through a proxy. */
async function browse(file: string, folder: string) {
  const asked: string[] = []
  const proxy = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = proxy.address() as AddressInfo // a server on a port, not on a path
    const own = ['--headless', '--no-sandbox', '--enable-logging=stderr', `--user-data-dir=${folder}/profile`]
    const args = [...own, `--proxy-server=127.0.0.1:${port}`, '--dump-dom', `file://${file}`]
    const { stdout, stderr } = await run(chromium ?? '', args)
    const said = stderr.split('\n').filter((line) => line.includes('CONSOLE'))
    return { shown: stdout, said, asked: asked.filter((url) => !BROWSERS_OWN.test(url)) }
  } finally {
    proxy.close()
  }
}

// The browser's own look for updates and accounts, which no flag keeps it from.
const BROWSERS_OWN = /^(?:https?:\/\/)?[\w.-]+\.(?:google|googleapis|gstatic|gvt\d)\.com[:/]/u

test.skipIf(chromium === undefined)(
  'a real browser shows the page without an error and asks the network for nothing (skipped where there is no Chromium)',
  async () => {
    await withTrial(files, async (trial) => {
      await trial.run()
      const { file } = await pageOf(trial)
      const { shown, said, asked } = await browse(file, trial.folder)
      expect(shown.match(/<svg /gu)).toHaveLength(3)
      expect({ said, asked }).toEqual({ said: [], asked: [] })

      // The same eyes see a page that does both.
      const bad = path.join(trial.folder, 'bad.html')
      fs.writeFileSync(bad, '<img src="http://decisions.test/x.png"><script>console.error("oh")</script>')
      const seen = await browse(bad, trial.folder)
      expect(seen.asked).toEqual(['http://decisions.test/x.png'])
      expect(seen.said.join()).toContain('oh')
    })
  },
  120_000,
)
