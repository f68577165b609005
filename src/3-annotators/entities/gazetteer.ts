/** Lists of names: what a phrase names when nothing speaks against it. */
import type { EntityType } from '#core/model.ts'
import { readLines } from './data/load.ts'
import type { Word } from './words.ts'

export interface Listed {
  type: EntityType
  /** The name under which every way of writing it is known. */
  name: string
  /** Of capitals and nationalities: the country they speak for. */
  country?: string
  /** A place whose name is often something else, too: a hint, no more. */
  weak?: boolean
}

/** Names by their words: "U.S.", "Red Cross", "al - Qaeda". */
const listed = new Map<string, Listed>()
/** Adjective of each country. */
const peoples = new Map<string, string>()
/** The longest name, in words, that begins with a word. */
const longest = new Map<string, number>()

for (const line of readLines('countries.tsv')) addCountry(line)
for (const line of readLines('groups.txt')) add(line, { type: 'NORP', name: line })
for (const line of readLines('organisations.tsv')) {
  const [type = 'ORG', name = '', others = ''] = line.split('\t')
  for (const form of [name, ...others.split(';')]) add(form, { type: type as EntityType, name })
}

for (const line of readLines('places.txt')) add(line, { type: 'GPE', name: line, weak: true })

const WORD_LISTS: ReadonlySet<string>[] = [
  new Set(readLines('given-names.txt')),
  new Set(readLines('family-names.txt')),
  new Set(readLines('places.txt')),
  new Set(readLines('small-words.txt')),
  ...readLines('word-kinds.txt').map((line) => new Set(line.slice(line.indexOf(':') + 1).split(' '))),
]

/** The word lists that have a word, as bits: the first three by its spelling, the others by its small letters. */
export function listsOf(text: string, lower: string): number {
  const written = /^\p{Lu}[\p{Lu}.]+$/u.test(text) ? text.charAt(0) + lower.slice(1) : text
  let bits = 0
  for (let i = 0; i < WORD_LISTS.length; i++)
    if ((WORD_LISTS[i] as Set<string>).has(i < 3 ? written : lower)) bits |= 1 << i
  return bits
}

/** What the list has for a name as it is written; undefined when it has nothing. */
export const lookUp = (name: string): Listed | undefined => listed.get(keyOf(name))

/** "Israel" → "Israeli"; undefined for what is no country of the list. */
export const peopleOfCountry = (country: string): string | undefined => peoples.get(country)

/** The longest listed name that begins at word `at`; its length in words, or 0. */
export function listedAt(all: Word[], at: number): { length: number; entry: Listed | undefined } {
  const first = (all[at] as Word).text
  let key = first
  const forms: string[] = [key]
  const most = longest.get(first) ?? 0
  for (let n = 1; n < most && at + n < all.length; n++) {
    key += ` ${(all[at + n] as Word).text}`
    forms.push(key)
  }
  for (let n = Math.min(most, forms.length); n > 0; n--) {
    const entry = listed.get(straight(forms[n - 1] as string))
    if (entry) return { length: n, entry }
  }
  return { length: 0, entry: undefined }
}

function addCountry(line: string): void {
  const [name = '', others = '', people = '', capitals = ''] = line.split('\t')
  for (const form of [name, ...others.split(';')]) add(form, { type: 'GPE', name })
  const adjective = people.split(' ')[0]?.replaceAll('_', ' ') ?? ''
  if (adjective) peoples.set(name, adjective)
  for (const form of people.split(' ')) add(form.replaceAll('_', ' '), { type: 'NORP', name: adjective, country: name })
  for (const form of capitals.split(';')) add(form, { type: 'GPE', name: form, country: name })
}

function add(form: string, entry: Listed): void {
  if (!form) return
  const key = keyOf(form)
  if (listed.has(key)) return
  listed.set(key, entry)
  const all = key.split(' ')
  const first = all[0] as string
  longest.set(first, Math.max(longest.get(first) ?? 0, all.length))
}

function straight(key: string): string {
  return key.replaceAll('’', "'")
}

/** "Al-Qaeda’s" → "Al - Qaeda's": words parted as `words` parts them. */
function keyOf(name: string): string {
  return straight(name).replace(/[-‐‑]/g, ' - ').replace(/\s+/g, ' ').trim()
}
