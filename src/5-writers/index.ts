import type { Writer } from '#core/stages.ts'
import { dossierJson } from './dossier-json/index.ts'
import { mdx } from './mdx/index.ts'

/** What a briefing folder holds. */
export const writers: Writer[] = [mdx, dossierJson]
