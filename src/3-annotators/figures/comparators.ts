/** Comparators beside a number, and where the words mean something else. */
import type { Figure } from '#core/model.ts'
import type { Atom } from './atoms.ts'
import { AFTER, BEFORE } from './data/comparators.ts'

type Comparator = Figure['comparator']
const LONGEST = 5
// "been unemployed for over two years": before "over", these let it compare; "over five weeks" alone is a span of time
const COMPARES = new Set(
  'for of than in after lasted lasting takes took spent spanning within is was be been last well just little slightly'.split(
    ' ',
  ),
)
// "talk about two things": "about" is no comparator behind these
const TOPIC =
  /^(?:talk|talks|talked|talking|know|knows|knew|think|thought|worried|worry|concern|concerns|concerned|story|stories|book|question|questions|details|information|speak|spoke|learn|learned|hear|heard|say|said|ask|asked|joke)$/

const LAST = new Set([...BEFORE.keys()].map((form) => form.split('_').at(-1)))
const FIRST = new Set([...AFTER.keys()].map((form) => form.split('_')[0]))

/** The comparator that ends before atom `i`; `time` says that a duration follows. */
export function comparatorBefore(
  atoms: Atom[],
  i: number,
  time = false,
): { comparator: Comparator; from: number } | null {
  const end = /^(?:another|an?|the|further|additional)$/.test(atoms[i - 1]?.lower ?? '') && i > 1 ? i - 1 : i
  return nearest(atoms, i, time) ?? (end < i ? nearest(atoms, end, time) : null)
}

function nearest(atoms: Atom[], i: number, time: boolean): { comparator: Comparator; from: number } | null {
  // "sub-7 nanometer"
  const end = atoms[i - 1]?.text === '-' && atoms[i - 2]?.lower === 'sub' ? i - 1 : i
  if (!LAST.has(atoms[end - 1]?.lower ?? '')) return null
  for (let length = LONGEST; length > 0; length--) {
    const comparator = end >= length ? BEFORE.get(formOf(atoms, end - length, length)) : undefined
    if (!comparator) continue
    const from = end - length
    return isComparing(atoms, from, length, time) ? { comparator, from } : null
  }
  return null
}

function isComparing(atoms: Atom[], from: number, length: number, time: boolean): boolean {
  const first = atoms[from]?.lower ?? ''
  const before = atoms[from - 1]?.lower ?? ''
  if (first === 'over' && length === 1 && time) return COMPARES.has(before)
  if (first === 'about' && length === 1) return !TOPIC.test(before)
  if (first === 'sub') return true
  return true
}

/** The comparator that begins at atom `i`: "or more", "+", "or so". */
export function comparatorAfter(atoms: Atom[], i: number): { comparator: Comparator; to: number } | null {
  if (!FIRST.has(atoms[i]?.lower ?? '')) return null
  for (let length = 3; length > 0; length--) {
    const comparator = i + length <= atoms.length ? AFTER.get(formOf(atoms, i, length)) : undefined
    // "5 plus 3" adds
    if (comparator && !(atoms[i]?.lower === 'plus' && atoms[i + 1]?.kind === 'number'))
      return { comparator, to: i + length }
  }
  return null
}

const formOf = (atoms: Atom[], i: number, length: number): string =>
  atoms
    .slice(i, i + length)
    .map((a) => a.lower)
    .join('_')
