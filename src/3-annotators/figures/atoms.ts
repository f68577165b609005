/** The atoms of the figure grammar: runs of digits, runs of letters, single marks. */
import type { Span } from '#core/model.ts'

export interface Atom extends Span {
  text: string
  lower: string
  kind: 'number' | 'word' | 'mark'
  /** White space stands before it. */
  gap: boolean
  /** A word that begins with a capital. */
  capital: boolean
}

// "12,34,567" | "10 000" | "1,400.5" "1 400" (no-break space) ".534" | "people" "Johnson" "don’t" | "$"
const ATOM =
  /\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})? 000(?!\d)|\d+(?:[,\u00a0\u202f]\d{3}(?!\d))*(?:\.\d+)?|\.\d+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|[^\s]/gu
// "’s" at the end of a word
const POSSESSIVE = /['’]s$/i

/** The atoms of a span, in order; offsets are UTF-16 units of `text`. A possessive "’s" is an atom of its own. */
export function atomsOf(text: string, { start, end }: Span): Atom[] {
  const slice = text.slice(start, end)
  const found: Atom[] = []
  for (const match of slice.matchAll(ATOM)) {
    const word = match[0]
    const at = start + match.index
    const cut = word.length > 2 && POSSESSIVE.test(word) ? word.length - 2 : 0
    if (cut) found.push(atom(word.slice(0, cut), at, found.at(-1)), atom(word.slice(cut), at + cut))
    else found.push(atom(word, at, found.at(-1)))
  }
  return found
}

function atom(word: string, start: number, before?: Atom): Atom {
  const first = word.codePointAt(0) as number
  const digit = (first >= 48 && first <= 57) || (first === 46 && word.length > 1)
  const letter = /\p{L}/u.test(word[0] as string) || first > 0xffff ? /^\p{L}/u.test(word) : false
  return {
    start,
    end: start + word.length,
    text: word,
    lower: word.toLowerCase().replace('’', "'"),
    kind: digit ? 'number' : letter ? 'word' : 'mark',
    gap: before ? before.end < start : start === 0 || word[0] !== "'",
    capital: letter && /^\p{Lu}/u.test(word),
  }
}

/** The word at a place in small letters; empty behind the ends. */
export const wordAt = (atoms: Atom[], i: number): string => atoms[i]?.lower ?? ''

/** No white space before the atom at a place. */
export const joinedAt = (atoms: Atom[], i: number): boolean => atoms[i] !== undefined && !(atoms[i] as Atom).gap

/** A hyphen tied to what stands before it. */
export const hyphenAt = (atoms: Atom[], i: number): boolean => /^[-‐‑]$/.test(wordAt(atoms, i)) && joinedAt(atoms, i)
