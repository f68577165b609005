/** Tokens for the date grammar: words that the grammar knows, numbers and marks, each with the classes it may have. */
import { isSpace } from '#core/passages.ts'
import { digitsToken, isDigit } from './digits.ts'
import type { Expression } from './expression.ts'

export interface Token {
  start: number
  end: number
  /** What patterns may call it: classes ("MONTH") and the word itself in lower case. */
  keys: readonly string[]
  /** Number of a month, a weekday, an amount, …; `NaN` where there is none. */
  value: number
  /** Begins with a capital. */
  capital: boolean
  /** Made of letters: no number, no mark. */
  word: boolean
  /** What was understood of it, once it is more than a word. */
  meaning?: Expression
  /** The rule that understood it. */
  rule?: string
}

export interface Entry {
  keys: readonly string[]
  value: number
}
/** Entries by the exact written form, in every case that may be met. */
export type Lexicon = ReadonlyMap<string, Entry>

const UNKNOWN: Entry = { keys: [], value: Number.NaN }
/** Marks that patterns may use, by what they are called there. */
const MARKS: ReadonlyMap<string, Entry> = new Map(
  [',', '-', '/', '(', ')', ':', '$', '€', '£', '%', '.', "'", '"']
    .map((m): [string, Entry] => [m, { keys: [m], value: Number.NaN }])
    .concat(['–', '—', '‐', '‑', '−'].map((m) => [m, { keys: ['-'], value: Number.NaN }]))
    .concat([['|', { keys: ['BAR'], value: Number.NaN }]])
    .concat([['’', { keys: ["'"], value: Number.NaN }]]),
)

/** The tokens of a span of the text, in order. */
export function tokensOf(text: string, { start, end }: { start: number; end: number }, lexicon: Lexicon): Token[] {
  const found: Token[] = []
  let i = start
  while (i < end) {
    const c = text.charCodeAt(i)
    if (c === 32 || isSpace(c)) {
      i++
      continue
    }
    const token = isDigit(c)
      ? digitsToken(text, i, end)
      : wordToken(text, i, isLetter(c) ? wordEnd(text, i, end, lexicon) : markEnd(text, i, end), lexicon)
    found.push(token)
    i = token.end
  }
  return found
}

/** Letters of any script; marks of the general-punctuation block are none. */
function isLetter(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95
  return c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && !(c >= 0x2000 && c <= 0x2bff) && !isSpace(c)
}

function wordToken(text: string, start: number, end: number, lexicon: Lexicon): Token {
  const word = text.slice(start, end)
  const { keys, value } = lexicon.get(word) ?? MARKS.get(word) ?? UNKNOWN
  const c = text.charCodeAt(start)
  const capital = (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde)
  return { start, end, keys, value, capital, word: isLetter(c) }
}

/** "o’clock" and "U.S." are one word; so is an abbreviation that the lexicon knows with its full stop. */
function wordEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  let i = start + 1
  while (i < end) {
    const c = text.charCodeAt(i)
    if (isLetter(c) || isDigit(c)) i++
    else if ((c === 39 || c === 0x2019) && isLetter(text.charCodeAt(i + 1)) && !possessive(text, i, end)) i++
    else break
  }
  if (i === start + 1)
    while (text[i] === '.' && isLetter(text.charCodeAt(i + 1)) && !isLetter(text.charCodeAt(i + 2))) i += 2
  return text[i] === '.' && i < end && lexicon.has(text.slice(start, i + 1)) ? i + 1 : i
}

const possessive = (text: string, i: number, end: number): boolean =>
  (text[i + 1] === 's' || text[i + 1] === 'S') && !(i + 2 < end && isLetter(text.charCodeAt(i + 2)))

/** "’s" is one mark, everything else stands alone. */
const markEnd = (text: string, i: number, end: number): number =>
  (text[i] === "'" || text[i] === '’') && i + 1 < end && possessive(text, i, end) ? i + 2 : i + 1
