/** From the words for a speaker to the entity that they name, by ordered rules; null is always allowed. */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import type { Sentence } from './attribution.ts'
import { DOCUMENT_NOUNS } from './data/carriers.ts'
import { BODY_NOUNS, PERSON_NOUNS } from './data/words.ts'
import { mentionAt, named } from './named.ts'
import { officeHolder } from './offices.ts'
import type { Gender, People } from './people.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { pronoun } from './pronouns.ts'
import { spanOf, type Word } from './words.ts'

export interface Referent {
  entity: string
  kind: 'person' | 'people' | 'body' | 'other'
  start: number
  paragraph: number
  /** A mention to be added, when the entities annotator has none at this place. */
  added?: Mention
}

/** What is known while an article is read from its beginning. */
export interface Discourse {
  text: string
  people: People
  /** Subjects of sentences and speakers so far, in order of place. */
  subjects: Referent[]
  /** Last entity for a head noun: "ministry" → the ministry named last. */
  heads: Map<string, string>
  /** The medium that reported last, for "the report" in the paragraphs behind it. */
  reporter?: { entity: string; paragraph: number }
  /** Who gave the statement or letter that was mentioned last, for "it said". */
  giver?: { entity: string; kind: Referent['kind']; start: number; paragraph: number }
}

/** The entity that a phrase names, or null where that cannot be established. */
export function referentOf(phrase: Phrase, sentence: Sentence, discourse: Discourse): Referent | null {
  const ws = sentence.words
  const first = ws[phrase.from] as Word
  if (phrase.from === phrase.to && /^(?:who|which|that|whom)$/.test(first.lower))
    return antecedent(phrase, sentence, discourse)
  const possessive = phrase.from === phrase.to && /^(?:his|her|their|its)$/.test(first.lower)
  if (first.kind === 'pronoun' || possessive) return pronoun(first, sentence, discourse)
  const head = headOf(ws, phrase, discourse)
  const make = (entity: string, kind: Referent['kind']): Referent => ({
    entity,
    kind,
    start: first.start,
    paragraph: sentence.index,
  })
  if (joinsNames(ws, phrase, discourse)) return role(phrase, sentence, discourse, 'people')
  const same = first.lower === 'the' ? describedBefore(phrase, head, sentence, discourse) : null
  if (same) return make(same, 'person')
  const mention = named(ws, phrase, head, discourse.people)
  if (mention) {
    const noun = (ws[head] as Word).lower
    // "a spokesman, Max Hale, said": he is "the spokesman" later on
    if (mention.type === 'PER' && mention.end !== ws[head]?.end && kindOfNoun(noun) === 'person')
      discourse.heads.set(noun, mention.entity)
    return make(
      mention.entity,
      mention.type === 'PER' ? 'person' : mention.type === 'NORP' && /s$/.test(noun) ? 'people' : 'body',
    )
  }
  return described(phrase, head, sentence, discourse, make)
}

/** "Cruz and Rubio": two people, not the second of them. */
function joinsNames(ws: Word[], { from, to }: Phrase, { people }: Discourse): boolean {
  const and = lastAnd(ws, { from, to })
  const [before, after] = [ws[and - 1], ws[to]]
  if (and < 0 || !before || !after) return false
  const [one, other] = [mentionAt(people, before.start, before.end), mentionAt(people, after.start, after.end)]
  return one?.type === 'PER' && other?.type === 'PER' && one !== other && one.entity !== other.entity
}

const lastAnd = (ws: Word[], { from, to }: Phrase): number =>
  ws.findLastIndex((w, k) => k > from && k < to && w.lower === 'and')

/** A speaker known only by the words of this place. */
function role(
  { from, to }: Phrase,
  { words, index }: Sentence,
  { text }: Discourse,
  kind: Referent['kind'],
): Referent | null {
  const span = spanOf(words, from, to)
  const entity = asciiSlug(text.slice(span.start, span.end))
  if (!entity) return null
  const added: Mention = { ...span, type: 'PER', entity, form: 'role', rule: 'quotations:speaker' }
  return { entity, kind, start: span.start, paragraph: index, added }
}

