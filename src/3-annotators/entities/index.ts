/** Names of people, bodies, places and the like: found, typed, and linked within the article. */
import { articleSentences } from '#core/passages.ts'
import type { Annotator } from '#core/stages.ts'
import { linked } from './link.ts'
import { namesByShape } from './shapes.ts'
import { surnames } from './surnames.ts'
import { words } from './words.ts'

export const entities: Annotator = {
  name: 'entities',
  annotate(article) {
    const sentences = articleSentences(article).map((sentence) => words(article.text, sentence))
    const found = sentences.flatMap(namesByShape)
    const all = [...found, ...surnames(sentences, found, article.text)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    )
    return { mentions: linked(article.text, all) }
  },
}
