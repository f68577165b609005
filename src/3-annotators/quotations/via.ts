/** Every carrier between a speaker and the article, as far as the sentence names them. */
import type { Mention } from '#core/model.ts'
import type { Sentence } from './attribution.ts'
import { CARRYING, DOCUMENT_NOUNS, MEDIA_NOUNS, MEDIA_WORDS } from './data/carriers.ts'
import { BODY_NOUNS, PERSON_NOUNS } from './data/words.ts'
import type { Frame } from './frames.ts'
import { mentionAt } from './named.ts'
import { phraseStartingAt } from './phrase.ts'
import { type Discourse, referentOf } from './referents.ts'
import type { Word } from './words.ts'

/** Carriers of what `frame` reports, nearest to the speaker first. */
export function carriers(sentence: Sentence, frame: Frame, speaker: string | null, discourse: Discourse): string[] {
  const found: string[] = []
  const add = (entity: string | undefined): void => {
    if (entity && entity !== speaker && !found.includes(entity)) found.push(entity)
  }
  const outer = sentence.frames.filter((f) => encloses(sentence.words, f, frame))
  const left = outer.filter((f) => f.cue.to < frame.cue.from).reverse()
  const right = outer.filter((f) => f.cue.from > frame.cue.to)
  // whoever hears an outer speaker ("…, the ministry told The Daily") stands behind that speaker in the chain
  const outside = right[0]?.cue.to ?? Number.POSITIVE_INFINITY
  const heard = hearers(sentence, frame, discourse)
  for (const { at, entity } of heard) if (at < outside) add(entity)
  for (const f of [...right.filter((f) => f.order === 'according-to'), ...left, ...right])
    add(referentOf(f.subject, sentence, discourse)?.entity)
  for (const { entity } of heard) add(entity)
  for (const carrier of passiveCarriers(sentence, discourse)) add(carrier)
  const { reporter } = discourse
  // "…, Kan reported.": and in the next paragraph "…, diplomats reportedly told": Kan carries this too
  if (reporter && sentence.index - reporter.paragraph <= 1 && isHearsay(sentence, frame)) add(reporter.entity)
  return found
}

/** "the diplomats reportedly told": the article has it from somebody. */
const isHearsay = ({ words }: Sentence, { subject, cue }: Frame): boolean =>
  words.slice(subject.to + 1, cue.from).some((w) => w.lower === 'reportedly')

/** Whether `outer` reports that `inner` was said: it stands around it and is no verb of the same subject. */
function encloses(ws: Word[], outer: Frame, inner: Frame): boolean {
  if (outer === inner || outer.order === 'infinitive' || outer.order === 'speech-noun') return false
  if (outer.subject.from === inner.subject.from) return false
  if (outer.order === 'according-to') return true
  if (outer.lemma === 'cite' || outer.lemma === 'quote') return inner.order === 'as-saying'
  if (outer.strength !== 'say' || outer.order === 'participle') return false
  if (outer.cue.to < inner.from)
    return (
      !ws.slice(outer.cue.to + 1, inner.from).some((w) => w.kind === 'quote' || w.text === ';') &&
      ws[inner.from - 1]?.kind !== 'conjunction'
    )
  return outer.from > inner.to && ws[outer.from - 1]?.text === ','
}

/** Media to whom, in which or on which it was said: "told The Daily", "in an interview with", "on the network". */
function hearers({ words }: Sentence, frame: Frame, { people }: Discourse): { at: number; entity: string }[] {
  const found: { at: number; entity: string }[] = []
  for (let i = frame.from; i < words.length; i++) {
    const w = words[i] as Word
    if (!/^(?:told|tell|tells|telling|with|to|on|in)$/.test(w.lower)) continue
    const next = words[i + 1]?.kind === 'determiner' ? words[i + 2] : words[i + 1]
    const mention = next && mentionAt(people, next.start, next.end)
    if (mention && isMedium(mention, next)) found.push({ at: i, entity: mention.entity })
  }
  return found
}

const isMedium = (mention: Mention, word: Word): boolean =>
  mention.type !== 'PER' &&
  mention.end - mention.start < 60 &&
  (MEDIA_WORDS.has(word.text) || mention.entity.split('-').some((part) => MEDIA_PARTS.has(part)))

const MEDIA_PARTS = new Set([...MEDIA_WORDS].map((word) => word.toLowerCase()))

/** "carried by the agency", "as quoted by X" */
function passiveCarriers(sentence: Sentence, discourse: Discourse): string[] {
  const found: string[] = []
  sentence.words.forEach((w, i) => {
    if (!CARRYING.has(w.lower) || sentence.words[i + 1]?.lower !== 'by') return
    const phrase = phraseStartingAt(sentence.words, i + 2)
    const referent = phrase && referentOf(phrase, sentence, discourse)
    if (referent && !referent.added) found.push(referent.entity)
  })
  return found
}

/** Remembers which medium reported: "the report" in the next paragraph is its. */
export function rememberReporter(sentence: Sentence, discourse: Discourse): void {
  for (const frame of sentence.frames) {
    if (frame.lemma !== 'report' || frame.order !== 'subject-cue') continue
    const referent = referentOf(frame.subject, sentence, discourse)
    if (referent?.kind === 'body' && !referent.added)
      discourse.reporter = { entity: referent.entity, paragraph: sentence.index }
  }
}

/** Remembers who gave a statement or a letter: "In a statement, Hale said". */
export function rememberGiver(sentence: Sentence, discourse: Discourse): void {
  const { words, frames } = sentence
  const text = words.findIndex(
    (w, k) => DOCUMENT_NOUNS.has(w.lower) && words[k - 1]?.kind === 'determiner' && words[k - 2]?.lower === 'in',
  )
  const frame = text < 0 ? undefined : frames.find((f) => f.order === 'subject-cue' || f.order === 'cue-subject')
  const referent = frame && referentOf(frame.subject, sentence, discourse)
  if (!referent) return
  const { entity, kind } = referent
  discourse.giver = { entity, kind, start: (words[text] as Word).start, paragraph: sentence.index }
}

/** Remembers what "the agency", "the ministry" stand for after this sentence. */
export function rememberHeads({ words }: Sentence, { heads, people }: Discourse): void {
  words.forEach((w, i) => {
    if (w.kind !== 'noun' && w.kind !== 'name') return
    const own = mentionAt(people, w.start, w.end)
    if (own) {
      // "Transport Ministry", "Ministry of Transport"
      const head = own.end === w.end || (words[i + 1]?.lower === 'of' && BODY_NOUNS.has(w.lower))
      if (own.type !== 'PER' && head) heads.set(w.lower, own.entity)
      return
    }
    // "Abu Samir, a baker, told": he is "the baker" later on
    const comma = /^(?:an?|the)$/.test(words[i - 1]?.lower ?? '') ? words[i - 2] : undefined
    const before = comma?.text === ',' && PERSON_NOUNS.has(w.lower) && !w.lower.endsWith('s') ? words[i - 3] : undefined
    const person = before && mentionAt(people, before.start, before.end)
    if (person?.type === 'PER') heads.set(w.lower, person.entity)
    if (!MEDIA_NOUNS.has(w.lower)) return
    const beside = [words[i - 1], words[i - 2], words[i + 1], words[i + 2]]
    const mention = beside
      .map((n) => (n?.kind === 'name' ? mentionAt(people, n.start, n.end) : null))
      .find((m) => m && !['PER', 'GPE', 'LOC', 'NORP'].includes(m.type))
    if (mention) heads.set(w.lower, mention.entity)
  })
}
