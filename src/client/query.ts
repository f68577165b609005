/**
 * What the reader asks for: words, exact phrases in quotation marks, what is left out by a hyphen before it, and fields
 * (`outlet:kan`, `after:2023-11`).
 */
import { sameStem } from './highlight.ts'
import { FIELDS, type Field } from './narrow.ts'
import type { Filters, Found, Hit, Pagefind } from './pagefind.ts'

export interface Query {
  words: string[]
  phrases: string[]
  /** Words and phrases that no page found may hold. */
  without: string[]
  fields: Field[]
}

/** Values of a filter that are counted where several searches meet. */
const MOST_VALUES = 60

type Options = Parameters<Pagefind['search']>[1]
type Result = Found['results'][number]

// `-"cruel methods"`, `“Security Council”`, `-Kan`, `outlet:"Al-Monitor"`; a phrase that is still being typed has no end
const TERM = new RegExp(`(-?)(?:(${FIELDS.join('|')}):)?(?:["“”]([^"“”]*)["“”]?|([^\\s"“”]+))`, 'gi')

export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], without: [], fields: [] }
  for (const [, minus, key, phrase, word] of text.matchAll(TERM)) {
    const term = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(term)) continue
    if (key) query.fields.push({ key: key.toLowerCase() as Field['key'], value: term, not: minus === '-' })
    else if (minus) query.without.push(term)
    else if (phrase !== undefined) query.phrases.push(term)
    else query.words.push(term)
  }
  return query
}

/** Every word that is looked for. */
export const termsOf = ({ words, phrases }: Query): string[] => [
  ...new Set([...words, ...phrases.flatMap((p) => p.split(/\s+/))]),
]

/** Pages that hold all words and all phrases, and nothing of what is left out. */
export async function searchFor(pagefind: Pagefind, query: Query, options: Options): Promise<Found> {
  const wanted = [query.words.join(' '), ...query.phrases.map((p) => `"${p}"`)].filter(Boolean)
  const [first, ...others] = await Promise.all(
    (wanted.length ? wanted : [null]).map((part) => pagefind.search(part, options)),
  )
  if (!first || (others.length === 0 && query.without.length === 0)) return first ?? { results: [], filters: {} }
  const banned = await Promise.all(query.without.map((term) => pagefind.search(`"${term}"`, {})))
  const left = new Set(banned.flatMap((found) => found.results.map((r) => r.id)))
  const byId = others.map((found) => new Map(found.results.map((r) => [r.id, r])))
  const results = first.results.flatMap((result): Result[] => {
    const same = byId.flatMap((found) => found.get(result.id) ?? [])
    if (same.length < byId.length || left.has(result.id)) return []
    return [{ ...result, data: () => merged([result, ...same]) }]
  })
  return { results, filters: await countsOf(pagefind, results, first.filters ?? {}) }
}

/** The words that no page holds, each looked for alone. The index also takes a word for another that it begins with. */
export async function unknownWords(pagefind: Pagefind, terms: string[]): Promise<string[]> {
  const unknown: string[] = []
  // one after the other: two searches that find one page share its object
  for (const term of terms) {
    const [first] = (await pagefind.search(term, {})).results
    if (!first || !holds(await copyOf(first), term)) unknown.push(term)
  }
  return unknown
}

function holds({ raw_content, locations }: Hit, term: string): boolean {
  const content = raw_content.split(/\s+/)
  const wanted = plain(term)
  return locations.some((at) => {
    const word = plain(content[at] ?? '')
    return sameStem(word, wanted) || word.includes(wanted) || word.slice(0, 4) === wanted.slice(0, 4)
  })
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** One page as several searches found it. */
async function merged(results: Result[]): Promise<Hit> {
  const hits: Hit[] = []
  for (const result of results) hits.push(await copyOf(result))
  const [first] = hits as [Hit]
  return { ...first, locations: [...new Set(hits.flatMap((h) => h.locations))].sort((a, b) => a - b) }
}

/** The index hands out one object a page and writes the places of the latest search into it. */
async function copyOf(result: Result): Promise<Hit> {
  const hit = await result.data()
  return { ...hit, locations: [...hit.locations] }
}

/** Pages of each value of a filter, asked of the index once. */
const pagesOf = new WeakMap<Pagefind, Map<string, Promise<Set<string>>>>()

/** How many of the results each value has, without loading a single page: values are asked for their pages. */
async function countsOf(pagefind: Pagefind, results: Result[], among: Filters): Promise<Filters> {
  const known = pagesOf.get(pagefind) ?? new Map<string, Promise<Set<string>>>()
  pagesOf.set(pagefind, known)
  const counts: Filters = {}
  for (const [key, values] of Object.entries(among)) {
    if (key === 'day') continue
    const most = Object.entries(values)
      .filter(([, n]) => n > 0)
      .sort(([, n], [, m]) => m - n)
      .slice(0, MOST_VALUES)
    for (const [value] of most) {
      const name = `${key}\n${value}`
      const asked =
        known.get(name) ??
        pagefind.search(null, { filters: { [key]: value } }).then((f) => new Set(f.results.map((r) => r.id)))
      known.set(name, asked)
      const pages = await asked
      counts[key] = { ...counts[key], [value]: results.filter((r) => pages.has(r.id)).length }
    }
  }
  return counts
}
