/** What every rule works on, and the words for its reasons. */
import type { Article } from '#core/model.ts'
import { acronym } from './body-name.ts'
import { othersOf } from './company.ts'
import { countryNamed, peopleKey } from './countries.ts'
import { personFacts, placeFacts } from './evidence.ts'
import { type Facts, type Groups, groupsOf } from './groups.ts'
import type { Local } from './locals.ts'
import { givenClash, isFull, type PersonName, personName } from './person-name.ts'
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
  const facts = locals.map((local, i) =>
    factsOf(articles[local.article], local, { person: persons[i] ?? null, folded: folded[i]! }),
  )
  addCompany(locals, folded, facts)
  addPlain(locals, persons, facts)
  return {
    articles,
    locals,
    main,
    folded,
    persons,
    groups: groupsOf(facts, clash),
    places: new Set(folded.filter((_, i) => locals[i]!.kind === 'place')),
    unsure: new Set(),
    carried: new Set(),
  }
}

/** Whoever's field of work is known gets the other names of the article, countries and peoples left out. */
function addCompany(locals: Local[], folded: string[], facts: Facts[]): void {
  const others = othersOf(locals, folded)
  facts.forEach((own, i) => {
    if (own.has('field'))
      own.set('company', new Set(others(i).filter((name) => !countryNamed(name) && !peopleKey(name))))
  })
}

/** Where one article has both a "Doe Jr." and a "Doe" of one given name, the two are kept apart everywhere. */
function addPlain(locals: Local[], persons: (PersonName | null)[], facts: Facts[]): void {
  const keyOf = (name: PersonName): string => [...name.given, name.family].join(' ')
  const juniors = new Set<string>()
  persons.forEach((name, i) => {
    if (name?.generation === 'jr') juniors.add(`${locals[i]!.article}|${keyOf(name)}`)
  })
  if (!juniors.size) return
  const isPlain = (name: PersonName | null): name is PersonName => !!name && isFull(name) && !name.generation
  const both = new Set(
    persons.flatMap((name, i) =>
      isPlain(name) && juniors.has(`${locals[i]!.article}|${keyOf(name)}`) ? [keyOf(name)] : [],
    ),
  )
  persons.forEach((name, i) => {
    if (isPlain(name) && both.has(keyOf(name))) facts[i]!.set('generation', new Set(['none']))
  })
}

/** The name that says most: of a body the one with most words, no acronym; of others the most frequent; a country's own name first. */
function mainName(local: Local): string {
  const says = (name: string): number => {
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

function factsOf(
  article: Article | undefined,
  local: Local,
  name: { person: PersonName | null; folded: string },
): Facts {
  const facts = name.person
    ? personFacts(article, local, name.person)
    : local.kind === 'place'
      ? placeFacts(article, local, name.folded)
      : new Map()
  if (local.known !== null) facts.set('known', new Set([String(local.known)]))
  return facts
}

/** Whether facts exclude each other: what a person decided, given names, generations, ages, work without common company, places. */
export function clash(a: Facts, b: Facts): boolean {
  if (['known', 'generation', 'gender', 'sense'].some((heading) => differ(a, b, heading))) return true
  if (differ(a, b, 'field') && !common(a, b, 'company')) return true
  if (differ(a, b, 'within') && (inState(a) || inState(b))) return true
  if (born(a, b)) return true
  for (const x of a.get('given') ?? [])
    for (const y of b.get('given') ?? []) if (givenClash(x.split(' '), y.split(' '))) return true
  return false
}

const inState = (facts: Facts): boolean => [...(facts.get('within') ?? [])].some((w) => w.endsWith(', state'))

/** Both are known and have nothing in common. */
const differ = (a: Facts, b: Facts, heading: string): boolean =>
  a.has(heading) && b.has(heading) && !common(a, b, heading)

function common(a: Facts, b: Facts, heading: string): boolean {
  const [x, y] = [a.get(heading) ?? new Set(), b.get(heading) ?? new Set()]
  const [less, more] = x.size < y.size ? [x, y] : [y, x]
  for (const one of less) if (more.has(one)) return true
  return false
}

function born(a: Facts, b: Facts): boolean {
  const [x, y] = [a.get('born'), b.get('born')]
  if (!x || !y) return false
  for (const one of x) for (const other of y) if (Math.abs(Number(one) - Number(other)) <= 2) return false
  return true
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
