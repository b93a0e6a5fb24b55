import { type ExecFileSyncOptionsWithStringEncoding, execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PageWords } from './ourWords.ts'

/** The words of a digital PDF's text layer, page by page, in the order of the file; hyphens at line ends stay. */
export function printedWords(pdfFile: string): readonly PageWords[] {
  const text = execFileSync('pdftotext', ['-raw', pdfFile, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return text
    .split('\f')
    .slice(0, -1) // each page ends with a form feed
    .map((page, index) => ({ page: index + 1, words: splitWords(page) }))
}

/** The words that the `tesseract` program reads, with its defaults, on each page drawn grey at 200 dpi. */
export function nativeWords(pdfFile: string): readonly PageWords[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'decisionbase-bench-'))
  try {
    execFileSync('pdftoppm', ['-r', '200', '-gray', pdfFile, path.join(folder, 'page')])
    const images = globSync('*.pgm', { cwd: folder }).toSorted()
    return images.map((image, index) => {
      const options = {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      } satisfies ExecFileSyncOptionsWithStringEncoding
      const text = execFileSync('tesseract', [path.join(folder, image), '-'], options)
      return { page: index + 1, words: splitWords(text) }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const splitWords = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** Those of the commands that are not installed. */
export function missingCommands(commands: readonly string[]): readonly string[] {
  return commands.filter((command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error !== undefined)
}
