/** Ranges of words, and where the sentences of a stream begin and end. */
import { articleSentences } from '#core/passages.ts'
import type { Stream } from './streams.ts'

/** A half-open range of words. */
export interface Range {
  from: number
  to: number
}

export const size = ({ from, to }: Range): number => to - from

interface Bounds {
  /** For each word the first word of its sentence. */
  first: Int32Array
  /** For each word the first word behind its sentence. */
  past: Int32Array
}

const remembered = new WeakMap<Stream, Bounds>()

/** The sentence that holds a word. */
export function sentenceAt(stream: Stream, word: number): Range {
  const { first, past } = boundsOf(stream)
  return { from: first[word]!, to: past[word]! }
}

/** The bounds of all sentences; kept, since a stream stands in many pairs. */
export function boundsOf(stream: Stream): Bounds {
  const known = remembered.get(stream)
  if (known) return known
  const count = stream.ids.length
  const bounds = { first: new Int32Array(count), past: new Int32Array(count).fill(count) }
  const sentences = articleSentences(stream.article)
  let at = 0
  let from = 0
  for (let word = 0; word < count; word++) {
    while (at < sentences.length && sentences[at]!.end <= stream.starts[word]!) at++
    const begins = word > 0 && stream.starts[word - 1]! < (sentences[at]?.start ?? 0)
    if (begins) {
      bounds.past.fill(word, from, word)
      from = word
    }
    bounds.first[word] = from
  }
  remembered.set(stream, bounds)
  return bounds
}
