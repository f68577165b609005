/** Names: the index, and for each entity every place that names it. */
import type { Article, Entity, EntityType, Mention, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { shownSpan } from '#core/rights.ts'
import { visible } from '#core/visible.ts'
import { entityPath, mentionAnchor } from './address.ts'
import { type Evidence, type Library, lastBefore } from './library.ts'
import { type Utterance, utterancesOf } from './utterances.ts'

export interface EntityRow {
  id: string
  name: string
  type: EntityType
  named: boolean
  path: string
  mentions: number
  files: number
  /** Mentions in each article, in order of date. */
  perFile: number[]
}

/** A sentence in pieces: those that name the entity, and the rest. */
export interface NamingSentence {
  evidence: Evidence
  parts: { words: string; hit: boolean }[]
}

export interface EntityPage {
  entity: Entity
  row: EntityRow
  aliases: string[]
  files: { article: Article; sentences: NamingSentence[]; mentions: number }[]
  by: Utterance[]
  about: Utterance[]
  companions: { row: EntityRow; sentences: number }[]
  /** Nouns that files use for it, by voice. */
  naming: { voice: string; head: string; places: Evidence[] }[]
}

interface Index {
  rows: EntityRow[]
  byId: Map<string, EntityRow>
  /** Mentions of each entity, by position of the article in the library. */
  mentions: Map<string, Map<number, Mention[]>>
  utterances: Utterance[][]
  /** The utterances of each speaker, in order. */
  said: Map<string, Utterance[]>
}

const remembered = new WeakMap<Library, Index>()

/** Entities, those with most mentions first. */
export const entityRows = (library: Library): EntityRow[] => indexOf(library).rows

function indexOf(library: Library): Index {
  const known = remembered.get(library)
  if (known) return known
  const mentions = new Map<string, Map<number, Mention[]>>()
  library.articles.forEach((article, i) => {
    for (const mention of article.mentions) {
      const files = mentions.get(mention.entity) ?? new Map<number, Mention[]>()
      mentions.set(mention.entity, files)
      files.set(i, [...(files.get(i) ?? []), mention])
    }
  })
  const rows = library.dossier.entities
    .map((entity) => rowOf(library, entity, mentions.get(entity.id) ?? new Map()))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const utterances = library.articles.map((a) => utterancesOf(library, a))
  const said = Map.groupBy(utterances.flat(), (u) => u.speaker?.id ?? '')
  const index = { rows, byId, mentions, utterances, said }
  remembered.set(library, index)
  return index
}

function rowOf(library: Library, entity: Entity, files: Map<number, Mention[]>): EntityRow {
  const perFile = library.articles.map((_, i) => files.get(i)?.length ?? 0)
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    named: entity.named,
    path: entityPath(entity.id),
    mentions: perFile.reduce((a, b) => a + b, 0),
    files: perFile.filter(Boolean).length,
    perFile,
  }
}

export function entityPage(library: Library, entity: Entity): EntityPage {
  const index = indexOf(library)
  const own = index.mentions.get(entity.id) ?? new Map<number, Mention[]>()
  const together = new Map<string, number>()
  const files = [...own]
    .sort(([a], [b]) => a - b)
    .map(([i, mentions]) => {
      const article = library.articles[i] as Article
      return { article, mentions: mentions.length, sentences: sentencesOf(library, article, mentions, together) }
    })
  const about = [...own].flatMap(([i, mentions]) =>
    (index.utterances[i] ?? []).filter(
      (u) =>
        u.speaker?.id !== entity.id &&
        mentions.some((m) => m.start >= u.evidence.start && m.end <= u.evidence.end && m.form !== 'pronoun'),
    ),
  )
  together.delete(entity.id)
  return {
    entity,
    row: index.byId.get(entity.id) as EntityRow,
    aliases: [...new Set(entity.aliases.filter((a) => a.form !== 'pronoun').map((a) => a.text))].filter(
      (text) => text !== entity.name,
    ),
    files,
    by: index.said.get(entity.id) ?? [],
    about,
    companions: [...together]
      .flatMap(([id, sentences]) => {
        const row = index.byId.get(id)
        return row?.named ? [{ row, sentences }] : []
      })
      .sort((a, b) => b.sentences - a.sentences || (a.row.name < b.row.name ? -1 : 1)),
    naming: namingOf(library, entity.id),
  }
}

/** The sentences that hold the mentions, each once; counts into `together` who else is named in them. */
function sentencesOf(
  library: Library,
  article: Article,
  mentions: Mention[],
  together: Map<string, number>,
): NamingSentence[] {
  const sentences = articleSentences(article)
  const starts = sentences.map((s) => s.start)
  const hits = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const i = lastBefore(starts, mention.start)
    hits.set(i, [...(hits.get(i) ?? []), mention])
  }
  const all = article.mentions
  const allStarts = all.map((m) => m.start)
  return [...hits].map(([i, here]) => {
    const sentence = sentences[i] ?? (here[0] as Mention)
    const others = new Set<string>()
    for (let k = lastBefore(allStarts, sentence.start - 1) + 1; k < all.length; k++) {
      const other = all[k] as Mention
      if (other.start >= sentence.end) break
      others.add(other.entity)
    }
    for (const id of others) together.set(id, (together.get(id) ?? 0) + 1)
    return namingSentence(library, article, sentence, here)
  })
}

function namingSentence(library: Library, article: Article, sentence: Span, hits: Mention[]): NamingSentence {
  const first = hits[0] as Mention
  // where only an excerpt may stand, it begins so that the name is in it
  const whole = shownSpan(article, sentence)
  const span = whole.end >= first.end ? sentence : { start: first.start, end: sentence.end }
  const evidence = {
    ...library.evidence(article, span),
    path: library.evidence(article, first, mentionAnchor(first.start)).path,
  }
  const parts: NamingSentence['parts'] = []
  const add = (start: number, end: number, hit: boolean): void => {
    const words = visible(unhidden(article, start, end)).replace(/\s+/gu, ' ')
    if (words) parts.push({ words, hit })
  }
  let at = span.start
  for (const hit of hits) {
    if (hit.start < at || hit.end > evidence.shownEnd) continue
    add(at, hit.start, false)
    add(hit.start, hit.end, true)
    at = hit.end
  }
  add(at, evidence.shownEnd, false)
  return { evidence, parts }
}

function unhidden(article: Article, start: number, end: number): string {
  const inside = article.hidden.filter((h) => h.end > start && h.start < end)
  let words = ''
  let at = start
  for (const hidden of inside) {
    words += article.text.slice(at, Math.max(at, hidden.start))
    at = Math.max(at, hidden.end)
  }
  return words + article.text.slice(at, Math.max(at, end))
}

function namingOf(library: Library, id: string): EntityPage['naming'] {
  const rows = new Map<string, EntityPage['naming'][number]>()
  for (const article of library.articles)
    for (const label of article.labels) {
      if (label.referent !== id) continue
      const key = `${label.voice} ${label.head}`
      const row = rows.get(key) ?? { voice: label.voice, head: label.head, places: [] }
      rows.set(key, row)
      row.places.push(library.evidence(article, label))
    }
  return [...rows.values()].sort((a, b) =>
    a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : b.places.length - a.places.length,
  )
}
