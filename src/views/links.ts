/** From one file to the others: the same passage, quotation, event, and figures that differ. */
import type { Article, Place, Span } from '#core/model.ts'
import { t } from '../strings.ts'
import { rowAnchor } from './address.ts'
import { byDate, type Evidence, type Library } from './library.ts'
import { sharedBy } from './shared.ts'

export interface CrossLink {
  kind: 'passage' | 'quotation' | 'figure' | 'event'
  /** What joins the two places, in words of the interface. */
  label: string
  /** How the other place stands to this one, where there is more than one way. */
  relation: string | null
  /** Whether the two places say it in other words, or give another value. */
  differs: boolean
  own: Evidence
  other: Evidence
}

export interface Neighbour {
  article: Article
  /** Names of entities that both files mention, most mentioned first. */
  shared: { id: string; name: string }[]
  links: number
}

const remembered = new WeakMap<Article, CrossLink[]>()

/** Every link of an article to another file, in order of its own place. */
export function crossLinks(library: Library, article: Article): CrossLink[] {
  const known = remembered.get(article)
  if (known) return known
  const found = [
    ...passageLinks(library, article),
    ...quotationLinks(library, article),
    ...figureLinks(library, article),
    ...eventLinks(library, article),
  ]
  const seen = new Set<string>()
  const links = found
    .filter((link) => !toldBetter(link, found))
    .sort((a, b) => a.own.start - b.own.start || (a.other.path < b.other.path ? -1 : 1))
    .filter(({ label, own, other }) => {
      const key = `${label} ${own.start} ${other.path}`
      return !seen.has(key) && seen.add(key)
    })
  remembered.set(article, links)
  return links
}

/** The same event, or a quotation inside a shared passage, where another link already leads from here to there. */
function toldBetter(link: CrossLink, all: CrossLink[]): boolean {
  if (link.kind !== 'event' && link.label !== t.passageClasses.quotation) return false
  return all.some(
    (other) =>
      other.other.article === link.other.article &&
      other.kind !== 'event' &&
      other.label !== t.passageClasses.quotation &&
      other.own.start < link.own.end &&
      other.own.end > link.own.start,
  )
}

function passageLinks(library: Library, article: Article): CrossLink[] {
  return sharedBy(library, article).passages.flatMap(({ a, b, ...passage }) => {
    const [own, other] = a.article === article.id ? [a, b] : b.article === article.id ? [b, a] : []
    if (!own || !other || other.article === article.id) return []
    const differs = passage.kind !== 'verbatim'
    return [link(library, { kind: 'passage', label: t.passageClasses[passage.class], differs, own, other })]
  })
}

function quotationLinks(library: Library, article: Article): CrossLink[] {
  const at = (m: { article: string; quotation: string }): Place | null => {
    const span = library.article(m.article).quotations.find((q) => q.id === m.quotation)
    return span ? { article: m.article, start: span.start, end: span.end } : null
  }
  return sharedBy(library, article).quotationGroups.flatMap((group) =>
    group.members
      .filter((m) => m.article === article.id)
      .flatMap((m) =>
        group.members
          .filter((o) => o.article !== article.id)
          .flatMap((o) => {
            const [own, other] = [at(m), at(o)]
            if (!own || !other) return []
            const pair = group.pairs.find((p) =>
              joins(p, rowAnchor(m.article, m.quotation), rowAnchor(o.article, o.quotation)),
            )
            const relation = pair ? t.pairClasses[pair.class] : null
            return [
              link(library, {
                kind: 'quotation',
                label: t.sameQuotation,
                relation,
                differs: pair?.class !== 'identical',
                own,
                other,
                anchors: [m.quotation, o.quotation],
              }),
            ]
          }),
      ),
  )
}

