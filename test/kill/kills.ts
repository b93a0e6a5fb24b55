import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../fixtures/generate/random.ts'
import { type Life, type Place, startLife } from './life.ts'
import { processesMarked } from './processes.ts'
import { type Seen, seenIn } from './progressSeen.ts'

/** What a kill hits: the command's own process, all of its processes at once, or one of those that it started. */
type Target = 'main' | 'group' | 'child'

const weighted: readonly Target[] = ['main', 'main', 'group', 'child', 'child']

/**
 * A kill: in which life, how long after its start or the kill before, and how much of the work (0 to 1) was done: by the end
 * of the life, or by its beginning if it lived on.
 */
type Kill = { readonly life: number; readonly target: Target; readonly seconds: number; readonly done: number }

/** What the database held when a life began, and with which code it ended by itself; null for one that was killed. */
type LifeStory = { readonly number: number; readonly atBirth: Seen; readonly code: number | null }

export type Course = { readonly kills: readonly Kill[]; readonly lives: readonly LifeStory[] }

/**
 * `doneShare` tells how much of the work is done; `startSeconds` is how long a run takes to its first document,
 * `workSeconds` how long all the work takes.
 */
export type KillTerms = {
  readonly kills: number
  readonly random: Random
  readonly doneShare: (seen: Seen) => number
  readonly startSeconds: number
  readonly workSeconds: number
  readonly scratch: string
}

/**
 * Runs the command, kills it, starts it again, until so many kills are done, and then until a run ends by itself in which
 * nothing was killed. Where a run ends before its kill, the next one starts.
 *
 * A kill comes within the start of a run one time in six, else some time after it: on average as long as an even share of the
 * work that is left takes, and longer where the lives before did less than that, so that the kills spread over all of it.
 */
export async function runWithKills(place: Place, terms: KillTerms): Promise<Course> {
  const [kills, lives]: [Kill[], LifeStory[]] = [[], []]
  let [before, stretch] = [0, 1]
  for (let number = 1; ; number += 1) {
    const atBirth = seenIn(place.database, terms.scratch)
    const isLast = kills.length >= terms.kills
    const done = terms.doneShare(atBirth)
    const share = (1 - done) / Math.max(1, terms.kills - kills.length)
    stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, stretch * (done - before < share ? 1.4 : 0.7)))
    before = done
    const mean = stretch * share * terms.workSeconds
    const reach = { mean, most: MOST_AT_ONCE * (1 - done) * terms.workSeconds }
    const life = startLife(number, place)
    const hits = isLast ? [] : await killsWithin(life, { place, terms, reach, left: terms.kills - kills.length })
    const { code } = await life.ended
    const doneBy = terms.doneShare(seenIn(place.database, terms.scratch))
    for (const hit of hits) kills.push({ ...hit, life: number, done: hit.target === 'child' ? done : doneBy })
    lives.push({ number, atBirth, code })
    if (isLast) return { kills, lives }
  }
}

// What is in hand at a kill is lost: a life can do much less than it has time for.
const MOST_STRETCH = 6
// Of the work that is left, the time for so much: no life does all the rest while there are kills left.
const MOST_AT_ONCE = 0.25

/** How long a life is to work, in seconds: on average, and at most. */
type Reach = { readonly mean: number; readonly most: number }
type Killing = { readonly place: Place; readonly terms: KillTerms; readonly reach: Reach; readonly left: number }
type Hit = Pick<Kill, 'target' | 'seconds'>

/** Kills within a life, `left` at most, until it has ended or the command itself was hit. */
async function killsWithin(life: Life, { place, terms, reach, left }: Killing): Promise<readonly Hit[]> {
  const { random, startSeconds } = terms
  const share = () => random.int(1, 1000) / 1000
  const work = () => Math.min(reach.most, -Math.log(share()) * reach.mean)
  const hits: Hit[] = []
  let isOver = false
  void life.ended.then(() => {
    isOver = true
  })
  let seconds = random.chance(1 / 6) ? share() * startSeconds : startSeconds + work()
  while (hits.length < left) {
    await Promise.race([setTimeout(1000 * seconds), life.ended])
    if (isOver) break
    const target = random.pick(weighted)
    if (kill(life, target, place, random)) hits.push({ target, seconds })
    if (target !== 'child') break
    seconds = work()
  }
  return hits
}

/** Kills what is meant; false where there is no such process at the moment. */
function kill({ child, number }: Life, target: Target, { mark }: Place, random: Random): boolean {
  const { pid } = child
  if (pid === undefined) return false
  if (target === 'main') return process.kill(pid, 'SIGKILL')
  if (target === 'group') return process.kill(-pid, 'SIGKILL')
  const others = processesMarked(mark).filter((one) => one.pid !== pid && one.life === number)
  if (others.length === 0) return false
  try {
    return process.kill(random.pick(others).pid, 'SIGKILL')
  } catch {
    return false // it ended by itself in between
  }
}
