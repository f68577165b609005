/** What the reader asks for: words, exact phrases in quotation marks, and what is left out by a hyphen before it. */
import { sameStem } from './highlight.ts'
import type { Found, Hit, Pagefind } from './pagefind.ts'

export interface Query {
  words: string[]
  phrases: string[]
  /** Words and phrases that no page found may hold. */
  without: string[]
}

type Options = Parameters<Pagefind['search']>[1]
type Result = Found['results'][number]

// `-"cruel methods"`, `“Security Council”`, `-Kan`, `cease-fire`; a phrase that is still being typed has no end
const TERM = /(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g

export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], without: [] }
  for (const [, minus, phrase, word] of text.matchAll(TERM)) {
    const term = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(term)) continue
    if (minus) query.without.push(term)
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
  return { results, filters: await countsOf(results) }
}

/** The words that no page holds, each looked for alone. The index also takes a word for another that it begins with. */
export async function unknownWords(pagefind: Pagefind, terms: string[]): Promise<string[]> {
  const found = await Promise.all(terms.map((term) => pagefind.search(term, {})))
  const known = await Promise.all(
    found.map(async ({ results }, i) => results[0] && holds(await copyOf(results[0]), terms[i] ?? '')),
  )
  return terms.filter((_, i) => !known[i])
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

async function countsOf(results: Result[]): Promise<Found['filters']> {
  const counts: Found['filters'] = {}
  for (const { filters } of await Promise.all(results.map((r) => r.data())))
    for (const [key, values] of Object.entries(filters)) {
      const own = counts[key] ?? {}
      counts[key] = own
      for (const value of values) own[value] = (own[value] ?? 0) + 1
    }
  return counts
}
