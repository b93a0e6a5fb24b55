import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import type { GreyImage, PixelBox } from '../../src/imaging/greyImage.ts'
import { chooseEngine, startEngine } from '../../src/recognition/chosenEngine.ts'
import type { Engine } from '../../src/recognition/engine.ts'
import { nativeEngine, nativeIdentity } from '../../src/recognition/nativeTesseract.ts'
import { startTesseractJs } from '../../src/recognition/tesseractJs.ts'
import { drawn } from '../imaging/drawing.ts'

const DPI = 200
const SCALE = DPI / 72
const LINES = ['The Deputy Mayor approves', 'the award of £25,000 to Safer Streets']

type Expected = { readonly text: string; readonly box: PixelBox; readonly line: number }

/** A strip of paper with two lines of text, and where the ink of each word is. */
function strip(): { readonly picture: GreyImage; readonly expected: readonly Expected[] } {
  const expected: Expected[] = []
  const picture = drawn({
    dpi: DPI,
    width: 320,
    height: 100,
    draw: (canvas) => {
      canvas.font = '14px Page'
      for (const [line, text] of LINES.entries()) {
        const y = 40 + 30 * line
        canvas.fillText(text, 30, y)
        for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
          const x = 30 + canvas.measureText(text.slice(0, index)).width
          const ink = canvas.measureText(word)
          const [x0, x1] = [x - ink.actualBoundingBoxLeft, x + ink.actualBoundingBoxRight]
          const [y0, y1] = [y - ink.actualBoundingBoxAscent, y + ink.actualBoundingBoxDescent]
          expected.push({ text: word, box: [x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE], line })
        }
      }
    },
  })
  return { picture, expected }
}

const blank: GreyImage = { width: 600, height: 400, pixels: new Uint8Array(240_000).fill(255) }

async function readsTheStrip(engine: Engine): Promise<void> {
  const { picture, expected } = strip()
  const words = await engine.read(picture)
  expect(words.map(({ text, line }) => ({ text, line }))).toStrictEqual(
    expected.map(({ text, line }) => ({ text, line })),
  )
  for (const [i, { text, box, confidence }] of words.entries()) {
    for (const [side, at] of box.entries())
      expect(Math.abs(at - (expected[i]?.box[side] ?? Number.NaN)), `${text}, side ${side}`).toBeLessThanOrEqual(3)
    expect(confidence).toBeGreaterThan(0.8)
    expect(confidence).toBeLessThanOrEqual(1)
  }
  expect(await engine.read(blank)).toStrictEqual([])
  expect(await engine.read(picture)).toStrictEqual(words)
}

test('tesseract.js reads words at their places, nothing off blank paper, and the same words again', async () => {
  const engine = await startTesseractJs()
  try {
    await readsTheStrip(engine)
    expect(engine).toMatchObject({ name: 'tesseract.js', identity: expect.stringMatching(/^tesseract\.js 7\..*eng/u) })
  } finally {
    await engine.close()
  }
})

test('tesseract.js rejects a picture that is none, and reads the next', async () => {
  const engine = await startTesseractJs()
  try {
    await expect(engine.read({ width: 100, height: 100, pixels: new Uint8Array(7) })).rejects.toThrow(/read image/u)
    expect((await engine.read(strip().picture)).map(({ text }) => text)).toContain('Deputy')
  } finally {
    await engine.close()
  }
})

const identity = await nativeIdentity()
if (identity === null) console.info('engines.test.ts: the native engine is skipped: no "tesseract" with English here')

test.runIf(identity !== null)('the native program does so, too, within a time that is enough', async () => {
  await readsTheStrip(nativeEngine(identity ?? '', 20))
  expect(identity).toMatch(/^tesseract \d+\.\d+.*, eng, /u)
})

const folder = mkdtempSync(path.join(tmpdir(), 'engines-'))
const ownPath = process.env.PATH ?? ''
beforeAll(() => writeFileSync(path.join(folder, 'tesseract'), ''))
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a shell script in the place of the program. */
function fake(script: string): void {
  const file = path.join(folder, 'tesseract')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  vi.stubEnv('PATH', `${folder}${path.delimiter}${ownPath}`)
}

const PAGE_ROW = '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t600\\t400\\t-1\\t'

// The first does not wait for the picture: what is still being written to it has nowhere to go.
test.each([
  ['ends with an error', 'echo "Error opening data file" >&2; exit 1', /code 1: .*Error opening data file/u],
  ['ends with an error after half a page', `cat > /dev/null; printf '${PAGE_ROW}\\n'; exit 3`, /code 3/u],
  ['is killed', 'kill -9 $$', /SIGKILL/u],
  ['writes nothing', 'cat > /dev/null', /Tesseract|tesseract/u],
  ['writes what is no table', 'cat > /dev/null; echo "usage: tesseract"', /no TSV: usage: tesseract/u],
])('a page is rejected, not blank, where the native program %s', async (_, script, message) => {
  fake(script)
  const large = { width: 2000, height: 2000, pixels: new Uint8Array(4_000_000) }
  await expect(nativeEngine('fake', 10).read(large)).rejects.toThrow(message)
})

test.each([
  ['hangs', 'exec sleep 3'],
  ['waits for a program of its own that hangs', 'sleep 3'],
])('a page is rejected in time where the native program %s', async (_, script) => {
  fake(script)
  const start = performance.now()
  await expect(nativeEngine('fake', 0.3).read(blank)).rejects.toThrow(/SIGKILL|seconds/u)
  expect(performance.now() - start).toBeLessThan(2500)
})

test('a program that is not there rejects by its name', async () => {
  vi.stubEnv('PATH', '/nowhere')
  await expect(nativeEngine('fake', 10).read(blank)).rejects.toThrow(/tesseract/u)
})

test.each([
  ['is not there', null],
  ['has no English', 'echo "tesseract 5.3.0"; echo osd; echo engelska'],
  ['cannot start', 'echo "libtesseract.so.5: cannot open shared object file" >&2; exit 127'],
])('tesseract.js is chosen where the native program %s, and asking for that one is an error', async (_, script) => {
  if (script === null) vi.stubEnv('PATH', '/nowhere')
  else fake(script)
  expect(await nativeIdentity()).toBeNull()
  expect(await chooseEngine('auto')).toMatchObject({ name: 'tesseract.js' })
  await expect(chooseEngine('native')).rejects.toThrow(SetupError)
})

test('the native program is chosen where it reads English, unless tesseract.js is asked for', async () => {
  fake('case $1 in --version) echo "tesseract 9.9"; echo " leptonica";; *) echo "List:"; echo eng; echo osd;; esac')
  const chosen = await chooseEngine('auto')
  expect(chosen).toMatchObject({ name: 'native', identity: expect.stringMatching(/^tesseract 9\.9, eng, /u) })
  expect(await chooseEngine('native')).toStrictEqual(chosen)
  expect(await chooseEngine('tesseract.js')).toMatchObject({ name: 'tesseract.js' })
  expect(await startEngine(chosen, 60)).toMatchObject(chosen)
})
