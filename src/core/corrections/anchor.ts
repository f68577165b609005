/**
 * Anchors: the exact words of a place, with 32 characters of context on both sides. Where several
 * places have the same 32 characters before and behind their start, the ordinal says which.
 * An anchor is exact or it is none; nothing here looks for a place that is merely like it.
 */
import type { Span } from '../model.ts'
import { sha256 } from '../slug.ts'
import type { Anchor, MarkKind } from './types.ts'

export const CONTEXT = 32

/** Hexadecimal digits of an id: enough that two marks of ten thousand articles hardly ever share one. */
const DIGITS = 10

const LETTERS: Record<MarkKind, string> = {
  mention: 'm',
  quotation: 'q',
  statement: 's',
  date: 'd',
  figure: 'f',
  caveat: 'v',
  label: 'n',
  line: 'l',
}

/** The place of an anchor: the one that its ordinal says, if all its words stand there; else null. */
export function placeOf(text: string, anchor: Anchor): Span | null {
  const { before, text: own, after, ordinal } = anchor
  const from = occurrence(text, before, { ahead: (own + after).slice(0, CONTEXT), ordinal })
  const [start, end] = [from + before.length, from + before.length + own.length]
  if (from < 0 || !text.startsWith(own + after, start)) return null
  // context is cut only where the text ends
  const isWhole =
    (before.length >= CONTEXT || from === 0) && (after.length >= CONTEXT || end + after.length === text.length)
  return isWhole ? { start, end } : null
}

/** Where the context of the n-th such place begins; -1 when there is none. Short context belongs to an end of the text. */
function occurrence(text: string, before: string, { ahead, ordinal }: { ahead: string; ordinal: number }): number {
  const sought = before + ahead
  const isAtEnd = before.length < CONTEXT || ahead.length < CONTEXT
  if (isAtEnd && ordinal > 1) return -1
  if (before.length < CONTEXT) return text.startsWith(sought) ? 0 : -1
  if (ahead.length < CONTEXT) return text.endsWith(sought) ? text.length - sought.length : -1
  let from = text.indexOf(sought)
  for (let n = 1; n < ordinal && from >= 0; n++) from = text.indexOf(sought, from + 1)
  return from
}

export const anchorOf = (text: string, span: Span): Anchor => anchorsOf(text, [span])[0]!

/** Anchors of many spans of one text, in their order; the cost is that of reading the text once. */
export function anchorsOf(text: string, spans: Span[]): Anchor[] {
  const places = windowsOf(text, spans)
  return spans.map(({ start, end }) => ({
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    ordinal: lowerBound(places.get(windowAt(text, start))!, start) + 1,
  }))
}

/**
 * The id of a mark: its kind, and a hash over what it stands on. It depends on the file's bytes and the place alone,
 * so it stays when neighbours come and go, and when rules find more or fewer marks around it.
 */
export const markId = (hash: string, kind: MarkKind, { before, text, after, ordinal }: Anchor): string =>
  `${LETTERS[kind]}-${sha256(JSON.stringify([hash, before, text, after, ordinal])).slice(0, DIGITS)}`

/** What stands around a place, of one length everywhere, so that alike places are counted in one reading. */
const windowAt = (text: string, at: number): string =>
  at >= CONTEXT ? text.slice(at - CONTEXT, at + CONTEXT) : `${at} ${text.slice(0, at + CONTEXT)}`

/** Places by their window, for the windows at which a span begins. */
function windowsOf(text: string, spans: Span[]): Map<string, number[]> {
  const sought = new Map<string, number[]>(spans.map((span) => [windowAt(text, span.start), []]))
  // nearly every place is told apart by its first characters, without cutting out a window
  const beginnings = new Uint8Array(2 ** Math.ceil(Math.log2(16 * spans.length + 1)))
  const last = beginnings.length - 1
  for (const { start } of spans) beginnings[beginning(text, start) & last] = 1
  for (let at = 0; at < text.length; at++)
    if (beginnings[beginning(text, at) & last]) sought.get(windowAt(text, at))?.push(at)
  return sought
}

const beginning = (text: string, at: number): number =>
  ((text.charCodeAt(at - 1) * 31 + text.charCodeAt(at)) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)

/** How many of the sorted numbers are less than `at`. */
function lowerBound(sorted: number[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}
