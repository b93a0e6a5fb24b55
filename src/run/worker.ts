import { Console } from 'node:console'
import { z } from 'zod'
import { job, type Outcome } from '../outcome.ts'
import { processDocument } from '../process.ts'
import { loadRules, type Rules } from '../rules.ts'

/**
 * What runs in a child process of the pool. Like `main.ts` an entry of its own, so it may set up its process here.
 * Standard output is the parent's, for data only: what a library prints must not get there. Ctrl-C reaches the whole
 * process group; the parent decides what is still finished.
 */
globalThis.console = new Console(process.stderr, process.stderr)
process.on('SIGINT', () => {})
// pdf.js unpacks streams by itself where there is no DecompressionStream, without a trip to the thread pool for each:
// measured on the five digital decisions, 2.9 instead of 4.3 ms a page.
Reflect.deleteProperty(globalThis, 'DecompressionStream')

const workerTask = z.strictObject({ job, pipelineFolder: z.string() })

/** Plain JSON that goes to the child process. */
export type WorkerTask = Readonly<z.infer<typeof workerTask>>

const rulesByFolder = new Map<string, Rules>()

/** Takes one PDF to its outcome; tells the parent first which process does it, so that it can be watched and stopped. */
export async function processTask(message: unknown): Promise<Outcome> {
  process.send?.({ pid: process.pid })
  const { job, pipelineFolder } = workerTask.parse(message)
  const rules = rulesByFolder.get(pipelineFolder) ?? loadRules(pipelineFolder)
  rulesByFolder.set(pipelineFolder, rules)
  return processDocument(job, rules)
}
