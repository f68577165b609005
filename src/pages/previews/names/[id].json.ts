/** The card of one name. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { namePreview } from '../../../views/previews.ts'
import { library } from '../../_site.ts'

export const getStaticPaths = (() =>
  library.dossier.entities
    .filter((entity) => library.hasPage(entity))
    .map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => Response.json(namePreview(library, params.id ?? ''))
