/** A text as long as books is shown whole; for marks its beginning is searched, so that cost and pages stay bounded. */
import { LAYERS } from './article.ts'
import type { Article, Message, Span } from './model.ts'

/** UTF-16 code units, about 50,000 words: with more marks than so long a text has, no browser shows its page in good time. */
export const LONGEST_SEARCHED = 300_000
/** How far before the bound a line may end, and a word, for the search to end there. */
const LAST_LINE = 20_000
const LAST_WORD = 1000

/** The part of an article in which marks are sought, with what lies in it: all of it, or of a very long one the beginning. */
export function searched(article: Article, longest = LONGEST_SEARCHED): Article {
  const end = endOfSearch(article.text, longest)
  if (end === article.text.length) return article
  const within = <T extends Span>(spans: T[]): T[] => spans.filter((span) => span.end <= end)
  const cut = <T extends Span>(spans: T[]): T[] =>
    spans.flatMap((span) => (span.start >= end ? [] : [{ ...span, end: Math.min(span.end, end) }]))
  const fields = Object.entries(article.fields).map(([name, field]) => [
    name,
    field?.evidence ? { ...field, evidence: within(field.evidence) } : field,
  ])
  const layers = LAYERS.map((layer) => [layer, within<Span>(article[layer])])
  return {
    ...article,
    ...Object.fromEntries(layers),
    text: article.text.slice(0, end),
    fields: Object.fromEntries(fields),
    hidden: cut(article.hidden),
    regions: cut(article.regions),
  }
}

/** Where the marks of an article end, if not with its text. */
export function searchMessage({ text }: Article): Message[] {
  const end = endOfSearch(text, LONGEST_SEARCHED)
  if (end === text.length) return []
  const reason = `From here on nothing is marked: the text is longer than ${LONGEST_SEARCHED.toLocaleString('en')} characters. Its words are whole. To have the rest marked, divide the file.`
  return [{ start: end, end, ruleId: 'marks:long-text', severity: 'warning', reason }]
}

/** At the end of a line or else of a word, never between the halves of a character. */
function endOfSearch(text: string, longest: number): number {
  if (text.length <= longest) return text.length
  const line = text.lastIndexOf('\n', longest)
  if (line >= longest - LAST_LINE) return line
  const word = text.lastIndexOf(' ', longest)
  if (word >= longest - LAST_WORD) return word
  return longest - Number(text.charCodeAt(longest) >>> 10 === 0x37)
}
