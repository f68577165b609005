/** Countries and the form of their state: "Kingdom of Bahrain" is a name, "State of Qatar" speaks of Qatar; a state that is no country keeps it. */
import { type Listed, listedAt, peopleOfCountry } from './gazetteer.ts'
import type { Word } from './words.ts'

interface Realm {
  /** Word at which the name begins. */
  from: number
  country: Listed
}

const REALMS = new Set(['Kingdom', 'Republic', 'Sultanate', 'Emirate', 'Commonwealth'])
const KINDS_OF_REALM = new Set(
  "Islamic Democratic Federal Hashemite Socialist People's Federative Bolivarian".split(' '),
)
const SPOKEN_OF = new Set(['State', 'Government', 'Governments'])

/** The country that stands from `from` to `to`, with or without the form of its state; undefined for anything else. */
export function realmOf(sentence: Word[], { from, to }: { from: number; to: number }): Realm | undefined {
  const textAt = (i: number): string => sentence[i]?.text ?? ''
  const bare = countryAt(sentence, from, to)
  if (bare) {
    if (textAt(from - 1) !== 'of' || !REALMS.has(textAt(from - 2))) return { from, country: bare }
    return { from: KINDS_OF_REALM.has(textAt(from - 3)) ? from - 3 : from - 2, country: bare }
  }
  const form = KINDS_OF_REALM.has(textAt(from)) ? from + 1 : from
  if (textAt(form + 1) !== 'of') return undefined
  const country = countryAt(sentence, form + 2, to)
  if (!country) return undefined
  const isWhole = REALMS.has(textAt(form)) || (textAt(form) === 'State' && !peopleOfCountry(country.name))
  if (isWhole) return { from, country }
  return SPOKEN_OF.has(textAt(form)) && peopleOfCountry(country.name) ? { from: form + 2, country } : undefined
}

function countryAt(sentence: Word[], from: number, to: number): Listed | undefined {
  if (from >= to) return undefined
  const { length, entry } = listedAt(sentence, from)
  return entry?.type === 'GPE' && !entry.weak && from + length === to ? entry : undefined
}
