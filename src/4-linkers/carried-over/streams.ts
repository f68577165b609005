/** What of an article is compared: its words in reading order, without furniture and doubled captions. */
import type { Article, Region, Role } from '#core/model.ts'
import { foldedWord, isContent, isTelling, wordSpans } from '#core/words.ts'
import { keysOf } from './runs.ts'

export interface Stream {
  article: Article
  /** Vocabulary number of each word. */
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  /** Stretch of uninterrupted text that the word belongs to; no run crosses from one into the next. */
  stretch: Int32Array
  /** 1 for a word that carries content. */
  content: Uint8Array
  /** 1 for a word that carries content and is no title or name: what counts as a sign of a shared origin. */
  weighty: Uint8Array
  /** Key of the three-word run that begins at each word. */
  keys: Int32Array
  /** 1 where that run may show that the text and a later one have a passage in common; 0 for what very many print. */
  joins: Uint8Array
}

const COMPARED: ReadonlySet<Role> = new Set(['dek', 'body', 'caption'])

interface Entry {
  id: number
  content: 0 | 1
  telling: boolean
}

/** What is known of each word form as it is printed, and the numbers of the folded forms. */
interface Vocabulary {
  printed: Map<string, Entry>
  folded: Map<string, number>
}

/** The streams of all articles over one vocabulary. */
export function streamsOf(articles: Article[]): Stream[] {
  const vocabulary: Vocabulary = { printed: new Map(), folded: new Map() }
  return articles.map((article) => streamOf(article, vocabulary))
}

function streamOf(article: Article, vocabulary: Vocabulary): Stream {
  const parts = comparedRegions(article).map(({ region, stretch }) => ({
    stretch,
    spans: wordSpans(article.text, region),
  }))
  const stream = emptyStream(
    article,
    parts.reduce((count, { spans }) => count + spans.length, 0),
  )
  const isNamed = inNames(article)
  let at = 0
  for (const { spans, stretch } of parts)
    for (const { start, end } of spans) {
      const { id, content, telling } = entryOf(article.text.slice(start, end), vocabulary)
      stream.ids[at] = id
      stream.starts[at] = start
      stream.ends[at] = end
      stream.stretch[at] = stretch
      stream.content[at] = content
      stream.weighty[at] = telling && !isNamed(start, end) ? 1 : 0
      at++
    }
  return { ...stream, keys: keysOf(stream.ids) }
}

const emptyStream = (article: Article, count: number): Stream => ({
  article,
  ids: new Int32Array(count),
  starts: new Int32Array(count),
  ends: new Int32Array(count),
  stretch: new Int32Array(count),
  content: new Uint8Array(count),
  weighty: new Uint8Array(count),
  keys: new Int32Array(0),
  joins: new Uint8Array(count).fill(1),
})

function entryOf(printed: string, vocabulary: Vocabulary): Entry {
  const known = vocabulary.printed.get(printed)
  if (known) return known
  const folded = foldedWord(printed)
  const id = vocabulary.folded.get(folded) ?? vocabulary.folded.size
  const entry: Entry = { id, content: isContent(folded) ? 1 : 0, telling: isTelling(folded) }
  vocabulary.folded.set(folded, id)
  vocabulary.printed.set(printed, entry)
  return entry
}

/** Regions in order of place, each with the number of its stretch; a second print of a caption is left out. */
function comparedRegions(article: Article): { region: Region; stretch: number }[] {
  const found: { region: Region; stretch: number }[] = []
  const captions = new Set<string>()
  let stretch = 0
  let before: Role | null = null
  for (const region of article.regions) {
    if (region.role !== before || region.role === 'caption') stretch++
    before = region.role
    if (!COMPARED.has(region.role)) continue
    if (region.role === 'caption') {
      const printed = article.text.slice(region.start, region.end)
      if (captions.has(printed)) continue
      captions.add(printed)
    }
    found.push({ region, stretch })
  }
  return found
}

/** Whether a word lies in the name of a person, an organisation or a place; to be asked in the order of the text. */
function inNames(article: Article): (start: number, end: number) => boolean {
  const names = article.mentions.filter((m) => m.form !== 'pronoun')
  let reach = 0
  let next = 0
  return (start, end) => {
    for (; next < names.length && names[next]!.start <= start; next++) reach = Math.max(reach, names[next]!.end)
    return end <= reach
  }
}
