/** Quotations of a headline held against the body of the same file. */
import type { Integrity, Quotation, Span } from '#core/model.ts'
import { stemOf, type Word, words } from '#core/words.ts'
import { placeOf, stretchOf } from './find.ts'
import { headlineQuotations, type Print, spanOf, stemsOf } from './print.ts'

/** Content words that may stand between those of the headline where the body says more. */
const BETWEEN = 2

/** A headline has few quotations, and short ones; this bounds the cost for a text that is no headline. */
const MOST = { quotations: 20, words: 60 }

/** What differs; nothing for a quotation that stands in the body as it is. */
export function headlineIntegrity(print: Print): Integrity[] {
  return headlineQuotations(print.article)
    .slice(0, MOST.quotations)
    .flatMap((quotation) => {
      const sought = words(print.article.text, quotation)
      return sought.length && sought.length <= MOST.words ? found(print, quotation, sought) : []
    })
}

function found(print: Print, quotation: Quotation, sought: Word[]): Integrity[] {
  const { article } = print
  const place = (span: Span) => ({ article: article.id, start: span.start, end: span.end })
  const quoted = [...print.quotations.values()]
  if (quoted.some((list) => placeOf(sought, list) >= 0)) return []
  const altered = first(quoted, (list) => formsOf(sought, list, BETWEEN))
  if (altered) return [{ kind: 'altered', a: place(quotation), b: place(spanOf(altered)) }]
  const plain = print.words.filter((_, i) => !print.within[i])
  const unquoted = verbatim(sought, plain) ?? formsOf(sought, plain, 0)
  if (unquoted) return [{ kind: 'unquoted-in-body', a: place(quotation), b: place(spanOf(unquoted)) }]
  // the part of a file that was cut off may hold it
  return article.truncated ? [] : [{ kind: 'absent', a: place(quotation), b: null }]
}

/** Forms of the same words: of all of them, or else of those that carry content. */
const formsOf = (sought: Word[], list: Word[], most: number): Word[] | null =>
  stretchOf(
    sought.map((word) => stemOf(word.folded)),
    list,
    most,
  ) ?? stretchOf(stemsOf(sought), list, most)

function first<T, R>(list: T[], find: (item: T) => R | null): R | null {
  for (const item of list) {
    const result = find(item)
    if (result) return result
  }
  return null
}

function verbatim(sought: Word[], list: Word[]): Word[] | null {
  const at = placeOf(sought, list)
  return at < 0 ? null : list.slice(at, at + sought.length)
}
