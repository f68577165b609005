/** The words of a source that tell what happened on a date: a noun phrase that names an event, or the clause. */
import type { DateMark, Span } from '#core/model.ts'
import { trimmed } from '#core/passages.ts'
import { foldedWord, wordSpans } from '#core/words.ts'
import { EVENT_NOUNS, LIMITS } from './nouns.data.ts'

export interface Told extends Span {
  /** Kind of the event noun when the date stands with one: "the October 7 massacre". */
  kind: string | null
}

/** How many words may stand before a date in its noun phrase: "the group’s devastating October 7 onslaught". */
const MOST_BEFORE = 4
/** How far, in characters, words are read around a date. */
const AROUND = 80
/** A sentence with more dates is a list: each date is told by what stands between it and the next ones. */
const MOST_DATES = 30

/** A sentence, its dates in order, and the one of them that is looked at. */
interface Dated {
  sentence: Span
  dates: DateMark[]
  at: number
}

/** What a date's sentence tells of it; null when the date is a limit ("since October 7") and names no event. */
export function toldOf(text: string, { sentence, dates, at }: Dated): Told | null {
  const mark = dates[at] as DateMark
  const before = wordsIn(text, { start: Math.max(sentence.start, mark.start - AROUND), end: mark.start })
  const behind = wordsIn(text, { start: mark.end, end: Math.min(sentence.end, mark.end + AROUND) })
  const phrase = nounBehind(text, mark, before, behind) ?? nounBefore(text, mark, before)
  if (phrase) return phrase
  if (LIMITS.has(before.at(-1)?.folded ?? '')) return null
  return { ...clauseOf(text, { sentence, dates, at }), kind: null }
}

interface FoldedWord extends Span {
  folded: string
}
const wordsIn = (text: string, span: Span): FoldedWord[] =>
  wordSpans(text, span).map((word) => ({ ...word, folded: foldedWord(text.slice(word.start, word.end)) }))

/** "Hamas’s October 7 massacre", "the Oct. 7 terror attack". */
function nounBehind(text: string, mark: DateMark, before: FoldedWord[], behind: FoldedWord[]): Told | null {
  const noun = behind.slice(0, 2).findLast((word) => EVENT_NOUNS.has(word.folded))
  if (!noun || !/^[\s\p{L}]*$/u.test(text.slice(mark.end, noun.end))) return null
  return { start: phraseStart(text, mark.start, before), end: noun.end, kind: EVENT_NOUNS.get(noun.folded) ?? null }
}

/** "the terror attack on October 7". */
function nounBefore(text: string, mark: DateMark, before: FoldedWord[]): Told | null {
  const [noun, joint] = before.slice(-2)
  if (!noun || !joint || !['on', 'of'].includes(joint.folded) || !EVENT_NOUNS.has(noun.folded)) return null
  const start = phraseStart(text, noun.start, before.slice(0, -2))
  return { start, end: mark.end, kind: EVENT_NOUNS.get(noun.folded) ?? null }
}

/** Back to the possessive or the article that opens the noun phrase; to nothing when there is none near. */
function phraseStart(text: string, from: number, before: FoldedWord[]): number {
  const near = before.slice(-MOST_BEFORE)
  for (const [i, word] of near.entries()) {
    const raw = text.slice(word.start, near[i + 1]?.start ?? from)
    // "Hamas’ " "Hamas’s "
    const possessive = /['’]s? $/.test(raw)
    if (!possessive && !['the', 'a', 'an', 'its', 'their', 'his', 'her'].includes(word.folded)) continue
    if (/^[\s\p{L}\p{N}'’-]*$/u.test(text.slice(word.start, from))) return word.start
  }
  return from
}

/** The sentence, cut at a comma or semicolon between its dates when it has several. */
function clauseOf(text: string, { sentence, dates, at }: Dated): Span {
  const mark = dates[at] as DateMark
  const isList = dates.length > MOST_DATES
  const previous = dates[at - 1]
  const next = dates[at + 1]
  const start = previous
    ? (cutBetween(text, previous.end, mark.start) ?? (isList ? previous.end - 1 : sentence.start))
    : sentence.start
  const end = next ? (cutBetween(text, mark.end, next.start) ?? (isList ? next.start : sentence.end)) : sentence.end
  return trimmed(text, { start: start > sentence.start ? start + 1 : start, end })
}

/** Where the last comma or semicolon between two places stands. */
function cutBetween(text: string, from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--) if (text[i] === ',' || text[i] === ';') return i
  return null
}
