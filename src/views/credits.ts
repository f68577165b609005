/** Who made a picture: the photographer and the agency of a credit stand beside those whom the caption names by trade. */
import type { Article, Mention, Region, Span } from '#core/model.ts'

const AT_END = 'caption:credit-at-end'
const CREDITS = new Set(['caption:credit', 'caption:credit-label', AT_END])

const remembered = new WeakMap<Article, Set<Mention>>()

/** The mentions of an article that stand in the credit of a picture. */
export function creditMentions(article: Article): Set<Mention> {
  const known = remembered.get(article)
  if (known) return known
  const credits = article.regions
    .filter((region) => region.role === 'caption' && CREDITS.has(region.rule ?? ''))
    .map((region) => creditOf(article.text, region))
  let at = 0
  const found = article.mentions.filter((mention) => {
    while (at < credits.length && (credits[at]?.end ?? 0) <= mention.start) at++
    return (credits[at]?.start ?? Number.POSITIVE_INFINITY) <= mention.start
  })
  const credited = new Set(found)
  remembered.set(article, credited)
  return credited
}

/** Of a caption the brackets at its end, "(Jane Doe / Example Agency)"; a line that is a credit, whole. */
function creditOf(text: string, { start, end, rule }: Region): Span {
  if (rule !== AT_END) return { start, end }
  let from = text.lastIndexOf('(', end - 1)
  for (let at = from - 1; at >= start; at--) {
    const sign = text[at] as string
    if (sign === ')') from = at = text.lastIndexOf('(', at)
    else if (sign !== '.' && sign.trim()) break
  }
  return { start: Math.max(start, from), end }
}
