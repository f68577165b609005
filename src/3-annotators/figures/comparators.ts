/** Comparators beside a number, and where the words mean something else. */
import type { Figure } from '#core/model.ts'
import type { Atom } from './atoms.ts'
import { AFTER, BEFORE } from './data/comparators.ts'

type Comparator = Figure['comparator']
// "been unemployed for over two years": before "over", these let it compare; "over five weeks" alone is a span of time
const COMPARES = new Set(
  'for of than in after lasted lasting takes took spent spanning within is was be been last well just little slightly'.split(
    ' ',
  ),
)
// "talk about two things": "about" is no comparator behind these
const TOPIC =
  /^(?:talk|talks|talked|talking|know|knows|knew|think|thought|worried|worry|concern|concerns|concerned|story|stories|book|question|questions|details|information|speak|spoke|learn|learned|hear|heard|say|said|ask|asked|joke)$/

/** Forms word by word, so that looking one up builds no strings. */
interface Node {
  next: Map<string, Node>
  comparator?: Comparator
}
const BACKWARDS = treeOf([...BEFORE].map(([form, value]) => [form.split('_').reverse(), value]))
const FORWARDS = treeOf([...AFTER].map(([form, value]) => [form.split('_'), value]))

function treeOf(forms: [string[], Comparator][]): Node {
  const root: Node = { next: new Map() }
  for (const [words, comparator] of forms) {
    let node = root
    for (const word of words) {
      const next: Node = node.next.get(word) ?? { next: new Map() }
      node.next.set(word, next)
      node = next
    }
    node.comparator = comparator
  }
  return root
}

/** The longest form that begins at atom `i` in the direction of `step`, and how many atoms it has. */
function longest(tree: Node, atoms: Atom[], { i, step }: { i: number; step: 1 | -1 }) {
  let found: { comparator: Comparator; length: number } | null = null
  let node = tree.next.get(atoms[i]?.lower ?? '')
  for (let length = 1; node; length++) {
    if (node.comparator) found = { comparator: node.comparator, length }
    node = node.next.get(atoms[i + step * length]?.lower ?? '')
  }
  return found
}

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
  const found = longest(BACKWARDS, atoms, { i: end - 1, step: -1 })
  if (!found) return null
  const from = end - found.length
  return isComparing(atoms, from, found.length, time) ? { comparator: found.comparator, from } : null
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
  const found = longest(FORWARDS, atoms, { i, step: 1 })
  // "5 plus 3" adds
  if (!found || (atoms[i]?.lower === 'plus' && atoms[i + 1]?.kind === 'number')) return null
  return { comparator: found.comparator, to: i + found.length }
}
