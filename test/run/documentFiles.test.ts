import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findDocumentFiles } from '../../src/run/documentFiles.ts'
import { hashFile } from '../../src/run/fileHash.ts'
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

test('links that lead out, fifos, sockets and devices are refused, each with its reason', async () => {
  await withFolder(async (folder) => {
    const [inside, outside] = [path.join(folder, 'in'), path.join(folder, 'out')]
    for (const at of [path.join(inside, 'deep'), path.join(outside, 'far')]) fs.mkdirSync(at, { recursive: true })
    for (const at of ['in/a.pdf', 'in/deep/b.pdf', 'out/c.pdf', 'out/far/d.pdf', 'out/notes.txt'])
      fs.writeFileSync(path.join(folder, at), '')
    const link = (target: string, at: string) => fs.symlinkSync(target, path.join(inside, at))
    link(path.join(outside, 'c.pdf'), 'out.pdf')
    link('../../out/c.pdf', 'deep/also out.pdf')
    link(outside, 'folder-out')
    link(path.join(outside, 'notes.txt'), 'notes.txt')
    link('nowhere', 'broken.pdf')
    link('round.pdf', 'round.pdf')
    link('deep/b.pdf', 'within.pdf')
    link('/dev/zero', 'zero.pdf')
    const hasFifo = spawnSync('mkfifo', [path.join(inside, 'fifo.pdf')]).status === 0
    const server = net.createServer().listen(path.join(inside, 'socket.pdf'))
    try {
      await new Promise((resolve) => server.on('listening', resolve))
      const { documents, closed } = await findDocumentFiles([inside, path.join(folder, 'in/deep/*.pdf')])
      expect(documents.map(({ file }) => file)).toEqual(['a.pdf', 'deep/b.pdf', 'within.pdf'])
      const reasons = Object.fromEntries(closed.map((one) => [path.relative(inside, one.path), one.message]))
      const isOut = expect.stringContaining('leads out of the folder')
      expect(reasons).toEqual({
        ...{ 'out.pdf': isOut, 'deep/also out.pdf': isOut, 'folder-out': isOut, 'zero.pdf': isOut },
        ...{ 'broken.pdf': expect.stringContaining('nowhere'), 'round.pdf': expect.stringContaining('nowhere') },
        ...(hasFifo ? { 'fifo.pdf': expect.stringContaining('no file but a fifo') } : {}),
        'socket.pdf': expect.stringContaining('no file but a socket'),
      })
    } finally {
      server.close()
    }
  })
})

test('what has become a fifo since it was found is not waited for', async () => {
  await withFolder(async (folder) => {
    const fifo = path.join(folder, 'a.pdf')
    if (spawnSync('mkfifo', [fifo]).status !== 0) return expect(process.platform).toBe('win32')
    await expect(hashFile(fifo)).rejects.toThrow('is no file')
  })
})

test('what is neither file nor folder is not read', async () => {
  expect(await findDocumentFiles(['/dev/zero'])).toMatchObject({
    documents: [],
    closed: [{ path: '/dev/zero', message: expect.stringContaining('a device') }],
  })
})