/** The last noun before a phrase that hangs on it: "a *spokesman* for the ministry", "Trump's *campaign*". */
function headOf(ws: Word[], { from, to }: Phrase, { people }: Discourse): number {
  for (let k = from + 1; k <= to; k++) {
    const w = ws[k] as Word
    if (w.kind !== 'preposition') continue
    if (mentionAt(people, w.start, w.end)) continue
    return k - 1
  }
  return to
}

type Make = (entity: string, kind: Referent['kind']) => Referent

/** "the ministry" after "the Foreign Ministry"; "the prime minister" after "Prime Minister N"; else a role of its own words. */
function described(
  phrase: Phrase,
  head: number,
  sentence: Sentence,
  discourse: Discourse,
  make: Make,
): Referent | null {
  const ws = sentence.words
  const word = ws[head] as Word
  const span = spanOf(ws, phrase.from, phrase.to)
  const first = ws[phrase.from] as Word
  if (hidesVerb(ws, phrase)) return null
  const kind = kindOfNoun(word.lower)
  if (DOCUMENT_NOUNS.has(word.lower)) {
    const giver = giverOf(phrase, head, sentence, discourse)
    if (giver) return giver
    const { reporter } = discourse
    if (word.lower === 'report' && first.lower === 'the' && reporter && sentence.index - reporter.paragraph <= 1)
      return make(reporter.entity, 'body')
  }
  const definite = first.lower === 'the' || first.kind === 'name' || first.lower === 'this'
  if (definite && (word.kind === 'noun' || word.kind === 'name')) {
    const bare = head === phrase.from + 1 && head === phrase.to && first.lower === 'the'
    const known =
      officeHolder(ws.slice(phrase.from, head + 1), discourse) ?? (bare ? discourse.heads.get(word.lower) : undefined)
    if (known) return make(known, kind)
  }
  const owner =
    first.kind === 'determiner' && /^(?:his|her|their|its)$/.test(first.lower)
      ? pronoun(first, sentence, discourse)
      : null
  if (namesNobody(ws, phrase, kind, !!owner)) return null
  const words = discourse.text.slice(span.start, span.end)
  const entity = asciiSlug(
    owner ? `${owner.entity} ${words.replace(/^\S+\s+/, '')}` : words.replace(/^(?:the|an?)\s+/i, ''),
  )
  if (!entity) return null
  const type = kind === 'body' ? 'ORG' : kind === 'person' ? 'PER' : word.kind === 'name' ? 'ORG' : 'MISC'
  if (/^an?$/.test(first.lower) && kind === 'person') discourse.heads.set(word.lower, entity)
  const gender = GENDERED.find(([noun]) => noun.test(word.lower))?.[1]
  if (gender) discourse.people.genders.set(entity, gender)
  return { ...make(entity, kind), added: { ...span, type, entity, form: 'role', rule: 'quotations:speaker' } }
}

/** "Official tells envoy": some official; "Its caption said": of what nobody knows, and captions are of pictures. */
function namesNobody(ws: Word[], { from, to }: Phrase, kind: Referent['kind'], owned: boolean): boolean {
  const [first, last] = [ws[from] as Word, ws[to] as Word]
  if (from === to) return kind === 'person' && !/^(?:police|people|both)$/.test(first.lower)
  return /^(?:its|their)$/.test(first.lower) && ((kind === 'other' && !owned) || /^captions?$/.test(last.lower))
}

