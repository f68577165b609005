/** How to cite a source: one formatted line, CSL-JSON, RIS, BibTeX, and a link to the exact words. */
import { bibtexEntry, type CitationFacts, citationFacts, cslItem, risEntry } from '#core/citation.ts'
import type { Article } from '#core/model.ts'
import { textDirective } from '#core/text-fragment.ts'
import { longDay } from './days.ts'

export interface Citation {
  formatted: string
  csl: string
  ris: string
  bibtex: string
}

/** Everything about one article that a reference manager takes. `page` is the absolute or relative address. */
export function citationOf(article: Article, page: string): Citation {
  const facts = citationFacts(article, page)
  return {
    formatted: formatted(facts),
    csl: JSON.stringify([cslItem(facts)], null, 2),
    ris: risEntry(facts),
    bibtex: bibtexEntry(facts),
  }
}

const formatted = (f: CitationFacts): string =>
  [
    f.authors.length ? `${f.authors.join(', ')}.` : null,
    `“${f.title}.”`,
    f.outlet ? `${f.outlet},` : 'Outlet unknown,',
    f.date ? `${longDay(f.date)}.` : 'undated.',
    f.note.replace(/SHA-256 (.{8}).*/, 'SHA-256 $1….'),
  ]
    .filter(Boolean)
    .join(' ')

/** `#:~:text=` with the words of a passage, to be put behind an address. */
export const textFragment = (words: string): string => `#${textDirective(words)}`
