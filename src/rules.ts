/** What the pipeline knows, read from `pipeline/`: compiled once, then only read. */
export type Rules = {
  /** Names the shared rules and the code; a document done under another hash is done again. */
  readonly hash: string
}

/** Reads and checks every file under `folder`; throws `SetupError` that names the file and line of what is wrong. */
export function loadRules(_folder: string): Rules {
  throw new Error('being written')
}
