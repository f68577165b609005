/** Features of the words of a sentence, as row numbers of the weight table. */
import type { Word } from '../words.ts'
import { type DocumentCase, isHeadline, SMALL } from './document.ts'
import { capitalRuns, phrasesOf } from './runs.ts'
import { EDGE, type WordFeatures, wordFeatures } from './word-features.ts'

/** Rows of the weight table: 2 to the power of this. */
export const BITS = 20
/** Most features of one word. */
export const MOST_FEATURES = 128

/** A sentence before any label is known. */
export interface Sentence {
  words: WordFeatures[]
  /** Keys for the history: hashes of capitalised words, 0 for others. */
  keys: number[]
  glued: boolean[]
  /** Listed names, see `phrasesOf`. */
  phrases: Int32Array
  /** Runs of capitals, see `capitalRuns`. */
  runs: Int32Array
  /** 0 for running text, 1 for a headline, 2 for one in capitals. */
  style: number
}

export interface Featured extends Sentence {
  /** All features but those of the history; one list of rows a word. */
  rows: Int32Array[]
}

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

/** What the features of a sentence's words are made of. */
export function sentenceOf(sentence: Word[], found: WordFeatures[]): Sentence {
  const shouted = found.every((w) => !w.capital || w.shouted)
  return {
    words: found,
    keys: found.map((w) => (w.capital && !(w.lists & SMALL) ? w.lower : 0)),
    glued: sentence.map((word) => word.glued),
    phrases: phrasesOf(sentence, found),
    runs: capitalRuns(sentence, found),
    style: isHeadline(sentence, found) ? (shouted ? 2 : 1) : 0,
  }
}

/** Everything that a sentence tells before any label is known, all of it as rows. */
export function sentenceFeatures(sentence: Word[], document: DocumentCase): Featured {
  const made = sentenceOf(
    sentence,
    sentence.map((word) => wordFeatures(word.text)),
  )
  const found = made.words.map((_, i) => {
    used = 0
    addStill(made, document, { i, whole: true })
    return rows.slice(0, used)
  })
  return { ...made, rows: found }
}

/** Rows of what a word tells alone: about itself, the word behind it, before it, two behind it, two before it. */
export function aloneRows(w: WordFeatures): Int32Array[] {
  const made = (fill: () => void): Int32Array => {
    used = 0
    fill()
    return rows.slice(0, used)
  }
  const own = made(() => {
    addWord(w)
    addOwnLists(w)
  })
  return [
    own,
    ...NEIGHBOURS.map((template) =>
      made(() => {
        add(template, w.lower)
        add(template + 60, w.among)
      }),
    ),
  ]
}

/** Rows of what a word does not tell alone, into `into`; returns how many. */
export function stillFeatures(
  sentence: Sentence,
  document: DocumentCase,
  { i, into }: { i: number; into: Int32Array },
): number {
  used = 0
  addStill(sentence, document, { i, whole: false })
  for (let k = 0; k < used; k++) into[k] = rows[k] as number
  return used
}

/** Features of what the words were labelled before, into `into` from `from`; returns where they end. */
export function historyFeatures(
  { words: all }: Sentence,
  { i, labelled }: { i: number; labelled: Uint8Array },
  { into, from }: { into: Int32Array; from: number },
): number {
  used = 0
  const here = labelled[i] as number
  const before = labelled[i - 1] ?? 99
  const after = labelled[i + 1] ?? 99
  const { kind } = all[i] as WordFeatures
  if (here) add(80, here, kind)
  if (here) add(81, here, before, after)
  if (before && before !== 99) add(82, before, kind)
  if (after && after !== 99) add(83, after, kind)
  for (let k = 0; k < used; k++) into[from + k] = rows[k] as number
  return from + used
}

function addStill(
  { words: all, glued, phrases, runs, style }: Sentence,
  document: DocumentCase,
  { i, whole }: { i: number; whole: boolean },
): void {
  if (whole) addWord(at(all, i))
  addNeighbours(all, i, whole)
  addLists(all, phrases, { i, whole })
  addRun(all, runs, i)
  addDocument(all, document, { i, style, glued: glued[i] as boolean })
}

const at = (all: WordFeatures[], i: number): WordFeatures => all[i] ?? EDGE

/** Templates of the word before, behind, two before and two behind. */
const NEIGHBOURS = [10, 11, 12, 13] as const

function addWord(w: WordFeatures): void {
  add(0, 0)
  add(1, w.word)
  add(2, w.lower)
  add(3, w.shape)
  add(4, w.kind)
  for (let k = 0; k < w.affixes.length; k++) add(5, w.affixes[k] as number)
  add(6, w.suffix, w.kind)
  add(7, w.among, w.kind)
}

function addNeighbours(all: WordFeatures[], i: number, whole: boolean): void {
  const w = at(all, i)
  const b = at(all, i - 1)
  const bb = at(all, i - 2)
  const a = at(all, i + 1)
  const aa = at(all, i + 2)
  if (whole) {
    add(10, b.lower)
    add(11, a.lower)
    add(12, bb.lower)
    add(13, aa.lower)
    add(70, b.among)
    add(71, a.among)
    add(72, bb.among)
    add(73, aa.among)
  }
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
  add(74, b.among, w.kind)
  add(75, w.kind, a.among)
  add(76, b.among, a.among, w.kind)
  add(77, bb.among, b.among, w.kind)
  add(78, w.kind, a.among, aa.among)
  add(79, b.among, w.among)
  add(84, w.among, a.among)
}

function addOwnLists(w: WordFeatures): void {
  add(30, w.lists, w.capital ? 1 : 0)
  for (let bit = 0; bit < 12; bit++) if (w.lists & (1 << bit)) add(31, bit, w.kind)
}

function addLists(all: WordFeatures[], phrases: Int32Array, { i, whole }: { i: number; whole: boolean }): void {
  const w = at(all, i)
  const b = at(all, i - 1)
  const a = at(all, i + 1)
  if (whole) addOwnLists(w)
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
  add(85, place, at(all, from - 1).among)
  add(86, place, at(all, to).among)
  add(87, place, head.among)
  add(88, place, at(all, from - 1).among, at(all, to).among)
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
