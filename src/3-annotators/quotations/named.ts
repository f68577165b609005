/** Which name mention a phrase is or has. */
import type { Mention } from '#core/model.ts'
import { MEDIA_NOUNS } from './data/carriers.ts'
import { BODY_NOUNS, PERSON_NOUNS } from './data/words.ts'
import type { People } from './people.ts'
import type { Phrase } from './phrase.ts'
import type { Word } from './words.ts'

/** The name mention that a phrase is or has: at its head, behind a description, or before a word for a medium. */
export function named(ws: Word[], phrase: Phrase, head: number, people: People): Mention | null {
  const word = ws[head] as Word
  const direct = mentionAt(people, word.start, word.end)
  // "the Prime Minister's Office" is more than a mention of "Office"
  const generic = !!direct && direct.start === word.start && BODY_NOUNS.has(word.lower) && head > phrase.from + 1
  if (direct && !generic && direct.start >= (ws[phrase.from] as Word).start - 4) return direct
  if (MEDIA_NOUNS.has(word.lower)) return mediumIn(ws, phrase, head, people)
  // "one, Ann Hale, said" "one of them, Ann Hale, said"
  if (/^(?:one|another)$/.test(word.lower) && (phrase.from === phrase.to || ws[head + 1]?.lower === 'of'))
    return apposed(ws, phrase, people, (m) => m.type === 'PER')
  if (/^(?:owner|operator|maker|manufacturer|publisher|rival|partner)$/.test(word.lower))
    return apposed(ws, phrase, people, (m) => m.type === 'PER' || m.type === 'ORG')
  if (!PERSON_NOUNS.has(word.lower)) return null
  return apposed(ws, phrase, people, (m) => m.type === 'PER') ?? nameBefore(ws, phrase, people)
}

/** "the group's director, Jane Doe": a name behind the description. */
function apposed(ws: Word[], phrase: Phrase, people: People, fits: (m: Mention) => boolean): Mention | null {
  const comma = ws.findIndex((w, k) => k > phrase.to && (w.text === ',' || w.kind === 'verb' || w.kind === 'quote'))
  if (
    ws[comma]?.text !== ',' ||
    comma - phrase.to >= 6 ||
    /^(?:including|among|notably)$/.test(ws[comma + 1]?.lower ?? '')
  )
    return null
  // "a spokesman, Col. Max Hale", "another, fisherman Max Hale": at most two words before the name
  for (let k = comma + 1; k <= comma + 3 && ['name', 'noun'].includes(ws[k]?.kind ?? ''); k++) {
    const word = ws[k] as Word
    const name = mentionAt(people, word.start, word.end)
    if (name) return name.start >= (ws[comma + 1] as Word).start && fits(name) ? name : null
  }
  return null
}

/** "John Roe, the head of the office, said", "John Roe, now the head, said": a name before its description. */
function nameBefore(ws: Word[], { from }: Phrase, people: People): Mention | null {
  const comma = /^(?:now|then|formerly)$/.test(ws[from - 1]?.lower ?? '') ? from - 2 : from - 1
  const word = ws[comma]?.text === ',' ? ws[comma - 1] : undefined
  const mention = word?.kind === 'name' ? mentionAt(people, word.start, word.end) : null
  return mention?.type === 'PER' && mention.end === word?.end && /^(?:the|an?)$/.test(ws[from]?.lower ?? '')
    ? mention
    : null
}

/** "the state-run TASS news agency", "the public broadcaster, Kan": the medium that the description names. */
function mediumIn(ws: Word[], phrase: Phrase, head: number, people: People): Mention | null {
  for (let k = head - 1; k >= Math.max(phrase.from, head - 2); k--) {
    const word = ws[k] as Word
    if (word.kind === 'possessive' || word.kind === 'determiner') break
    const mention = word.kind === 'name' ? mentionAt(people, word.start, word.end) : null
    if (mention) return mention.type === 'ORG' || mention.type === 'WORK' ? mention : null
  }
  return apposed(ws, phrase, people, (m) => m.type === 'ORG')
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
