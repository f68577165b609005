/** Bodies: same name, company ends, owners of public bodies, acronyms, shortened names. */
import { acronym, type BodyName, bodyName, initials, isCommonWord, usualOwner } from '../body-name.ts'
import { countryNamed, peopleKey, wordsOf } from '../countries.ts'
import { ownerAround } from '../evidence.ts'
import { distinct, type Ground, indexBy, joinAll, type Rule } from '../ground.ts'
import type { Local } from '../locals.ts'
import { fold } from '../spelling.ts'

const isBody = (local: Local): boolean => local.kind === 'body'

/** "Ford Motor Co." and "Ford": the same words once article, case, company ends and describing nouns are left out. */
export const sameBody: Rule = {
  name: 'same body',
  apply(ground) {
    const index = indexBy(ground, (local, i) => {
      if (!isBody(local) || ground.carried.has(i)) return null
      const name = bodyName(ground.main[i]!)
      return name.common ? null : name.core
    })
    for (const members of index.values())
      joinAll(ground, members, 'the same name without its ends (Inc., party, agency)')
  },
}

/** "Israeli Foreign Ministry", and "Foreign Ministry" where the article tells whose. */
export const publicBody: Rule = {
  name: 'public body',
  apply(ground) {
    const names = ground.locals.map((local, i) => (isBody(local) && local.named ? bodyName(ground.main[i]!) : null))
    const owners = names.map((name, i) => (name?.common ? ownerOf(ground, i, name) : null))
    borrowOwners(ground, names, owners)
    const index = indexBy(ground, (_, i) => (names[i]?.common && owners[i] ? `${owners[i]}|${names[i].core}` : null))
    for (const members of index.values()) joinAll(ground, members, 'the same public body of the same country')
  },
}

function ownerOf(ground: Ground, i: number, name: BodyName): string | null {
  const local = ground.locals[i]!
  const article = ground.articles[local.article]
  return name.owner ?? (article ? ownerAround(article, local) : null) ?? usualOwner(name)
}

/** A body without an owner takes that of the one body of this name in its article, or in the dossier if the article speaks of that country. */
function borrowOwners(ground: Ground, names: (BodyName | null)[], owners: (string | null)[]): void {
  const here = new Map<string, Set<string>>()
  const anywhere = new Map<string, Set<string>>()
  names.forEach((name, i) => {
    if (!name?.common || !owners[i]) return
    for (const [index, key] of [
      [here, `${ground.locals[i]!.article}|${name.core}`],
      [anywhere, name.core],
    ] as const)
      index.set(key, (index.get(key) ?? new Set()).add(owners[i]))
  })
  const words = spokenOf(ground)
  names.forEach((name, i) => {
    if (!name?.common || owners[i]) return
    const article = ground.locals[i]!.article
    const near = here.get(`${article}|${name.core}`)
    const far = [...(anywhere.get(name.core) ?? [])]
    if (near?.size === 1) owners[i] = [...near][0]!
    else if (!near && far.length === 1 && words(article).some((w) => wordsOf(far[0]!).includes(w))) owners[i] = far[0]!
  })
}

/** Folded names that an article holds. */
function spokenOf(ground: Ground): (article: number) => string[] {
  const byArticle = new Map<number, string[]>()
  ground.locals.forEach((local, i) => {
    const held = byArticle.get(local.article)
    if (held) held.push(ground.folded[i]!)
    else byArticle.set(local.article, [ground.folded[i]!])
  })
  return (article) => byArticle.get(article) ?? []
}

/** "GM" and "General Motors", "Northrop" and "Northrop Grumman", "Chargers" and "San Diego Chargers" in one article: the longer name carries the shorter. */
export const shortInArticle: Rule = {
  name: 'short form in the article',
  apply(ground) {
    const longer = longerNames(ground, (local) => `${local.article}|`)
    const often = togetherness(ground, longer)
    ground.locals.forEach((local, i) => {
      if (!mayShorten(local) || local.article < 0) return
      const found = (longer.get(`${local.article}|${shortKey(ground, i)}`) ?? []).filter(
        ({ i: j, by }) =>
          j !== i &&
          sameSort(local, ground.locals[j]!, by) &&
          (by !== 'beginning' || (often(ground.folded[i]!) && introduces(ground, j, i))),
      )
      const groups = distinct(
        ground,
        found.map((f) => f.i),
      )
      if (groups.length === 1 && ground.groups.join(i, groups[0]!, WHY[found[0]!.by])) ground.carried.add(i)
    })
  },
}

const WHY = {
  initials: 'initials of a longer name in the same article',
  beginning: 'the beginning of a longer name that comes before it in the same article',
  end: 'the end of a longer name in the same article',
}

