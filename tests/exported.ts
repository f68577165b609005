/** Invented dossiers for the tests of the exports: an ordinary one, and one that tries to break each format. */
import { articleOf, emptyDossier } from '#core/article.ts'
import type { Article } from '#core/model.ts'
import type { Exporter, Published } from '#core/stages.ts'
import { riverDossier, spanOf } from '../src/views/testing.ts'

export const HOME = 'https://example.org/a/briefing/'

/** Two papers on a river; `rights` of the first. */
export const river = (rights: Article['settings']['rights'] = 'full'): Published => ({
  ...riverDossier(rights),
  home: HOME,
})

const TEXT = 'Ferries & <b>boats</b>\n\n🚢🚢 “All ]]> boats 🚢 leave,” said Ana Brook. \ud800 \u0007 end.'

/** Signs that XML, JSON in a script, BibTeX and RIS read as their own, letters beyond 16 bits, and broken ones. */
export const hostile: Published = {
  home: HOME,
  dossier: { ...emptyDossier('A & B </title> ]]> \u0000 \ufffe'), entities: riverDossier().dossier.entities },
  articles: [
    articleOf(TEXT, {
      id: 'ferries-1',
      fields: {
        title: { value: '</title>]]>\r\nER  - \n@article{x, a = {b}} % \\ \u0001 🚢 \ud800', basis: 'stated' },
        byline: { value: ['Ana & Bo', '}{', ''], basis: 'stated' },
        outlet: { value: '"<Post>"', basis: 'stated' },
        url: { value: 'javascript:alert(1)', basis: 'stated' },
      },
      quotations: [
        {
          id: 'q1',
          ...spanOf(TEXT, 'All ]]> boats 🚢 leave,'),
          mode: 'direct',
          speaker: 'ana-brook',
          speakerText: null,
          cue: null,
          via: [],
          rule: 'test',
        },
      ],
    }),
  ],
}

/** The only file that an exporter writes, or the one of that path. */
export function contentOf(exporter: Exporter, published: Published, path?: string): string {
  const files = exporter.write(published)
  const file = path ? files.find((f) => f.path === path) : files[0]
  if (!file) throw new Error(`${exporter.name} writes no ${path}`)
  return file.content
}
