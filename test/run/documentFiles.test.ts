import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findDocumentFiles } from '../../src/run/documentFiles.ts'
import { withFolder } from '../store/databases.ts'

const files = ['a.pdf', 'b/c.PDF', 'b/d [draft].pdf', 'b/notes.txt', 'e/f/g.Pdf', '.hidden/h.pdf', 'e/._f.pdf']

async function found(...paths: readonly string[]) {
  return withFolder(async (folder) => {
    for (const file of files) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      fs.writeFileSync(path.join(folder, file), '')
    }
    fs.symlinkSync(folder, path.join(folder, 'e/loop'))
    const { documents, closed, empty } = await findDocumentFiles(paths.map((given) => path.join(folder, given)))
    expect(documents.every((document) => fs.existsSync(document.path))).toBe(true)
    return { files: documents.map(({ file }) => file), closed: closed.length, empty: empty.length }
  })
}

test.each([
  ['a file by its name, whatever its ending', ['b/notes.txt'], ['notes.txt']],
  ['a folder by the path below it, sorted', ['b', 'e/f'], ['c.PDF', 'd [draft].pdf', 'g.Pdf']],
  ['a glob by the path below its first wildcard', ['*/c.*'], ['b/c.PDF']],
  ['of a glob only the PDFs', ['b/*'], ['c.PDF', 'd [draft].pdf']],
  ['a file with brackets in its name as itself', ['b/d [draft].pdf'], ['d [draft].pdf']],
  ['a file that is reached twice once', ['b/c.PDF', 'b', 'b/*.pdf'], ['c.PDF', 'd [draft].pdf']],
])('names %s', async (_name, paths, names) => {
  expect(await found(...paths)).toEqual({ files: names, closed: 0, empty: 0 })
})

test('of a folder with a link to itself each file comes once a way, and hidden ones do not', async () => {
  const { files: names } = await found('')
  expect(names.filter((name) => !name.includes('loop'))).toEqual(['a.pdf', 'b/c.PDF', 'b/d [draft].pdf', 'e/f/g.Pdf'])
  expect(new Set(names).size).toBe(names.length)
})

test('tells paths that do not exist from those that hold nothing', async () => {
  expect(await found('nowhere', 'b/*.doc', 'nowhere/*.pdf')).toEqual({ files: [], closed: 1, empty: 2 })
})

test('a folder that may not be read is told, with the PDFs beside it found', async () => {
  await withFolder(async (folder) => {
    fs.mkdirSync(path.join(folder, 'shut'))
    fs.writeFileSync(path.join(folder, 'a.pdf'), '')
    const readFolder = ((at: string, options: { withFileTypes: true }, done: (...given: unknown[]) => void) => {
      if (at.includes('shut')) done(Object.assign(new Error('not for you'), { code: 'EACCES' }), [])
      else fs.readdir(at, options, done)
    }) as typeof fs.readdir
    const { documents, closed } = await findDocumentFiles([folder], readFolder)
    expect(documents.map(({ file }) => file)).toEqual(['a.pdf'])
    expect(closed).toEqual([
      { path: expect.stringMatching(/shut.?$/), message: 'The folder cannot be read (EACCES). Check its rights.' },
    ])
  })
})

test('what is neither file nor folder is not read', async () => {
  expect(await findDocumentFiles(['/dev/zero'])).toMatchObject({ documents: [], closed: [{ path: '/dev/zero' }] })
})
