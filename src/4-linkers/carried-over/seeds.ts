/**
 * Which articles are worth laying side by side. An index over hashes of word runs answers this for all articles at
 * once, so that the cost grows with what is shared and not with the square of the files.
 */
import type { Stream } from './streams.ts'

/** Two articles by their place in the list; `a` < `b`. */
export interface Candidate {
  a: number
  b: number
}

interface Index {
  /** Sorted: hash of the run, then its place over all articles. */
  keys: Float64Array
  places: number
}

/** A run of this many words that stands in few articles makes a pair; one that stands in many joins each to the first. */
const LENGTH = 6
const CROWD = 40
/** A shorter run counts while it is rare. */
const SHORT = 4
const RARE = 5
/** The shortest run that is looked at in a pair. */
const LEAST = 3

/** Pairs of articles that share a telling run of words, or two short and rare ones, in order. */
export function candidates(streams: Stream[]): Candidate[] {
  const hits = pairList(streams.length)
  gather(streams, LENGTH, (articles) => {
    if (articles.length <= CROWD) return eachPair(articles, hits.telling)
    const [first = 0, ...rest] = articles
    for (const other of rest) hits.telling(first, other)
  })
  gather(streams, SHORT, (articles) => {
    if (articles.length <= RARE) eachPair(articles, hits.short)
  })
  return hits.pairs()
}

/**
 * Counts how often pairs were hit. By chance two articles share one short run often, and two of them seldom: a single
 * one is not worth a look. Numbers in a sorted array, since a Set holds no more than 2^24.
 */
function pairList(files: number) {
  let hits = new Float64Array(1024)
  let n = 0
  const add = (a: number, b: number): void => {
    if (n === hits.length) {
      const wider = new Float64Array(2 * n)
      wider.set(hits)
      hits = wider
    }
    hits[n++] = a * files + b
  }
  const telling = (a: number, b: number): void => {
    add(a, b)
    add(a, b)
  }
  const pairs = (): Candidate[] => {
    const sorted = hits.subarray(0, n).sort()
    const found: Candidate[] = []
    for (let i = 1; i < n; i++)
      if (sorted[i] === sorted[i - 1] && sorted[i] !== sorted[i - 2])
        found.push({ a: Math.floor(sorted[i]! / files), b: sorted[i]! % files })
    return found
  }
  return { telling, short: add, pairs }
}

/**
 * A formula that very many articles print, such as a running sentence of an agency, would lay each beside each. It
 * joins them to the first that has it alone: their `joins` become 0 there.
 */
export function partFormulas(streams: Stream[]): void {
  if (streams.length <= CROWD) return
  const offsets = startsOf(streams)
  gather(streams, LEAST, (articles, places) => {
    if (articles.length <= CROWD) return
    for (const place of places) {
      const article = articleAt(offsets, place)
      if (article !== articles[0]) streams[article]!.joins[place - offsets[article]!] = 0
    }
  })
}

function eachPair(articles: number[], each: (a: number, b: number) => void): void {
  for (let i = 0; i < articles.length; i++)
    for (let j = i + 1; j < articles.length; j++) each(articles[i]!, articles[j]!)
}

/** Calls `each` with the articles, ascending, of every run that stands in more than one, and with all its places. */
function gather(streams: Stream[], length: number, each: (articles: number[], places: number[]) => void): void {
  const offsets = startsOf(streams)
  const { keys, places } = indexOf(streams, length, offsets)
  let articles: number[] = []
  let found: number[] = []
  let hash = -1
  for (let i = 0; i <= keys.length; i++) {
    const key = i < keys.length ? keys[i]! : -1
    const here = Math.floor(key / places)
    if (here !== hash) {
      if (articles.length > 1) each(articles, found)
      articles = []
      found = []
      hash = here
    }
    if (i === keys.length) break
    const place = key - here * places
    const article = articleAt(offsets, place)
    found.push(place)
    if (articles.at(-1) !== article) articles.push(article)
  }
}

/** Place of the first word of each article, were all of them one text. */
function startsOf(streams: Stream[]): number[] {
  let total = 0
  return streams.map((stream) => {
    total += stream.ids.length
    return total - stream.ids.length
  })
}

/** Hash and place share the 53 exact bits of a double, so that one native sort orders both. */
function indexOf(streams: Stream[], length: number, offsets: number[]): Index {
  const total = (offsets.at(-1) ?? 0) + (streams.at(-1)?.ids.length ?? 0)
  const places = 2 ** Math.ceil(Math.log2(total + 2))
  const hashes = Math.min(2 ** 32, 2 ** 53 / places)
  const keys = new Float64Array(total)
  let found = 0
  streams.forEach((stream, s) => {
    for (let i = 0; i + length <= stream.ids.length; i++) {
      if (!isTelling(stream, i, length)) continue
      keys[found++] = (hashOf(stream.ids, i, length) % hashes) * places + offsets[s]! + i
    }
  })
  return { keys: keys.subarray(0, found).sort(), places }
}

/** A run inside one stretch with two words of content; in a short one these may be neither titles nor names. Of the
 * shortest every one counts. */
function isTelling({ stretch, content, weighty }: Stream, at: number, length: number): boolean {
  if (stretch[at] !== stretch[at + length - 1]) return false
  if (length === LEAST) return true
  const counted = length > SHORT ? content : weighty
  let weight = 0
  for (let i = at; i < at + length; i++) weight += counted[i]!
  return weight > 1
}

/** FNV-1a over vocabulary numbers; an accidental equal hash only costs a look at the pair. */
function hashOf(ids: Int32Array, at: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + length; i++) {
    hash = Math.imul(hash ^ ids[i]!, 0x01000193)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function articleAt(offsets: number[], place: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
