/** The sentences that name an entity, each with its hits marked and with what else stands in it. */
import type { Article, Mention, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { lastBefore } from '#core/places.ts'
import { shownSpan } from '#core/rights.ts'
import { seenParts, visible } from '#core/visible.ts'
import { mentionAnchor } from './address.ts'
import { creditMentions } from './credits.ts'
import type { Evidence, Library } from './library.ts'

/** How a mention was found, as its mark says on demand. */
export interface Finding {
  words: string
  rule: string
  /** Confidence of the learned model; null where a rule alone found it. */
  score: number | null
  form: Mention['form']
  /** Of places: the place itself, or its government; null for everything else. */
  literal: boolean | null
}

/** A sentence in pieces: those that name the entity, and the rest. */
export interface NamingSentence {
  evidence: Evidence
  parts: { words: string; hit: boolean }[]
  found: Finding[]
  span: Span
}

/** The sentences that hold the mentions, each once; counts into `together` who else is named in them. */
export function sentencesOf(
  library: Library,
  article: Article,
  mentions: Mention[],
  together: Map<string, number>,
): NamingSentence[] {
  const sentences = articleSentences(article)
  const starts = sentences.map((s) => s.start)
  const hits = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const i = lastBefore(starts, mention.start)
    hits.set(i, [...(hits.get(i) ?? []), mention])
  }
  const credited = creditMentions(article)
  const allStarts = article.mentions.map((m) => m.start)
  return [...hits].map(([i, here]) => {
    const sentence = sentences[i] ?? (here[0] as Mention)
    const others = new Set<string>()
    // a credit names nobody together with the rest
    const counts = here.some((m) => !credited.has(m))
    for (let k = lastBefore(allStarts, sentence.start - 1) + 1; k < article.mentions.length; k++) {
      const other = article.mentions[k] as Mention
      if (other.start >= sentence.end) break
      if (counts && !credited.has(other)) others.add(other.entity)
    }
    for (const id of others) together.set(id, (together.get(id) ?? 0) + 1)
    return namingSentence(library, article, sentence, here)
  })
}

function namingSentence(library: Library, article: Article, sentence: Span, hits: Mention[]): NamingSentence {
  const first = hits[0] as Mention
  // where only an excerpt may stand, it begins so that the name is in it
  const whole = shownSpan(article, sentence)
  const span = whole.end >= first.end ? sentence : { start: first.start, end: sentence.end }
  const evidence = {
    ...library.evidence(article, span),
    path: library.evidence(article, first, mentionAnchor(first.start)).path,
  }
  const parts: NamingSentence['parts'] = []
  const add = (start: number, end: number, hit: boolean): void => {
    const words = seen(article, { start, end })
    if (words) parts.push({ words, hit })
  }
  let at = span.start
  for (const hit of hits) {
    if (hit.start < at || hit.end > evidence.shownEnd) continue
    add(at, hit.start, false)
    add(hit.start, hit.end, true)
    at = hit.end
  }
  add(at, evidence.shownEnd, false)
  return { evidence, parts, found: hits.map((hit) => findingOf(library, article, hit)), span: sentence }
}

const findingOf = (library: Library, article: Article, hit: Mention): Finding => ({
  words: library.evidence(article, hit).words,
  rule: hit.rule,
  score: hit.score ?? null,
  form: hit.form,
  literal: hit.literal ?? null,
})

/** The visible words of a span, white space as single blanks and kept at the ends. */
const seen = (article: Article, span: Span): string =>
  visible(
    seenParts(article.hidden, span)
      .map(({ start, end }) => article.text.slice(start, end))
      .join(''),
  ).replace(/\s+/gu, ' ')
