import fc from 'fast-check'

/** Properties are tried on the same cases in every run; `PROPERTY_SEED=7 npx vitest run test/properties` tries others. */
export function keepSteady(): void {
  fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })
}
