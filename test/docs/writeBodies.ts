import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadRules } from '../../src/rules.ts'
import { bodiesPage } from './bodies.ts'

/** `npm run bodies`: writes the page that lists the bodies, as their packs are now. */
const checkout = path.resolve(import.meta.dirname, '../..')
const { packs } = loadRules(path.join(checkout, 'pipeline'))
writeFileSync(path.join(checkout, 'docs/bodies.md'), bodiesPage(packs))
