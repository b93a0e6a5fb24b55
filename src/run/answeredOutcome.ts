import { z } from 'zod'
import type { FailureCode } from '../errors.ts'
import {
  type Failure,
  type Outcome,
  outcome,
  type Pending,
  pending,
  type Unconcerned,
  unconcerned,
} from '../outcome.ts'
import type { Answer } from './watchedTask.ts'

/** What is known of a document apart from the worker's answer; `hash` is null where its bytes could not be read. */
export type Asked = {
  readonly file: string
  readonly hash: { readonly sha256: string; readonly bytes: number } | null
  readonly rulesHash: string
  readonly timeoutSeconds: number
}

/** The outcome in a worker's answer, checked, or what it waits for, or that there is none to come; where there is none in it, the failure that says so. */
export function outcomeOf(
  answer: Exclude<Answer, { kind: 'left-out' }>,
  asked: Asked,
): Outcome | Pending | Unconcerned {
  if (answer.kind === 'timed-out') {
    const limit = `It took longer than ${asked.timeoutSeconds} seconds and was stopped.`
    return failedOutcome(asked, 'timed-out', `${limit} Give it more time with --timeout.`)
  }
  if (answer.kind === 'stalled')
    return failedOutcome(asked, 'stalled', `${answer.reason}: it was stopped. Give it more time with --stall.`)
  if (answer.kind === 'out-of-memory') {
    const advice = 'Give it more with --memory, or leave it out: it may be made to expand without end.'
    return failedOutcome(asked, 'out-of-memory', `${answer.reason} and was stopped. ${advice}`)
  }
  if (answer.kind === 'died') {
    const advice = 'The next run tries it again; with --workers 1 it has the memory to itself.'
    return failedOutcome(asked, 'worker-died', `The process that read it ended: ${answer.reason}. ${advice}`)
  }
  if (answer.kind === 'threw') {
    const where = answer.reason.split('\n').slice(0, 2).join(' ')
    return failedOutcome(asked, 'internal-error', `${where}. ${bugAdvice}`)
  }
  const parsed = z.union([outcome, pending, unconcerned]).safeParse(answer.value)
  if (parsed.success) return parsed.data
  const defect = z.prettifyError(parsed.error).split('\n').slice(0, 4).join(' ')
  return failedOutcome(asked, 'internal-error', `What was read is not a record: ${defect}. ${bugAdvice}`)
}

const bugAdvice = 'This is a bug in decisionbase: please report it with the file.'

function failedOutcome(asked: Asked, code: FailureCode, message: string): Outcome {
  return failedWith(asked, { code, stage: 'read', page: null, message })
}

/** The outcome of a document that failed outside of a worker. */
export function failedWith({ file, hash, rulesHash }: Asked, failure: Failure): Outcome {
  return {
    ...{ status: 'failed', file, rulesHash, timings: {}, failure },
    ...{ sha256: hash?.sha256 ?? null, bytes: hash?.bytes ?? null },
  }
}
