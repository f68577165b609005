/** One result of the search. */
import { make } from './elements.ts'
import { type Hit, passagesOf, rowsOf } from './pagefind.ts'

const PASSAGES = 3
// /briefing/entities/ana-brook/
const NAME = /(\/entities\/)[^/]+\/$/

// the index splits words where a mark begins or ends: "Israeli-" "Russian", "“" "cruel", "'" "cruel"
const SPLIT = /.-$|[“‘([]$|^['"]$/

/** A page that was found, with its paragraphs or rows; everything of the index goes in as text. */
export function resultOf(hit: Hit, terms: string[], speakers: string[]): HTMLElement {
  const highlight = terms.length ? `?${new URLSearchParams(terms.map((w) => ['highlight', w]))}` : ''
  const item = make('li', 'result')
  const title = make('a', 'result-title', hit.meta.title ?? hit.url)
  title.href = addressOf(hit, highlight, hit.url.split('#')[1])
  title.dir = 'auto'
  const heading = make('h2')
  heading.append(title)
  // a ledger is called what it is; a briefing has the title of its source
  const kinds = (hit.filters.kind ?? []).filter((kind) => kind !== hit.meta.title)
  const isLedger = kinds.length === 0
  if (hit.meta.language && !isLedger) title.lang = hit.meta.language
  const facts = [hit.meta.outlet, hit.meta.when, ...kinds].filter(Boolean).join(' · ')
  const passages = make('ul')
  const found = terms.length ? passagesOf(hit, PASSAGES) : isLedger ? rowsOf(hit, PASSAGES, speakers) : []
  for (const { id, words: around } of found) {
    const link = make('a', 'passage')
    link.dir = 'auto'
    if (hit.meta.language) link.lang = hit.meta.language
    link.href = addressOf(hit, highlight, id)
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

/** A place of the page that was found; the rows of names are pages of their own: `/entities/ana-brook/`. */
function addressOf({ url }: Hit, highlight: string, id: string | undefined): string {
  const [page = ''] = url.split('#')
  return NAME.test(page) ? page.replace(NAME, id ? `$1${id}/` : '$1') : `${page}${highlight}${id ? `#${id}` : ''}`
}
