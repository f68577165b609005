/** The parts of a person's name. */

import { countryFirst } from './countries.ts'
import { DEGREES, FAMILY_FIRST, GENERATIONS, NICKNAMES, PARTICLES, TITLE_MODIFIERS, TITLES } from './data/names.ts'
import { remember } from './remember.ts'
import { fold, sameSound, sound } from './spelling.ts'

export interface PersonName {
  /** Folded words before the family name, the given name first; empty when only the family name is said. */
  given: string[]
  /** Folded family name with its particles. */
  family: string
  /** Keys under which the family name is looked up. */
  keys: string[]
  /** "jr", "sr", "iii"; empty when none is said. */
  generation: string
  /** Folded titles that stood before the name. */
  titles: string[]
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))
const [titles, modifiers, particles] = [words(TITLES), words(TITLE_MODIFIERS), words(PARTICLES)]
const [generations, degrees, familyFirst] = [words(GENERATIONS), words(DEGREES), words(FAMILY_FIRST)]
const formal = new Map<string, Set<string>>()
for (const line of NICKNAMES.trim().split('\n')) {
  const [full = '', ...short] = line.toLowerCase().split(' ')
  for (const name of [full, ...short]) formal.set(name, (formal.get(name) ?? new Set()).add(full))
}

/** The full names that a given name may be short for, itself included where it is one. */
export const formalNames = (given: string): string[] => [...(formal.get(given) ?? [])]

/** Whether more than a family name is said. */
export const isFull = (name: PersonName): boolean => name.given.length > 0

/** "van der Berg" → "berg" */
export const lastWord = (name: PersonName): string => name.family.split(' ').at(-1) ?? ''

export const isTitle = (word: string): boolean => titles.has(word)
export const isModifier = (word: string): boolean => modifiers.has(word)

/** "Prime Minister Benjamin Netanyahu" → given ["benjamin"], family "netanyahu", titles ["minister"]. */
export const personName = remember((name): PersonName => {
  // "J.K. Rowling" → "J. K. Rowling"
  const all = fold(nameIn(name).replace(/(?<=\p{L}\.)(?=\p{Lu})/gu, ' ')).split(' ')
  const from = afterTitles(all)
  let rest = all.slice(from)
  while (rest.length > 1 && degrees.has(rest.at(-1) ?? '')) rest = rest.slice(0, -1)
  const generation = rest.length > 1 && generations.has(rest.at(-1) ?? '') ? (rest.pop() ?? '') : ''
  return {
    ...parts(rest),
    generation: generation.replace('junior', 'jr').replace('senior', 'sr'),
    titles: all.slice(0, from).filter((w) => titles.has(w)),
  }
})

/** "Benjamin Banky, 40" → "Benjamin Banky"; "Acme CEO, Jane Doe" → "Jane Doe"; "Jane Doe (D-NY" → "Jane Doe". */
function nameIn(name: string): string {
  const phrases = name.replace(/\(.*$/su, '').split(', ')
  return phrases.find((phrase) => !titles.has(fold(phrase).split(' ').at(-1) ?? '') && /\p{Lu}/u.test(phrase)) ?? name
}

/** Where the name begins behind its titles: "former Israeli Prime Minister | Jane Doe", "Secretary of State | Jane Doe". */
function afterTitles(all: string[]): number {
  let from = 0
  while (from < all.length - 1 && LEADING.has(all[from] ?? '')) from++
  let titled = false
  for (let i = from; i < all.length - 1; i++) {
    const country = countryFirst(all.slice(i, all.length - 1))
    if (titles.has(all[i] ?? '')) titled = true
    else if (country) i += country[1] - 1
    else if (!modifiers.has(all[i] ?? '')) break
    if (titled) from = i + 1
  }
  return from
}

const LEADING = new Set(['former', 'ex', 'late', 'then', 'acting'])

function parts(rest: string[]): Pick<PersonName, 'given' | 'family' | 'keys'> {
  let at = rest.length - 1
  while (at > 0 && particles.has(rest[at - 1] ?? '') && (at > 1 || isParticleFirst(rest))) at--
  const given = rest.slice(0, at)
  const last = rest.at(-1) ?? ''
  if (rest.some((w) => NO_NAME.has(w))) return { given: rest.slice(0, -1), family: last, keys: [] }
  const keys = [familyKey(last)]
  const first = rest[0] ?? ''
  if (given.length && familyFirst.has(first)) keys.push(familyKey(first))
  return { given, family: rest.slice(at).join(' '), keys }
}

/** Words that stand in no name: what holds them is two names, or none. */
const NO_NAME = new Set(['and', 'or', 'with', 'but', 'as', 'by'])

/** "Abu Marzouk" "al Assad" "van Dijk": nothing but a family name; "Mac Jones", "Ben Carson" have a given name. */
const isParticleFirst = (rest: string[]): boolean =>
  !['mac', 'ben', 'van', 'st', 'y', 'e', 'san', 'ten', 'la', 'du'].includes(rest[0] ?? '')

/** Long family names meet by sound; short ones are too like each other ("li", "lee"). */
export const familyKey = (word: string): string => (word.length < 5 ? word : `~${sound(word)}`)

/** How two given names fit: the same, a spelling, a short form, an initial; null when they do not. */
export function givenFit(a: string, b: string): 'same' | 'spelling' | 'nickname' | 'initial' | null {
  if (a === b) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : null
  if (sameSound(a, b)) return 'spelling'
  const names = formal.get(a)
  const others = formal.get(b)
  if (names && others && [...names].some((n) => others.has(n))) return 'nickname'
  return null
}

/**
 * Whether what stands before two family names speaks against one person: "George W." and "George H. W." do, "George"
 * and "George W." do not, nor do "Mark" and "W. Mark".
 */
export function givenClash(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (
    short.length > 1 &&
    short.length < long.length &&
    [...short.slice(1), ...long.slice(1)].every((w) => w.length === 1)
  )
    return true
  let at = 0
  for (const word of short) {
    while (at < long.length && !givenFit(word, long[at] ?? '')) at++
    if (at++ >= long.length) return true
  }
  return false
}
