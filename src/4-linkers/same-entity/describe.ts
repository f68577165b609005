/** From groups of local entities to the dossier's entities and their ids. */
import type { Entity, EntityType, Mention } from '#core/model.ts'
import { asciiSlug, sha256 } from '#core/slug.ts'
import type { KnownEntity } from '#core/stages.ts'
import { placeOf } from './adjective-places.ts'
import { acronym, bodyName } from './body-name.ts'
import type { Ground } from './ground.ts'
import { count, type Local, mostOf, TYPES } from './locals.ts'
import { personName } from './person-name.ts'
import { fold } from './spelling.ts'
import { reasonsWithin } from './within.ts'

interface Described {
  entities: Entity[]
  /** Dossier-wide id of each local entity, by its number. */
  idOf: string[]
}

const FORMS: Mention['form'][] = ['name', 'alias', 'role', 'pronoun']

/** Entities sorted by id; groups that nobody mentions are left out. */
export function describe(ground: Ground, known: KnownEntity[]): Described {
  const groups = [...Map.groupBy(ground.locals.keys(), (i) => ground.groups.of(i)).values()].filter((members) =>
    members.some((i) => ground.locals[i]!.article >= 0),
  )
  const drafts = groups.map((members) => draft(ground, members, known))
  const ids = idsOf(drafts)
  const idOf: string[] = []
  groups.forEach((members, g) => {
    for (const i of members) idOf[i] = ids[g]!
  })
  const entities = drafts.map(({ first, ...entity }, g) => ({ ...entity, id: ids[g]! }))
  return { entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)), idOf }
}

type Draft = Omit<Entity, 'id'> & { first: string }

function draft(ground: Ground, members: number[], known: KnownEntity[]): Draft {
  const locals = members.map((i) => ground.locals[i]!)
  const supplied = locals.find((local) => local.known !== null)
  const decided = supplied ? known[supplied.known!]! : null
  const met = locals.filter((local) => local.article >= 0)
  const named = locals.some((local) => local.named)
  const speaking = naming(met.filter((local) => local.named === named || decided))
  const type = decided?.type ?? mostOf(typesOf(speaking), TYPES)
  const surfaces = surfacesOf(speaking)
  const name = decided?.name ?? withItsArticle(ground, chooseName(type, surfaces))
  return {
    name,
    type,
    aliases: aliasesOf(ground, met, { name, more: decided?.aliases ?? [] }),
    wikidata: decided?.wikidata ?? null,
    named,
    reasons: reasonsOf(ground, members),
    first: firstPlace(ground, met),
  }
}

/** Adjectives lead to a place and do not name it: where a place is among them, it alone gives name and type. */
function naming(locals: Local[]): Local[] {
  const places = locals.filter((local) => local.kind === 'place' && [...local.surfaces.keys()].some(isNoAdjective))
  return places.length && locals.some((local) => local.kind === 'people') ? places : locals
}

const isNoAdjective = (name: string): boolean => placeOf(fold(name)) === null

function reasonsOf(ground: Ground, members: number[]): string[] {
  const within = members.flatMap((i) => reasonsWithin(ground.locals[i]!, ground.main[i]!))
  return [...new Set([...ground.groups.reasons(members[0]!), ...within])].sort()
}

function typesOf(locals: Local[]): Map<EntityType, number> {
  return count(locals.flatMap((local) => Array<EntityType>(Math.max(1, local.mentions.length)).fill(local.type)))
}

function surfacesOf(locals: Local[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const local of locals) for (const [text, n] of local.surfaces) all.set(text, (all.get(text) ?? 0) + n)
  return all
}

/** How many times as frequent an acronym must be to be better known than what it stands for ("NATO"). */
const BETTER_KNOWN = 5

/** The fullest name without titles and capitals, then the most frequent; among equals the longest body, the shortest other. */
function chooseName(type: EntityType, surfaces: Map<string, number>): string {
  const length = (text: string): number => (type === 'ORG' ? text.length : -text.length)
  const ranked = [...surfaces].sort(
    ([a, n], [b, m]) => fullness(type, b) - fullness(type, a) || m - n || length(b) - length(a) || (a < b ? -1 : 1),
  )
  const [full, times] = ranked[0] ?? ['unnamed', 0]
  const letters = ranked.find(([text, n]) => type !== 'PER' && acronym(text) && n > BETTER_KNOWN * times)
  const chosen = (letters?.[0] ?? full).replace(/^the (?=\p{Lu})/iu, '')
  return type === 'PER' ? withoutCapitals(chosen) : chosen
}

