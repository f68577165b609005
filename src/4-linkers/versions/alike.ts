/** Which files are one article: near-identical words, and nothing that says they are of two outlets. */
import { fnv1a } from '#core/hash.ts'
import type { Article } from '#core/model.ts'
import { readRegions } from '#core/passages.ts'
import { words } from '#core/words.ts'

export type Kind = 'exact' | 'near' | 'updated'

/** How two files are one article. `sure`: both are known to be of one outlet. */
export interface Alike {
  kind: Kind
  sure: boolean
}

/** What is compared of an article. */
interface Sketch {
  article: Article
  words: string
  /** Hashes of all runs of RUN words. */
  runs: Set<number>
  outlet: string | null
}

/** Words of a run; long enough that two articles share few by chance. */
const RUN = 5
/** The lowest hashes of an article: enough to find another with half of its runs, after Broder's sketches (1997). */
const LOWEST = 24
/** A run that this many articles hold is a formula and tells nothing. */
const CROWD = 30
/** Share of common runs among all runs of both from which two texts are nearly the same. */
const NEAR = 0.85
/** Share of the shorter text's runs that the longer holds, from which it is a later state of it. */
const UPDATED = 0.6
/** Below this many runs two short notes are alike by chance. */
const LEAST = 20

/** Calls `pair` with every two articles that are one, by their place in the list, and how alike they are. */
export function eachAlike(articles: Article[], pair: (a: number, b: number, alike: Alike) => void): void {
  if (articles.length < 2) return
  const sketches = articles.map(sketchOf)
  for (const [a, b] of candidates(sketches)) {
    const [x, y] = [sketches[a] as Sketch, sketches[b] as Sketch]
    const kind = kindOf(x, y)
    if (kind) pair(a, b, { kind, sure: x.outlet !== null && x.outlet === y.outlet })
  }
}

function sketchOf(article: Article): Sketch {
  const folded = readRegions(article).flatMap((r) => words(article.text, r).map((w) => w.folded))
  const joined = folded.join(' ')
  const runs = new Set<number>()
  // where the first and the last word of a run stand in all words
  let [from, to] = [0, folded.slice(0, RUN - 1).join(' ').length]
  for (let i = RUN - 1; i < folded.length; i++) {
    to += 1 + (folded[i] as string).length
    runs.add(fnv1a(joined, from, to) >>> 0)
    from += 1 + (folded[i - RUN + 1] as string).length
  }
  const { outlet, url } = article.fields
  const host = url && URL.canParse(url.value) ? new URL(url.value).hostname.replace(/^www\./, '') : null
  return { article, words: joined, runs, outlet: outlet?.value.toLowerCase() ?? host }
}

/** Pairs that share one of their lowest hashes, each once, in order. */
function candidates(sketches: Sketch[]): [number, number][] {
  const holders = new Map<number, number[]>()
  sketches.forEach(({ runs }, i) => {
    for (const hash of [...runs].sort((a, b) => a - b).slice(0, LOWEST)) {
      const known = holders.get(hash)
      if (known) known.push(i)
      else holders.set(hash, [i])
    }
  })
  const pairs = new Set<number>()
  for (const places of holders.values())
    if (places.length <= CROWD)
      for (let i = 0; i < places.length; i++)
        for (let j = i + 1; j < places.length; j++)
          pairs.add((places[i] as number) * sketches.length + (places[j] as number))
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / sketches.length), pair % sketches.length])
}

function kindOf(a: Sketch, b: Sketch): Kind | null {
  // two outlets that print one text are no versions: one carried it over
  if (a.outlet && b.outlet && a.outlet !== b.outlet) return null
  if (a.words === b.words) return 'exact'
  if (Math.min(a.runs.size, b.runs.size) < LEAST) return null
  let common = 0
  for (const run of a.runs) if (b.runs.has(run)) common++
  if (common / (a.runs.size + b.runs.size - common) >= NEAR) return 'near'
  const known = a.outlet !== null && a.outlet === b.outlet
  return known && common / Math.min(a.runs.size, b.runs.size) >= UPDATED ? 'updated' : null
}
