/** A chain as the contract has it: exact spans, kind, class and direction. */
import type { Article, Passage, Region, Span } from '#core/model.ts'
import { similarity } from './bags.ts'
import { type Range, sentenceAt, size } from './bounds.ts'
import type { Chain } from './chains.ts'
import type { Stream } from './streams.ts'

/** Share of the words that must lie inside quotation marks, or of a paragraph that must be shared. */
const NEARLY_ALL = 0.9

/** A passage still without its id. */
export function describe(chain: Chain, a: Stream, b: Stream): Omit<Passage, 'id'> {
  const [spanA, spanB] = spansOf(chain, a, b)
  const alike = similarity(a, chain.a, b, chain.b)
  const verbatim = chain.runs.some((run) => run.length >= size(chain.a) && size(chain.a) === size(chain.b))
  return {
    kind: verbatim ? 'verbatim' : 'near-verbatim',
    class: classOf(a.article, spanA, b.article, spanB),
    similarity: verbatim ? 1 : Math.floor(alike * 1000) / 1000,
    from: earlier(a.article, b.article),
    a: { article: a.article.id, ...spanA },
    b: { article: b.article.id, ...spanB },
  }
}

/** From the first to the last word, with the marks around them as far as both texts have them. */
function spansOf(chain: Chain, a: Stream, b: Stream): [Span, Span] {
  const [x, y] = [wordsSpan(a, chain.a), wordsSpan(b, chain.b)]
  const [textA, textB] = [a.article.text, b.article.text]
  if (endsSentence(a, chain.a) && endsSentence(b, chain.b)) {
    x.end = pastMarks(textA, x.end)
    y.end = pastMarks(textB, y.end)
  } else
    while (isMark(textA[x.end]) && folded(textA[x.end]) === folded(textB[y.end])) {
      x.end++
      y.end++
    }
  while (isMark(textA[x.start - 1]) && folded(textA[x.start - 1]) === folded(textB[y.start - 1])) {
    x.start--
    y.start--
  }
  return [x, y]
}

const wordsSpan = (stream: Stream, { from, to }: Range): Span => ({
  start: stream.starts[from]!,
  end: stream.ends[to - 1]!,
})

const endsSentence = (stream: Stream, { to }: Range): boolean => sentenceAt(stream, to - 1).to === to

function pastMarks(text: string, end: number): number {
  while (isMark(text[end])) end++
  return end
}

// ”  .  )  but no dash, which may begin the next clause
const MARKS = /[.,;:!?…'"‘’“”«»()[\]]/
const isMark = (c: string | undefined): boolean => c !== undefined && MARKS.test(c)

/** One form for all quotation marks. */
const folded = (c: string | undefined): string | undefined => c?.replace(/['"‘’“”«»]/, '"')

function classOf(a: Article, inA: Span, b: Article, inB: Span): Passage['class'] {
  if (isCaption(a, inA) && isCaption(b, inB)) return 'caption'
  if (isQuoted(a, inA) && isQuoted(b, inB)) return 'quotation'
  return holdsParagraph(a, inA) && holdsParagraph(b, inB) ? 'paragraph' : 'passage'
}

const isCaption = (article: Article, span: Span): boolean =>
  article.regions.some((r) => r.role === 'caption' && r.start <= span.start && span.end <= r.end)

const isQuoted = (article: Article, span: Span): boolean =>
  article.quotations.some((q) => common(q, span) >= NEARLY_ALL * (span.end - span.start))

const holdsParagraph = (article: Article, span: Span): boolean =>
  article.regions.some((r: Region) => r.role === 'body' && common(r, span) >= NEARLY_ALL * (r.end - r.start))

const common = (x: Span, y: Span): number => Math.min(x.end, y.end) - Math.max(x.start, y.start)

/** The article that was surely published before the other, or null. */
function earlier(a: Article, b: Article): string | null {
  const [inA, inB] = [a.fields.published?.window, b.fields.published?.window]
  if (!inA || !inB) return null
  if (inA[1] < inB[0]) return a.id
  return inB[1] < inA[0] ? b.id : null
}
