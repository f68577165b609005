/** What each article calls whom: its entities with their names, before anything is compared. */
import type { Article, EntityType, Mention } from '#core/model.ts'
import type { KnownEntity } from '#core/stages.ts'
import { placeOf } from './adjective-places.ts'
import { ownedByName } from './owned.ts'
import { fold } from './spelling.ts'

type Kind = 'person' | 'body' | 'place' | 'people' | 'thing'

export interface Local {
  /** Index of the article; -1 for an entity that a person named in the sidecar. */
  article: number
  /** Id inside the article. */
  id: string
  type: EntityType
  kind: Kind
  /** False when no name is given, only a description. */
  named: boolean
  /** Names as printed, each with how often; descriptions where nothing else is said. */
  surfaces: Map<string, number>
  mentions: Mention[]
  /** Index of the sidecar's entity that this one is, where a person said so. */
  known: number | null
}

/** No name is longer; what a hostile text makes of one is cut before it is compared. */
const LONGEST = 200

const KINDS: Record<EntityType, Kind> = {
  PER: 'person',
  ORG: 'body',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'people',
  EVENT: 'thing',
  WORK: 'thing',
  MISC: 'thing',
}
export const TYPES = Object.keys(KINDS) as EntityType[]
const kindOf = (type: EntityType): Kind => KINDS[type]

/** The entities of the articles, by article and id, and one for each that the sidecar names. */
export function gather(articles: Article[], known: KnownEntity[]): Local[] {
  const supplied = known.map((entity, i) => knownLocal(entity, i))
  return [...supplied, ...articles.flatMap((article, i) => localsOf(article, i))]
}

function knownLocal({ name, type, aliases }: KnownEntity, i: number): Local {
  const surfaces = new Map([name, ...aliases].map((text) => [text, 1]))
  return { article: -1, id: `known-${i}`, type, kind: kindOf(type), named: true, surfaces, mentions: [], known: i }
}

function localsOf(article: Article, index: number): Local[] {
  const mentions = new Map<string, Mention[]>()
  for (const m of article.mentions) {
    const held = mentions.get(m.entity)
    if (held) held.push(m)
    else mentions.set(m.entity, [m])
  }
  const locals = ownedByName([...mentions].map(([id, own]) => localOf(article, index, { id, mentions: own })))
  for (const [id, text] of unmentioned(article, mentions)) locals.push(described(index, id, text))
  return locals.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function localOf(article: Article, index: number, { id, mentions }: Pick<Local, 'id' | 'mentions'>): Local {
  const names = mentions.filter((m) => m.form === 'name' || m.form === 'alias')
  const written = (m: Mention): string =>
    article.text.slice(m.start, Math.min(m.end, m.start + LONGEST)).replace(/\s+/g, ' ')
  const naming = namesOfPlace(names, written)
  const surfaces = count((names.length ? naming : mentions.filter((m) => m.form === 'role')).map(written))
  const type = mostOf(count((names.length ? naming : mentions).map((m) => m.type)), TYPES)
  return { article: index, id, type, kind: kindOf(type), named: names.length > 0, surfaces, mentions, known: null }
}

/** Beside the name of a place its adjectives say neither type nor name; all names where no such pair is. */
function namesOfPlace(names: Mention[], written: (m: Mention) => string): Mention[] {
  if (!names.some((m) => m.type === 'NORP')) return names
  const places = names.filter((m) => kindOf(m.type) === 'place' && placeOf(fold(written(m))) === null)
  return places.length ? places : names
}

/** A speaker or carrier to whom no mention points: it is known by its words, or by its id. */
function described(article: number, id: string, text: string): Local {
  return {
    article,
    id,
    type: 'MISC',
    kind: 'thing',
    named: false,
    surfaces: new Map([[text, 1]]),
    mentions: [],
    known: null,
  }
}

function unmentioned(article: Article, mentions: ReadonlyMap<string, unknown>): Map<string, string> {
  const found = new Map<string, string>()
  const see = (id: string | null, text?: string): void => {
    if (id && !mentions.has(id) && !found.has(id)) found.set(id, text?.trim() || id.replaceAll('-', ' '))
  }
  for (const said of [...article.quotations, ...article.statements]) {
    see(said.speaker, said.speakerText ? article.text.slice(said.speakerText.start, said.speakerText.end) : undefined)
    for (const id of said.via) see(id)
  }
  for (const figure of article.figures) see(figure.assertedBy)
  for (const { was, attribution } of article.corrections ?? []) {
    const words = attribution?.speakerText
    if (typeof was.speaker === 'string')
      see(was.speaker, words ? article.text.slice(words.start, words.end) : undefined)
  }
  for (const label of article.labels) {
    see(label.referent)
    see(label.speaker)
  }
  return found
}

export function count<T>(items: T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** The most frequent; among equals the one that stands first in `order`. */
export function mostOf<T>(counts: Map<T, number>, order: T[]): T {
  return (
    [...counts].sort(([a, n], [b, m]) => m - n || order.indexOf(a) - order.indexOf(b))[0]?.[0] ?? (order.at(-1) as T)
  )
}
