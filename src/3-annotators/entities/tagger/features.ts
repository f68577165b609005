/** Features of the words of a sentence, as row numbers of the weight table. */
import { listedAt } from '../gazetteer.ts'
import type { Word } from '../words.ts'
import { type History, recalled } from './history.ts'
import { hash, type WordFeatures, wordFeatures } from './word-features.ts'

/** Rows of the weight table: 2 to the power of this. */
export const BITS = 20
/** Most features of one word. */
export const MOST_FEATURES = 128

/** How words of an article are written elsewhere in it. */
export interface DocumentCase {
  /** Hashes of words that occur in small letters. */
  small: Set<number>
  /** Hashes of words that occur with a capital inside a sentence that is not a headline. */
  inner: Set<number>
  /** What stands around a capitalised word anywhere in the article, as bits. */
  company: Map<number, number>
}

export interface Sentence {
  words: WordFeatures[]
  /** Keys for the history: hashes of capitalised words, 0 for others. */
  keys: number[]
  /** All features but those of the history; one list of rows a word. */
  rows: Int32Array[]
}

const EDGE: WordFeatures = {
  word: 1,
  lower: 1,
  shape: 1,
  kind: 1,
  affixes: [],
  suffix: 1,
  lists: 0,
  capital: false,
  shouted: false,
}

/** Case of every word of an article; `sentences` in order of place. */
export function documentCase(sentences: Word[][]): DocumentCase {
  const small = new Set<number>()
  const inner = new Set<number>()
  const company = new Map<number, number>()
  for (const sentence of sentences) {
    const headline = isHeadline(sentence)
    noteCompany(sentence, company)
    for (let i = 0; i < sentence.length; i++) {
      const features = wordFeatures((sentence[i] as Word).text)
      if (!features.capital) small.add(features.lower)
      else if (i > 0 && !headline) inner.add(features.lower)
    }
  }
  return { small, inner, company }
}

const GIVEN = 1 << 0
const PLACE = 1 << 2
const SMALL = 1 << 3
const OFFICE = 1 << 4
const BODY = 1 << 5
const REPORT = 1 << 10
const WHERE = new Set([
  'in',
  'at',
  'from',
  'near',
  'to',
  'into',
  'across',
  'around',
  'outside',
  'via',
  'towards',
  'toward',
])
const WHO = new Set(['by', 'with', 'told', 'against', 'between', 'of', 'for'])
const DOES = new Set(['who', 'whose', 'has', 'had', 'was', 'is', 'will', 'would', 'also', 'then', 'did', 'does'])

/** Collects for every capitalised word what stands before it, behind it and in its run. */
function noteCompany(sentence: Word[], company: Map<number, number>): void {
  const all = sentence.map((word) => wordFeatures(word.text))
  const runs = capitalRuns(sentence, all)
  const textAt = (i: number): string => sentence[i]?.text ?? ''
  for (let i = 0; i < all.length; i++) {
    const w = at(all, i)
    if (!w.capital) continue
    const from = runs[2 * i] as number
    const to = runs[2 * i + 1] as number
    const before = at(all, from - 1)
    const after = at(all, to)
    const next = textAt(to)
    let bits = 0
    if ((before.lists | (from < i ? at(all, i - 1).lists : 0)) & OFFICE) bits |= 1
    if (after.lists & REPORT && !after.capital) bits |= 2
    if (i > from && at(all, i - 1).lists & GIVEN) bits |= 4
    if (WHERE.has(textAt(from - 1))) bits |= 8
    for (let j = from; j < to; j++) if (j !== i && at(all, j).lists & BODY) bits |= 16
    if (textAt(from - 1) === '(' && next === ')') bits |= 32
    if (next === ',' && at(all, to + 1).lists & PLACE) bits |= 64
    if (textAt(from - 1) === 'the') bits |= 128
    if (next === ',' && /^\d\d$/.test(textAt(to + 1))) bits |= 256
    if (to - from === 1 && i > 0) bits |= 512
    if (to - from > 1 && i === to - 1) bits |= 1024
    if (to - from > 1 && i === from) bits |= 2048
    if (WHO.has(textAt(from - 1))) bits |= 4096
    if (DOES.has(next)) bits |= 8192
    if (next.length === 2 && (next === "'s" || next === '’s')) bits |= 16384
    company.set(w.lower, (company.get(w.lower) ?? 0) | bits)
  }
}

