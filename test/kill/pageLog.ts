// Loaded into every process of a run under test (NODE_OPTIONS=--import), before its own code: writes down each page that a
// child process is asked to recognise. It changes nothing, and it knows no more of the run than the messages it sees.
import { appendFileSync } from 'node:fs'
import { z } from 'zod'

const pageMessage = z.object({
  task: z.object({
    kind: z.literal('page'),
    job: z.object({ path: z.string() }),
    page: z.int(),
    region: z.array(z.number()).nullable(),
  }),
})

const { KILL_TEST_PAGES: log, KILL_TEST_LIFE: life } = process.env
if (log !== undefined && process.send !== undefined) {
  process.on('message', (message) => {
    const asked = pageMessage.safeParse(message).data?.task
    if (asked === undefined) return
    const { job, page, region } = asked
    appendFileSync(log, `${JSON.stringify({ life: Number(life), path: job.path, page, region })}\n`)
  })
}
