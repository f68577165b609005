/**
 * Integrity of quotations: words in marks that a headline prints otherwise than the body, marks that a later file puts
 * around words that stood without, and words that a later file prints without their source. Findings name two places
 * and no fault.
 */
import type { Linker } from '#core/stages.ts'
import { integrityAcross } from './across.ts'
import { headlineIntegrity } from './headline.ts'
import { printOf } from './print.ts'

export const integrity: Linker = {
  name: 'integrity',
  link: ({ articles }) => {
    const prints = articles.map(printOf)
    return { dossier: { integrity: [...prints.flatMap(headlineIntegrity), ...integrityAcross(prints)] } }
  },
}
