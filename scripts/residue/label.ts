/** Lines of a page held against the text of its article: which of them are of it. */

interface Gold {
  words: string[]
  /** Four words → the places where they stand. */
  places: Map<string, number[]>
  used: Uint8Array
  /** Whole lines, and how often they stand there. */
  lines: Map<string, number>
}

/** Lines of at least this many words are told by their runs of four words, shorter ones by their place. */
const LONG = 7
const RUN = 4
/** Shares of runs above which a line is of the article, and above which it may be. */
const SURE = 0.6
const PERHAPS = 0.25
/** A line whose runs are mostly spoken for is a repetition. */
const FRESH = 0.3
/** How many lines around a short one may tell its place, and how far apart their places may be. */
const NEAR = 25
const FAR = 250

/** True, false, or null where it cannot be told: lines that stand there in part, repetitions, short lines out of place. */
export function labelled(lines: string[], text: string): (boolean | null)[] {
  const gold = goldOf(text)
  const words = lines.map(wordsOf)
  const places = lines.map(() => -1)
  const labels = words.map((own, i) => (own.length < LONG ? false : long(own, gold, (at) => (places[i] = at))))
  words.forEach((own, i) => {
    if (own.length && own.length < LONG) labels[i] = short(own, gold, { places, i })
  })
  return labels
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_\p{M}]+/gu) ?? []

function goldOf(text: string): Gold {
  const words = wordsOf(text)
  const places = new Map<string, number[]>()
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ')
    places.set(run, [...(places.get(run) ?? []), i])
  }
  const lines = new Map<string, number>()
  for (const line of text.split('\n')) {
    const key = wordsOf(line).join(' ')
    if (key) lines.set(key, (lines.get(key) ?? 0) + 1)
  }
  return { words, places, used: new Uint8Array(words.length), lines }
}

function long(own: string[], { places, used }: Gold, found: (at: number) => void): boolean | null {
  const runs = own.slice(RUN - 1).map((_, j) => places.get(own.slice(j, j + RUN).join(' ')))
  const free = runs.map((at) => at?.find((k) => !used[k]))
  const share = runs.filter(Boolean).length / runs.length
  if (share < PERHAPS) return false
  if (share < SURE || free.filter((at) => at !== undefined).length / runs.length < FRESH) return null
  found(free.find((at) => at !== undefined) as number)
  for (const at of runs) {
    const next = at?.find((k) => !used[k])
    if (next !== undefined) used[next] = 1
  }
  return true
}

function short(own: string[], gold: Gold, { places, i }: { places: number[]; i: number }): boolean | null {
  const before = places.slice(Math.max(0, i - NEAR), i).findLast((at) => at >= 0)
  const after = places.slice(i + 1, i + NEAR).find((at) => at >= 0)
  const key = own.join(' ')
  const isLine = (gold.lines.get(key) ?? 0) > 0
  if (before === undefined && after === undefined) return isLine && own.length > 2 ? null : false
  const from = before ?? Math.max(0, (after as number) - 40)
  const to = after === undefined ? from + FAR : Math.min(after + 3, from + FAR + 150)
  const at = placeOf(own, gold.words.slice(from, to))
  if (at < 0) return false
  if (!isLine && own.length < 4) return before !== undefined && after !== undefined ? true : null
  if (isLine) gold.lines.set(key, (gold.lines.get(key) as number) - 1)
  places[i] = from + at
  return true
}

const placeOf = (own: string[], words: string[]): number =>
  words.findIndex((_, at) => own.every((word, k) => words[at + k] === word))
