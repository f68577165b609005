/** What of an article is searched: its words in order, and which of them stand inside quotation marks. */
import type { Article, Quotation, Role, Span } from '#core/model.ts'
import { touching } from '#core/places.ts'
import { isContent, isTelling, stemOf, type Word, words } from '#core/words.ts'

export interface Print {
  article: Article
  words: Word[]
  /** For each word the quotation that it lies in, or null. */
  within: (Quotation | null)[]
  /** The words of each quotation in body and captions. */
  quotations: Map<Quotation, Word[]>
}

const BODY: ReadonlySet<Role> = new Set(['body', 'caption'])
const HEADLINE: ReadonlySet<Role> = new Set(['kicker', 'title', 'dek'])

/** Body and captions of an article as words. */
export function printOf(article: Article): Print {
  const all = article.regions.filter((r) => BODY.has(r.role)).flatMap((region) => words(article.text, region))
  const outer = outermost(article.quotations)
  let next = 0
  const within = all.map((word) => {
    while (next < outer.length && outer[next]!.end <= word.start) next++
    const quotation = outer[next]
    return quotation && quotation.start <= word.start ? quotation : null
  })
  const quotations = new Map<Quotation, Word[]>()
  all.forEach((word, i) => {
    const quotation = within[i]
    if (!quotation) return
    const known = quotations.get(quotation)
    if (known) known.push(word)
    else quotations.set(quotation, [word])
  })
  return { article, words: all, within, quotations }
}

/** Quotations that lie in no other, in order of place. */
function outermost(quotations: Quotation[]): Quotation[] {
  let reach = -1
  return quotations.filter(({ end }) => {
    if (end <= reach) return false
    reach = end
    return true
  })
}

/** The quotations in title, kicker and dek; a work's name in marks is none. */
export function headlineQuotations(article: Article): Quotation[] {
  const regions = article.regions.filter((r) => HEADLINE.has(r.role))
  const works = article.mentions.filter((m) => m.type === 'WORK')
  const liesIn = (quotation: Quotation, list: Span[]): boolean =>
    touching(list, quotation).some((outer) => inside(quotation, outer))
  return article.quotations.filter((quotation) => liesIn(quotation, regions) && !liesIn(quotation, works))
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** From the first to the last of some words. */
export const spanOf = (found: Word[]): Span => ({ start: found[0]!.start, end: found.at(-1)!.end })

export const contentOf = (list: Word[]): number => list.filter((word) => isContent(word.folded)).length
export const tellingOf = (list: Word[]): number => list.filter((word) => isTelling(word.folded)).length

/** Stems of the content words. */
export const stemsOf = (list: Word[]): string[] =>
  list.filter((word) => isContent(word.folded)).map((word) => stemOf(word.folded))
