/** Which quotations are worth comparing; like the carried-over text, through an index and not pair by pair. */
import type { Quote } from './quotes.ts'

/** Words that stand in more quotations than this name no pair. */
const CROWD = 60
/** Words of a run that is looked up as one. */
const RUN = 4
/** Common rare stems that make a pair. */
const COMMON = 2

/** Pairs of places in the list, the lower first, in order. Two quotations of one article make none. */
export function candidates(quotes: Quote[]): [number, number][] {
  const found = new Map<number, number>()
  const count = (key: number, by: number) => found.set(key, (found.get(key) ?? 0) + by)
  eachShared(quotes, runsOf, (key) => count(key, COMMON))
  eachShared(
    quotes,
    (quote) => new Set(quote.stems),
    (key) => count(key, 1),
  )
  return [...found]
    .filter(([, shared]) => shared >= COMMON)
    .map(([key]) => key)
    .sort((x, y) => x - y)
    .map((key): [number, number] => [Math.floor(key / quotes.length), key % quotes.length])
}

/** Calls `each` for every pair of quotations of two articles that has an item in common, once for each such item. */
function eachShared(quotes: Quote[], itemsOf: (quote: Quote) => Set<string>, each: (key: number) => void): void {
  const places = new Map<string, number[]>()
  quotes.forEach((quote, i) => {
    for (const item of itemsOf(quote)) {
      const known = places.get(item)
      if (known) known.push(i)
      else places.set(item, [i])
    }
  })
  for (const list of places.values()) {
    // what a crowd shares joins each to the next, so that a sentence printed everywhere still makes one group
    const reach = list.length > CROWD ? 1 : list.length
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j <= Math.min(i + reach, list.length - 1); j++)
        if (quotes[list[i]!]!.article !== quotes[list[j]!]!.article) each(list[i]! * quotes.length + list[j]!)
  }
}

function runsOf({ words }: Quote): Set<string> {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '))
  return runs
}
