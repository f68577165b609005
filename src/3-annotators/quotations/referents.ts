/** From the words for a speaker to the entity that they name, by ordered rules; null is always allowed. */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import type { Sentence } from './attribution.ts'
import { DOCUMENT_NOUNS, MEDIA_NOUNS } from './data/carriers.ts'
import { BODY_NOUNS, PERSON_NOUNS } from './data/words.ts'
import type { Gender, People } from './people.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { pronoun } from './pronouns.ts'
import { spanOf, type Word } from './words.ts'

export interface Referent {
  entity: string
  kind: 'person' | 'body' | 'other'
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
}

/** The entity that a phrase names, or null where that cannot be established. */
export function referentOf(phrase: Phrase, sentence: Sentence, discourse: Discourse): Referent | null {
  const ws = sentence.words
  const first = ws[phrase.from] as Word
  if (/^(?:who|which|that|whom)$/.test(first.lower) && phrase.from === phrase.to)
    return antecedent(phrase, sentence, discourse)
  if (first.kind === 'pronoun') return pronoun(first, sentence, discourse)
  const head = headOf(ws, phrase, discourse)
  const make = (entity: string, kind: Referent['kind']): Referent => ({
    entity,
    kind,
    start: first.start,
    paragraph: sentence.index,
  })
  const mention = named(ws, phrase, head, discourse)
  if (mention) return make(mention.entity, mention.type === 'PER' ? 'person' : 'body')
  return described(phrase, head, sentence, discourse, make)
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

/** The name mention that a phrase is or has: at its head, behind a description, or before a word for a medium. */
function named(ws: Word[], phrase: Phrase, head: number, discourse: Discourse): Mention | null {
  const word = ws[head] as Word
  const direct = mentionAt(discourse.people, word.start, word.end)
  // "the Prime Minister's Office" is more than a mention of "Office"
  const generic = !!direct && direct.start === word.start && BODY_NOUNS.has(word.lower) && head > phrase.from + 1
  if (direct && !generic && direct.start >= (ws[phrase.from] as Word).start - 4) return direct
  if (MEDIA_NOUNS.has(word.lower)) return mediumIn(ws, phrase, head, discourse)
  if (!PERSON_NOUNS.has(word.lower)) return null
  return apposed(ws, phrase, discourse, (m) => m.type === 'PER') ?? nameBefore(ws, phrase, discourse)
}

/** "the group's director, Jane Doe": a name behind the description. */
function apposed(ws: Word[], phrase: Phrase, { people }: Discourse, fits: (m: Mention) => boolean): Mention | null {
  const comma = ws.findIndex((w, k) => k > phrase.to && (w.text === ',' || w.kind === 'verb' || w.kind === 'quote'))
  const after = ws[comma]?.text === ',' && comma - phrase.to < 6 ? ws[comma + 1] : undefined
  const name = after && mentionAt(people, after.start, after.end)
  return name && name.start === after.start && fits(name) ? name : null
}

/** "John Roe, the head of the office, said": a name before its description. */
function nameBefore(ws: Word[], { from }: Phrase, { people }: Discourse): Mention | null {
  const [comma, word] = [ws[from - 1], ws[from - 2]]
  const mention = comma?.text === ',' && word?.kind === 'name' ? mentionAt(people, word.start, word.end) : null
  return mention?.type === 'PER' && mention.end === word?.end && /^(?:the|an?)$/.test(ws[from]?.lower ?? '')
    ? mention
    : null
}

/** "the state-run TASS news agency", "the public broadcaster, Kan": the medium that the description names. */
function mediumIn(ws: Word[], phrase: Phrase, head: number, discourse: Discourse): Mention | null {
  for (let k = head - 1; k >= Math.max(phrase.from, head - 2); k--) {
    const word = ws[k] as Word
    if (word.kind === 'possessive' || word.kind === 'determiner') break
    const mention = word.kind === 'name' ? mentionAt(discourse.people, word.start, word.end) : null
    if (mention) return mention.type === 'ORG' || mention.type === 'WORK' ? mention : null
  }
  return apposed(ws, phrase, discourse, (m) => m.type === 'ORG')
}

/** The name mention that covers a span, by binary search. */
export function mentionAt({ mentions }: People, start: number, end: number): Mention | null {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).end < end) low = middle + 1
    else high = middle
  }
  const found = mentions[low]
  return found && found.start <= start && found.end >= end ? found : null
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
  // "officials said" could be anybody
  if (phrase.from === phrase.to && PERSON_NOUNS.has(word.lower) && word.lower !== 'police') return null
  const owner =
    first.kind === 'determiner' && /^(?:his|her|their|its)$/.test(first.lower)
      ? pronoun(first, sentence, discourse)
      : null
  const words = discourse.text.slice(span.start, span.end)
  const entity = asciiSlug(
    owner ? `${owner.entity} ${words.replace(/^\S+\s+/, '')}` : words.replace(/^(?:the|an?)\s+/i, ''),
  )
  if (!entity) return null
  const type = kind === 'body' ? 'ORG' : kind === 'person' ? 'PER' : word.kind === 'name' ? 'ORG' : 'MISC'
  const gender = GENDERED.find(([noun]) => noun.test(word.lower))?.[1]
  if (gender) discourse.people.genders.set(entity, gender)
  return { ...make(entity, kind), added: { ...span, type, entity, form: 'role', rule: 'quotations:speaker' } }
}

