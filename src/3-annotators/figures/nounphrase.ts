/** The noun phrase behind a number, found without a parser: modifiers up to the first plural noun. */
import { type Atom, wordAt } from './atoms.ts'
import { PEOPLES } from './data/places.ts'
import { NOUNS } from './data/predicates.ts'
import { ADJECTIVES, NO_PLURALS, ONE_IDIOMS, PLURALS, STOPS } from './data/words.ts'

/** Atoms `from` to `to`; the head is the last of them. */
export interface NounPhrase {
  from: number
  to: number
}

const REACH = 7
const SKIPPED = /^(?:more|further|additional|extra|such|or|so)$/

/** The counted noun phrase that begins at atom `i`, or nothing. `one` says that the number is 1. */
export function nounPhraseAt(atoms: Atom[], i: number, one: boolean): NounPhrase | null {
  const from = behindOf(atoms, i)
  if (one && from === i) return singular(atoms, i)
  const last = firstPlural(atoms, from)
  return last < 0 ? null : { from, to: last + 1 }
}

/** "two of the …", "hundreds of …", "35m of its …", "two of Johnson’s …": over "of" and its determiners; "more" too. */
function behindOf(atoms: Atom[], i: number): number {
  let at = i
  while (at < i + 2 && SKIPPED.test(atoms[at]?.lower ?? '') && isWord(atoms[at + 1])) at++
  if (at > i && /^or$/.test(atoms[at - 1]?.lower ?? '')) at = i
  if (atoms[at]?.lower !== 'of') return at
  at++
  if (/^(?:the|its|their|his|her|our|my|your|these|those|all)$/.test(atoms[at]?.lower ?? '')) at++
  if (atoms[at]?.kind === 'number' && wordAt(atoms, at - 1) !== 'of') at++
  for (let k = at; k < at + 3; k++) if (/^['’]s?$/.test(atoms[k]?.text ?? '')) return k + 1
  return at
}

const NUMERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/

function firstPlural(atoms: Atom[], from: number): number {
  // "64 percent four years ago"
  if (NUMERAL.test(atoms[from]?.lower ?? '')) return -1
  for (let k = from; k < from + REACH; k++) {
    const atom = atoms[k]
    if (!atom || !continues(atoms, k, from)) return -1
    if (atom.kind === 'word' && isPlural(atom)) return lastOfCompound(atoms, k)
  }
  return -1
}

/** "sports fans": a plural right behind a plural is the head. */
function lastOfCompound(atoms: Atom[], k: number): number {
  const next = atoms[k + 1]
  const joins = next?.kind === 'word' && next.gap && isPlural(next) && !NOUNS.has(next.lower)
  // "police officers"; but "people shots"
  const { lower } = atoms[k] as Atom
  return joins && (lower === 'police' || !PLURALS.has(lower)) ? k + 1 : k
}

/** Whether atom `k` may belong to the phrase: words, hyphens inside them, "and" between two modifiers, "S&P". */
function continues(atoms: Atom[], k: number, from: number): boolean {
  const atom = atoms[k] as Atom
  const hyphened = /[-‐‑]/.test(atoms[k - 1]?.text ?? '') && !atom.gap
  if (atom.kind === 'word' && (hyphened || !STOPS.has(atom.lower)))
    return atom.gap || k === from || /[-‐‑&'’/]/.test(atoms[k - 1]?.text ?? '')
  // "Northwind E2 sedans"
  if (atom.kind === 'number' && k > from) return !atom.gap && Boolean(atoms[k - 1]?.capital)
  // "coal- and gas-fired plants"
  if (isSuspended(atoms, k) || isSuspended(atoms, k - 1)) return k > from
  if (/^[-‐‑&]$/.test(atom.text)) return !atom.gap && isWord(atoms[k + 1]) && !(atoms[k + 1] as Atom).gap && k > from
  return (
    atom.lower === 'and' &&
    k > from &&
    isWord(atoms[k + 1]) &&
    !STOPS.has((atoms[k + 1] as Atom).lower) &&
    (atoms[k - 1] as Atom).capital === (atoms[k + 1] as Atom).capital
  )
}

/** A hyphen whose second half stands behind "and", "or" or "to". */
const isSuspended = (atoms: Atom[], k: number): boolean =>
  /^[-‐‑]$/.test(atoms[k]?.text ?? '') &&
  !atoms[k]?.gap &&
  /^(?:and|or|to)$/.test(atoms[k + 1]?.lower ?? '') &&
  isWord(atoms[k + 2])

const isWord = (atom: Atom | undefined): boolean => atom?.kind === 'word'

/** A plural noun by its look. */
export function isPlural({ lower, text }: Atom): boolean {
  if (PLURALS.has(lower)) return true
  if (NO_PLURALS.has(lower) || STOPS.has(lower) || lower.length < 3) return false
  if (PEOPLES.has(lower.slice(0, -1)) && lower.endsWith('s')) return true
  return /[^siu]s$/.test(lower) || (/^\p{Lu}+s$/u.test(text) && text.length > 2)
}

/** "one proposal", "one new proposal": modifiers of a closed list, then one word. */
function singular(atoms: Atom[], i: number): NounPhrase | null {
  let k = i
  while (k < i + 3 && ADJECTIVES.has(atoms[k]?.lower ?? '')) k++
  const noun = atoms[k]
  if (noun?.kind !== 'word' || !noun.gap || STOPS.has(noun.lower) || ONE_IDIOMS.has(noun.lower)) return null
  if (noun.lower.length < 3 || /(?:ly|ed|ing)$/.test(noun.lower)) return null
  return { from: i, to: k + 1 }
}