/** Whether at least four fifths of the longer words begin with a capital: case tells little there. */
function isHeadline(sentence: Word[]): boolean {
  let long = 0
  let capital = 0
  for (const { text } of sentence) {
    if (text.length < 4) continue
    const features = wordFeatures(text)
    if (features.kind === DIGITS) continue
    long++
    if (features.capital) capital++
  }
  return long > 2 && capital >= 0.8 * long
}

const DIGITS = hash('0')
let used = 0
const rows = new Int32Array(MOST_FEATURES)

function add(template: number, a: number, b = 0, c = 0): void {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h ^ b, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h ^ c, 0x27d4eb2f)
  h ^= h >>> 16
  h = Math.imul(h, 0x165667b1)
  if (used < MOST_FEATURES) rows[used++] = h >>> (32 - BITS)
}

/** Everything that a sentence tells before any label is known. */
export function sentenceFeatures(sentence: Word[], document: DocumentCase): Sentence {
  const all = sentence.map((word) => wordFeatures(word.text))
  const phrases = phrasesOf(sentence)
  const runs = capitalRuns(sentence, all)
  const style = isHeadline(sentence) ? 1 + (all.every((w) => !w.capital || w.shouted) ? 1 : 0) : 0
  const found: Int32Array[] = []
  for (let i = 0; i < all.length; i++) {
    used = 0
    addWord(all, i)
    addNeighbours(all, i)
    addLists(all, phrases, i)
    addRun(all, runs, i)
    addDocument(all, document, { i, style, glued: (sentence[i] as Word).glued })
    found.push(rows.slice(0, used))
  }
  return { words: all, keys: all.map((w) => (w.capital && !(w.lists & SMALL) ? w.lower : 0)), rows: found }
}

/** Features of what the words were labelled before, into `into`; returns how many. */
export function historyFeatures({ words: all, keys }: Sentence, i: number, history: History, into: Int32Array): number {
  used = 0
  const here = recalled(history, keys[i] as number)
  const before = i > 0 ? recalled(history, keys[i - 1] as number) : 99
  const after = i + 1 < keys.length ? recalled(history, keys[i + 1] as number) : 99
  const { kind } = all[i] as WordFeatures
  if (here) add(80, here, kind)
  if (here) add(81, here, before, after)
  if (before && before !== 99) add(82, before, kind)
  if (after && after !== 99) add(83, after, kind)
  into.set(rows.subarray(0, used))
  return used
}

const at = (all: WordFeatures[], i: number): WordFeatures => all[i] ?? EDGE

function addWord(all: WordFeatures[], i: number): void {
  const w = at(all, i)
  add(0, 0)
  add(1, w.word)
  add(2, w.lower)
  add(3, w.shape)
  add(4, w.kind)
  for (let k = 0; k < w.affixes.length; k++) add(5, w.affixes[k] as number)
  add(6, w.suffix, w.kind)
}

function addNeighbours(all: WordFeatures[], i: number): void {
  const w = at(all, i)
  const b = at(all, i - 1)
  const bb = at(all, i - 2)
  const a = at(all, i + 1)
  const aa = at(all, i + 2)
  add(10, b.lower)
  add(11, a.lower)
  add(12, bb.lower)
  add(13, aa.lower)
  add(14, b.lower, w.lower)
  add(15, w.lower, a.lower)
  add(16, b.lower, a.lower)
  add(17, bb.lower, b.lower)
  add(18, a.lower, aa.lower)
  add(19, b.kind, w.kind)
  add(20, w.kind, a.kind)
  add(21, b.kind, w.kind, a.kind)
  add(22, b.suffix, w.kind)
  add(23, w.kind, a.suffix)
  add(24, b.lower, w.kind)
  add(25, w.kind, a.lower)
  add(26, w.suffix, a.kind)
  add(27, b.kind, w.suffix)
}

