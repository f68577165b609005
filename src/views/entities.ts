/** Names: the index, and for each entity every place that names it. */
import type { Article, Entity, EntityType, Label, Mention } from '#core/model.ts'
import { mentionAnchor } from './address.ts'
import { type NamedAs, namedAs } from './entity-names.ts'
import { type Near, nearOf } from './entity-near.ts'
import { type NamingSentence, sentencesOf } from './entity-sentences.ts'
import type { Evidence, Library } from './library.ts'
import { onceEach } from './once.ts'
import { type Utterance, utterancesOf } from './utterances.ts'

export interface EntityRow {
  id: string
  name: string
  type: EntityType
  named: boolean
  /** True when no mention in any file was found with certainty. */
  unsure: boolean
  path: string
  mentions: number
  files: number
  /** Mentions by the position of the article in order of date; articles without any are not there. */
  perFile: ReadonlyMap<number, number>
}

export interface EntityPage {
  entity: Entity
  row: EntityRow
  /** Ways to name it, its own name included. */
  names: NamedAs[]
  first: Evidence | null
  last: Evidence | null
  near: Near
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
  /** The utterances of each speaker, in order. */
  said: Map<string, Utterance[]>
  /** Nouns used for each entity, in order. */
  labels: Map<string, { article: Article; label: Label }[]>
}

/** The learned model is unsure of a name below this confidence. */
export const SURE = 0.6

/** Whether the program is unsure that this is a name: nowhere was it found by a rule alone or with confidence. */
export const isUnsure = (library: Library, id: string): boolean =>
  (library.entity(id)?.named ?? false) && unsureOf(library).has(id)

/** Ids that some mention names and none names with certainty. */
const unsureOf = onceEach((library: Library): Set<string> => {
  const mentions = library.articles.flatMap((a) => a.mentions)
  const sure = new Set(mentions.filter((m) => (m.score ?? 1) >= SURE).map((m) => m.entity))
  return new Set(mentions.filter((m) => !sure.has(m.entity)).map((m) => m.entity))
})

/** What an entity is reported to have said, in order of publication and place. */
export const saidBy = (library: Library, id: string): Utterance[] => indexOf(library).said.get(id) ?? []

/** Entities, those with most mentions first. */
export const entityRows = (library: Library): EntityRow[] => indexOf(library).rows

/** The same rows by name, or those of most files first. */
export function inOrder(rows: EntityRow[], order: 'name' | 'files'): EntityRow[] {
  const key = ({ name }: EntityRow): string =>
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  const keys = new Map(rows.map((row) => [row, key(row)]))
  const byName = (a: EntityRow, b: EntityRow): number => {
    const [x, y] = [keys.get(a) ?? '', keys.get(b) ?? '']
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
  }
  return [...rows].sort(
    (a, b) => (order === 'files' ? b.files - a.files || b.mentions - a.mentions : 0) || byName(a, b),
  )
}

const indexOf = onceEach((library: Library): Index => {
  const mentions = new Map<string, Map<number, Mention[]>>()
  library.articles.forEach((article, i) => {
    for (const mention of article.mentions) {
      const files = mentions.get(mention.entity) ?? new Map<number, Mention[]>()
      mentions.set(mention.entity, files)
      const inFile = files.get(i)
      if (inFile) inFile.push(mention)
      else files.set(i, [mention])
    }
  })
  const rows = library.dossier.entities
    .map((entity) => rowOf(library, entity, mentions.get(entity.id) ?? new Map()))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const utterances = library.articles.flatMap((a) => utterancesOf(library, a))
  const said = Map.groupBy(utterances, (u) => u.speaker?.id ?? '')
  const labels = Map.groupBy(
    library.articles.flatMap((article) => article.labels.map((label) => ({ article, label }))),
    ({ label }) => label.referent,
  )
  return { rows, byId, mentions, said, labels }
})

function rowOf(library: Library, entity: Entity, files: Map<number, Mention[]>): EntityRow {
  const perFile = new Map([...files].map(([i, mentions]) => [i, mentions.length]))
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    named: entity.named,
    unsure: isUnsure(library, entity.id),
    path: library.entityPath(entity.id) ?? '',
    mentions: [...perFile.values()].reduce((a, b) => a + b, 0),
    files: files.size,
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
    utterancesOf(library, library.articles[i] as Article).filter(
      (u) =>
        u.speaker?.id !== entity.id &&
        mentions.some((m) => m.start >= u.evidence.start && m.end <= u.evidence.end && m.form !== 'pronoun'),
    ),
  )
  together.delete(entity.id)
  return {
    entity,
    row: index.byId.get(entity.id) as EntityRow,
    names: namedAs(library, own),
    ...endsOf(library, own),
    near: nearOf(library, files),
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

/** Where it is named first and last, in order of publication. */
function endsOf(library: Library, own: Map<number, Mention[]>): Pick<EntityPage, 'first' | 'last'> {
  const places = [...own].sort(([a], [b]) => a - b)
  const at = (i: number | undefined, mention: Mention | undefined): Evidence | null => {
    const article = i === undefined ? undefined : library.articles[i]
    return article && mention ? library.evidence(article, mention, mentionAnchor(mention.start)) : null
  }
  const [first, last] = [places[0], places.at(-1)]
  return { first: at(first?.[0], first?.[1][0]), last: at(last?.[0], last?.[1].at(-1)) }
}

function namingOf(library: Library, id: string): EntityPage['naming'] {
  const rows = new Map<string, EntityPage['naming'][number]>()
  for (const { article, label } of indexOf(library).labels.get(id) ?? []) {
    const key = `${label.voice} ${label.head}`
    const row = rows.get(key) ?? { voice: label.voice, head: label.head, places: [] }
    rows.set(key, row)
    row.places.push(library.evidence(article, label))
  }
  return [...rows.values()].sort((a, b) =>
    a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : b.places.length - a.places.length,
  )
}
