/** Everything that was found, as one JSON array of the contract's records, one record a line. */
import type { Article } from '#core/model.ts'
import { shownSpan } from '#core/rights.ts'
import type { Corpus, Writer } from '#core/stages.ts'

export const dossierJson: Writer = {
  name: 'dossier-json',
  write: ({ articles, dossier }) => [{ path: 'dossier.json', content: records([...articles, dossier]) }],
}

/** The records as they may be published: without the text of articles whose rights do not allow it. */
export function publishedRecords({ articles, dossier }: Pick<Corpus, 'articles' | 'dossier'>): string {
  const byId = new Map(articles.map((a) => [a.id, a]))
  const label = <T extends { label: string; sources: { article: string; start: number; end: number }[] }>(
    event: T,
  ): T => {
    const [first] = event.sources
    const article = first && byId.get(first.article)
    if (!first || !article || article.settings.rights === 'full') return event
    const { start, end } = shownSpan(article, first)
    return { ...event, label: article.text.slice(start, end) }
  }
  return records([
    ...articles.map(withoutText),
    { ...dossier, events: dossier.events.map(label), undated: dossier.undated.map(label) },
  ])
}

function withoutText(article: Article): Article {
  if (article.settings.rights === 'full') return article
  const { dek: _, ...fields } = article.fields
  return { ...article, text: '', fields }
}

const records = (all: unknown[]): string => `[\n${all.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`