/** "the 23-year-old", "the former striker", "the Swede": no office, but the person of whom the text has just spoken. */
function describedBefore({ from, to }: Phrase, head: number, sentence: Sentence, discourse: Discourse): string | null {
  const ws = sentence.words
  const [second, last] = [ws[from + 1], ws[head]]
  if (!second || !last || head !== to) return null
  const people = discourse.people.mentions
  const mention = last.kind === 'name' ? mentionAt(discourse.people, last.start, last.end) : null
  const demonym = head === from + 1 && mention?.type === 'NORP' && !/s$/.test(last.text)
  const aged = ws.slice(from, to + 1).some((w) => w.text.includes('year-old'))
  const former = second.lower === 'former' && PERSON_NOUNS.has(last.lower) && !/s$/.test(last.lower)
  if (!people.length || !(demonym || aged || former)) return null
  const near = discourse.subjects.findLast((s) => s.start < (ws[from] as Word).start && s.kind === 'person')
  return near && !near.added && sentence.index - near.paragraph <= 1 ? near.entity : null
}

const GENDERED: [RegExp, Gender][] = [
  [/woman$|^(?:wife|mother|daughter|sister|girl|queen|actress|widow|princess)$/, 'she'],
  [/man$|^(?:husband|father|son|brother|boy|king|actor|widower|prince)$/, 'he'],
]

/** People in the plural are nobody whom "he" or "she" could mean. */
function kindOfNoun(noun: string): Referent['kind'] {
  if (PERSON_NOUNS.has(noun)) return /[^s]s$|people$|[^o]men$/.test(noun) ? 'people' : 'person'
  if (noun.endsWith('s') && PERSON_NOUNS.has(noun.slice(0, -1))) return 'people'
  return BODY_NOUNS.has(noun) ? 'body' : 'other'
}

/** "included members of the house": an unknown verb was taken for the first word of the phrase. */
const hidesVerb = (ws: Word[], { from, to }: Phrase): boolean =>
  to > from && ws[from]?.kind === 'noun' && /^\p{Ll}+(?:ed|zes|ing)$/u.test((ws[from] as Word).text)

/** "a statement from the Kremlin", "the ministry's report": who gave the text. */
function giverOf(phrase: Phrase, head: number, sentence: Sentence, discourse: Discourse): Referent | null {
  const ws = sentence.words
  const next = ws[head + 1]
  if (next && /^(?:from|by)$/.test(next.lower)) {
    const giver = phraseStartingAt(ws, head + 2)
    return giver && referentOf(giver, sentence, discourse)
  }
  for (let k = head - 1; k > phrase.from; k--) {
    if (ws[k]?.kind !== 'possessive') continue
    const owner = phraseEndingAt(ws, k - 1)
    return owner && referentOf(owner, sentence, discourse)
  }
  return head === phrase.to && OF_STATES.test((ws[head] as Word).lower)
    ? stateBefore(ws, phrase, discourse, sentence)
    : null
}

/** Texts that a state gives out in its own name. */
const OF_STATES = /^(?:readout|communique)$/

/** "the Dutch readout": words of the state to which the adjective leads. */
function stateBefore(ws: Word[], { from, to }: Phrase, { people }: Discourse, sentence: Sentence): Referent | null {
  const word = to > from ? ws[to - 1] : undefined
  const state = word?.kind === 'name' || from === to - 1 ? word && mentionAt(people, word.start, word.end) : null
  if (state?.type !== 'NORP' && state?.type !== 'GPE') return null
  return { entity: state.entity, kind: 'body', start: (ws[from] as Word).start, paragraph: sentence.index }
}

/** "X, who said": the name or noun before the relative word. */
function antecedent(phrase: Phrase, sentence: Sentence, discourse: Discourse): Referent | null {
  const ws = sentence.words
  let k = phrase.from - 1
  while (k >= 0 && (ws[k]?.kind === 'mark' || ws[k]?.kind === 'preposition') && ws[k]?.text !== ')') k--
  const whole = phraseEndingAt(ws, k)
  if (!whole) return null
  // "with Cruz and Rubio, who": the last of them
  const before = joinsNames(ws, whole, discourse) ? { ...whole, from: lastAnd(ws, whole) + 1 } : whole
  const found = referentOf(before, sentence, discourse)
  return found &&
    /^who/.test((ws[phrase.from] as Word).lower) &&
    (found.kind === 'other' || found.kind === 'people') &&
    !found.added
    ? null
    : found
}
