/** Names of an article by the trained tagger. */
import type { Word } from '../words.ts'
import { decode } from './decode.ts'
import { documentCase, historyFeatures, MOST_FEATURES, sentenceFeatures } from './features.ts'
import { newHistory, remember } from './history.ts'
import { LABELS, type Run, runsOf, typeNumber } from './labels.ts'
import { type Model, model, SQUARES } from './model.ts'

export interface Tagged extends Run {
  /** Lead over leaving the words unnamed, from 0 to 1. */
  score: number
}

/** Longest sentence that is labelled at once; a longer one is cut, so that memory stays bounded. */
const MOST_WORDS = 400
const recent = new Int32Array(MOST_FEATURES)

/** Runs of words that are names, sentence by sentence; every sentence knows what those before it were labelled. */
export function tagged(sentences: Word[][]): Tagged[][] {
  const weights = model()
  const document = documentCase(sentences)
  const history = newHistory()
  return sentences.map((sentence) => {
    const found: Tagged[] = []
    for (let from = 0; from < sentence.length; from += MOST_WORDS) {
      const part = sentence.slice(from, from + MOST_WORDS)
      const features = sentenceFeatures(part, document)
      const emission = new Int32Array(part.length * LABELS)
      for (let i = 0; i < part.length; i++) {
        const still = features.rows[i] as Int32Array
        addRows(weights, { rows: still, count: still.length }, emission, i * LABELS)
        const count = historyFeatures(features, i, history, recent)
        addRows(weights, { rows: recent, count }, emission, i * LABELS)
      }
      const labels = decode({ length: part.length, emission, transition: weights.transition })
      remember(history, features.keys, labels)
      for (const run of runsOf(labels))
        found.push({ ...run, from: run.from + from, to: run.to + from, score: lead(emission, labels, run) })
    }
    return found
  })
}

function addRows(
  { roots, used }: Model,
  { rows, count }: { rows: Int32Array; count: number },
  into: Int32Array,
  base: number,
): void {
  for (let k = 0; k < count; k++) {
    const row = rows[k] as number
    if (!((used[row >> 3] as number) & (1 << (row & 7)))) continue
    const at = row * LABELS
    for (let l = 0; l < LABELS; l++) into[base + l]! += SQUARES[(roots[at + l] as number) + 128] as number
  }
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
