/** Rules for every sort of name: what a person decided, names in other words, places, peoples, things. */
import { isInhabitants, withoutParticiple } from '../adjective-places.ts'
import { countryNamed, peopleKey } from '../countries.ts'
import { NOBODY } from '../data/bodies.ts'
import { SAME } from '../data/places.ts'
import { distinct, type Ground, indexBy, joinAll, type Rule } from '../ground.ts'
import { fold, sameSound, skeleton, sound } from '../spelling.ts'

/** The sidecar decides over everything: whoever bears a name or alias given there is that entity. */
export const known: Rule = {
  name: 'known',
  apply(ground) {
    const given = new Map<string, number>()
    ground.locals.forEach((local, i) => {
      if (local.known !== null) for (const text of local.surfaces.keys()) given.set(fold(text), i)
    })
    if (!given.size) return
    ground.locals.forEach((local, i) => {
      if (local.known !== null) return
      const found = new Set(
        [...local.surfaces.keys()].map((text) => given.get(fold(text))).filter((j) => j !== undefined),
      )
      for (const j of found) if (ground.groups.decide(j, i, 'a name given in the sidecar')) return
    })
  },
}

const same = new Map<string, string>()
for (const line of SAME.trim().split('\n')) {
  const forms = line.split('|').map(fold)
  for (const form of forms) same.set(form, forms[0] ?? form)
}
const nobody = new Set(NOBODY.trim().split(/\s+/))

/** One key for the ways to write the name of a place: "U.S." → "united states", "Kiev" → "kyiv". */
export const placeKey = (folded: string): string => countryNamed(folded) ?? same.get(folded) ?? folded

/** "US" and "United States", "Gulf of Aden" and "the Gulf of Aden". */
export const samePlace: Rule = {
  name: 'same place',
  apply(ground) {
    const index = indexBy(ground, (local, i) =>
      local.kind === 'place' && !peopleOf(ground.folded[i]!) && !nobody.has(ground.folded[i]!)
        ? placeKey(ground.folded[i]!)
        : null,
    )
    for (const members of index.values()) joinAll(ground, members, 'names of one place')
  },
}

/**
 * "American", "American-born": one adjective; "Americans": the people, who are apart from it, since the adjective leads to
 * the country. Names of a country are its adjective only where nothing else bears them.
 */
export const samePeople: Rule = {
  name: 'same people',
  apply(ground) {
    const index = indexBy(ground, (local, i) => {
      const folded = ground.folded[i]!
      if (local.kind === 'people' && isInhabitants(folded)) return `${peopleOf(folded) ?? withoutPlural(folded)}s`
      if (local.kind === 'people') return peopleOf(folded) ?? withoutPlural(folded)
      return local.kind === 'place' || local.kind === 'thing' ? peopleOf(ground.folded[i]!) : null
    })
    for (const members of index.values()) joinAll(ground, members, 'words for one people')
  },
}

/** "iraqis" → "iraqi", "british-born" → "british"; null for what is a country's name as well. */
function peopleOf(folded: string): string | null {
  const bare = withoutParticiple(folded)
  return countryNamed(bare) ? null : peopleKey(bare)
}

const withoutPlural = (folded: string): string => folded.replace(/(?<=[^s])s$/, '')

// "HMS Victory"
const SHIP = /^(?:hms|ins|rms|uss|mv|ms|ss) (?=[a-z])/

/** Bodies, events, works and other things: the same name, or another name of it from the list. */
export const sameThing: Rule = {
  name: 'same thing',
  apply(ground) {
    const index = indexBy(ground, (local, i) => {
      const folded = ground.folded[i]!
      if (local.kind === 'body') return same.has(folded) ? `body|${same.get(folded)}` : null
      return local.kind === 'thing' && !nobody.has(folded) && !peopleOf(folded)
        ? `thing|${same.get(folded) ?? withoutPlural(folded.replace(SHIP, ''))}`
        : null
    })
    for (const members of index.values()) joinAll(ground, members, 'names of one thing')
  },
}

/** "Kazakstan", "Kazakhstan": long names of one sound. */
export const sameSpelling: Rule = {
  name: 'spelling',
  apply(ground) {
    const index = indexBy(ground, (local, i) => {
      const folded = ground.folded[i]!
      return local.kind !== 'person' && folded.length >= 7 && !countryNamed(folded) && !peopleOf(folded)
        ? `${local.kind}|${bones(folded)}`
        : null
    })
    for (const members of index.values()) {
      const byName = new Map(distinct(ground, members).map((g) => [ground.folded[g]!, g]))
      const names = [...byName.keys()].sort()
      for (let k = 1; k < names.length; k++)
        if (sameWords(names[k - 1]!, names[k]!))
          ground.groups.join(byName.get(names[k - 1]!)!, byName.get(names[k]!)!, 'spellings of one name')
    }
  },
}

const bones = (folded: string): string =>
  folded
    .split(' ')
    .map((w) => skeleton(sound(withoutPlural(w))))
    .join(' ')

function sameWords(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')]
  return x.length === y.length && x.every((w, i) => sameSound(withoutPlural(w), withoutPlural(y[i]!)))
}

/** One name under several types: the article that has it otherwise is taken to mean the same. */
export const acrossTypes: Rule = {
  name: 'across types',
  apply(ground) {
    const index = indexBy(ground, (local, i) =>
      nobody.has(ground.folded[i]!) || ground.unsure.has(i)
        ? null
        : local.kind === 'person'
          ? ground.folded[i]!
          : placeKey(ground.folded[i]!),
    )
    for (const members of index.values()) {
      const groups = distinct(ground, members)
      if (groups.length < 2 || groups.length > 8) continue
      for (const a of groups)
        for (const b of groups)
          if (a < b && mayCross(ground, a, b)) ground.groups.join(a, b, 'the same name, typed otherwise')
    }
  },
}

/** A single word may be a person's and a place's name; a country's or city's name may be its team's. */
function mayCross(ground: Ground, a: number, b: number): boolean {
  const [x, y] = [ground.locals[a]!, ground.locals[b]!]
  if (x.kind === y.kind) return false
  const kinds = new Set([x.kind, y.kind])
  const words = ground.folded[a]!.split(' ').length
  if (kinds.has('person')) return words > 1 && !kinds.has('thing') && !kinds.has('place')
  if (kinds.has('people')) return !peopleOf(ground.folded[a]!)
  return !countryNamed(ground.folded[a]!) && !sameArticle(ground, a, b)
}

/** An article that gives one name two types means two things by it: a city and its team. */
function sameArticle(ground: Ground, a: number, b: number): boolean {
  const articles = new Set(ground.groups.members(a).map((i) => ground.locals[i]!.article))
  return ground.groups.members(b).some((i) => articles.has(ground.locals[i]!.article))
}
