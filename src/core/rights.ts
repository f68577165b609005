/**
 * What may be shown of an article. `full`: all of it. `excerpt`: never more than LIMIT words in a row, anywhere.
 * `link`: the title and what is known of the source.
 */
import type { Article, Region, Span } from './model.ts'
import { readRegions } from './passages.ts'

/** Most words of a source that may stand in a row when its rights say `excerpt`. */
export const EXCERPT_WORDS = 40

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Lines that a page keeps apart from the article: navigation, teasers, prompts. */
export const isFurniture = ({ role }: Region): boolean => role === 'boilerplate' || role === 'related'

/**
 * The parts of the regions that a page may show, in order of place. Where the rights are full that is every line, the
 * furniture included, so that nothing of a source is lost; only the signs of its format (front matter, rules) are not
 * shown. Otherwise furniture is left out.
 */
export function shownRegions(article: Article): (Region & { cut: boolean })[] {
  if (article.settings.rights === 'full')
    return article.regions
      .filter((r) => !(r.role === 'boilerplate' && r.rule?.startsWith('markdown:')))
      .map((r) => ({ ...r, cut: false }))
  const regions = readRegions(article)
  const shown: (Region & { cut: boolean })[] = []
  let run = 0
  for (const region of regions) {
    if (region.role === 'title') {
      shown.push({ ...region, cut: false })
      run += words(article.text, region).length
    } else if (article.settings.rights === 'link') run = 0
    else {
      // the last word is always left out, so that two paragraphs never join to one run
      const found = words(article.text, region)
      const keep = Math.min(EXCERPT_WORDS - run, found.length - 1)
      if (keep > 0) shown.push({ ...region, end: (found[keep - 1] as Span).end, cut: true })
      run = 0
    }
  }
  return shown
}

/** The part of a span that may be shown by itself, such as a quotation in a table; `cut` says that there is more. */
export function shownSpan(article: Article, span: Span): Span & { cut: boolean } {
  if (article.settings.rights === 'full') return { ...span, cut: false }
  if (article.settings.rights === 'link') return { start: span.start, end: span.start, cut: true }
  const found = words(article.text, span)
  const last = found[EXCERPT_WORDS - 1]
  return last && found.length > EXCERPT_WORDS
    ? { start: span.start, end: last.end, cut: true }
    : { ...span, cut: false }
}

function words(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(WORD)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))
}
