/** Which mentions of one article name the same: every way of naming leads to one full name. */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import { acronyms, initialsOf } from './acronyms.ts'
import type { Found } from './found.ts'
import { lookUp } from './gazetteer.ts'
import { ministryNames } from './ministries.ts'
import { peopleOf } from './people.ts'

/** Mentions with the local id of what they name; `found` is sorted by place and without overlaps. */
export function linked(text: string, found: Found[]): Mention[] {
  const names = fullNames(text, found)
  return found.map(({ score, name: _, ...f }, i) => {
    const written = bare(text.slice(f.start, f.end))
    const name = names[i] ?? written
    const form = sameLetters(name, written) ? ('name' as const) : ('alias' as const)
    const mention = { ...f, entity: asciiSlug(name) || asciiSlug(f.type), form }
    return score === undefined ? mention : { ...mention, score }
  })
}

/** The full name of each mention. */
function fullNames(text: string, found: Found[]): string[] {
  const people = peopleOf(found.filter((f) => f.type === 'PER').map((f) => bare(text.slice(f.start, f.end))))
  const short = acronyms(text, found)
  const ministries = ministryNames(text, found)
  const bodies = bodyNames(text, found)
  const ofWhom = new Map([...ministries].map(([i, name]) => [writtenAt(text, found[i] as Found), name]))
  return found.map((f, i) => {
    const written = bare(text.slice(f.start, f.end))
    if (f.name) return f.rule === 'supplied' ? f.name : (lookUp(f.name)?.name ?? f.name)
    if (f.type === 'PER') return people.get(written) ?? written
    const ministry = ministries.get(i)
    if (ministry) return ministry
    const spelled = short.get(written) ?? written
    const owned = spelled === written ? undefined : ofWhom.get(spelled)
    if (owned) return owned
    const listed = lookUp(spelled)
    // "Israelis" are people; "Israeli" is the adjective that leads to their country
    if (listed?.type === 'NORP' && listed.country && /[^s]s$/.test(spelled)) return spelled
    if (listed && !listed.weak) return listed.name
    return bodies.get(spelled) ?? (f.type === 'NORP' ? singular(spelled) : spelled)
  })
}

const writtenAt = (text: string, { start, end }: Found): string => bare(text.slice(start, end))

/** Short names of bodies that end one longer name alone: "Electoral Commission" of "National Electoral Commission". */
function bodyNames(text: string, found: Found[]): Map<string, string> {
  const byEnding = new Map<string, Set<string>>()
  const all = new Set(found.filter((f) => f.type === 'ORG').map((f) => bare(text.slice(f.start, f.end))))
  for (const name of all) {
    const parts = name.split(' ')
    for (let k = 1; k <= parts.length - 2 && k < 6; k++) {
      const ending = parts.slice(k).join(' ')
      byEnding.set(ending, (byEnding.get(ending) ?? new Set()).add(name))
    }
  }
  const names = new Map<string, string>()
  for (const [ending, longer] of byEnding)
    if (all.has(ending) && longer.size === 1 && !initialsOf(ending).includes('&'))
      names.set(ending, [...longer][0] as string)
  return names
}

/** "Burundians" → "Burundian"; names of peoples have one page, in singular and plural. */
const singular = (name: string): string => (/(?:an|i|ite)s$/.test(name) ? name.slice(0, -1) : name)

/** One spelling of white space, without the article: "The  Times" → "Times". */
const bare = (name: string): string => name.replace(/\s+/g, ' ').replace(/^[Tt]he /, '')

const sameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
