/** What of a text may reach a page: the words themselves, never a control code. Offsets are not changed by this. */

import type { Article, Fields, Span } from './model.ts'

// U+0000–U+0008, U+000B, U+000C, U+000E–U+001F, U+007F–U+009F: codes that no font shows
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** The text as a page shows it: controls left out, lone surrogates as U+FFFD. Bidirectional marks stay; pages isolate them. */
export const visible = (text: string): string => text.toWellFormed().replace(CONTROLS, '')

/** Visible text with every run of white space as one space, for one-line uses and for comparisons. */
export const oneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim()

/** What an article is called on one line: its title, or the name of its file. */
export const titleOf = ({ fields, source }: Pick<Article, 'fields' | 'source'>): string =>
  oneLine(fields.title?.value ?? '') || fileName(source)

// a letter, a digit, a sign: anything but white space, controls, and signs without a shape
const SEEN = /[^\s\p{Cc}\p{Cf}]/u

/** Fields as they can be shown, printed in a terminal and kept as JSON; a field that nobody could see is none. */
export function visibleFields(fields: Fields): Fields {
  const shown = Object.entries(fields).flatMap(([key, field]) => {
    const value = Array.isArray(field.value) ? field.value.map(visible).filter(isSeen) : visible(field.value)
    return (Array.isArray(value) ? value.length : isSeen(value)) ? [[key, { ...field, value }]] : []
  })
  return Object.fromEntries(shown)
}

const isSeen = (words: string): boolean => SEEN.test(words)

/** The name of a file on one line. */
export const fileName = ({ path }: Pick<Article['source'], 'path'>): string => oneLine(path)

/**
 * The parts of a span that a reader sees, in order: the span without the markup that `hidden` covers. `hidden` is in
 * order of place and does not overlap.
 */
export function seenParts(hidden: Span[], { start, end }: Span): Span[] {
  const parts: Span[] = []
  let at = start
  for (let i = firstEndingAfter(hidden, start); i < hidden.length; i++) {
    const mark = hidden[i] as Span
    if (mark.start >= end) break
    if (mark.start > at) parts.push({ start: at, end: mark.start })
    at = Math.max(at, mark.end)
  }
  if (end > at) parts.push({ start: at, end })
  return parts
}

/** Index of the first of some ordered spans that ends behind a place. */
function firstEndingAfter(spans: Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= at) low = middle + 1
    else high = middle
  }
  return low
}
