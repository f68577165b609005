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
}

/** Names by their words: "U.S.", "Red Cross", "al - Qaeda". */
const listed = new Map<string, Listed>()
/** The longest name, in words, that begins with a word. */
const longest = new Map<string, number>()

for (const line of readLines('countries.tsv')) addCountry(line)
for (const line of readLines('groups.txt')) add(line, { type: 'NORP', name: line })
for (const line of readLines('organisations.tsv')) {
  const [type = 'ORG', name = '', others = ''] = line.split('\t')
  for (const form of [name, ...others.split(';')]) add(form, { type: type as EntityType, name })
}

/** What the list has for a name as it is written; undefined when it has nothing. */
export const lookUp = (name: string): Listed | undefined => listed.get(keyOf(name))

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
