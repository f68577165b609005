/** The part of Pagefind's API that the search page uses, and how a hit is led to its paragraph. */

export type Filters = Record<string, Record<string, number>>

export interface Hit {
  url: string
  raw_content: string
  locations: number[]
  meta: Record<string, string>
  filters: Record<string, string[]>
  anchors: { element: string; id: string; location: number }[]
}
export interface Found {
  results: { id: string; score: number; data(): Promise<Hit> }[]
  filters: Filters
}
export interface Pagefind {
  options(options: { baseUrl: string; bundlePath?: string; noWorker?: boolean }): Promise<void>
  init(): Promise<void>
  filters(): Promise<Filters>
  search(query: string | null, options: { filters?: unknown; sort?: Record<string, string> }): Promise<Found>
}

/** A paragraph or row with the words around its first hits. */
export interface Passage {
  id: string
  words: { word: string; hit: boolean }[]
  hits: number
}

const BLOCKS = new Set(['p', 'tr', 'li', 'h1', 'h3'])
const BEFORE = 8
const MOST_WORDS = 34

/** Where the hits of a page are: blocks with an id, those with most hits first, in the order of the page. */
export function passagesOf({ anchors, locations, raw_content }: Hit, most: number): Passage[] {
  const blocks = anchors.filter((a) => BLOCKS.has(a.element)).sort((a, b) => a.location - b.location)
  const content = raw_content.split(/\s+/)
  const hits = new Map<number, number[]>()
  for (const location of locations) {
    const i = blocks.findLastIndex((b) => b.location <= location)
    hits.set(i, [...(hits.get(i) ?? []), location])
  }
  return [...hits]
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .slice(0, most)
    .sort((a, b) => a[0] - b[0])
    .map(([i, places]) =>
      passage(content, blocks[i]?.id ?? '', places, blocks[i]?.location ?? 0, blocks[i + 1]?.location),
    )
}

/** The rows of a ledger's record in their order, where nothing is looked for but who speaks: those of `speakers`. */
export function rowsOf({ anchors, raw_content }: Hit, most: number, speakers: string[]): Passage[] {
  const blocks = anchors.filter((a) => BLOCKS.has(a.element)).sort((a, b) => a.location - b.location)
  const content = raw_content.split(/\s+/)
  const rows = blocks.map(({ id, location }, i) => passage(content, id, [location], location, blocks[i + 1]?.location))
  const wanted = speakers.map((s) => s.toLowerCase())
  const who = ({ words }: Passage): string => wordsOf(words).split(': ')[0]?.toLowerCase() ?? ''
  return rows
    .filter((row) => wanted.length === 0 || wanted.some((speaker) => who(row).includes(speaker)))
    .slice(0, most)
    .map((row) => ({ ...row, words: row.words.map(({ word }) => ({ word, hit: false })) }))
}

const wordsOf = (words: Passage['words']): string => words.map(({ word }) => word).join(' ')

function passage(content: string[], id: string, places: number[], from: number, to = content.length): Passage {
  const first = Math.min(...places)
  const start = Math.max(from, first - BEFORE)
  const end = Math.min(to, start + MOST_WORDS)
  const hit = new Set(places)
  const words = content.slice(start, end).map((word, i) => ({ word, hit: hit.has(start + i) }))
  if (start > from) words.unshift({ word: '…', hit: false })
  if (end < to) words.push({ word: '…', hit: false })
  return { id, words, hits: places.length }
}
