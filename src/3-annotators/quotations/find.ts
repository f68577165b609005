/** Finds what stands between quotation marks; who uttered it, and whether anybody did, is settled later. */
import type { Article, Role, Span } from '#core/model.ts'
import { isSpace, lines, readRegions, trimmed } from '#core/passages.ts'

export interface Paragraph extends Span {
  role: Role
}

/** Words between marks. */
export interface Quoted extends Span {
  /** The words with their marks. */
  outer: Span
  style: 'double' | 'single'
  /** True for the first mark of a later paragraph of the same quotation. */
  continued: boolean
  /** False when no closing mark was found: the words then end with the paragraph. */
  closed: boolean
  /** True when other quoted words stand around it. */
  nested: boolean
}

interface Mark extends Span {
  opens: boolean
  closes: boolean
}

const DOUBLE = new Set(['"', '“', '”', '„', '‟', '«', '»', '″'])
const SINGLE = new Set(["'", '‘', '’', '‚', '‛', '`', '´'])
/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|bout\b|round\b|cos\b)/i

/** Paragraphs that a person reads, in order; a line that was only wrapped goes on in its paragraph. */
export function paragraphs(article: Article): Paragraph[] {
  const found: Paragraph[] = []
  for (const region of readRegions(article)) {
    const inside = article.text.slice(region.start, region.end)
    for (const line of lines(inside)) {
      const span = trimmed(article.text, { start: line.start + region.start, end: line.end + region.start })
      if (span.end === span.start) continue
      const last = found.at(-1)
      if (last && last.role === region.role && wrapped(article.text, last, span)) last.end = span.end
      else found.push({ ...span, role: region.role })
    }
  }
  return found
}

/** All quoted words of an article in order of place; nested ones follow those that hold them. */
export function findQuoted(text: string, parts: Paragraph[]): Quoted[] {
  const found: Quoted[] = []
  let unfinished = false
  for (const part of parts) {
    const here = doubles(text, part)
    const first = here[0]
    const goesOn = unfinished && part.role !== 'caption' && first && first.outer.start === part.start
    if (goesOn) first.continued = true
    for (const q of here) found.push(q)
    for (const q of singles(text, part, here)) found.push(q)
    const last = here.at(-1)
    if (part.role !== 'caption' || last) unfinished = !!last && !last.closed && !last.nested
  }
  return markNested(found.filter((q) => q.end > q.start).sort((a, b) => a.start - b.start || b.end - a.end))
}

/** Whether `next` is the rest of a line that was broken at a fixed width. */
function wrapped(text: string, last: Span, next: Span): boolean {
  const between = text.slice(last.end, next.start)
  if (between.split(/\r\n|\n|\r/).length > 2) return false
  return /[\p{L}\p{N},–-]/u.test(text[last.end - 1] as string) && /\p{Ll}/u.test(text[next.start] as string)
}

/** Quoted words in double marks of any shape; a stack holds what is open. */
function doubles(text: string, part: Span): Quoted[] {
  const marks = doubleMarks(text, part)
  const closersFrom = suffixCounts(marks)
  const open: Mark[] = []
  const found: Quoted[] = []
  marks.forEach((mark, i) => {
    const closing = open.length > 0 && mark.closes && !(mark.opens && nestsAt(i, marks, closersFrom, open.length))
    if (closing) found.push(quoted(text, open.pop() as Mark, mark, 'double'))
    else if (mark.opens) {
      if (open.length && !nestsAt(i, marks, closersFrom, open.length))
        for (const left of open.splice(0)) found.push(...unclosed(text, left, mark.start))
      open.push(mark)
    }
  })
  const rest = open[0]
  if (rest) found.push(...unclosed(text, rest, part.end, true))
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Marks that can only close, at `i` and behind it, minus marks that can only open. */
function suffixCounts(marks: Mark[]): Int32Array {
  const counts = new Int32Array(marks.length + 1)
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    const step = mark.closes && !mark.opens ? 1 : mark.opens && !mark.closes ? -1 : 0
    counts[i] = (counts[i + 1] as number) + step
  }
  return counts
}

/** A mark opens inside another quotation only if enough closing marks are left for both. */
function nestsAt(i: number, marks: Mark[], closersFrom: Int32Array, depth: number): boolean {
  return (marks[i] as Mark).opens && depth < 3 && (closersFrom[i + 1] as number) > depth
}

function doubleMarks(text: string, within: Span): Mark[] {
  const { start, end } = within
  const found: Mark[] = []
  for (let i = start; i < end; i++) {
    const c = text[i] as string
    const single = SINGLE.has(c)
    if (!single && !DOUBLE.has(c)) continue
    if (single && i > start && isTriple(text, i, end) && !/[\s([—–-]/.test(text[i - 1] as string)) i++
    if (single && !(text[i + 1] === c && i + 1 < end)) continue
    const mark = { start: i, end: single ? i + 2 : i + 1, opens: false, closes: false }
    if (!isMeasure(text, mark, c) && text[i - 1] !== '=') found.push(Object.assign(mark, shape(text, mark, c, within)))
    i = mark.end - 1
  }
  return found
}

/** Three single marks: behind words the first closes an inner quotation, before words the last opens one. */
const isTriple = (text: string, i: number, end: number): boolean =>
  i + 2 < end && SINGLE.has(text[i] as string) && text[i + 1] === text[i] && text[i + 2] === text[i]

/** 6'2" or 27" screens: inches, no quotation. */
function isMeasure(text: string, mark: Span, c: string): boolean {
  return (
    (c === '"' || c === '″') &&
    /\d/.test(text[mark.start - 1] ?? '') &&
    /[\s-]/.test(text[mark.end] ?? '') &&
    /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, mark.start - 5), mark.start))
  )
}

