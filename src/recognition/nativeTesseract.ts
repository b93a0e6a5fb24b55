import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { toPgm } from '../imaging/greyImage.ts'
import { limitTime } from '../processTime.ts'
import type { Engine } from './engine.ts'
import { tesseractParameters } from './tesseractParameters.ts'
import { wordsOfTsv } from './tesseractTsv.ts'

const run = promisify(execFile)

/** The identity of the `tesseract` program on the PATH, or null where there is none that reads English. */
export async function nativeIdentity(): Promise<string | null> {
  try {
    const [{ stdout: version }, { stdout: languages }] = await Promise.all([
      answered(['--version']),
      answered(['--list-langs']),
    ])
    if (!/^eng$/mu.test(languages)) return null
    return `${version.split('\n')[0] ?? 'tesseract'}, eng, ${JSON.stringify(tesseractParameters)}`
  } catch {
    return null
  }
}

/** Asks the program; once more where it was killed meanwhile: that is no sign that it is missing, or another recogniser would take over. */
async function answered(args: readonly string[]): Promise<{ readonly stdout: string }> {
  try {
    return await run('tesseract', args)
  } catch (error) {
    const wasKilled = error instanceof Error && 'signal' in error && error.signal !== null
    if (!wasKilled) throw error
    return run('tesseract', args)
  }
}

/**
 * The native program as an engine: one process a page, one thread a process, since pages are what is shared out.
 *
 * `read` rejects with an Error where the program cannot start, ends with an error or takes longer than `timeoutSeconds`.
 */
export function nativeEngine(identity: string, timeoutSeconds: number): Engine {
  return {
    name: 'native',
    identity,
    read: async (image) => wordsOfTsv(await tsvOf(toPgm(image), timeoutSeconds)),
    close: async () => {},
  }
}

function tsvOf(pgm: Uint8Array, timeoutSeconds: number): Promise<string> {
  const settings = Object.entries(tesseractParameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn('tesseract', ['stdin', 'stdout', '--oem', '1', '-l', 'eng', ...settings, 'tsv'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    timeout: 1000 * timeoutSeconds,
    killSignal: 'SIGKILL',
  })
  // Where this process is killed, nobody is left to end it.
  if (child.pid !== undefined) limitTime(child.pid, timeoutSeconds)
  const [out, complaints]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.stdin.on('error', () => {}) // it ended before it had read the picture: its exit tells why
    child.on('exit', (code, signal) => {
      if (code === 0) return
      // A child of its own, as of a script, may keep the pipes open: nothing more is waited for.
      child.stdout.destroy()
      child.stderr.destroy()
      const said = Buffer.concat(complaints).toString().trim().split('\n').at(-1) ?? ''
      const why = child.killed
        ? `was stopped after ${timeoutSeconds} seconds`
        : `ended with ${signal ?? `code ${code}`}`
      reject(new Error(`tesseract ${why}${said === '' ? '' : `: ${said}`}`))
    })
    child.on('close', () => resolve(Buffer.concat(out).toString()))
    child.stdin.end(pgm)
  })
}