function figureLinks(library: Library, article: Article): CrossLink[] {
  const at = (m: { article: string; figure: string }): Place | null => {
    const span = library.article(m.article).figures.find((f) => f.id === m.figure)
    return span ? { article: m.article, start: span.start, end: span.end } : null
  }
  return sharedBy(library, article).figures.flatMap(({ label, pair }) => {
    const [m, o] = pair.a.article === article.id ? [pair.a, pair.b] : [pair.b, pair.a]
    if (o.article === article.id) return []
    const [own, other] = [at(m), at(o)]
    if (!own || !other) return []
    const relation = t.relations[pair.relation]
    const differs = pair.relation === 'contradict' || pair.relation === 'compatible-different'
    return [link(library, { kind: 'figure', label, relation, differs, own, other, anchors: [m.figure, o.figure] })]
  })
}

function eventLinks(library: Library, article: Article): CrossLink[] {
  return sharedBy(library, article).events.flatMap((event) => {
    const own = event.sources.find((s) => s.article === article.id)
    if (!own) return []
    return firstOfEach(event.sources.filter((s) => s.article !== article.id)).map((other) =>
      link(library, { kind: 'event', label: t.sameEvent, own, other }),
    )
  })
}

const firstOfEach = (places: Place[]): Place[] =>
  places.filter((p, i) => places.findIndex((q) => q.article === p.article) === i)

const joins = (
  pair: { a: { article: string; quotation: string }; b: { article: string; quotation: string } },
  x: string,
  y: string,
): boolean => {
  const [a, b] = [rowAnchor(pair.a.article, pair.a.quotation), rowAnchor(pair.b.article, pair.b.quotation)]
  return (a === x && b === y) || (a === y && b === x)
}

function link(
  library: Library,
  {
    kind,
    label,
    relation = null,
    differs = false,
    own,
    other,
    anchors,
  }: {
    kind: CrossLink['kind']
    label: string
    relation?: string | null
    differs?: boolean
    own: Place
    other: Place
    anchors?: [string, string]
  },
): CrossLink {
  const at = (place: Place, anchor?: string): Evidence =>
    library.evidence(library.article(place.article), place satisfies Span, anchor)
  return { kind, label, relation, differs, own: at(own, anchors?.[0]), other: at(other, anchors?.[1]) }
}

/** Other files that mention the same named entities, nearest first. */
export function neighbours(library: Library, article: Article): Neighbour[] {
  const own = mentionCounts(article)
  const names = [...own]
    .filter(([id]) => library.entity(id)?.named)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => ({ id, name: library.entity(id)?.name ?? id }))
  const near = new Map<string, { links: number; shared: number }>()
  const other = (id: string): { links: number; shared: number } => {
    const known = near.get(id) ?? { links: 0, shared: 0 }
    near.set(id, known)
    return known
  }
  for (const link of crossLinks(library, article)) other(link.other.article).links++
  for (const { id } of names) for (const file of filesNaming(library, id)) other(file).shared++
  near.delete(article.id)
  return [...near]
    .map(([id, counts]) => ({ article: library.article(id), ...counts }))
    .sort((a, b) => b.links - a.links || b.shared - a.shared || byDate(a.article, b.article))
    .slice(0, MOST_NEIGHBOURS)
    .map(({ article: file, links }) => ({
      article: file,
      shared: names.filter(({ id }) => mentionCounts(file).has(id)),
      links,
    }))
}

/** Files that a briefing leads to; a list of hundreds would hide the nearest ones. */
const MOST_NEIGHBOURS = 12

const naming = new WeakMap<Library, Map<string, string[]>>()

/** The files that mention an entity. */
function filesNaming(library: Library, entity: string): string[] {
  const known = naming.get(library) ?? new Map<string, string[]>()
  if (!naming.has(library))
    for (const article of library.articles)
      for (const id of mentionCounts(article).keys()) {
        const files = known.get(id)
        if (files) files.push(article.id)
        else known.set(id, [article.id])
      }
  naming.set(library, known)
  return known.get(entity) ?? []
}

const counted = new WeakMap<Article, Map<string, number>>()

function mentionCounts(article: Article): Map<string, number> {
  const known = counted.get(article)
  if (known) return known
  const counts = new Map<string, number>()
  counted.set(article, counts)
  for (const { entity } of article.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return counts
}
