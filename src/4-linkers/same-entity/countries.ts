/** Countries by every name, adjective and inhabitant. */
import { COUNTRIES, PEOPLES } from './data/countries.ts'
import { fold } from './spelling.ts'

interface Country {
  /** Folded usual name. */
  name: string
  adjective: string
  capital: string
}

const byName = new Map<string, Country>()
const byAdjective = new Map<string, Country>()
const formsOf = new Map<string, string[]>()
for (const line of COUNTRIES.trim().split('\n')) {
  const [name = '', others = '', adjectives = '', capital = ''] = line.split('|')
  const forms = [name, ...others.split(',')].filter(Boolean).map(fold)
  const people = adjectives.split(',').filter(Boolean).map(fold)
  const country = { name: fold(name), adjective: people[0] ?? fold(name), capital: fold(capital) }
  for (const form of forms) byName.set(form, country)
  for (const one of people) for (const form of [one, `${one}s`]) byAdjective.set(form, country)
  formsOf.set(country.name, [...forms, ...people, ...people.map((p) => `${p}s`), country.capital].filter(Boolean))
}

const others = new Map<string, string>()
for (const line of PEOPLES.trim().split('\n')) {
  const forms = line.split(',').map(fold)
  for (const form of forms) for (const one of [form, `${form}s`]) others.set(one, forms[0] ?? form)
}

/** The country that a folded name stands for ("us" → "united states"), or null. */
export const countryNamed = (folded: string): string | null => byName.get(folded)?.name ?? null

/** The country whose adjective or inhabitants a folded word is ("iraqis" → "iraq"), or null. */
export const countryOfPeople = (folded: string): string | null => byAdjective.get(folded)?.name ?? null

/** One key for the people of a country ("briton", "british" → "british"), or null. */
export const peopleKey = (folded: string): string | null =>
  byAdjective.get(folded)?.adjective ?? others.get(folded) ?? null

/** Every folded word that points to a country: names, adjectives, its capital. */
export const wordsOf = (country: string): string[] => formsOf.get(country) ?? []

/**
 * A country at the beginning of folded words, by name or adjective, and how many words it takes:
 * ["south", "korean", "army"] → ["south korea", 2].
 */
export function countryFirst(words: string[]): [string, number] | null {
  for (let n = Math.min(4, words.length); n > 0; n--) {
    const head = words.slice(0, n).join(' ')
    const country = countryNamed(head) ?? countryOfPeople(head)
    if (country) return [country, n]
  }
  return null
}
