/**
 * Every mark as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one page an article, chained to one
 * collection. A target is the published text of the source with its place in code points, and its words with 32
 * characters on both sides. Where the rights of a source are not full, its text is named by its hash (RFC 6920), no words
 * stand beside the exact ones, and a mark that may not be shown whole has its place alone.
 */
import { entityAddress, speakersOf } from '#core/entity-address.ts'
import type { Article, Span } from '#core/model.ts'
import { shownSpan } from '#core/rights.ts'
import { sha256 } from '#core/slug.ts'
import type { Exporter, OutputFile, Published } from '#core/stages.ts'
import { oneLine } from '#core/visible.ts'
import { codePoints, wholePairs } from './code-points.ts'
import { type Mark, marksOf } from './marks.ts'

interface Annotated {
  home: string
  marks: Mark[]
  /** Address of the page of an entity, by its id. */
  entities: Map<string, string>
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const AROUND = 32

export const webAnnotations: Exporter = {
  name: 'web-annotations',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write: (published) => {
    const { articles, dossier, home } = published
    const entities = addressesOf(published)
    const pages = articles.map((article) => ({ article, marks: marksOf(article, dossier) }))
    const address = (i: number): string | undefined => articles[i] && `${home}${pathOf(articles[i])}`
    const collection = {
      id: `${home}annotations.jsonld`,
      type: 'AnnotationCollection',
      label: oneLine(dossier.title),
      total: pages.reduce((sum, { marks }) => sum + marks.length, 0),
    }
    let before = 0
    const written: OutputFile[] = []
    for (const [i, { article, marks }] of pages.entries()) {
      const head = {
        '@context': CONTEXT,
        id: address(i),
        type: 'AnnotationPage',
        partOf: collection,
        startIndex: before,
        ...(i > 0 && { prev: address(i - 1) }),
        ...(i + 1 < pages.length && { next: address(i + 1) }),
      }
      before += marks.length
      written.push({ path: pathOf(article), content: pageOf(head, annotationsOf(article, { home, marks, entities })) })
    }
    const whole = { '@context': CONTEXT, ...collection, first: address(0), last: address(pages.length - 1) }
    return [{ path: 'annotations.jsonld', content: `${JSON.stringify(whole, null, 1)}\n` }, ...written]
  },
}

const pathOf = ({ id }: Article): string => `annotations/${id}.jsonld`

/** One annotation a line, so that a long file can be read and compared. */
const pageOf = (head: object, items: object[]): string =>
  `${JSON.stringify(head).slice(0, -1)},"items":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`

function annotationsOf(article: Article, { home, marks, entities }: Annotated): object[] {
  const text = article.text.toWellFormed()
  const point = codePoints(text)
  const source = sourceOf(home, article, text)
  return marks.map((mark) => ({
    '@context': CONTEXT,
    id: `${home}${pathOf(article)}#${mark.id}`,
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      { type: 'TextualBody', value: mark.tag, purpose: 'tagging' },
      ...mark.says.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'describing' })),
      ...mark.names.map((id) => ({ source: entities.get(id), purpose: 'identifying' })),
    ],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: point(mark.start), end: point(mark.end) },
        ...quoteOf(article, text, mark),
      ],
    },
  }))
}

function addressesOf({ articles, dossier, home }: Published): Map<string, string> {
  const speakers = speakersOf(articles)
  return new Map(dossier.entities.map((e) => [e.id, home + entityAddress(e, speakers)]))
}

/** The text that the places count in: as the site publishes it, or its name by its bytes. */
const sourceOf = (home: string, article: Article, text: string): string =>
  article.settings.rights === 'full'
    ? `${home}proof/${article.id}.txt`
    : `ni:///sha-256;${Buffer.from(sha256(text), 'hex').toString('base64url')}`

function quoteOf(article: Article, text: string, mark: Span): object[] {
  if (shownSpan(article, mark).cut) return []
  const exact = { type: 'TextQuoteSelector', exact: text.slice(mark.start, mark.end) }
  if (article.settings.rights !== 'full') return [exact]
  const prefix = wholePairs(text, Math.max(0, mark.start - AROUND), mark.start)
  const suffix = wholePairs(text, mark.end, Math.min(text.length, mark.end + AROUND))
  return [{ ...exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }]
}
