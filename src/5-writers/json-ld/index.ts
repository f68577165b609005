/**
 * The dossier in the words of schema.org: a Report for each briefing, based on a NewsArticle; what is quoted as a
 * Quotation by its creator; what is stated or counted as a Claim that appears in the article. Nothing is reviewed.
 */
import { entityAddress, speakersOf } from '#core/entity-address.ts'
import type { Article, Entity, Span } from '#core/model.ts'
import { shownSpan } from '#core/rights.ts'
import type { Exporter, Published } from '#core/stages.ts'
import { oneLine, seenParts, titleOf } from '#core/visible.ts'
import { webAddress } from '#core/web-address.ts'

type Node = Record<string, unknown>
type Known = Entity & { '@id': string }

/** What a node is by the type of an entity; schema.org has no closer one for the rest. */
const TYPES: Partial<Record<Entity['type'], string>> = {
  PER: 'Person',
  ORG: 'Organization',
  GPE: 'AdministrativeArea',
  LOC: 'Place',
  FAC: 'Place',
  EVENT: 'Event',
  WORK: 'CreativeWork',
}

export const jsonLd: Exporter = {
  name: 'json-ld',
  mediaType: 'application/ld+json',
  write: (published) => {
    const { articles, dossier, home } = published
    const speakers = speakersOf(articles)
    const entities = new Map(dossier.entities.map((e) => [e.id, { ...e, '@id': home + entityAddress(e, speakers) }]))
    const told = articles.flatMap((a) => articleNodes(home, a, entities))
    const creators = new Set(told.map(({ creator }) => (creator as Node | undefined)?.['@id']))
    const named = [...entities.values()].filter((e) => creators.has(e['@id'])).map(entityNode)
    const graph = [dossierNode(published), ...told, ...named].map((node) => JSON.stringify(node)).join(',\n')
    return [{ path: 'dossier.jsonld', content: `{"@context":"https://schema.org","@graph":[\n${graph}\n]}\n` }]
  },
}

const dossierNode = ({ articles, dossier, home }: Published): Node => ({
  '@type': 'Collection',
  '@id': home,
  url: home,
  name: oneLine(dossier.title),
  hasPart: articles.map((a) => ({ '@id': `${home}briefings/${a.id}/` })),
})

function articleNodes(home: string, article: Article, entities: Map<string, Known>): Node[] {
  const briefing = `${home}briefings/${article.id}/`
  const source = `${briefing}#source`
  const by = (id: string | null): Node => {
    const entity = id === null ? undefined : entities.get(id)
    return entity ? { creator: { '@id': entity['@id'] } } : {}
  }
  return [
    {
      '@type': 'Report',
      '@id': briefing,
      url: briefing,
      name: titleOf(article),
      isPartOf: { '@id': home },
      isBasedOn: { '@id': source },
    },
    newsArticle(article, source),
    ...article.quotations
      .filter((q) => q.mode !== 'scare')
      .map((q) => ({
        '@type': 'Quotation',
        '@id': `${briefing}#${q.id}`,
        ...textOf(article, q),
        ...by(q.speaker),
        isPartOf: { '@id': source },
      })),
    ...article.statements.map((s) => claim(article, s, { '@id': `${briefing}#${s.id}`, ...by(s.speaker) })),
    ...article.figures
      .filter((f) => f.inLedger)
      .map((f) => claim(article, f, { '@id': `${briefing}#${f.id}`, ...by(f.assertedBy) })),
  ]
}

const claim = (article: Article, span: Span, known: Node & { '@id': string }): Node => ({
  '@type': 'Claim',
  ...known,
  ...textOf(article, span),
  appearance: { '@id': `${known['@id'].split('#')[0]}#source` },
})

function newsArticle(article: Article, id: string): Node {
  const { outlet, published, modified, byline, url, language } = article.fields
  const address = webAddress(url?.value)
  return {
    '@type': 'NewsArticle',
    '@id': id,
    headline: titleOf(article),
    ...(outlet && { publisher: { '@type': 'NewsMediaOrganization', name: oneLine(outlet.value) } }),
    ...(published && { datePublished: published.value }),
    ...(modified && { dateModified: modified.value }),
    ...(byline?.value.length && { author: byline.value.map((name) => ({ '@type': 'Person', name: oneLine(name) })) }),
    ...(address && { url: address }),
    ...(language && { inLanguage: language.value }),
    identifier: `sha256:${article.source.sha256}`,
  }
}

const entityNode = ({ '@id': id, name, type, wikidata }: Known): Node => ({
  '@type': TYPES[type] ?? 'Thing',
  '@id': id,
  name: oneLine(name),
  ...(wikidata && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
})

/** The words, as far as the rights let them be shown; none at all where they do not. */
function textOf(article: Article, span: Span): Node {
  const shown = shownSpan(article, span)
  const words = oneLine(
    seenParts(article.hidden, shown)
      .map(({ start, end }) => article.text.slice(start, end))
      .join(''),
  )
  return words ? { text: shown.cut ? `${words} […]` : words } : {}
}
