/** Family names that are places elsewhere: once "Nora Jordan" is named, "Jordan" alone is she. */
import type { Found } from './found.ts'
import { lookUp, peopleOfCountry } from './gazetteer.ts'

/** Words before a name that make it a place. */
const PLACED =
  /(?:^|\s)(?:in|at|from|to|near|into|via|across|outside|inside|throughout|visit|visited|leave|left)\s+(?:the\s+)?$/i
const REACH = 24

/**
 * The names with a place of one word retyped as the person of this family name whom the article named in full before.
 * Not where the article speaks of the place as well: behind "in" or "to", before its full name, or by its people.
 */
export function withoutNamesakes(text: string, found: Found[]): Found[] {
  const families = familiesOf(text, found)
  if (!families.size) return found
  const places = new Set<string>()
  for (const f of found) {
    const name = text.slice(f.start, f.end)
    if (f.type === 'NORP') places.add(lookUp(name)?.country ?? name)
    const first = families.get(name)
    if (isPlace(f) && first !== undefined && (f.start < first || isPlaced(text, f))) places.add(name)
  }
  return found.map((f): Found => {
    const name = text.slice(f.start, f.end)
    const isNamesake = isPlace(f) && f.rule !== 'supplied' && families.has(name) && !speaksOf(places, name)
    if (!isNamesake) return f
    const { name: _, ...rest } = f
    return { ...rest, type: 'PER', rule: 'namesake' }
  })
}

/** Family names of people named in full, with where that is first. */
function familiesOf(text: string, found: Found[]): Map<string, number> {
  const families = new Map<string, number>()
  for (const f of found) {
    if (f.type !== 'PER') continue
    const words = text.slice(f.start, f.end).split(/\s+/)
    const last = words.at(-1) as string
    if (words.length > 1 && !families.has(last)) families.set(last, f.start)
  }
  return families
}

const isPlace = ({ type }: Found): boolean => type === 'GPE' || type === 'LOC'

const isPlaced = (text: string, { start, end }: Found): boolean =>
  PLACED.test(text.slice(Math.max(0, start - REACH), start)) || /^(?:, \p{Lu}|-based\b)/u.test(text.slice(end, end + 8))

/** Whether the article speaks of the place, by name or by its people. */
function speaksOf(places: Set<string>, name: string): boolean {
  const country = lookUp(name)?.name ?? name
  return places.has(name) || places.has(country) || places.has(peopleOfCountry(country) ?? name)
}
