/** What is known of each local entity beside its name, and which of it keeps two of one name apart. */
import type { Article } from '#core/model.ts'
import { othersOf } from './company.ts'
import { countryNamed, peopleKey } from './countries.ts'
import { hasMainSense, personFacts, placeFacts, UNTOLD } from './evidence.ts'
import type { Facts } from './groups.ts'
import type { Local } from './locals.ts'
import { givenClash, isFull, type PersonName } from './person-name.ts'

interface Named {
  locals: Local[]
  folded: string[]
  persons: (PersonName | null)[]
}

/** Facts of each local entity, by its number. */
export function factsOf(articles: Article[], { locals, folded, persons }: Named): Facts[] {
  const facts = locals.map((local, i) =>
    ownFacts(articles[local.article], local, { person: persons[i] ?? null, folded: folded[i]! }),
  )
  addCompany(locals, folded, facts)
  addPlain(locals, persons, facts)
  dropUntold(folded, facts)
  return facts
}

function ownFacts(
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

/** A place whose sense the article does not tell stands apart only where the dossier holds several senses of the name. */
function dropUntold(folded: string[], facts: Facts[]): void {
  const senses = new Map<string, Set<string>>()
  const isTold = (own: Facts): boolean => own.has('sense') && !own.get('sense')!.has(UNTOLD)
  facts.forEach((own, i) => {
    if (isTold(own))
      for (const sense of own.get('sense')!) senses.set(folded[i]!, (senses.get(folded[i]!) ?? new Set()).add(sense))
  })
  facts.forEach((own, i) => {
    if (own.has('sense') && !isTold(own) && (senses.get(folded[i]!)?.size ?? 0) < 2 && !hasMainSense(folded[i]!))
      own.delete('sense')
  })
}

/**
 * Whether facts exclude each other: given names, generations, forms of address, ages, fields of work without common
 * company, places. Of an entity that a person named in the sidecar only another such entity and foreign names count.
 */
export function clash(a: Facts, b: Facts): boolean {
  if (a.has('known') || b.has('known')) return differ(a, b, 'known') || !anyGivenFits(a, b)
  if (['generation', 'gender', 'sense'].some((heading) => differ(a, b, heading))) return true
  if (differ(a, b, 'field') && !common(a, b, 'company')) return true
  if (differ(a, b, 'within') && (inState(a) || inState(b))) return true
  return born(a, b) || pairs(a, b, 'given').some(([x, y]) => givenClash(x.split(' '), y.split(' ')))
}

/** What a person decided overrules every other fact, but not another decision. */
export const otherDecision = (a: Facts, b: Facts): boolean => differ(a, b, 'known')

function anyGivenFits(a: Facts, b: Facts): boolean {
  const both = pairs(a, b, 'given')
  return !both.length || both.some(([x, y]) => !givenClash(x.split(' '), y.split(' ')))
}

const pairs = (a: Facts, b: Facts, heading: string): [string, string][] =>
  [...(a.get(heading) ?? [])].flatMap((x) => [...(b.get(heading) ?? [])].map((y): [string, string] => [x, y]))

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
  const years = pairs(a, b, 'born')
  return years.length > 0 && years.every(([x, y]) => Math.abs(Number(x) - Number(y)) > 2)
}