/** "The Herald" where a file's outlet calls itself so: other names lose their article. */
function withItsArticle(ground: Ground, name: string): string {
  const outlet = ground.outlets.get(fold(name))
  return outlet?.toLowerCase().startsWith('the ') ? outlet : name
}

/** "Jane DOE", as agencies credit pictures, → "Jane Doe"; a name in capitals alone stays. */
const withoutCapitals = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name.replace(/(?<=^|[\s-])(\p{Lu})(\p{Lu}{3,})(?=$|[\s-])/gu, (_, first, rest) => first + rest.toLowerCase())
    : name

// "U.S." "UK" "USA"
const LETTERS = /^(?:\p{Lu}\.?){2,5}$/u

function fullness(type: EntityType, text: string): number {
  const plain = text === text.toUpperCase() ? 0 : /\p{Lu}{4}/u.test(text) ? 1 : 2
  if (type === 'ORG' && bodyName(text).common) return (bodyName(text).owner ? 6 : 3) + plain
  if (type !== 'PER') return (acronym(text) || LETTERS.test(text) ? 0 : 3) + plain
  const { given, titles } = personName(text)
  return (given.some((g) => g.length > 1) ? 12 : given.length ? 6 : 0) + (titles.length ? 0 : 3) + plain
}

function aliasesOf(
  ground: Ground,
  locals: Local[],
  { name, more }: { name: string; more: string[] },
): Entity['aliases'] {
  const forms = new Map<string, Map<Mention['form'], number>>()
  for (const local of locals)
    for (const m of local.mentions) {
      if (m.form === 'pronoun') continue
      const text = ground.articles[local.article]!.text.slice(m.start, m.end).replace(/\s+/g, ' ')
      const held = forms.get(text) ?? new Map<Mention['form'], number>()
      forms.set(text, held.set(m.form, (held.get(m.form) ?? 0) + 1))
    }
  for (const text of more) if (!forms.has(text)) forms.set(text, new Map([['alias', 0]]))
  forms.delete(name)
  const listed = [...forms].map(([text, held]) => ({
    text,
    form: mostOf(held, FORMS),
    n: [...held.values()].reduce((a, b) => a + b, 0),
  }))
  listed.sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form) || b.n - a.n || (a.text < b.text ? -1 : 1))
  return listed.map(({ text, form }) => ({ text, form }))
}

const firstPlace = (ground: Ground, locals: Local[]): string =>
  locals
    .map(
      (local) =>
        `${ground.articles[local.article]!.source.path}\u0000${String(local.mentions[0]?.start ?? 0).padStart(9, '0')}\u0000${local.id}`,
    )
    .sort()[0] ?? ''

/**
 * Ids from names; of several with one slug the one a person named, then a named one, then the one in more places
 * keeps the bare slug, the others get -2, -3, … in the order of their first place.
 */
function idsOf(drafts: Draft[]): string[] {
  // "Prime Minister’s Office" → "prime-ministers-office"
  const slugOf = (d: Draft): string =>
    asciiSlug(d.name.replace(/^the /i, '').replace(/['’](?=\p{L})/gu, '')) || `entity-${sha256(d.name).slice(0, 8)}`
  const bySlug = Map.groupBy(drafts.keys(), (i) => slugOf(drafts[i]!))
  const taken = new Set(bySlug.keys())
  const ids: string[] = []
  for (const [slug, same] of [...bySlug].sort(([a], [b]) => (a < b ? -1 : 1))) {
    same.sort(
      (a, b) => Number(drafts[b]!.named) - Number(drafts[a]!.named) || (drafts[a]!.first < drafts[b]!.first ? -1 : 1),
    )
    let n = 2
    same.forEach((i, k) => {
      if (k === 0) ids[i] = slug
      else {
        while (taken.has(`${slug}-${n}`)) n++
        ids[i] = `${slug}-${n}`
        taken.add(`${slug}-${n}`)
      }
    })
  }
  return ids
}
