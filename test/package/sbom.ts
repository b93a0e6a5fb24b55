// npm run sbom: what is shipped, as a CycloneDX bill of materials, from package-lock.json alone (no network).
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { billOfMaterials } from './billOfMaterials.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const file = path.join(checkout, 'output/sbom.json')
const bill = billOfMaterials(checkout)
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
console.log(`${path.relative('.', file)}: ${bill.components.length} packages`)
