/** The parts of a body's name. */
import { countryFirst, countryNamed } from './countries.ts'
import { COMPANY_ENDS, DESCRIBERS, PUBLIC_WORDS, USUAL_OWNERS } from './data/bodies.ts'
import { remember } from './remember.ts'
import { fold } from './spelling.ts'

export interface BodyName {
  /** Folded words that name the body, without owner and ends. */
  core: string
  /** Folded country or body that it belongs to; null when the name says none. */
  owner: string | null
  /** True when the core is common words alone and says nothing without its owner. */
  common: boolean
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))
const [ends, describers, common] = [words(COMPANY_ENDS), words(DESCRIBERS), words(PUBLIC_WORDS)]
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', '&'])
const SYNONYMS = new Map(
  Object.entries({
    defence: 'defense',
    labour: 'labor',
    affairs: '',
    minister: 'minister',
    organisation: 'organization',
    department: 'department',
  }),
)

/** A noun that only says what a body is: "agency", "party". */
export const isDescriber = (word: string): boolean => describers.has(word)

export const isCommonWord = (word: string): boolean => common.has(word) || describers.has(word) || ends.has(word)

/**
 * "the Israeli Foreign Ministry", "Ministry of Foreign Affairs of Israel" → core "foreign ministry", owner "israel";
 * "Ford Motor Co." → core "ford", owner null.
 */
export const bodyName = remember((name): BodyName => {
  // "General Motors (GM"
  const all = fold(name.replace(/\(.*$/su, '')).split(' ')
  const { owner, rest } = ownerOf(all)
  const unit = unitOf(rest)
  if (unit) return { core: unit, owner: owner ?? null, common: true }
  return { core: withoutEnds(all), owner: null, common: false }
})

function ownerOf(all: string[]): { owner: string | null; rest: string[] } {
  if (all[0] === 'un' || (all[0] === 'united' && all[1] === 'nations'))
    return { owner: 'united nations', rest: all.slice(all[0] === 'un' ? 1 : 2) }
  const first = countryFirst(all)
  if (first) return { owner: first[0], rest: all.slice(first[1]) }
  for (const small of ['of', 'in']) {
    const at = all.lastIndexOf(small)
    const after = at > 0 ? all.slice(at + 1).filter((w) => w !== 'the') : []
    const found = after.length ? countryFirst(after) : null
    if (found?.[1] === after.length) return { owner: found[0], rest: all.slice(0, at) }
  }
  return { owner: null, rest: all }
}

/** ["ministry", "of", "foreign", "affairs"] → "foreign ministry"; null when a word is not a common one. */
function unitOf(rest: string[]): string | null {
  const all = rest.filter((w) => w !== 'the').map((w) => SYNONYMS.get(w) ?? w)
  const turned = /^(?:ministry|department|house|office)$/.test(all[0] ?? '') && all[1] === 'of'
  const ordered = turned ? [...all.slice(2), all[0] ?? ''] : all
  const unit = ordered.filter((w) => w && !SMALL.has(w))
  return unit.length && unit.every((w) => common.has(w)) ? unit.join(' ') : null
}

function withoutEnds(all: string[]): string {
  let rest = all
  while (rest.length > 1 && canDrop(rest)) rest = rest.slice(0, -1)
  return rest.join(' ')
}

/** An end is dropped only when what stays is a name: not a country ("Air China", "Turkish Airlines") nor one common word. */
function canDrop(rest: string[]): boolean {
  const kept = rest.slice(0, -1)
  if (!ends.has(rest.at(-1) ?? '') && !describers.has(rest.at(-1) ?? '')) return false
  if (kept.every((w) => SMALL.has(w) || (kept.length === 1 && isCommonWord(w)))) return false
  return countryFirst(kept)?.[1] !== kept.length
}

/** The owner, or the one that is usually meant ("State Department"). */
export const usualOwner = ({ core, owner }: BodyName): string | null => owner ?? USUAL_OWNERS.get(core) ?? null

/** Initials with and without small words: "Organisation for Security and Cooperation in Europe" → oscE forms. */
export const initials = remember((name): string[] => {
  const all = fold(name.replace(/\(.*$/su, '')).split(' ')
  if (all.length < 2) return []
  const country = countryFirst(all)
  const long = country ? [...country[0].split(' '), ...all.slice(country[1])] : all
  return [...new Set([all, long].flatMap((list) => [list, list.filter((w) => !SMALL.has(w))]).map(letters))].filter(
    (i) => i.length > 1,
  )
})

const letters = (list: string[]): string => list.map((w) => w.charAt(0)).join('')

/** "GM", "U.N.", "Unesco" is no acronym by its look → the folded letters, or null. */
export const acronym = remember((name): string | null => {
  const bare = name.replace(/^the /i, '').replace(/\./g, '')
  return /^\p{Lu}[\p{Lu}&]{1,7}s?$/u.test(bare) && !countryNamed(fold(bare)) ? fold(bare.replace(/s$/, '')) : null
})
