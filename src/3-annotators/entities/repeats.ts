/** A name seen once in an article is seen wherever it stands again. */
import { asciiSlug } from '#core/slug.ts'
import type { Found } from './found.ts'
import { listsOf, lookUp } from './gazetteer.ts'
import { isFunctionWord, isPossessive } from './word-classes.ts'
import type { Word } from './words.ts'

interface Known {
  type: Found['type']
  rule: string
  name?: string
  /** Only behind "the" and the like. */
  definite?: boolean
}

/** Words that stand alone for a place whose whole name the article gives: "the Strip". */
const SHORT = new Set(['Strip', 'Heights', 'Peninsula', 'Strait', 'Canal', 'Islands', 'Delta'])

/** Kinds of bodies that stand alone for the one body of the kind that the article names: "the Council". */
const BODIES = new Set('Assembly Council Commission Committee Tribunal Agency Conference'.split(' '))
const DEFINITE = new Set(['the', 'The', 'this', 'This', 'our'])

/** Names that `found` has not: bare family names of known people, and known names of several words. */
export function repeats(sentences: Word[][], found: Found[], text: string): Found[] {
  const names = knownNames(found, text)
  const longest = longestByFirst(names)
  const sorted = [...found].sort((a, b) => a.start - b.start)
  let next = 0
  const isTaken = (start: number, end: number): boolean => {
    while (next < sorted.length && (sorted[next] as Found).end <= start) next++
    return next < sorted.length && (sorted[next] as Found).start < end
  }
  const added: Found[] = []
  for (const sentence of sentences)
    for (let i = 0; i < sentence.length; i++) {
      const { start, text: first } = sentence[i] as Word
      const most = longest.get(first) ?? 0
      if (!most || !/^\p{Lu}/u.test(first)) continue
      for (let n = Math.min(most, sentence.length - i); n > 0; n--) {
        const end = (sentence[i + n - 1] as Word).end
        const known = names.get(
          sentence
            .slice(i, i + n)
            .map((w) => w.text)
            .join(' '),
        )
        if (!known || isTaken(start, end)) continue
        const { definite, ...rest } = known
        if (definite && !DEFINITE.has(sentence[i - 1]?.text ?? '')) continue
        if (known.rule === 'family-name' && i === 0 && isUsualWord(sentence)) continue
        added.push({ start, end, ...rest })
        i += n - 1
        break
      }
    }
  return added
}

/** Whether a sentence opens with a word of every day: "Field by field" need not be Ms Field, "Field’s plan" is hers. */
const isUsualWord = ([first, next]: Word[]): boolean =>
  (listsOf((first as Word).text, (first as Word).text.toLowerCase()) & SMALL_WORD) !== 0 &&
  !isPossessive(next?.text ?? '')

/** Bit of the list of words in small letters. */
const SMALL_WORD = 1 << 3

/** The most words of a name that begins with a word. */
function longestByFirst(names: Map<string, Known>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const name of names.keys()) {
    const [first = '', ...rest] = name.split(' ')
    longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length))
  }
  return longest
}

/** What to look for: names of two words or more, the last words of people's names, and of some places. */
function knownNames(found: Found[], text: string): Map<string, Known> {
  const names = new Map<string, Known>()
  for (const f of found) {
    const parts = text
      .slice(f.start, f.end)
      .replace(/([-‐‑])/g, ' $1 ')
      .split(/\s+/)
      .filter(Boolean)
    const last = parts.at(-1) as string
    if (parts.length < 2 || parts.length > 8) continue
    if (!names.has(parts.join(' '))) names.set(parts.join(' '), { type: f.type, rule: 'repeated-name' })
    if ((f.type === 'GPE' || f.type === 'LOC') && SHORT.has(last))
      names.set(last, { type: f.type, rule: 'short-place', name: parts.join(' ') })
    if (f.type === 'PER' && /^\p{Lu}\p{L}{2,}$/u.test(last) && !isFunctionWord(last) && asciiSlug(last))
      names.set(last, { type: 'PER', rule: 'family-name' })
  }
  const listed = new Set(found.map((f) => lookUp(text.slice(f.start, f.end))?.name))
  if (listed.has('Gaza') && !names.has('Strip'))
    names.set('Strip', { type: 'GPE', rule: 'short-place', name: 'Gaza Strip', definite: true })
  // speakers at the United Nations call its charter by no other name
  if (listed.has('United Nations') && !names.has('Charter'))
    names.set('Charter', { type: 'WORK', rule: 'short-body', name: 'Charter of the United Nations', definite: true })
  for (const [last, bodies] of bodiesByKind(found, text))
    if (oneOf(bodies) && !names.has(last))
      names.set(last, { type: 'ORG', rule: 'short-body', name: oneOf(bodies), definite: true })
  return names
}

/** The only body, or the only one that is on the lists. */
function oneOf(bodies: Set<string>): string | undefined {
  const found = bodies.size > 1 ? [...bodies].filter((name) => lookUp(name)) : [...bodies]
  return found.length === 1 ? found[0] : undefined
}

/** Names of bodies by the kind that they end with, each body once however it is written. */
function bodiesByKind(found: Found[], text: string): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>()
  for (const f of found) {
    if (f.type !== 'ORG') continue
    const name = text.slice(f.start, f.end).replace(/\s+/g, ' ')
    const full = lookUp(name)?.name ?? name
    const last = name.split(' ').at(-1) as string
    if (last === name || !BODIES.has(last)) continue
    kinds.set(last, (kinds.get(last) ?? new Set()).add(full))
  }
  return kinds
}
