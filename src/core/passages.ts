/** Lines, tokens and sentences of a text, as spans. Nothing here changes a character. */
import type { Article, Region, Role, Span } from './model.ts'

export interface Token extends Span {
  /** The characters of the token. */
  text: string
}

/** The roles a person reads as the article; captions are read, furniture is not. */
const READ: ReadonlySet<Role> = new Set(['kicker', 'title', 'dek', 'byline', 'body', 'caption'])

/** Lines of a text without their line ends (LF, CRLF, CR), blank ones included. */
export function lines(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c !== 10 && c !== 13) continue
    found.push({ start, end: i })
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++
    start = i + 1
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

/** The span without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** White space as `\s` has it, without the cost of a regular expression. */
export function isSpace(c: number): boolean {
  if (c === 32 || (c >= 9 && c <= 13)) return true
  if (c < 160) return false
  return (
    c === 160 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0xfeff
  )
}

/** Regions that a person reads as the article, in order of place. */
export const readRegions = (article: Article): Region[] => article.regions.filter((r) => READ.has(r.role))

/**
 * Words, numbers and marks of a span. Hyphens, apostrophes, full stops of acronyms and separators of numbers stay
 * inside their word ("Al-Monitor", "don't", "U.S.", "1,400"); every other mark is a token of its own.
 * A possessive is split off: "Putin" + "'s", "Hamas" + "'".
 */
export function tokens(text: string, { start, end }: Span = { start: 0, end: text.length }): Token[] {
  const found: Token[] = []
  // "U.S." | "1,400.5" | "Al-Monitor" "don’t" | one mark
  const pattern =
    /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:[\p{L}\p{M}]+)?|[\p{L}\p{M}\p{N}_]+(?:['’\-‐‑&][\p{L}\p{M}\p{N}]+)*|[^\s]/gu
  pattern.lastIndex = start
  for (let m = pattern.exec(text); m && m.index < end; m = pattern.exec(text)) {
    const stop = Math.min(pattern.lastIndex, end)
    const cut = possessiveAt(m[0])
    if (cut > 0) {
      found.push({ start: m.index, end: m.index + cut, text: m[0].slice(0, cut) })
      found.push({ start: m.index + cut, end: stop, text: m[0].slice(cut) })
    } else found.push({ start: m.index, end: stop, text: text.slice(m.index, stop) })
  }
  return found
}

/** "Putin’s" → 5; 0 when there is no possessive ending. */
function possessiveAt(word: string): number {
  const tail = word.slice(-2)
  return word.length > 2 && (tail === "'s" || tail === '’s' || tail === "'S" || tail === '’S') ? word.length - 2 : 0
}

// "Mr." "Gen." "Oct." end no sentence
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr jr gen lt col maj capt sgt cpl adm cmdr rep sen gov pres hon rev fr vs etc inc corp co ltd no nos vol fig approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun dept est govt min ave blvd mt ft'.split(
    ' ',
  ),
)
const CLOSERS = /["'”’»)\]]/
const OPENERS = /["'“‘«([]/

/** Sentences of a span; closing quotation marks and brackets belong to the sentence that they close. */
export function sentences(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = []
  let from = start
  for (let i = start; i < end; i++) {
    const c = text[i] as string
    if (c !== '.' && c !== '!' && c !== '?' && c !== '…') continue
    let j = i + 1
    while (j < end && /[.!?…]/.test(text[j] as string)) j++
    while (j < end && CLOSERS.test(text[j] as string)) j++
    if (j < end && !isSpace(text.charCodeAt(j))) continue
    if (!endsSentence(text, from, i, j, end)) continue
    push(found, text, from, j)
    from = i = j
  }
  push(found, text, from, end)
  return found
}

function push(found: Span[], text: string, start: number, end: number): void {
  const span = trimmed(text, { start, end })
  if (span.end > span.start) found.push(span)
}

/** Whether the mark at `i` closes a sentence; `j` is the first character behind it and its closers. */
function endsSentence(text: string, from: number, i: number, j: number, end: number): boolean {
  let next = j
  while (next < end && isSpace(text.charCodeAt(next))) next++
  if (next >= end) return true
  while (next < end && OPENERS.test(text[next] as string)) next++
  const follows = text[next] ?? ''
  if (/\p{Ll}/u.test(follows)) return false
  if (text[i] !== '.' || j > i + 1) return true
  let w = i
  while (w > from && /[\p{L}\p{N}.]/u.test(text[w - 1] as string)) w--
  const word = text.slice(w, i)
  if (ABBREVIATIONS.has(word.toLowerCase())) return false
  // "J. Smith": an initial; "U.S. President": an acronym before a capital may end a sentence, mostly it does not
  return !/^\p{Lu}$/u.test(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)
}

const remembered = new WeakMap<Region[], { text: string; found: (Span & { region: Region })[] }>()

/** Sentences of all regions that are read, each with its region; remembered per article. */
export function articleSentences(article: Article): (Span & { region: Region })[] {
  const known = remembered.get(article.regions)
  if (known && known.text === article.text) return known.found
  const found = readRegions(article).flatMap((region) => sentences(article.text, region).map((s) => ({ ...s, region })))
  remembered.set(article.regions, { text: article.text, found })
  return found
}
