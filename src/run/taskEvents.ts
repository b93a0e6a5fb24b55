import { z } from 'zod'
import { type Stage, stage } from '../errors.ts'
import type { Answer } from './watchedTask.ts'
import type { WorkerTask } from './worker.ts'

/** What a process is asked to do: a document, or a page of one (from 1). */
export type AskedOf = {
  readonly task: 'document' | 'page'
  readonly path: string
  readonly file: string
  readonly page: number | null
}

/** What the processes of a pool do; `worker` is the process's place, from 1, `milliseconds` the time since it began. */
export type TaskEvent =
  | (AskedOf & { readonly kind: 'task-begun'; readonly worker: number })
  | { readonly kind: 'task-step'; readonly worker: number; readonly stage: Stage; readonly page: number | null }
  | (AskedOf & {
      readonly kind: 'task-ended'
      readonly worker: number
      readonly milliseconds: number
      readonly answer: Answer['kind']
    })

/** What is asked with a task. */
export function askedOf(task: WorkerTask): AskedOf {
  return { task: task.kind, ...task.job, page: task.kind === 'page' ? task.page : null }
}

const sign = z.object({
  pid: z.int(),
  stage: stage.optional(),
  page: z.int().positive().optional(),
})

/** What a process sends while it works: its id, and the stage that it is at, with the page, if it has told. */
export type Sign = Readonly<z.infer<typeof sign>>

/** A message from a process as a sign, null for any other. */
export function signOf(message: unknown): Sign | null {
  return sign.safeParse(message).data ?? null
}
