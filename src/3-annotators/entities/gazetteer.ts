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

interface Lists {
  /** Names by their words: "U.S.", "Red Cross", "al - Qaeda". */
  listed: Map<string, Listed>
  /** Adjective of each country. */
  peoples: Map<string, string>
  /** The longest name, in words, that begins with a word. */
  longest: Map<string, number>
  words: ReadonlySet<string>[]
  /** Words that stand among like neighbours have the same number. */
  classes: Map<string, number>
}

let held: Lists | undefined

/** The lists; read at first use. */
const lists = (): Lists => {
  held ??= readLists()
  return held
}

function readLists(): Lists {
  const made: Lists = { listed: new Map(), peoples: new Map(), longest: new Map(), words: [], classes: new Map() }
  const places = readLines('places.txt')
  for (const line of readLines('countries.tsv')) addCountry(made, line)
  for (const line of readLines('groups.txt')) add(made, line, { type: 'NORP', name: line })
  for (const line of readLines('organisations.tsv')) {
    const [type = 'ORG', name = '', others = ''] = line.split('\t')
    for (const form of [name, ...others.split(';')]) add(made, form, { type: type as EntityType, name })
  }
  for (const line of places) add(made, line, { type: 'GPE', name: line, weak: true })
  made.words = [
    new Set(readLines('given-names.txt')),
    new Set(readLines('family-names.txt')),
    new Set(places),
    new Set(readLines('small-words.txt')),
    ...readLines('word-kinds.txt').map((line) => new Set(line.slice(line.indexOf(':') + 1).split(' '))),
  ]
  readLines('neighbours.txt').forEach((line, i) => {
    for (const word of line.split(' ')) made.classes.set(word, i + 1)
  })
  return made
}

/** The number of the words that stand where this one does, in any text; 0 for a rare word. */
export function classOf(text: string): number {
  const { classes } = lists()
  const written = text.replace(/\d/g, '0')
  return classes.get(written) ?? (/^\p{Lu}{2}/u.test(text) ? classes.get(titled(written)) : undefined) ?? 0
}

const titled = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase()

/** The word lists that have a word, as bits: the first three by its spelling, the others by its small letters. */
export function listsOf(text: string, lower: string): number {
  const written = /^\p{Lu}[\p{Lu}.]+$/u.test(text) ? text.charAt(0) + lower.slice(1) : text
  let bits = 0
  lists().words.forEach((list, i) => {
    if (list.has(i < 3 ? written : lower)) bits |= 1 << i
  })
  return bits
}

/** What the list has for a name as it is written; undefined when it has nothing. */
export const lookUp = (name: string): Listed | undefined => lists().listed.get(keyOf(name))

/** "Israel" → "Israeli"; undefined for what is no country of the list. */
export const peopleOfCountry = (country: string): string | undefined => lists().peoples.get(country)

/** The longest listed name, in words, that begins with the word; 0 for none. */
export const longestFrom = (word: string): number => lists().longest.get(word) ?? 0

/** The longest listed name that begins at word `at`; its length in words, or 0. */
export function listedAt(all: Word[], at: number): { length: number; entry: Listed | undefined } {
  const first = (all[at] as Word).text
  const most = longestFrom(first)
  if (!most) return NOTHING
  let key = first
  const forms: string[] = [key]
  for (let n = 1; n < most && at + n < all.length; n++) {
    key += ` ${(all[at + n] as Word).text}`
    forms.push(key)
  }
  for (let n = Math.min(most, forms.length); n > 0; n--) {
    const entry = lists().listed.get(straight(forms[n - 1] as string))
    if (entry) return { length: n, entry }
  }
  return NOTHING
}

const NOTHING = { length: 0, entry: undefined }

function addCountry(made: Lists, line: string): void {
  const [name = '', others = '', people = '', capitals = ''] = line.split('\t')
  for (const form of [name, ...others.split(';')]) add(made, form, { type: 'GPE', name })
  const adjective = people.split(' ')[0]?.replaceAll('_', ' ') ?? ''
  if (adjective) made.peoples.set(name, adjective)
  for (const form of people.split(' '))
    add(made, form.replaceAll('_', ' '), { type: 'NORP', name: adjective, country: name })
  for (const form of capitals.split(';')) add(made, form, { type: 'GPE', name: form, country: name })
}

function add({ listed, longest }: Lists, form: string, entry: Listed): void {
  if (!form) return
  const key = keyOf(form)
  if (listed.has(key)) return
  listed.set(key, entry)
  const cut = key.indexOf(' ')
  const first = cut < 0 ? key : key.slice(0, cut)
  const length = cut < 0 ? 1 : key.split(' ').length
  if (length > (longest.get(first) ?? 0)) longest.set(first, length)
}

function straight(key: string): string {
  return key.replaceAll('’', "'")
}

/** "Al-Qaeda’s" → "Al - Qaeda's": words parted as `words` parts them. */
function keyOf(name: string): string {
  // most names are one word of letters
  if (/^\p{L}+$/u.test(name)) return name
  return straight(name).replace(/[-‐‑]/g, ' - ').replace(/\s+/g, ' ').trim()
}