const LEFT = /[\s([{—–\-/“"‘'«¿¡…]/
const RIGHT = /[\s.,;:!?)\]}—–\-/”"’'»…]/

/** What a mark can do by its neighbours; its own direction decides where they do not tell. */
function shape(text: string, mark: Span, c: string, within: Span): Pick<Mark, 'opens' | 'closes'> {
  const before = mark.start > within.start ? (text[mark.start - 1] as string) : ' '
  const after = mark.end < within.end ? (text[mark.end] as string) : ' '
  const opens = LEFT.test(before) && !isSpace(after.charCodeAt(0))
  const closes = RIGHT.test(after) && !isSpace(before.charCodeAt(0))
  if (opens !== closes) return { opens, closes }
  if (c === '“' || c === '„' || c === '‟' || c === '«' || c === '‘' || c === '`')
    return {
      opens: true,
      closes: mark.end === within.end || (isSpace(before.charCodeAt(0)) && isSpace(after.charCodeAt(0))),
    }
  if (c === '”' || c === '»' || c === '’') return { opens: false, closes: true }
  return { opens: mark.end < within.end, closes: true }
}

function quoted(text: string, open: Span, close: Span, style: Quoted['style']): Quoted {
  const inner = trimmed(text, { start: open.end, end: close.start })
  return {
    ...inner,
    outer: { start: open.start, end: close.end },
    style,
    continued: false,
    closed: true,
    nested: false,
  }
}

/** Words behind a mark that nothing closes: kept to the end of the paragraph, or up to a new mark if they are whole. */
function unclosed(text: string, open: Span, until: number, atEnd = false): Quoted[] {
  const inner = trimmed(text, { start: open.end, end: until })
  const whole = /[.!?…:,—]/.test(text[inner.end - 1] ?? '')
  if (!whole && !atEnd) return []
  return [
    {
      ...inner,
      outer: { start: open.start, end: inner.end },
      style: 'double',
      continued: false,
      closed: false,
      nested: false,
    },
  ]
}

/** Quoted words in single marks: an opening at a word's start with a closing that is no apostrophe. */
function singles(text: string, part: Span, around: Quoted[]): Quoted[] {
  const marks = singleMarks(text, part)
  const found: Quoted[] = []
  let free = part.start
  marks.forEach((mark, i) => {
    if (!mark.opens || mark.start < free) return
    const close = closingOf(text, marks, i)
    if (!close || crosses(around, mark.start, close.end)) return
    found.push(quoted(text, mark, close, 'single'))
    free = close.end
  })
  return found
}

function singleMarks(text: string, { start, end }: Span): Mark[] {
  const found: Mark[] = []
  for (let i = start; i < end; i++) {
    const c = text[i] as string
    if (!SINGLE.has(c) || c === '´') continue
    if (text[i + 1] === c) {
      i++
      continue
    }
    const before = i > start ? (text[i - 1] as string) : ' '
    const after = i + 1 < end ? (text[i + 1] as string) : ' '
    const opens =
      c !== '’' && LEFT.test(before) && /[\p{L}\p{N}“"$£€#@.…]/u.test(after) && !CLIPPED.test(text.slice(i + 1, i + 8))
    const closes = c !== '‘' && !isSpace(before.charCodeAt(0)) && !/[\p{L}\p{N}]/u.test(after)
    if (opens || closes) found.push({ start: i, end: i + 1, opens: opens && !(closes && before !== ' '), closes })
  }
  return found
}

/** The closing mark for the opening at `i`: the plural possessive "the allies’ plan" closes nothing if a surer one follows. */
function closingOf(text: string, marks: Mark[], i: number): Mark | null {
  let possessive: Mark | null = null
  for (let k = i + 1; k < marks.length; k++) {
    const mark = marks[k] as Mark
    if (mark.opens) break
    if (!mark.closes) continue
    const before = text[mark.start - 1] as string
    const sure = !/[sz]/i.test(before) || !/\s\p{L}/u.test(text.slice(mark.end, mark.end + 2))
    if (!possessive) {
      if (sure) return mark
      possessive = mark
    } else if (/[.,!?]/.test(before)) return mark
  }
  return possessive
}

/** Whether a span cuts through quoted words instead of holding them or lying inside them; by binary search. */
function crosses(around: Quoted[], start: number, end: number): boolean {
  return cut(around, start, end) || cut(around, end, start)
}

/** Whether `at` lies inside quoted words that do not hold `other`. */
function cut(around: Quoted[], at: number, other: number): boolean {
  let [low, high] = [0, around.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((around[middle] as Quoted).outer.start < at) low = middle + 1
    else high = middle
  }
  // nested quotations lie at most three deep
  return around
    .slice(Math.max(0, low - 4), low)
    .some(({ outer: o }) => at < o.end && (other < o.start || other > o.end))
}

function markNested(found: Quoted[]): Quoted[] {
  let outside = -1
  for (const q of found) {
    q.nested = q.outer.start < outside
    outside = Math.max(outside, q.outer.end)
  }
  return found
}
