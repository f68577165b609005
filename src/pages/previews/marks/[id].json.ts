/** The cards of the marks of one briefing. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { markPreviews } from '../../../views/previews.ts'
import { library } from '../../_site.ts'

export const getStaticPaths = (() => library.articles.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => Response.json(markPreviews(library, library.article(params.id ?? '')))
