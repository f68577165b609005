/** Runs of capitalised words, and listed names, in a sentence. */
import { listedAt } from '../gazetteer.ts'
import type { Word } from '../words.ts'
import type { WordFeatures } from './word-features.ts'

/** Longest run of capitals; a hostile text is one run from end to end, and every word looks at its whole run. */
const MOST_RUN = 12

/** For every word the run of capitalised words it stands in, joiners ("of", "al", "-") inside included. */
export function capitalRuns(sentence: Word[], all: WordFeatures[]): Int32Array {
  const runs = new Int32Array(2 * all.length)
  let i = 0
  while (i < all.length) {
    if (!(all[i] as WordFeatures).capital) {
      i++
      continue
    }
    let end = i + 1
    for (let j = end; j < all.length && j < end + 3 && j < i + MOST_RUN; j++) {
      if ((all[j] as WordFeatures).capital) end = j + 1
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

const JOINERS = new Set('of the and for de da di la al el bin ibn van von - &'.split(' '))

/** For every word the listed name it stands in: type and place in it, as one number; 0 for none. */
export function phrasesOf(sentence: Word[], all: WordFeatures[]): Int32Array {
  const found = new Int32Array(sentence.length)
  for (let i = 0; i < sentence.length; i++) {
    if (!(all[i] as WordFeatures).opens) continue
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
