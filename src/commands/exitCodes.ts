/** How a command ends: what the shell gets. Written down in the README. */
export const exitCodes = {
  /** All went through, review included. */
  done: 0,
  /** Some documents failed, or with `--strict` need review; rules of a pack fail. */
  someFailed: 1,
  /** Wrong use of the command. */
  usage: 2,
  /** The database, the rules or Node cannot be used. */
  setup: 3,
  /** Interrupted by Ctrl-C; the shell's own number for it. */
  interrupted: 130,
} as const
