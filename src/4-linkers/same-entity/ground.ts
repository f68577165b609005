/** What every rule works on, and the words for its reasons. */
import type { Article } from '#core/model.ts'
import { acronym } from './body-name.ts'
import { countryNamed } from './countries.ts'
import { clash, factsOf, otherDecision } from './facts.ts'
import { type Groups, groupsOf } from './groups.ts'
import type { Local } from './locals.ts'
import { type PersonName, personName } from './person-name.ts'
import { fold } from './spelling.ts'

export interface Ground {
  articles: Article[]
  locals: Local[]
  /** Fullest name of each local entity, and the same folded. */
  main: string[]
  folded: string[]
  /** Its parts, of persons only. */
  persons: (PersonName | null)[]
  groups: Groups
  /** Those of whom several could be meant: no rule may join them by their words alone. */
  unsure: Set<number>
  /** Folded names that are a place somewhere in the dossier. */
  places: Set<string>
  /** Short forms that a longer name in their article explains. */
  carried: Set<number>
  /** Names of the outlets as they write them, by the name folded. */
  outlets: Map<string, string>
}

/** A way to see that some local entities are one; joins their groups and says why. */
export interface Rule {
  name: string
  apply(ground: Ground): void
}

export function groundOf(articles: Article[], locals: Local[]): Ground {
  const persons = locals.map((local) => (local.kind === 'person' && local.named ? fullestName(local) : null))
  const main = locals.map(mainName)
  const folded = main.map((name) => fold(beforeBracket(name)))
  const facts = factsOf(articles, { locals, folded, persons })
  return {
    articles,
    locals,
    main,
    folded,
    persons,
    groups: groupsOf(facts, { clash, otherDecision }),
    places: new Set(folded.filter((_, i) => locals[i]!.kind === 'place')),
    unsure: new Set(),
    carried: new Set(),
    outlets: new Map(outletsOf(articles).map((name) => [fold(name.replace(/^the /i, '')), name])),
  }
}

const outletsOf = (articles: Article[]): string[] =>
  [...new Set(articles.flatMap((a) => a.fields.outlet?.value ?? []))].sort()

/** The name that says most: of a person and of a body the one with most words, of others the most frequent; a country's own name first. */
function mainName(local: Local): string {
  const says = (name: string): number => {
    if (local.kind === 'person') return personName(name).given.length
    if (local.kind !== 'body') return countryNamed(fold(name)) ? 1 : 0
    return acronym(name) ? 0 : wordsIn(name)
  }
  const ranked = [...local.surfaces].sort(
    ([a, n], [b, m]) => says(b) - says(a) || m - n || b.length - a.length || (a < b ? -1 : 1),
  )
  return ranked[0]?.[0] ?? local.id
}

// "General Motors (GM"
const beforeBracket = (name: string): string => name.replace(/(?<=\S) ?\(.*$/su, '')

const wordsIn = (name: string): number => fold(name).split(' ').length

/** The name with the most parts; among equals the most frequent. */
function fullestName(local: Local): PersonName {
  const ranked = [...local.surfaces]
    .map(([text, n]) => ({ text, n, name: personName(text) }))
    .sort((a, b) => b.name.given.length - a.name.given.length || b.n - a.n || (a.text < b.text ? -1 : 1))
  return ranked[0]?.name ?? personName(local.id)
}

/** Numbers of local entities by a key; entities without a key are left out. */
export function indexBy(ground: Ground, key: (local: Local, i: number) => string | null): Map<string, number[]> {
  const index = new Map<string, number[]>()
  ground.locals.forEach((local, i) => {
    const k = local.named ? key(local, i) : null
    if (k) add(index, k, i)
  })
  return index
}

/** Puts a value under a key. */
export function add<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const held = index.get(key)
  if (held) held.push(value)
  else index.set(key, [value])
}

/** One number for each group among these. */
export const distinct = (ground: Ground, members: Iterable<number>): number[] =>
  [...new Set([...members].map((i) => ground.groups.of(i)))].sort((a, b) => a - b)

/** Joins all that fit to the first, the rest to the first of the rest, and so on; `reason` is for names that differ. */
export function joinAll(ground: Ground, members: number[], reason = SAME_NAME): void {
  const why = (a: number, b: number): string => (ground.folded[a] === ground.folded[b] ? SAME_NAME : reason)
  let open = members
  while (open.length > 1) {
    const [first, ...others] = open as [number, ...number[]]
    open = others.filter((other) => !ground.groups.join(first, other, why(first, other)))
  }
}

const SAME_NAME = 'the same name'
