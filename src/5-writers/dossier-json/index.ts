/** Everything that was found, as one JSON array of the contract's records, one record a line. */
import type { Article, Dossier } from '#core/model.ts'
import { shownSpan } from '#core/rights.ts'
import type { Corpus, Writer } from '#core/stages.ts'

export const dossierJson: Writer = {
  name: 'dossier-json',
  write: ({ articles, dossier }) => [{ path: 'dossier.json', content: records([...articles, dossier]) }],
}

/** The file from its records, each written already. */
export const recordsFile = (lines: string[]): string => `[\n${lines.join(',\n')}\n]\n`

/** The records as they may be published: of articles whose rights are not full, no text but short excerpts. */
export function publishedRecords({ articles, dossier }: Pick<Corpus, 'articles' | 'dossier'>): string {
  const restricted = articles.filter((a) => a.settings.rights !== 'full')
  const words = (label: string): string => permitted(label, restricted)
  return records([...articles.map((a) => (restricted.includes(a) ? withoutText(a, words) : a)), dossier])
}

/** The dossier with the labels that may be published: pages and data print them as they are. */
export function permittedDossier({ articles, dossier }: Pick<Corpus, 'articles' | 'dossier'>): Dossier {
  const restricted = articles.filter((a) => a.settings.rights !== 'full')
  if (!restricted.length) return dossier
  const labelled = <T extends { label?: string }>(item: T): T =>
    item.label === undefined ? item : { ...item, label: permitted(item.label, restricted) }
  const { events, undated, figureGroups, coverage, origins, corrections } = dossier
  return {
    ...dossier,
    events: events.map(labelled),
    undated: undated.map(labelled),
    figureGroups: figureGroups.map(labelled),
    coverage: coverage.map(labelled),
    corrections: corrections.map((c) => ({ ...c, text: permittedText(c, restricted) })),
    origins: origins.map(labelled),
  }
}

/** The words of an entry: those of a file that is gone or has changed may be of any rights, so that few are shown. */
function permittedText({ text, at, file }: Dossier['corrections'][number], restricted: Article[]): string {
  const of = restricted.find((a) => a.id === at?.article || a.source.path === file)
  if (of?.settings.rights === 'link') return ''
  return at ? permitted(text, restricted) : text.split(/\s+/).slice(0, FEW_WORDS).join(' ')
}

/** Enough to know an entry by. */
const FEW_WORDS = 8

/** Words as they may be published: verbatim words of a restricted article are cut to its limit, or left out. */
function permitted(label: string, restricted: Article[]): string {
  const verbatim = label.replace(/ ?…$/, '')
  const owner = restricted.find((a) => a.text.includes(verbatim))
  if (!owner) return label
  const start = owner.text.indexOf(verbatim)
  const shown = shownSpan(owner, { start, end: start + verbatim.length })
  return owner.text.slice(shown.start, shown.end)
}

function withoutText(article: Article, words: (label: string) => string): Article {
  const { dek: _, ...fields } = article.fields
  const figures = article.figures.map((f) => ({ ...f, counted: f.counted && words(f.counted) }))
  return { ...article, text: '', fields, figures }
}

const records = (all: unknown[]): string => recordsFile(all.map((record) => JSON.stringify(record)))