const GENDERED: [RegExp, Gender][] = [
  [/woman$|^(?:wife|mother|daughter|sister|girl|queen|actress|widow|princess)$/, 'she'],
  [/man$|^(?:husband|father|son|brother|boy|king|actor|widower|prince)$/, 'he'],
]

/** People in the plural are nobody whom "he" or "she" could mean. */
function kindOfNoun(noun: string): Referent['kind'] {
  if (PERSON_NOUNS.has(noun)) return /s$|people$|men$/.test(noun) ? 'other' : 'person'
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
  return null
}

const LEADERS = /^(?:president|premier|prime|chancellor|king|emir|leader)$/
/** Words of description that tell nothing about an office. */
const EMPTY = new Set(['the', 'former', 'then', 'this', 'late', 'current'])

/** The one person whose name was given with this office: "the Russian leader" after "Russian President N". */
function officeHolder(ws: Word[], { people, subjects }: Discourse): string | undefined {
  const words = ws.map((w) => w.lower).filter((w) => !EMPTY.has(w) && w !== "'s" && w !== '’s')
  const head = words.at(-1)
  if (!head || !PERSON_NOUNS.has(head) || /s$/.test(head)) return undefined
  const fits = (office: Set<string>): boolean =>
    words.every(
      (w) =>
        office.has(w) ||
        (w === head && w === 'leader' && [...office].some((o) => LEADERS.test(o))) ||
        (w === 'premier' && office.has('prime')),
    )
  const all = [...people.offices]
  const exact = all.filter(([, office]) => fits(office))
  const leaders =
    exact.length || head !== 'leader' || words.length !== 2
      ? []
      : all.filter(([, office]) => [...office].every((o) => LEADERS.test(o)) && office.size > 0)
  const holders = [...exact, ...leaders].map(([entity]) => entity)
  if (holders.length === 1) return holders[0]
  return holders.length ? subjects.findLast((s) => holders.includes(s.entity))?.entity : undefined
}

/** "X, who said": the name or noun before the relative word. */
function antecedent(phrase: Phrase, sentence: Sentence, discourse: Discourse): Referent | null {
  const ws = sentence.words
  let k = phrase.from - 1
  while (k >= 0 && (ws[k]?.kind === 'mark' || ws[k]?.kind === 'preposition') && ws[k]?.text !== ')') k--
  const before = phraseEndingAt(ws, k)
  if (!before) return null
  const found = referentOf(before, sentence, discourse)
  return found && /^who/.test((ws[phrase.from] as Word).lower) && found.kind === 'other' && !found.added ? null : found
}
