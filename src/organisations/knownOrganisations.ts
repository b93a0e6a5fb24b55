import path from 'node:path'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { readYaml } from '../ruleFile.ts'
import { type Organisation, organisationKind, organisationSlug, slugOf } from './organisation.ts'

const text = z.string().min(1)
const template = text.refine((value) => value.includes('{name}'), 'it must hold {name}')

const fullMember = z.strictObject({
  name: text,
  slug: organisationSlug.optional(),
  aliases: z.array(text).min(1).optional(),
  hints: z.array(text).min(1).optional(),
  number: text.optional(),
  source: z.url().optional(),
})

const group = z.strictObject({
  kind: organisationKind,
  source: z.url(),
  spellings: z.array(template).min(1).default(['{name}']),
  hints: z.array(template).default([]),
  members: z.array(z.union([text, fullMember])).min(1),
})

type Group = z.infer<typeof group>

const FILE = 'organisations.yaml'

/**
 * The organisations of `organisations.yaml` in the pipeline folder, in its order.
 *
 * Throws `SetupError` that names the line of what is wrong, or the slug that two organisations share.
 */
export function loadKnownOrganisations(pipelineFolder: string): readonly Organisation[] {
  const organisations = readYaml(pipelineFolder, FILE, z.array(group)).flatMap(membersOf)
  const seen = new Set<string>()
  for (const { slug } of organisations) {
    if (seen.has(slug))
      throw new SetupError(
        `${path.join(pipelineFolder, FILE)}: two organisations have the slug ${slug}. Give one of them another with "slug:".`,
      )
    seen.add(slug)
  }
  return organisations
}

function membersOf(source: Group): readonly Organisation[] {
  return source.members.map((member) => {
    const full = typeof member === 'string' ? { name: member } : member
    const written = (templates: readonly string[]) =>
      templates.map((spelling) => spelling.replaceAll('{name}', full.name))
    const spellings = [...written(source.spellings), ...(full.aliases ?? [])]
    const name = spellings[0] ?? full.name
    return {
      slug: full.slug ?? slugOf(name),
      name,
      kind: source.kind,
      number: full.number ?? null,
      source: full.source ?? source.source,
      origin: 'shipped',
      spellings,
      hints: [...written(source.hints), ...(full.hints ?? [])],
    }
  })
}
