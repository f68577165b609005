import { describe, expect, it } from 'vitest'
import type { Found, Hit, Pagefind } from './pagefind.ts'
import { parseQuery, searchFor, termsOf, unknownWords } from './query.ts'

const pages: Record<string, string> = {
  a: 'the old bridge of Eastford stands',
  b: 'the bridge is old and the river rises',
  c: 'a river without a bridge',
}

/** An index of three pages: words anywhere, phrases as they stand, and one object a page as the real one has it. */
const hits = new Map<string, Hit>()
const places = (content: string, term: string): number[] =>
  content.split(' ').flatMap((word, i) => (term.split(' ').includes(word.toLowerCase()) ? [i] : []))
const index = {
  search: async (query: string | null, { filters }: { filters?: { page?: string } }): Promise<Found> => {
    const term = (query ?? '').replaceAll('"', '').toLowerCase()
    const holds = (text: string): boolean =>
      query?.startsWith('"')
        ? text.toLowerCase().includes(term)
        : term.split(' ').every((w) => text.toLowerCase().includes(w))
    const results = Object.entries(pages)
      .filter(([id, text]) => (filters?.page ?? id) === id && (query === null || holds(text)))
      .map(([id, text]) => ({
        id,
        score: 1,
        data: async () => {
          const hit = hits.get(id) ?? {
            url: id,
            raw_content: text,
            locations: [],
            meta: {},
            filters: { page: [id] },
            anchors: [],
          }
          hit.locations = places(text, term)
          hits.set(id, hit)
          return hit
        },
      }))
    return { results, filters: { page: Object.fromEntries(results.map((r) => [r.id, 1])), day: { '2023-11-01': 1 } } }
  },
} as unknown as Pagefind
const found = async (text: string): Promise<string[]> =>
  (await searchFor(index, parseQuery(text), {})).results.map((r) => r.id)

describe('a query', () => {
  it('is words, phrases, and what is left out', () => {
    expect(parseQuery('river "old bridge" -Kan -"on Tuesday" cease-fire “new dam”')).toEqual({
      words: ['river', 'cease-fire'],
      phrases: ['old bridge', 'new dam'],
      without: ['Kan', 'on Tuesday'],
      fields: [],
    })
  })

  it('may name fields, which are no words', () => {
    const { words, fields } = parseQuery('river Outlet:"The Post" -kind:names after:2023-11 at 10:30 outlet:')
    expect(words).toEqual(['river', 'at', '10:30', 'outlet:'])
    expect(fields).toEqual([
      { key: 'outlet', value: 'The Post', not: false },
      { key: 'kind', value: 'names', not: true },
      { key: 'after', value: '2023-11', not: false },
    ])
  })

  it('may be half typed, or hold nothing to look for', () => {
    expect(parseQuery('"old bri').phrases).toEqual(['old bri'])
    for (const text of ['', ' - ', '""', '-', '…']) expect(termsOf(parseQuery(text))).toEqual([])
  })

  it('ends soon, whatever is typed', () => {
    for (const text of ['"', '-', '-"', 'a"', ' ']) expect(parseQuery(text.repeat(100_000))).toBeTruthy()
  })
})

describe('the search', () => {
  it('joins words and phrases, and leaves out', async () => {
    expect(await found('bridge')).toEqual(['a', 'b', 'c'])
    expect(await found('"old bridge"')).toEqual(['a'])
    expect(await found('river "a bridge"')).toEqual(['c'])
    expect(await found('bridge -old')).toEqual(['c'])
    expect(await found('-river')).toEqual(['a'])
  })

  it('knows the places of every part, and counts what is left', async () => {
    const { results, filters } = await searchFor(index, parseQuery('rises "the bridge"'), {})
    expect((await results[0]?.data())?.locations).toEqual([0, 1, 5, 7])
    expect(filters).toEqual({ page: { b: 1 } })
  })

  it('names the words that no page holds', async () => {
    expect(await unknownWords(index, ['river', 'xylophone', 'Eastford'])).toEqual(['xylophone'])
  })
})
