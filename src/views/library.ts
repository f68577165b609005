/** The articles and the dossier as pages ask for them: by id, in order of date, and by place in a text. */

import type { Changes } from '#core/changes/index.ts'
import { entityAddress, hasPage, speakersOf } from '#core/entity-address.ts'
import type { Article, Dossier, Entity, Span } from '#core/model.ts'
import { settle } from '#core/overlaps.ts'
import { lastBefore, pageAt } from '#core/places.ts'
import { shownRegions, shownSpan } from '#core/rights.ts'
import { fileName, oneLine, seenParts } from '#core/visible.ts'
import { t } from '../strings.ts'
import { briefingPath, caveatAnchor, dateAnchor, mentionAnchor } from './address.ts'
import { onceEach } from './once.ts'

/** A place in a source that a reader can go to and check. */
export interface Evidence {
  article: string
  /** Name of the outlet, null when it is not known. */
  outlet: string | null
  /** Day of publication, null when it is not known. */
  date: string | null
  file: string
  line: number
  /** Of a print of several pages. */
  page?: number | undefined
  start: number
  end: number
  /** First eight hex digits of the file's SHA-256. */
  hash: string
  /** The words, as far as the source's rights let them be shown. */
  words: string
  /** Whether there are more words than are shown. */
  cut: boolean
  /** Where the shown words end; `end` unless they are cut. */
  shownEnd: number
  /** Address of the place on the briefing's page. */
  path: string
}

export interface Library {
  dossier: Dossier
  /** What changed since an earlier build; null when this one was compared with none. */
  changes: Changes | null
  /** In order of publication, the undated last. */
  articles: Article[]
  article(id: string): Article
  entity(id: string): Entity | undefined
  /** Whether an entity has a page: it has a name, or it is quoted. */
  hasPage(entity: Entity): boolean
  /** Address of an entity: its page, or its row in the list of the described; null for an unknown id. */
  entityPath(id: string): string | null
  /** `anchor`: the id of the mark on the page; without it the link goes to the paragraph. */
  evidence(article: Article, span: Span, anchor?: string): Evidence
  /** Id of the paragraph that holds a place, null when it is not shown. */
  paragraph(article: Article, at: number): string | null
}

export interface SiteData {
  articles: Article[]
  dossier: Dossier
  changes?: Changes | null
}

const remembered = new WeakMap<Article[], Library>()

/** The library of a build; made once, however many pages ask. */
export function libraryOf({ articles, dossier, changes = null }: SiteData): Library {
  const known = remembered.get(articles)
  if (known) return known
  const library = makeLibrary({ articles, dossier, changes })
  remembered.set(articles, library)
  return library
}

function makeLibrary({ articles, dossier, changes = null }: SiteData): Library {
  const byId = new Map(articles.map((a) => [a.id, a]))
  const entities = new Map(dossier.entities.map((e) => [e.id, e]))
  const speakers = speakersOf(articles)
  const shownAt = (article: Article, at: number) => {
    const { regions, opened } = placesOf(article)
    const i = lastBefore(opened, at)
    const region = regions[i]
    return region && at < region.end ? `p${i + 1}` : null
  }
  return {
    dossier,
    changes,
    articles: [...articles].sort(byDate),
    article: (id) => {
      const found = byId.get(id)
      if (!found) throw new Error(`no article has the id ${id}`)
      return found
    },
    entity: (id) => entities.get(id),
    hasPage: (entity) => hasPage(entity, speakers),
    entityPath: (id) => {
      const entity = entities.get(id)
      return entity ? entityAddress(entity, speakers) : null
    },
    paragraph: shownAt,
    evidence: (article, span, anchor) => {
      const shown = shownSpan(article, span)
      const paragraph = shownAt(article, span.start)
      const { anchors, starts } = placesOf(article)
      const drawn = anchor && anchors.has(anchor) ? anchor : null
      return {
        article: article.id,
        outlet: article.fields.outlet?.value ?? null,
        date: article.fields.published?.value ?? null,
        file: fileName(article.source),
        line: lastBefore(starts, span.start) + 1,
        page: pageAt(article, span.start),
        start: span.start,
        end: span.end,
        hash: article.source.sha256.slice(0, 8),
        words: wordsOf(article, shown),
        cut: shown.cut,
        shownEnd: shown.end,
        path: briefingPath(article.id, paragraph ? (drawn ?? paragraph) : ''),
      }
    },
  }
}

/** Where the lines of an article begin, and what of it is shown; of most articles few pages ask. */
const placesOf = onceEach((article: Article) => {
  const regions = shownRegions(article)
  const opened = regions.map((r) => r.start)
  return { regions, opened, anchors: drawnAnchors(article), starts: lineStarts(article.text) }
})

/** Ids of the marks that the writer draws: of marks of one kind that lie over each other, only the outer one. */
function drawnAnchors(article: Article): Set<string> {
  const drawn = (spans: Span[]): Span[] =>
    settle(spans.map(({ start, end }) => ({ start, end, kind: '', rank: 0, nests: false })))
  return new Set([
    ...article.quotations.map((q) => q.id),
    ...article.statements.map((s) => s.id),
    ...drawn(article.mentions).map((m) => mentionAnchor(m.start)),
    ...drawn(article.dates).map((d) => dateAnchor(d.start)),
    ...drawn(article.caveats).map((c) => caveatAnchor(c.start)),
    ...drawn(article.figures.filter((f) => f.inLedger)).flatMap((f) =>
      article.figures
        .filter((g) => g.inLedger && g.start === f.start && g.end === f.end)
        .map((g) => g.id)
        .slice(0, 1),
    ),
  ])
}

/** The visible words of a span on one line, without markup that the reader never sees. */
export const wordsOf = (article: Article, span: Span): string =>
  oneLine(
    seenParts(article.hidden, span)
      .map(({ start, end }) => article.text.slice(start, end))
      .join(''),
  )

/** Where to look it up without this site: `file.txt:14, 1361–1371, 7a7cf108`. */
export const placeWords = ({ file, line, page, start, end, hash }: Evidence): string =>
  `${file}:${line}${page ? ` (${t.pageShort} ${page})` : ''}, ${start}–${end}, ${hash}`

/** `l. 14`, and of a print of several pages `p. 2, l. 14`. */
export const lineWords = ({ line, page }: Pick<Evidence, 'line' | 'page'>): string =>
  `${page ? `${t.pageShort} ${page}, ` : ''}${t.lineShort} ${line}`

/** Order of publication, the undated last, then by path. */
export function byDate(a: Article, b: Article): number {
  const [x, y] = [a.fields.published?.value ?? '9999', b.fields.published?.value ?? '9999']
  return order(x, y) || order(a.source.path, b.source.path)
}

/** By code units: the same on every machine. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
