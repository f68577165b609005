/** Names of an article by the trained tagger. */
import type { Word } from '../words.ts'
import { decode } from './decode.ts'
import { type DocumentCase, documentCase } from './document.ts'
import { aloneRows, historyFeatures, MOST_FEATURES, type Sentence, sentenceOf, stillFeatures } from './features.ts'
import { type History, newHistory, recalledAll, remember } from './history.ts'
import { beginArticle, keep, recall, slotOf } from './kept.ts'
import { LABELS, type Run, runsOf, typeNumber } from './labels.ts'
import { addRows, model } from './model.ts'
import { EDGE, type WordFeatures, wordFeatures } from './word-features.ts'

export interface Tagged extends Run {
  /** Lead over leaving the words unnamed, from 0 to 1. */
  score: number
}

/** Longest sentence that is labelled at once; a longer one is cut, so that memory stays bounded. */
const MOST_WORDS = 400
const rows = new Int32Array(2 * MOST_FEATURES)

/** Runs of words that are names, sentence by sentence; every sentence knows what those before it were labelled. */
export function tagged(sentences: Word[][]): Tagged[][] {
  const { transition } = model()
  const all = sentences.map((sentence) => sentence.map((word) => wordFeatures(word.text)))
  const document = documentCase(sentences, all)
  const history = newHistory()
  beginArticle()
  return sentences.map((sentence, s) => {
    const found: Tagged[] = []
    for (let from = 0; from < sentence.length; from += MOST_WORDS) {
      const to = from + MOST_WORDS
      const part = sentenceOf(sentence.slice(from, to), (all[s] as WordFeatures[]).slice(from, to))
      const emission = emissionOf(part, document, history)
      const labels = decode({ length: part.words.length, emission, transition })
      remember(history, part.keys, labels)
      for (const run of runsOf(labels))
        found.push({ ...run, from: run.from + from, to: run.to + from, score: lead(emission, labels, run) })
    }
    return found
  })
}

/** Scores of every label for every word. */
function emissionOf(sentence: Sentence, document: DocumentCase, history: History): Int32Array {
  const labelled = recalledAll(history, sentence.keys)
  const emission = new Int32Array(labelled.length * LABELS)
  for (let i = 0; i < labelled.length; i++) {
    const slot = slotOf(sentence, i, labelled)
    if (recall(slot, emission, i * LABELS)) continue
    addScores({ sentence, i, labelled, document }, emission)
    keep(slot, emission, i * LABELS)
  }
  return emission
}

interface Place {
  sentence: Sentence
  i: number
  /** What the words of the sentence were labelled before it. */
  labelled: Uint8Array
  document: DocumentCase
}

function addScores({ sentence, i, labelled, document }: Place, emission: Int32Array): void {
  const base = i * LABELS
  for (let place = 0; place < OFFSETS.length; place++) {
    const sums = sumsOf(sentence.words[i + (OFFSETS[place] as number)] ?? EDGE)
    for (let l = 0; l < LABELS; l++) emission[base + l]! += sums[place * LABELS + l] as number
  }
  const still = stillFeatures(sentence, document, { i, into: rows })
  const count = historyFeatures(sentence, { i, labelled }, { into: rows, from: still })
  addRows({ rows, count }, emission, base)
}

/** Where the word stands whose sums are added: here, before, behind, two before, two behind; as `aloneRows` has them. */
const OFFSETS = [0, -1, 1, -2, 2]

function sumsOf(word: WordFeatures): Int32Array {
  if (word.sums) return word.sums
  const sums = new Int32Array(OFFSETS.length * LABELS)
  aloneRows(word).forEach((alone, place) => {
    addRows({ rows: alone, count: alone.length }, sums, place * LABELS)
  })
  word.sums = sums
  return sums
}

/** Lead per word over every other type and over no name, squeezed into 0 to 1; half is no lead at all. */
function lead(emission: Int32Array, labels: Uint8Array, { from, to }: Run): number {
  let sum = 0
  for (let i = from; i < to; i++) {
    const own = labels[i] as number
    let other = emission[i * LABELS] as number
    for (let l = 1; l < LABELS; l++)
      if (typeNumber(l) !== typeNumber(own)) other = Math.max(other, emission[i * LABELS + l] as number)
    sum += (emission[i * LABELS + own] as number) - other
  }
  return Math.round(100 / (1 + Math.exp(-sum / (to - from) / UNIT))) / 100
}

/** Lead that moves the score by one step of the logistic curve; chosen so that scores are near the share that is right. */
const UNIT = 10_000
