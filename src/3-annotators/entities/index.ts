/** Names of people, bodies, places and the like: found, typed, and linked within the article. */
import { MOST_MARKS } from '#core/article.ts'
import { articleSentences, readRegions } from '#core/passages.ts'
import type { Annotator, SeenName } from '#core/stages.ts'
import { alike } from './acronyms.ts'
import { outsideAddresses } from './addresses.ts'
import { withDatelines } from './datelines.ts'
import type { Found } from './found.ts'
import { linked } from './link.ts'
import { withLiteral } from './literal.ts'
import { withoutNamesakes } from './namesakes.ts'
import { refined } from './refine.ts'
import { repeats } from './repeats.ts'
import { roles } from './roles.ts'
import { joined, knownRuns, runsAt } from './runs.ts'
import { findSupplied, suppliedNames } from './supplied.ts'
import { tagged } from './tagger/tag.ts'
import { asFamily, asInText, asTold } from './told.ts'
import { type Word, words } from './words.ts'

export const entities: Annotator = {
  name: 'entities',
  annotate(article, knowledge) {
    const { text } = article
    const spans = articleSentences(article)
    const sentences = spans.map((sentence) => words(text, sentence))
    const supplied = suppliedNames(knowledge.entities)
    const decided = sentences.flatMap((sentence) => findSupplied(sentence, supplied))
    const first = outsideAddresses(text, withoutOverlaps([...decided, ...learned(sentences, knowledge.names)]))
    // more are not kept; twice as many, since some become one
    const some = first.slice(0, 2 * MOST_MARKS)
    const told = asTold(text, withDatelines(text, spans, some))
    const titles = article.regions.filter(({ role }) => role === 'title')
    const seen = alike(text, asFamily(text, asInText(text, told, titles)))
    const all = withoutOverlaps([...seen, ...repeats(sentences, seen, text)])
    const found = withoutNamesakes(text, outsideAddresses(text, all))
    const named = withLiteral(text, linked(text, found))
    return { mentions: [...named, ...roles(text, readRegions(article), named)] }
  },
}

/** Names that our tagger sees, or that another one saw. */
function learned(sentences: Word[][], names: SeenName[] | undefined): Found[] {
  const runs = names ? runsAt(sentences, names) : tagged(sentences)
  const known = knownRuns(sentences, runs)
  return sentences.flatMap((sentence, i) => refined(sentence, joined(sentence, runs[i] ?? []), known))
}

/** In order of place; where two overlap, what a person supplied stays, else the longer, else the first. */
function withoutOverlaps(found: Found[]): Found[] {
  const rank = (f: Found): number => (f.rule === 'supplied' ? 1e9 : 0) + f.end - f.start
  const sorted = [...found].sort((a, b) => a.start - b.start || rank(b) - rank(a))
  const kept: Found[] = []
  for (const f of sorted) {
    const last = kept.at(-1)
    if (!last || last.end <= f.start) kept.push(f)
    else if (rank(f) > rank(last)) kept[kept.length - 1] = f
  }
  return kept
}
