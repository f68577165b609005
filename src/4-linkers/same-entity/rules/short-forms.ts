/** Short forms of the names of bodies and things: initials, the beginning or the end of a longer name. */
import { acronym, initials, isCommonWord } from '../body-name.ts'
import { countryNamed, peopleKey } from '../countries.ts'
import { add, distinct, type Ground, type Rule } from '../ground.ts'
import type { Local } from '../locals.ts'
import { fold } from '../spelling.ts'

type By = 'initials' | 'end' | 'beginning'

const WAYS: By[] = ['initials', 'end', 'beginning']
const SMALL = new Set(['of', 'for', 'the', 'and', 'in', 'on'])

/** "GM" and "General Motors", "Northrop" after "Northrop Grumman", "Chargers" and "San Diego Chargers" in one article. */
export const shortInArticle: Rule = {
  name: 'short form in the article',
  apply(ground) {
    const longer = longerNames(ground, (local) => local.article)
    const often = besideLonger(ground, longer)
    ground.locals.forEach((local, i) => {
      if (!mayShorten(local) || local.article < 0) return
      for (const by of WAYS) {
        if (by === 'beginning' && !often(i)) continue
        const found = (longer.get(keyOf(ground, i, { by, scope: local.article })) ?? []).filter(
          (j) => j !== i && (by !== 'beginning' || introduces(ground, j, i)),
        )
        const groups = distinct(ground, found)
        if (groups.length !== 1 || !ground.groups.join(i, groups[0]!, `the ${by} of a longer name in the article`))
          continue
        ground.carried.add(i)
        return
      }
    })
  },
}

/** A short form that an article explains, or that is another name there, stands for the same elsewhere if for one thing only. */
export const shortElsewhere: Rule = {
  name: 'short form explained elsewhere',
  apply(ground) {
    const stands = new Map<string, number[]>()
    ground.locals.forEach((local, i) => {
      if (!local.named || local.kind === 'person') return
      const own = ground.folded[i]!
      const shorts = ground.carried.has(i) ? [own] : [...local.surfaces.keys()].map(fold).filter((s) => s !== own)
      for (const short of shorts) add(stands, `${local.kind}|${short}`, i)
    })
    for (const [key, explained] of stands) stands.set(key, distinct(ground, explained))
    ground.locals.forEach((local, i) => {
      if (!local.named || local.kind === 'person' || ground.carried.has(i) || !shortForm(ground, i)) return
      const found = distinct(ground, stands.get(`${local.kind}|${ground.folded[i]}`) ?? [])
      if (found.length === 1) ground.groups.join(i, found[0]!, 'a short form that stands for one name in the dossier')
    })
  },
}

/** Three or more initials, or the plural end of a body's name ("Chargers"), that fit one name of the dossier. */
export const shortInDossier: Rule = {
  name: 'short form of one name',
  apply(ground) {
    const longer = longerNames(ground, () => -1)
    for (const [key, found] of longer) longer.set(key, distinct(ground, found))
    ground.locals.forEach((local, i) => {
      if (!mayShorten(local) || ground.carried.has(i)) return
      const by: By = acronym(ground.main[i]!) ? 'initials' : 'end'
      const short = shortForm(ground, i)
      if (by === 'initials' ? short.length < 3 : local.kind !== 'body' || !short.endsWith('s')) return
      const found = distinct(ground, longer.get(keyOf(ground, i, { by, scope: -1 })) ?? []).filter(
        (g) => g !== ground.groups.of(i),
      )
      if (found.length === 1) ground.groups.join(i, found[0]!, `the ${by} of one name in the dossier`)
    })
  },
}

const mayShorten = (local: Local): boolean => local.named && (local.kind === 'body' || local.kind === 'thing')

/** An acronym's letters, any other name's words; common words, places and peoples are short for nothing. */
function shortForm(ground: Ground, i: number): string {
  const letters = acronym(ground.main[i]!)
  if (letters) return letters
  const words = ground.folded[i]!.split(' ')
  if (ground.places.has(ground.folded[i]!)) return ''
  return words.every((w) => isCommonWord(w) || countryNamed(w) || peopleKey(w)) ? '' : ground.folded[i]!
}

/** Where a short form looks for its longer name; only initials may be typed otherwise than what they stand for. */
function keyOf(ground: Ground, i: number, { by, scope }: { by: By; scope: number }): string {
  const isLetters = acronym(ground.main[i]!) !== null
  if (isLetters !== (by === 'initials')) return ''
  return `${scope}|${by}|${isLetters ? '' : ground.locals[i]!.kind}|${shortForm(ground, i)}`
}

/** Longer names under every short form that they could have. */
function longerNames(ground: Ground, scope: (local: Local) => number): Map<string, number[]> {
  const index = new Map<string, number[]>()
  ground.locals.forEach((local, i) => {
    if (!mayShorten(local)) return
    for (const letters of initials(ground.main[i]!)) add(index, `${scope(local)}|initials||${letters}`, i)
    for (const [part, by] of partsOf(ground.folded[i]!.split(' ')))
      add(index, `${scope(local)}|${by}|${local.kind}|${part}`, i)
  })
  return index
}

/** ["san", "diego", "chargers"] → "san", "san diego", "diego chargers", "chargers"; no beginning leaves common words or a place behind ("GM Europe"). */
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

/** Whether a name stands beside a longer one that it begins in a third of its articles: else it is a name in its own right. */
function besideLonger(ground: Ground, longer: Map<string, number[]>): (i: number) => boolean {
  const [alone, beside] = [new Map<string, number>(), new Map<string, number>()]
  ground.locals.forEach((local, i) => {
    if (!mayShorten(local)) return
    const name = ground.folded[i]!
    alone.set(name, (alone.get(name) ?? 0) + 1)
    const found = longer.get(keyOf(ground, i, { by: 'beginning', scope: local.article }))
    if (found?.some((j) => j !== i)) beside.set(name, (beside.get(name) ?? 0) + 1)
  })
  return (i) => 3 * (beside.get(ground.folded[i]!) ?? 0) >= (alone.get(ground.folded[i]!) ?? 0)
}

const introduces = (ground: Ground, longer: number, shorter: number): boolean =>
  (ground.locals[longer]!.mentions[0]?.start ?? 0) < (ground.locals[shorter]!.mentions[0]?.start ?? 0)
