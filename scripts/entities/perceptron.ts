/** Averaged structured perceptron with a margin, and with features left out at random while it learns. */
import { decode } from '../../src/3-annotators/entities/tagger/decode.ts'
import { documentCase } from '../../src/3-annotators/entities/tagger/document.ts'
import {
  BITS,
  type Featured,
  historyFeatures,
  MOST_FEATURES,
  sentenceFeatures,
} from '../../src/3-annotators/entities/tagger/features.ts'
import { newHistory, recalledAll, remember } from '../../src/3-annotators/entities/tagger/history.ts'
import { LABELS } from '../../src/3-annotators/entities/tagger/labels.ts'
import type { Document } from './corpus.ts'

export interface Prepared extends Document {
  features: Featured[]
}

export interface Weights {
  /** Rows of `LABELS` weights. */
  table: Float32Array
  transition: Float32Array
  /** Rows that hold any weight; the others need not be read. */
  touched: Uint8Array
}

export const ROWS = 1 << BITS

export function prepared(document: Document): Prepared {
  const style = documentCase(document.sentences)
  return { ...document, features: document.sentences.map((s) => sentenceFeatures(s, style)) }
}

interface Learner {
  table: Float32Array
  sum: Float32Array
  touched: Uint8Array
  transition: Float32Array
  transitionSum: Float32Array
  step: number
  random: () => number
}

/** Demanded lead of the right label over any other. */
const MARGIN = 1
/** Share of the features that each word is trained without, so that no few of them carry everything. */
const DROP = 0.25

/** Trains for a number of rounds; `order(round)` gives the documents of a round in order. */
export function train(order: (round: number) => Prepared[], rounds: number, report: (line: string) => void): Weights {
  const learner: Learner = {
    table: new Float32Array(ROWS * LABELS),
    sum: new Float32Array(ROWS * LABELS),
    touched: new Uint8Array(ROWS),
    transition: new Float32Array(LABELS * LABELS),
    transitionSum: new Float32Array(LABELS * LABELS),
    step: 1,
    random: xorshift(20_231_024),
  }
  for (let round = 0; round < rounds; round++) {
    let wrong = 0
    let all = 0
    for (const document of order(round)) {
      const result = learnDocument(learner, document)
      wrong += result.wrong
      all += result.all
    }
    report(`round ${round + 1}: ${((100 * wrong) / all).toFixed(2)} % of ${all} words wrong`)
  }
  return averaged(learner)
}

const averaged = ({ table, sum, touched, transition, transitionSum, step }: Learner): Weights => ({
  table: table.map((w, i) => w - (sum[i] as number) / step),
  touched,
  transition: transition.map((w, i) => w - (transitionSum[i] as number) / step),
})

const dynamic = new Int32Array(MOST_FEATURES)

/** xorshift32: the same numbers from 0 to 1 on every machine. */
function xorshift(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}

function learnDocument(learner: Learner, document: Prepared): { wrong: number; all: number } {
  const history = newHistory()
  let wrong = 0
  let all = 0
  document.features.forEach((sentence, s) => {
    const gold = document.labels[s] as Uint8Array
    const labelled = recalledAll(history, sentence.keys)
    const rows = sentence.rows.map((still, i) => {
      const count = historyFeatures(sentence, { i, labelled }, { into: dynamic, from: 0 })
      return kept(still, dynamic.subarray(0, count), learner.random)
    })
    const emission = emissions(learner, rows)
    for (let i = 0; i < gold.length; i++)
      for (let l = 0; l < LABELS; l++) if (l !== gold[i]) emission[i * LABELS + l]! += MARGIN
    const guess = decode({ length: gold.length, emission, transition: learner.transition }, document.allowed)
    wrong += correct(learner, rows, { gold, guess })
    learner.step++
    all += gold.length
    remember(history, sentence.keys, guess)
  })
  return { wrong, all }
}

function kept(still: Int32Array, recent: Int32Array, random: () => number): Int32Array {
  const rows = new Int32Array(still.length + recent.length)
  let count = 0
  for (const row of still) if (random() >= DROP) rows[count++] = row
  for (const row of recent) if (random() >= DROP) rows[count++] = row
  return rows.subarray(0, count)
}

function emissions(learner: Learner, rows: Int32Array[]): Float64Array {
  const emission = new Float64Array(rows.length * LABELS)
  rows.forEach((list, i) => {
    addRows(learner, list, { count: list.length, into: emission, base: i * LABELS })
  })
  return emission
}

/** Moves the weights towards the right labels; returns how many words were wrong. */
function correct(
  learner: Learner,
  rows: Int32Array[],
  { gold, guess }: { gold: Uint8Array; guess: Uint8Array },
): number {
  let wrong = 0
  for (let i = 0; i < gold.length; i++) {
    const right = gold[i] as number
    const said = guess[i] as number
    if (right !== said) {
      wrong++
      for (const row of rows[i] as Int32Array) {
        learner.touched[row] = 1
        change(learner.table, learner.sum, row * LABELS + right, learner.step)
        change(learner.table, learner.sum, row * LABELS + said, -learner.step)
      }
    }
    if (i === 0) continue
    const rightPair = (gold[i - 1] as number) * LABELS + right
    const saidPair = (guess[i - 1] as number) * LABELS + said
    if (rightPair === saidPair) continue
    change(learner.transition, learner.transitionSum, rightPair, learner.step)
    change(learner.transition, learner.transitionSum, saidPair, -learner.step)
  }
  return wrong
}

/** One up or down by the sign of `step`; the sum remembers when, for the average. */
function change(weights: Float32Array, sums: Float32Array, at: number, step: number): void {
  weights[at]! += Math.sign(step)
  sums[at]! += step
}

/** Labels of a document with given weights, each sentence with the history of those before it. */
export function tag(weights: Weights, document: Prepared): Uint8Array[] {
  const history = newHistory()
  return document.features.map((sentence) => {
    const emission = new Float64Array(sentence.rows.length * LABELS)
    const labelled = recalledAll(history, sentence.keys)
    sentence.rows.forEach((still, i) => {
      addRows(weights, still, { count: still.length, into: emission, base: i * LABELS })
      const count = historyFeatures(sentence, { i, labelled }, { into: dynamic, from: 0 })
      addRows(weights, dynamic, { count, into: emission, base: i * LABELS })
    })
    const labels = decode({ length: sentence.rows.length, emission, transition: weights.transition })
    remember(history, sentence.keys, labels)
    return labels
  })
}

interface Into {
  count: number
  into: Float64Array
  base: number
}

function addRows(
  { table, touched }: Pick<Weights, 'table' | 'touched'>,
  rows: Int32Array,
  { count, into, base }: Into,
): void {
  for (let k = 0; k < count; k++) {
    const row = rows[k] as number
    if (!touched[row]) continue
    for (let l = 0, at = row * LABELS; l < LABELS; l++, at++) into[base + l]! += table[at] as number
  }
}
