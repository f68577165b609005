/** "More than two million people live there": the place last spoken of. */
import { wordAt } from './atoms.ts'
import { placeAt } from './place.ts'
import type { Scene, Sentence } from './scene.ts'

const LOOK_BACK = 4
const PREPOSITION = /^(?:in|into|to|from|on|of|against|inside|at|near|across)$/

/** The place of the few sentences before that the article most often names as a place; nothing when none was named. */
export function thereOf(sentences: readonly Sentence[], { index }: Scene): string | null {
  const sentence = sentences[index] as Sentence
  if (!places.has(sentence)) places.set(sentence, placeBefore(sentences, index))
  return places.get(sentence) ?? null
}

/** The answer for each sentence: hostile texts have many figures in one, and long sentences before it. */
const places = new WeakMap<Sentence, string | null>()

function placeBefore(sentences: readonly Sentence[], index: number): string | null {
  const before = sentences.slice(Math.max(0, index - LOOK_BACK), index).flatMap(placesOf)
  if (!before.length) return null
  const counts = countPlaces(sentences)
  const times = (place: string): number => counts.get(place) ?? 0
  return before.reduce((best, place) => (times(place) > times(best) ? place : best))
}

const counted = new WeakMap<readonly Sentence[], Map<string, number>>()

function countPlaces(sentences: readonly Sentence[]): Map<string, number> {
  const known = counted.get(sentences)
  if (known) return known
  const counts = new Map<string, number>()
  for (const place of sentences.flatMap(placesOf)) counts.set(place, (counts.get(place) ?? 0) + 1)
  counted.set(sentences, counts)
  return counts
}

/** Places behind a preposition: "against the Gaza Strip", "on a visit to Kyrgyzstan"; countries in "of" are left out. */
function placesOf({ atoms }: Sentence): string[] {
  const places: string[] = []
  atoms.forEach((_, i) => {
    const place = PREPOSITION.test(wordAt(atoms, i)) && placeAt(atoms, i + 1)
    if (place) places.push(place)
  })
  return places
}
