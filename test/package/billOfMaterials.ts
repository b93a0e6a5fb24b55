import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const property = z.object({ name: z.string(), value: z.string() })
const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  properties: z.array(property).default([]),
})
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string() })),
})

/**
 * npm's own bill of materials of a checkout, without what only tests and builds use; throws where npm gives none.
 *
 * `npm sbom --omit dev` would do it, but leaves out what is shipped and a tool uses, too (npm 11: `zod`, `yaml`).
 */
export function billOfMaterials(checkout: string): z.infer<typeof bill> {
  const { stdout, stderr } = spawnSync(
    'npm sbom --sbom-format cyclonedx --sbom-type application --package-lock-only --offline',
    { cwd: checkout, shell: true, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (stdout === '') throw new Error(`npm sbom gave nothing: ${stderr}`)
  const all = bill.parse(JSON.parse(stdout))
  const isForWork = (one: z.infer<typeof component>): boolean =>
    one.properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
  const left = new Set(all.components.filter(isForWork).map((one) => one['bom-ref']))
  return {
    ...all,
    components: all.components.filter((one) => !left.has(one['bom-ref'])),
    dependencies: all.dependencies.filter(({ ref }) => !left.has(ref)),
  }
}
