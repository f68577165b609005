/** What differs between two versions of an article, sentence by sentence. */
import { diffArrays } from 'diff'
import type { Article, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { shownSpan } from '#core/rights.ts'
import { oneLine, seenParts } from '#core/visible.ts'
import { words } from '#core/words.ts'

/** One place where the versions differ: words of the version that is briefed, words of the other, or both. */
export interface Change {
  here: Span | null
  there: (Span & { text: string }) | null
}

/** The differences in the order of the briefed version; case, punctuation and white space do not count. */
export function changesBetween(briefed: Article, other: Article): Change[] {
  const [here, there] = [articleSentences(briefed), articleSentences(other)]
  const key = (article: Article) => (s: Span) =>
    words(article.text, s)
      .map((w) => w.folded)
      .join(' ')
  const changes: Change[] = []
  let [i, j] = [0, 0]
  let gone: Span | null = null
  const flush = (): void => {
    if (gone) changes.push({ here: null, there: quoted(other, gone) })
    gone = null
  }
  for (const { added, removed, count } of diffArrays(there.map(key(other)), here.map(key(briefed)))) {
    if (removed) {
      flush()
      gone = { start: (there[j] as Span).start, end: (there[j + count - 1] as Span).end }
      j += count
    } else if (added) {
      const place = { start: (here[i] as Span).start, end: (here[i + count - 1] as Span).end }
      changes.push({ here: place, there: gone && quoted(other, gone) })
      gone = null
      i += count
    } else {
      flush()
      i += count
      j += count
    }
  }
  flush()
  return changes
}

/** Words of a version that has no page of its own, as far as its rights allow. */
function quoted(article: Article, span: Span): Span & { text: string } {
  const { start, end } = shownSpan(article, span)
  const seen = seenParts(article.hidden, { start, end }).map((part) => article.text.slice(part.start, part.end))
  return { start, end, text: oneLine(seen.join('')) }
}
