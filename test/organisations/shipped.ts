import { createCatalogue } from '../../src/organisations/catalogue.ts'
import { loadKnownOrganisations } from '../../src/organisations/knownOrganisations.ts'
import { shipped } from '../rules/pipelineFolder.ts'

/** The organisations that come with the program. */
export const knownOrganisations = loadKnownOrganisations(shipped)

/** Their catalogue, with no decision of anybody. */
export const shippedCatalogue = createCatalogue(knownOrganisations)
