import { createRequire } from 'node:module'
import type Nlp from 'compromise'

/** Loaded when it is first needed: it takes a quarter of a second, and most documents do without. */
export const tagger = (): typeof Nlp => createRequire(import.meta.url)('compromise')
