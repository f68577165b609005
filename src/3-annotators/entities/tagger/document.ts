/** What the whole article tells about a word: how it is written and what stands around it elsewhere. */
import { fnv1a } from '#core/hash.ts'
import type { Word } from '../words.ts'
import { capitalRuns } from './runs.ts'
import { EDGE, type WordFeatures, wordFeatures } from './word-features.ts'

/** How words of an article are written elsewhere in it. */
export interface DocumentCase {
  /** Hashes of words that occur in small letters. */
  small: Set<number>
  /** Hashes of words that occur with a capital inside a sentence that is not a headline. */
  inner: Set<number>
  /** What stands around a capitalised word anywhere in the article, as bits. */
  company: Map<number, number>
}

/** Case of every word of an article; `sentences` in order of place, `all` the features of their words. */
export function documentCase(
  sentences: Word[][],
  all: WordFeatures[][] = sentences.map((sentence) => sentence.map((word) => wordFeatures(word.text))),
): DocumentCase {
  const small = new Set<number>()
  const inner = new Set<number>()
  const company = new Map<number, number>()
  sentences.forEach((sentence, s) => {
    const found = all[s] as WordFeatures[]
    const headline = isHeadline(sentence, found)
    noteCompany(sentence, found, company)
    for (let i = 0; i < found.length; i++) {
      const features = found[i] as WordFeatures
      if (!features.capital) small.add(features.lower)
      else if (i > 0 && !headline) inner.add(features.lower)
    }
  })
  return { small, inner, company }
}

const GIVEN = 1 << 0
const PLACE = 1 << 2
export const SMALL = 1 << 3
const OFFICE = 1 << 4
const BODY = 1 << 5
const REPORT = 1 << 10
const WHERE = new Set('in at from near to into across around outside via towards toward'.split(' '))
const WHO = new Set(['by', 'with', 'told', 'against', 'between', 'of', 'for'])
const DOES = new Set(['who', 'whose', 'has', 'had', 'was', 'is', 'will', 'would', 'also', 'then', 'did', 'does'])

/** Collects for every capitalised word what stands before it, behind it and in its run. */
function noteCompany(sentence: Word[], all: WordFeatures[], company: Map<number, number>): void {
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
export function isHeadline(sentence: Word[], all: WordFeatures[]): boolean {
  let long = 0
  let capital = 0
  for (let i = 0; i < all.length; i++) {
    if ((sentence[i] as Word).text.length < 4) continue
    const features = all[i] as WordFeatures
    if (features.kind === DIGITS) continue
    long++
    if (features.capital) capital++
  }
  return long > 2 && capital >= 0.8 * long
}

const DIGITS = fnv1a('0')

const at = (all: WordFeatures[], i: number): WordFeatures => all[i] ?? EDGE
