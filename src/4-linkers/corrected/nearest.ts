/** For an orphan: where its words stand today, for a person to look at. Nothing is ever applied there. */
import { CONTEXT } from '#core/corrections/anchor.ts'
import type { Correction } from '#core/corrections/types.ts'
import type { Article, Span } from '#core/model.ts'

/** Places of very common words that are looked at; more would tell no more. */
const MOST = 1000

/** The place with the same words and the most context in common, in the file of that name first, then in any. */
export function nearest(articles: Article[], entry: Correction): ({ article: string } & Span) | null {
  const own = articles.filter((a) => a.source.path === entry.file)
  return best(own, entry) ?? best(articles, entry)
}

function best(articles: Article[], entry: Correction): ({ article: string } & Span) | null {
  let found: ({ article: string } & Span) | null = null
  let most = -1
  for (const { id, text } of articles) {
    let left = MOST
    for (let at = text.indexOf(entry.text); at >= 0 && left > 0; at = text.indexOf(entry.text, at + 1), left--) {
      const shared = inCommon(text, at, entry)
      if (shared <= most) continue
      most = shared
      found = { article: id, start: at, end: at + entry.text.length }
    }
  }
  return found
}

/** Characters of context on both sides that are the same, next to the words. */
function inCommon(text: string, at: number, { text: words, before, after }: Correction): number {
  let left = 0
  while (left < Math.min(CONTEXT, before.length) && text[at - 1 - left] === before[before.length - 1 - left]) left++
  let right = 0
  while (right < Math.min(CONTEXT, after.length) && text[at + words.length + right] === after[right]) right++
  return left + right
}
