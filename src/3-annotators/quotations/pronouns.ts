/** Whom "he", "she" and "it" stand for. */
import type { Mention, Span } from '#core/model.ts'
import type { Sentence } from './attribution.ts'
import { SUBORDINATORS } from './data/words.ts'
import type { Gender, People } from './people.ts'
import type { Discourse, Referent } from './referents.ts'
import type { Word } from './words.ts'

/** "he": the last subject person whom the word can mean, in this paragraph or the one before it; captions do not count. */
export function pronoun(word: Word, sentence: Sentence, { subjects, people, text, giver }: Discourse): Referent | null {
  const gender: Gender = /^(?:he|his|him|himself)$/.test(word.lower)
    ? 'he'
    : /^(?:she|her|herself)$/.test(word.lower)
      ? 'she'
      : null
  const inside = subordinate(word, sentence)
  const later = namedLater(word, sentence, people)
  const near = subjects.slice(-40).filter((s) => s.start < word.start && sentence.index - s.paragraph <= 3)
  const pick = (fits: (s: Referent) => boolean): Referent | null => {
    const found = near.findLast((s) => !later.has(s.entity) && fits(s))
    return found ? { entity: found.entity, kind: found.kind, start: word.start, paragraph: sentence.index } : null
  }
  if (gender) {
    const can = (s: Referent): boolean => s.kind === 'person' && (people.genders.get(s.entity) ?? gender) === gender
    // "the candidate" mostly is somebody who has a name in the text; but not when only names far off are left
    const vague = (s: Referent): boolean => !!s.added && definiteAt(text, s.start)
    const plain = near.findLast((s) => !later.has(s.entity) && can(s) && !vague(s))
    const close = !!plain && !plain.added && sentence.index - plain.paragraph <= 1
    const fits = (s: Referent): boolean => can(s) && (!vague(s) || (!close && s.paragraph === sentence.index))
    const here = near.some((s) => s.start >= (sentence.words[0] as Word).start && s.start < word.start && fits(s))
    if (inside && !here)
      return nearestPerson(word, gender, sentence, people, (sentence.words[0] as Word).start) ?? pick(fits)
    const subject = near.findLast((s) => !later.has(s.entity) && fits(s))
    // a subject of two paragraphs ago gives way to somebody who was named since
    const since = subject && sentence.index - subject.paragraph >= 2
    return (
      (since && nearestPerson(word, gender, sentence, people, subject.start + 1)) ||
      (pick(fits) ?? nearestPerson(word, gender, sentence, people))
    )
  }
  if (/^(?:it|its)$/.test(word.lower)) {
    const body = pick((s) => s.kind === 'body')
    const last = body && near.findLast((s) => s.entity === body.entity)
    // "In a statement, Hale called it ‘…’. ‘…,’ it said."
    if (giver && sentence.index === giver.paragraph && (last?.start ?? -1) < giver.start)
      return { entity: giver.entity, kind: giver.kind, start: word.start, paragraph: sentence.index }
    return body
  }
  if (/^(?:they|their|them)$/.test(word.lower))
    return pick((s) => s.kind === 'people' && sentence.index - s.paragraph <= 1)
  return null
}

/** "He urged Hale to stay": who is named behind the word in its own sentence is not meant by it, unless its clause comes first. */
function namedLater(word: Word, sentence: Sentence, { mentions }: People): Set<string> {
  const found = new Set<string>()
  const i = sentence.words.indexOf(word)
  if (SUBORDINATORS.has(sentence.words[i - 1]?.lower ?? '')) return found
  const end = sentence.words.at(-1)?.end ?? 0
  for (let k = indexBefore(mentions, word.end) + 1; k < mentions.length; k++) {
    const mention = mentions[k] as Mention
    if (mention.start >= end) break
    found.add(mention.entity)
  }
  return found
}

const definiteAt = (text: string, place: number): boolean => text.slice(place, place + 4).toLowerCase() === 'the '

/** Whether the word stands in a clause that hangs on another: "…, after he told", "…, which she called". */
function subordinate(word: Word, { words }: Sentence): boolean {
  const before = words[words.indexOf(word) - 1]
  return !!before && words[0] !== before && SUBORDINATORS.has(before.lower)
}

/** The last person named before the word who was no subject; only when the name tells that the word can mean them. */
function nearestPerson(
  word: Word,
  gender: Gender,
  sentence: Sentence,
  people: People,
  floor = word.start - 1200,
): Referent | null {
  const sameSentence = floor === sentence.words[0]?.start
  for (let k = indexBefore(people.persons, word.start); k >= 0; k--) {
    const m = people.persons[k] as Mention
    if (m.start < floor) return null
    if (m.type === 'PER' && (people.genders.get(m.entity) ?? (sameSentence ? gender : null)) === gender)
      return { entity: m.entity, kind: 'person', start: word.start, paragraph: sentence.index }
  }
  return null
}

function indexBefore(spans: Span[], place: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start < place) low = middle + 1
    else high = middle
  }
  return low - 1
}
