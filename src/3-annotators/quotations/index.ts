/** Quotations with their speakers and carriers, and statements in reported speech. */
import type { Article } from '#core/model.ts'
import { sentences } from '#core/passages.ts'
import type { Annotator } from '#core/stages.ts'
import { attribute } from './attribute.ts'
import { type Sentence, sentenceOf } from './attribution.ts'
import { findQuoted, paragraphs, type Quoted } from './find.ts'
import { masked } from './mask.ts'
import { resolve } from './resolve.ts'
import { type Word, words } from './words.ts'

export const quotations: Annotator = {
  name: 'quotations',
  annotate(article) {
    const parts = paragraphs(article)
    const quotes = findQuoted(article.text, parts)
    const all = read(article, quotes, parts)
    return resolve(article, quotes, all, attribute(article.text, all))
  },
}

/** Sentences of all paragraphs, with quoted words as one word each. */
function read({ text }: Article, quotes: Quoted[], parts: ReturnType<typeof paragraphs>): Sentence[] {
  const mask = masked(text, quotes)
  const quoteAt = new Map(quotes.filter((q) => !q.nested).map((q) => [q.outer.start, q]))
  let index = 0
  return parts.flatMap((part) => {
    if (part.role !== 'caption') index++
    return sentences(mask, part)
      .flatMap((sentence) => inPieces(words(mask, sentence, quoteAt)))
      .map((piece) => sentenceOf(piece, { text, paragraph: part, index }))
  })
}

/** No sentence that a person wrote has more words; without a bound the cost would grow with the square of its length. */
const LONGEST = 160

function inPieces(all: Word[]): Word[][] {
  if (all.length <= LONGEST) return [all]
  return Array.from({ length: Math.ceil(all.length / LONGEST) }, (_, k) => all.slice(k * LONGEST, (k + 1) * LONGEST))
}
