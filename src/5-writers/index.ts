import type { Exporter, Writer } from '#core/stages.ts'
import { bibtex, cslJson, ris } from './citations/index.ts'
import { dossierJson } from './dossier-json/index.ts'
import { atom, jsonFeed } from './feeds/index.ts'
import { jsonLd } from './json-ld/index.ts'
import { mdx } from './mdx/index.ts'
import { webAnnotations } from './web-annotations/index.ts'

/** What a briefing folder holds. */
export const writers: Writer[] = [mdx, dossierJson]

/** What a site holds for other programs, beside its pages. */
export const exporters: Exporter[] = [atom, jsonFeed, jsonLd, webAnnotations, cslJson, ris, bibtex]
