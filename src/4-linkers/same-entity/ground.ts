/** What every rule works on, and the words for its reasons. */
import type { Article } from '#core/model.ts'
import { acronym } from './body-name.ts'
import { personFacts, placeFacts } from './evidence.ts'
import { type Facts, type Groups, groupsOf } from './groups.ts'
import type { Local } from './locals.ts'
import { middlesClash, type PersonName, personName } from './person-name.ts'
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
  return {
    articles,
    locals,
    main,
    folded,
    persons,
    groups: groupsOf(facts, clash),
    unsure: new Set(),
    carried: new Set(),
  }
}

/** The name that says most: no acronym, then the most frequent, the longest, the first of the alphabet. */
function mainName(local: Local): string {
  const ranked = [...local.surfaces].sort(
    ([a, n], [b, m]) =>
      Number(!!acronym(a)) - Number(!!acronym(b)) ||
      wordsIn(b) - wordsIn(a) ||
      m - n ||
      b.length - a.length ||
      (a < b ? -1 : 1),
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

/** Facts that exclude each other: what a person decided, given names, generations, ages, fields of work, places. */
export function clash(a: Facts, b: Facts): boolean {
  for (const heading of ['known', 'generation', 'gender', 'within', 'sense', 'field'])
    if (differ(a, b, heading)) return true
  if (born(a, b)) return true
  for (const x of a.get('given') ?? []) for (const y of b.get('given') ?? []) if (givenClash(x, y)) return true
  return false
}

function differ(a: Facts, b: Facts, heading: string): boolean {
  const [x, y] = [a.get(heading), b.get(heading)]
  if (!x || !y) return false
  for (const one of x) if (y.has(one)) return false
  return true
}

function born(a: Facts, b: Facts): boolean {
  const [x, y] = [a.get('born'), b.get('born')]
  if (!x || !y) return false
  for (const one of x) for (const other of y) if (Math.abs(Number(one) - Number(other)) <= 2) return false
  return true
}

function givenClash(a: string, b: string): boolean {
  return middlesClash(a.split(' '), b.split(' '))
}

/** Numbers of local entities by a key; entities without a key are left out. */
export function indexBy(ground: Ground, key: (local: Local, i: number) => string | null): Map<string, number[]> {
  const index = new Map<string, number[]>()
  ground.locals.forEach((local, i) => {
    const k = local.named ? key(local, i) : null
    if (k === null || k === '') return
    const held = index.get(k)
    if (held) held.push(i)
    else index.set(k, [i])
  })
  return index
}

/** One number for each group among these. */
export const distinct = (ground: Ground, members: Iterable<number>): number[] =>
  [...new Set([...members].map((i) => ground.groups.of(i)))].sort((a, b) => a - b)

/** Joins all that fit to the first, the rest to the first of the rest, and so on. */
export function joinAll(ground: Ground, members: number[], reason: string): void {
  let open = members
  while (open.length > 1) {
    const [first, ...others] = open as [number, ...number[]]
    open = others.filter((other) => !ground.groups.join(first, other, reason))
  }
}
