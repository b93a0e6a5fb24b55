import { type FailureCode, isTransient } from '../errors.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import { type Knowledge, standingOf } from './knowledge.ts'

/** Which of the documents in the database a run does again, also where nothing has changed; a code is one of failures. */
export type Only = 'failed' | 'review' | 'ocr' | FailureCode

/**
 * What a run works under, as far as it decides what is done again. With `only`, all other documents are left out; with
 * `isRetry`, whatever failed is tried again.
 */
export type FateTerms = {
  readonly knowledge: Knowledge
  readonly mode: OcrMode
  readonly only: Only | null
  readonly isRetry: boolean
}

/**
 * What will be done with a document that was found; of the last three nothing is.
 *
 * `changed-rules`: it may come out otherwise. `changed-packs`: it may, if packs that are not its own find other things in it.
 * `changed-mode`: other pages would be recognised than were. `asked-for`: it is current, but chosen with `only`.
 * `failed-before`: it would fail again.
 */
export type Fate =
  | 'new'
  | 'changed-rules'
  | 'changed-packs'
  | 'changed-mode'
  | 'tried-again'
  | 'asked-for'
  | 'failed-before'
  | 'unchanged'
  | 'left-out'

/** The fate of a document; null for one that is not in the database. */
export function fateOf(known: KnownDocument | null, { knowledge, mode, only, isRetry }: FateTerms): Fate {
  if (only !== null && !isChosen(known, only)) return 'left-out'
  if (known === null) return 'new'
  const { failureCode } = known
  const standing = standingOf(known, knowledge)
  if (standing === 'changed-rules') return standing
  if (failureCode !== null && (isTransient(failureCode) || isRetry || only !== null)) return 'tried-again'
  if (failureCode === 'too-large' && known.limitsHash !== knowledge.limitsHash) return 'tried-again'
  if (!isReadAs(known, mode)) return 'changed-mode'
  if (only !== null) return 'asked-for'
  if (standing === 'changed-packs') return standing
  return failureCode === null ? 'unchanged' : 'failed-before'
}

/** Is the document read, if this is its fate? */
export function isToDo(fate: Fate): boolean {
  return !['failed-before', 'unchanged', 'left-out'].includes(fate)
}

function isChosen(known: KnownDocument | null, only: Only): boolean {
  if (known === null) return false
  if (only === 'failed' || only === 'review') return known.status === only
  return only === 'ocr' ? known.textSource === 'ocr' || known.textSource === 'mixed' : known.failureCode === only
}

/** Were the same pages recognised as would be now? Where `auto` found nothing to recognise, `never` does not either. */
function isReadAs({ ocrMode, textSource }: KnownDocument, mode: OcrMode): boolean {
  return ocrMode === mode || (textSource === 'digital' && ocrMode === 'auto' && mode === 'never')
}

/** Would the document come out of what was kept of it as it would of its PDF? */
export function isFromKept(fate: string): boolean {
  return fate === 'changed-rules' || fate === 'changed-packs'
}
