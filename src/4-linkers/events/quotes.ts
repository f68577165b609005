/** Labels of the timeline never break off inside quoted words. */
import type { Article, Quotation, Span } from '#core/model.ts'

/** A label grows by so many characters at most; beyond that the quotation is left out of it. */
const MOST_MORE = 240
/** Quotations stand at most so deep in one another. */
const DEEPEST = 4

/** The span with the quotations that it cuts taken in whole, or left out where that is long; its date stays inside. */
export function wholeQuotes({ text, quotations }: Article, span: Span, date: Span): Span {
  const first = around(quotations, span.start)
  const last = around(quotations, span.end)
  const start =
    first && first.end <= span.end && span.start - first.start <= MOST_MORE ? opening(text, first) : span.start
  if (!last || last.start < start) return { start, end: span.end }
  const end = last.end - span.end <= MOST_MORE ? behindMark(text, last.end) : beforeMark(text, last.start)
  return { start, end: Math.max(end, date.end) }
}

/** The outermost quotation around a place, by binary search: quotations are in order of place. */
function around(quotations: Quotation[], at: number): Quotation | undefined {
  let low = 0
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((quotations[middle] as Quotation).start < at) low = middle + 1
    else high = middle
  }
  return quotations.slice(Math.max(0, low - DEEPEST), low).find((q) => at < q.end)
}

const opening = (text: string, { start }: Span): number => (/["“„«'‘]/.test(text[start - 1] ?? '') ? start - 1 : start)

/** Behind the marks that close the words: the quotation mark and, outside it, a full stop. */
function behindMark(text: string, at: number): number {
  let end = at
  while (end < at + 2 && /["”’'»]/.test(text[end] ?? '')) end++
  return text[end] === '.' ? end + 1 : end
}

/** Before the quotation mark and the comma or colon that leads to it. */
function beforeMark(text: string, at: number): number {
  let end = at
  while (end > 0 && /[\s"“”„«'‘,:]/.test(text[end - 1] as string)) end--
  return end
}
