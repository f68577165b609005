/** One result of the search. */
import { make } from './elements.ts'
import { type Hit, passagesOf } from './pagefind.ts'

const PASSAGES = 3

// the index splits words where a mark begins or ends: "Israeli-" "Russian", "“" "cruel"
const SPLIT = /.-$|[“‘([]$/

/** A page that was found, with its paragraphs or rows; everything of the index goes in as text. */
export function resultOf(hit: Hit, terms: string[]): HTMLElement {
  const highlight = terms.length ? `?${new URLSearchParams(terms.map((w) => ['highlight', w]))}` : ''
  const item = make('li', 'result')
  const title = make('a', 'result-title', (hit.meta.title ?? hit.url).replace(/([“‘([])\s+/g, '$1'))
  title.href = hit.url + highlight
  title.dir = 'auto'
  if (hit.meta.language) title.lang = hit.meta.language
  const heading = make('h2')
  heading.append(title)
  const facts = [hit.meta.outlet, hit.meta.when, ...(hit.filters.kind ?? [])].filter(Boolean).join(' · ')
  const passages = make('ul')
  if (terms.length)
    for (const { id, words: around } of passagesOf(hit, PASSAGES)) {
      const link = make('a', 'passage')
      link.dir = 'auto'
      if (hit.meta.language) link.lang = hit.meta.language
      link.href = `${hit.url}${highlight}${id ? `#${id}` : ''}`
      around.forEach(({ word, hit: marked }, i) => {
        if (i > 0 && !SPLIT.test(around[i - 1]?.word ?? '')) link.append(' ')
        link.append(marked ? make('mark', '', word) : word)
      })
      const row = make('li')
      row.append(link)
      passages.append(row)
    }
  item.append(make('p', 'result-facts', facts), heading, passages)
  return item
}