function addLists(all: WordFeatures[], phrases: number[], i: number): void {
  const w = at(all, i)
  const b = at(all, i - 1)
  const a = at(all, i + 1)
  add(30, w.lists, w.capital ? 1 : 0)
  for (let bit = 0; bit < 12; bit++) if (w.lists & (1 << bit)) add(31, bit, w.kind)
  add(32, b.lists, w.kind)
  add(33, w.kind, a.lists)
  add(34, b.lists, w.lists, w.kind)
  add(35, w.lists, a.lists, w.kind)
  const here = phrases[i] as number
  const before = phrases[i - 1] ?? 0
  const after = phrases[i + 1] ?? 0
  if (here) {
    add(36, here)
    add(37, here, a.kind)
    add(38, here, b.lower)
    add(39, here, a.lower)
    add(40, before, here, after)
  }
  if (before) add(41, before, w.kind)
  if (after) add(42, after, w.kind)
}

function addRun(all: WordFeatures[], runs: Int32Array, i: number): void {
  const from = runs[2 * i] as number
  const to = runs[2 * i + 1] as number
  if (to <= from) return
  const place = to - from === 1 ? 0 : i === from ? 1 : i === to - 1 ? 2 : 3
  const head = at(all, to - 1)
  add(50, place, Math.min(to - from, 6))
  add(51, place, at(all, from - 1).lower)
  add(52, place, at(all, to).lower)
  add(53, place, head.lower)
  add(54, place, at(all, from).lower)
  add(55, place, head.lists, at(all, from).lists)
  add(56, place, head.suffix)
  add(57, place, at(all, from - 1).lower, at(all, to).lower)
}

function addDocument(
  all: WordFeatures[],
  document: DocumentCase,
  { i, style, glued }: { i: number; style: number; glued: boolean },
): void {
  const w = at(all, i)
  const first = i === 0 ? 1 : i === 1 ? 2 : 0
  add(60, first, w.kind)
  add(61, style, w.kind)
  add(62, glued ? 1 : 0, w.kind, at(all, i - 1).kind)
  if (!w.capital) return
  const small = document.small.has(w.lower) ? 1 : 0
  const inner = document.inner.has(w.lower) ? 1 : 0
  add(63, small, inner, first)
  add(64, small, inner, style)
  add(65, 2 * small + inner, w.lists, first)
  const company = document.company.get(w.lower) ?? 0
  for (let bit = 0; bit < 15; bit++) if (company & (1 << bit)) add(66, bit, w.kind)
  add(67, company & 0b11111111, w.kind)
  add(68, company & 0b111100011111)
}

/** Longest run of capitals; a hostile text is one run from end to end, and every word looks at its whole run. */
const MOST_RUN = 12

/** For every word the run of capitalised words it stands in, joiners ("of", "al", "-") inside included. */
function capitalRuns(sentence: Word[], all: WordFeatures[]): Int32Array {
  const runs = new Int32Array(2 * all.length)
  let i = 0
  while (i < all.length) {
    if (!at(all, i).capital) {
      i++
      continue
    }
    let end = i + 1
    for (let j = end; j < all.length && j < end + 3 && j < i + MOST_RUN; j++) {
      if (at(all, j).capital) end = j + 1
      else if (!JOINERS.has((sentence[j] as Word).text)) break
    }
    for (let j = i; j < end; j++) {
      runs[2 * j] = i
      runs[2 * j + 1] = end
    }
    i = end
  }
  return runs
}

const JOINERS = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'da',
  'di',
  'la',
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  '-',
  '&',
])

/** For every word the listed name it stands in: type and place in it, as one number; 0 for none. */
function phrasesOf(sentence: Word[]): number[] {
  const found = new Array<number>(sentence.length).fill(0)
  for (let i = 0; i < sentence.length; i++) {
    const { length, entry } = listedAt(sentence, i)
    if (!entry) continue
    const type = entry.weak ? 12 : 1 + TYPES.indexOf(entry.type)
    for (let j = 0; j < length; j++) {
      const place = length === 1 ? 0 : j === 0 ? 1 : j === length - 1 ? 2 : 3
      found[i + j] = type * 4 + place
    }
    i += length - 1
  }
  return found
}

const TYPES = ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'WORK', 'MISC']
