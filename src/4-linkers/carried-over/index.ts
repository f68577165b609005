/**
 * Carried-over text: passages that two articles share, word for word or nearly. Seed and chain: an index over hashes of
 * word runs names the pairs worth a look; in a pair, runs of equal words are chained over small gaps and grown to the
 * edges of their sentences.
 */
import type { Article, Passage } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { describe } from './describe.ts'
import { sharedBy } from './pairs.ts'
import { type Places, placesIn } from './runs.ts'
import { candidates, partFormulas } from './seeds.ts'
import { streamsOf } from './streams.ts'

export const carriedOver: Linker = {
  name: 'carried-over',
  link: ({ articles }) => ({ dossier: { passages: passagesOf(articles) } }),
}

/** All passages, the earlier article of each first, in the order of publication. */
function passagesOf(articles: Article[]): Passage[] {
  if (articles.length < 2) return []
  const streams = streamsOf(articles.toSorted(byPublication))
  partFormulas(streams)
  const found: Omit<Passage, 'id'>[] = []
  let places: Places | null = null
  for (const { a, b } of candidates(streams)) {
    const [earlier, later] = [streams[a]!, streams[b]!]
    if (places?.stream !== earlier) places = placesIn(earlier)
    for (const chain of sharedBy(places, later)) found.push(describe(chain, earlier, later))
  }
  return found.map((passage, i) => ({ id: `p${i + 1}`, ...passage }))
}

/** Undated articles come last; the path decides between equals, so that reading order does not. */
function byPublication(x: Article, y: Article): number {
  const [first, second] = [x.fields.published?.value ?? '9', y.fields.published?.value ?? '9']
  if (first !== second) return first < second ? -1 : 1
  return x.source.path < y.source.path ? -1 : 1
}