/** A short form that stands for one body only, wherever an article explains it. */
export const shortElsewhere: Rule = {
  name: 'short form explained elsewhere',
  apply(ground) {
    const stands = new Map<string, number[]>()
    ground.locals.forEach((local, i) => {
      if (!mayShorten(local)) return
      const shorts = ground.carried.has(i)
        ? [ground.folded[i]!]
        : [...local.surfaces.keys()].map(fold).filter((s) => s !== ground.folded[i])
      for (const short of shorts) stands.set(short, [...(stands.get(short) ?? []), i])
    })
    ground.locals.forEach((local, i) => {
      if (!mayShorten(local) || ground.carried.has(i)) return
      const found = distinct(
        ground,
        (stands.get(ground.folded[i]!) ?? []).filter((j) => sameSort(local, ground.locals[j]!, 'end')),
      )
      if (found.length === 1) ground.groups.join(i, found[0]!, 'a short form that stands for one name in the dossier')
    })
  },
}

/** Three or more initials, or the end of a name, that fit one name of the dossier and stand nowhere explained. */
export const shortInDossier: Rule = {
  name: 'short form of one name',
  apply(ground) {
    const longer = longerNames(ground, () => '')
    ground.locals.forEach((local, i) => {
      if (!mayShorten(local) || ground.carried.has(i)) return
      const key = shortKey(ground, i)
      const found = (longer.get(key) ?? []).filter(
        ({ i: j, by }) =>
          sameSort(local, ground.locals[j]!, by) &&
          (by === 'initials' ? key.length > 2 : by === 'end' && isBody(local) && key.endsWith('s')),
      )
      const groups = distinct(
        ground,
        found.map((f) => f.i),
      ).filter((g) => g !== ground.groups.of(i))
      if (groups.length === 1)
        ground.groups.join(
          i,
          groups[0]!,
          `${found[0]!.by === 'end' ? 'the end' : 'initials'} of one name in the dossier`,
        )
    })
  },
}

type By = keyof typeof WHY
type Longer = Map<string, { i: number; by: By }[]>

const mayShorten = (local: Local): boolean => local.named && (local.kind === 'body' || local.kind === 'thing')
const sameSort = (a: Local, b: Local, by: By): boolean =>
  a.kind === b.kind || (by === 'initials' && mayShorten(a) && mayShorten(b))

/** An acronym by its letters, any other name by its words; common words and countries are short for nothing. */
function shortKey(ground: Ground, i: number): string {
  const letters = acronym(ground.main[i]!)
  if (letters) return `=${letters}`
  const words = ground.folded[i]!.split(' ')
  return words.every((w) => isCommonWord(w) || countryNamed(w) || peopleKey(w)) ? '' : ground.folded[i]!
}

/** Longer names under every short form that they could have. */
function longerNames(ground: Ground, scope: (local: Local) => string): Longer {
  const index: Longer = new Map()
  ground.locals.forEach((local, i) => {
    if (!mayShorten(local)) return
    const forms: [string, By][] = initials(ground.main[i]!).map((letters) => [`=${letters}`, 'initials'])
    for (const [form, by] of [...forms, ...partsOf(ground.folded[i]!.split(' '))]) {
      const key = scope(local) + form
      const held = index.get(key)
      if (held) held.push({ i, by })
      else index.set(key, [{ i, by }])
    }
  })
  return index
}

/** Beginnings that leave no common word or place behind, and ends: ["san", "diego", "chargers"] → "san", "san diego", "diego chargers", "chargers". */
function partsOf(words: string[]): [string, By][] {
  const parts: [string, By][] = []
  for (let n = 1; n < Math.min(words.length, 6); n++) {
    const behind = words.slice(n)
    if (SMALL.has(words[n - 1]!) || SMALL.has(behind[0]!)) continue
    if (!behind.some((w) => isCommonWord(w) || countryNamed(w) || w === 'of'))
      parts.push([words.slice(0, n).join(' '), 'beginning'])
    parts.push([behind.join(' '), 'end'])
  }
  return parts
}

const SMALL = new Set(['of', 'for', 'the', 'and', 'in', 'on'])

/** Whether a name stands beside a longer one that it begins in a third of its articles: else it is a name in its own right. */
function togetherness(ground: Ground, longer: Longer): (folded: string) => boolean {
  const alone = new Map<string, number>()
  const beside = new Map<string, number>()
  ground.locals.forEach((local, i) => {
    if (!mayShorten(local)) return
    const name = ground.folded[i]!
    alone.set(name, (alone.get(name) ?? 0) + 1)
    if (longer.get(`${local.article}|${name}`)?.some(({ i: j }) => j !== i))
      beside.set(name, (beside.get(name) ?? 0) + 1)
  })
  return (folded) => 3 * (beside.get(folded) ?? 0) >= (alone.get(folded) ?? 0)
}

const introduces = (ground: Ground, longer: number, shorter: number): boolean =>
  (ground.locals[longer]!.mentions[0]?.start ?? 0) < (ground.locals[shorter]!.mentions[0]?.start ?? 0)
