/** "Foreign Ministry" of whom: the country that the mention names, or the one that the article leads with. */
import type { Found } from './found.ts'
import { lookUp, peopleOfCountry } from './gazetteer.ts'

/** Most characters of an article's beginning that tell whose affairs it reports. */
const OPENING = 1500

/** Territories are reported on, and have no ministry that goes without their name. */
const TERRITORIES = new Set(['Gaza', 'Gaza Strip', 'West Bank', 'Crimea', 'Kashmir', 'Darfur'])

/** Full names of bare ministries, by the index of the mention: "Israeli Foreign Ministry". */
export function ministryNames(text: string, found: Found[]): Map<number, string> {
  const names = new Map<number, string>()
  // "Foreign Ministry", "Ministry of Foreign Affairs", "Prime Minister’s Office"
  const bare =
    /^(?:(?:Foreign|Defen[cs]e|Interior|Health|Finance|Justice|Education|Energy|Economy|Trade) Ministry|Ministry of (?:Foreign Affairs|Defen[cs]e|(?:the )?Interior|Health|Finance|Justice|Education)|Prime Minister['’]s Office)$/
  const leader = leadingPeople(text, found)
  const premier = peopleOfPremier(text, found)
  found.forEach((f, i) => {
    const written = text.slice(f.start, f.end).replace(/\s+/g, ' ')
    if (f.type !== 'ORG' || !bare.test(written)) return
    const owner = ownerBefore(text, found, i) ?? (written.endsWith('Office') ? premier : leader)
    if (owner) names.set(i, `${owner} ${written}`)
  })
  return names
}

/** "Israel’s Foreign Ministry" and "the Israeli Foreign Ministry" both give "Israeli". */
function ownerBefore(text: string, found: Found[], i: number): string | undefined {
  const before = found[i - 1]
  const f = found[i] as Found
  if (!before || !/^['’]?s?\s+$/.test(text.slice(before.end, f.start))) return undefined
  const listed = lookUp(text.slice(before.start, before.end))
  return listed?.type === 'NORP' ? listed.name : listed && peopleOfCountry(listed.country ?? listed.name)
}

/** The one people whose prime minister the article names: "Israeli Prime Minister", "Israel’s prime minister". */
function peopleOfPremier(text: string, found: Found[]): string | undefined {
  const peoples = new Set<string>()
  for (const f of found) {
    if (!/^(?:['’]s?)? prime minister\b(?!['’])/i.test(text.slice(f.end, f.end + 20))) continue
    const listed = lookUp(text.slice(f.start, f.end))
    const people = listed?.type === 'NORP' ? listed.name : listed && peopleOfCountry(listed.country ?? listed.name)
    if (people) peoples.add(people)
  }
  return peoples.size === 1 ? [...peoples][0] : undefined
}

/** The people of the first country that the article names, which a headline puts as its subject. */
function leadingPeople(text: string, found: Found[]): string | undefined {
  for (const f of found) {
    if (f.start > OPENING) break
    const listed = lookUp(text.slice(f.start, f.end))
    if (!listed || listed.weak || TERRITORIES.has(listed.name) || (listed.type !== 'GPE' && listed.type !== 'NORP'))
      continue
    const people = peopleOfCountry(listed.country ?? listed.name)
    if (people) return people
  }
  return undefined
}
