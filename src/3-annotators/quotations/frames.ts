/** Frames of speech in a sentence: a cue with its subject, whatever stands between or around them. */

import { clauseSubject, mainSubject } from './clause.ts'
import { type Cue, cueOf } from './cues.ts'
import { BESIDE, NOUNS_TOO, SPEECH_NOUNS } from './data/cues.ts'
import { BODY_NOUNS, PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { skipAdverbs, subjectBefore } from './subject.ts'
import type { Word } from './words.ts'

export type Order =
  | 'subject-cue'
  | 'cue-subject'
  | 'according-to'
  | 'joined-cue'
  | 'participle'
  | 'infinitive'
  | 'passive-by'
  | 'as-saying'
  | 'speech-noun'

/** Places are indices of words in the sentence. */
export interface Frame {
  cue: Phrase
  subject: Phrase
  lemma: string
  strength: Cue['strength'] | 'noun'
  order: Order
  /** First and last word of cue and subject together. */
  from: number
  to: number
}

/** All frames of a sentence, in the order of their cues. */
export function framesIn(ws: Word[]): Frame[] {
  const found: Frame[] = []
  ws.forEach((w, i) => {
    const frame =
      w.lower === 'according'
        ? accordingTo(ws, i)
        : w.kind === 'verb' || w.lower === 'put'
          ? verbFrame(ws, i, found)
          : SPEECH_NOUNS.has(w.lower)
            ? nounFrame(ws, i)
            : null
    if (frame) found.push(frame)
  })
  return found
}

function frame(
  order: Order,
  cue: Phrase,
  subject: Phrase | null,
  about: Pick<Frame, 'lemma' | 'strength'>,
): Frame | null {
  if (!subject) return null
  return { order, cue, subject, ...about, from: Math.min(cue.from, subject.from), to: Math.max(cue.to, subject.to) }
}

/** "according to the ministry" */
function accordingTo(ws: Word[], i: number): Frame | null {
  if (ws[i + 1]?.lower !== 'to') return null
  const object =
    ws[i + 2]?.lower === 'him' || ws[i + 2]?.lower === 'her' || ws[i + 2]?.lower === 'them'
      ? { from: i + 2, to: i + 2 }
      : phraseStartingAt(ws, i + 2)
  return frame('according-to', { from: i, to: i + 1 }, object, { lemma: 'according to', strength: 'say' })
}

function verbFrame(ws: Word[], i: number, before: Frame[]): Frame | null {
  const word = ws[i] as Word
  const cue = cueOf(word.lower)
  if (!cue || isNoun(ws, i, cue)) return null
  const about = {
    lemma: cue.lemma,
    strength: BESIDE.has(cue.lemma) && !beside(ws, i) ? ('stance' as const) : cue.strength,
  }
  const here = { from: i, to: i }
  const previous = ws[i - 1]
  if (cue.form === 'participle' && !isBe(ws, i)) return participleFrame(ws, i, before, about)
  if (previous?.lower === 'to' && ws[i - 2]?.lower === 'according') return null
  if (previous?.lower === 'to' && cue.form === 'base')
    return frame('infinitive', { from: i - 1, to: i }, clauseSubject(ws, i), about)
  if (cue.form === 'past' && isBe(ws, i)) return frame('passive-by', here, agent(ws, i), about)
  if (isReduced(ws, i, cue)) return null
  const inverted = inverts(ws, i, cue) ? phraseStartingAt(ws, skipForward(ws, i + 1)) : null
  if (inverted) return frame('cue-subject', here, inverted, about)
  const subject = wholeSubject(ws, i, subjectBefore(ws, i))
  if (subject) return frame('subject-cue', here, subject, about)
  return frame('joined-cue', here, joinedSubject(ws, i, before), about)
}

/** "Protesters in the streets chanted": when the phrase hangs on a preposition, the subject is the clause's. */
function wholeSubject(ws: Word[], i: number, near: Phrase | null): Phrase | null {
  const before = near && ws[near.from - 1]
  if (before?.kind !== 'preposition' || SUBORDINATORS.has(before.lower)) return near
  return clauseSubject(ws, i) ?? near
}

/** Whether quoted words or "that" stand right beside the verb, with at most a hearer between. */
function beside(ws: Word[], i: number): boolean {
  const near = (w: Word | undefined): boolean => w?.kind === 'quote' || w?.text === ':'
  if (near(ws[i + 1]) || near(ws[i + 2]) || ws[i + 1]?.text === ',' || ws[i - 1]?.kind === 'quote') return true
  if ((ws[i] as Word).lower.startsWith('t') && /^te?[lo]l/.test((ws[i] as Word).lower)) return true
  return ws.slice(Math.max(0, i - 6), i).some((w) => w.kind === 'quote')
}

/** A form that can be a noun as well, in a place where it is one: "the report", "his claims", "a new demand". */
function isNoun(ws: Word[], i: number, cue: Cue): boolean {
  const previous = ws[i - 1]
  const next = ws[i + 1]
  if (cue.form === 'past' || cue.form === 'participle') return previous?.kind === 'determiner' && next?.kind === 'noun'
  if (!previous) return true
  if (previous.kind === 'determiner') return !/^(?:this|that|some|many|both|all|others|few|one)$/.test(previous.lower)
  if (previous.kind === 'possessive' || (previous.kind === 'conjunction' && cue.form === 'base'))
    return previous.kind === 'possessive'
  if (previous.kind === 'preposition') return previous.lower !== 'to' || cue.form !== 'base'
  if (
    cue.form === 'present' &&
    NOUNS_TOO.has(cue.lemma) &&
    !(previous.kind === 'noun' && PERSON_NOUNS.has(previous.lower))
  ) {
    if (
      next &&
      (next.kind === 'auxiliary' ||
        next.kind === 'verb' ||
        (next.kind === 'preposition' && !SUBORDINATORS.has(next.lower) && !/^(?:on|for)$/.test(next.lower)))
    )
      return true
  }
  if (cue.form === 'base' && previous.kind === 'name' && NOUNS_TOO.has(cue.lemma))
    return !(next?.lower === 'that' || next?.kind === 'pronoun')
  if (cue.form === 'base' && (previous.kind === 'name' || previous.kind === 'noun')) return !/s$/.test(previous.lower)
  return false
}

/** "was called", "has been accused", "being described" */
function isBe(ws: Word[], i: number): boolean {
  let k = i - 1
  while (ws[k]?.kind === 'adverb') k--
  return /^(?:is|are|was|were|be|been|being|am|'s|’s|got|gets|get)$/.test(ws[k]?.lower ?? '')
}

/** "by X" within a few words after a passive. */
function agent(ws: Word[], i: number): Phrase | null {
  for (let k = i + 1; k < Math.min(ws.length, i + 8); k++) {
    if (ws[k]?.lower === 'by') return phraseStartingAt(ws, k + 1)
    if (ws[k]?.kind === 'verb' || ws[k]?.text === ';') return null
  }
  return null
}

/** A past form that describes the noun before it: "a plan called ‘…’", "a man described as ‘…’". */
function isReduced(ws: Word[], i: number, cue: Cue): boolean {
  if (cue.form !== 'past') return false
  const word = (ws[i] as Word).lower
  if (/^(?:known|named|titled|nicknamed|used|styled|tagged)$/.test(word)) return true
  if (cue.strength === 'say') return false
  const previous = ws[i - 1]
  if (previous?.text === ',') return ws[i + 1]?.kind === 'quote' || /^(?:by|as)$/.test(ws[i + 1]?.lower ?? '')
  if (ws[i + 1]?.lower === 'by') return true
  if (previous?.kind !== 'noun' || PERSON_NOUNS.has(previous.lower) || BODY_NOUNS.has(previous.lower)) return false
  return cue.strength === 'name' && !/s$/.test(previous.lower)
}

const INVERT =
  /^(?:say|add|ask|reply|write|explain|note|tweet|continue|recall|joke|quip|remark|observe|read|go|agree|warn|answer|respond|declare|shout|cry|chant|put|argue|insist|exclaim)$/

/** Whether the subject is to be looked for behind the cue: `"…," said X`, `the plan failed, said X`. */
function inverts(ws: Word[], i: number, cue: Cue): boolean {
  const k = skipAdverbs(ws, i - 1)
  const before = ws[k]
  if (cue.strength === 'stance') return false
  if (!before) return cue.lemma === 'say' && cue.form === 'past'
  if (before.kind === 'quote') return true
  if (before.text !== ',' && before.text !== '—' && before.text !== '–') return false
  if (ws[k - 1]?.kind === 'quote') return true
  const next = ws[i + 1]
  if (!INVERT.test(cue.lemma) || !next || !endsClause(ws, i + 1)) return false
  return next.kind === 'name' || ((next.kind === 'determiner' || next.kind === 'noun') && leadsToPerson(ws, i + 1))
}

/** Whether the phrase at `i` is the last of its clause: `…, said the mayor.`, not `the mayor, …, said the plan failed`. */
function endsClause(ws: Word[], i: number): boolean {
  const phrase = phraseStartingAt(ws, i)
  const after = phrase && ws[phrase.to + 1]
  return (
    !!phrase &&
    (!after ||
      after.kind === 'mark' ||
      after.kind === 'time' ||
      after.lower === 'who' ||
      (after.kind === 'preposition' && !subjectBefore(ws, i - 1)))
  )
}

const leadsToPerson = (ws: Word[], i: number): boolean => {
  const phrase = phraseStartingAt(ws, i)
  if (!phrase) return false
  return ws
    .slice(phrase.from, phrase.to + 1)
    .some((w) => PERSON_NOUNS.has(w.lower) || BODY_NOUNS.has(w.lower) || w.kind === 'name')
}

const skipForward = (ws: Word[], i: number): number => {
  while (ws[i]?.kind === 'adverb') i++
  return i
}

/** "Trump met voters and said": the verb shares the subject of the verb before it. */
function joinedSubject(ws: Word[], i: number, before: Frame[]): Phrase | null {
  const k = skipAdverbs(ws, i - 1)
  const previous = ws[k]
  if (previous && previous.kind !== 'conjunction' && previous.kind !== 'mark' && previous.kind !== 'quote') return null
  return sharedSubject(ws, i, before)
}

/** Subject of the nearest verb of speech to the left; behind a comma that of the whole sentence, else of the clause. */
function sharedSubject(ws: Word[], i: number, before: Frame[]): Phrase | null {
  const k = skipAdverbs(ws, i - 1)
  const comma = ws[k]?.text === ',' || (ws[k]?.kind === 'conjunction' && ws[k - 1]?.text === ',')
  const finite = before.filter(
    (f) => f.order === 'subject-cue' || f.order === 'joined-cue' || f.order === 'cue-subject',
  )
  const say = finite.findLast((f) => f.strength === 'say' && !isRelative(ws, f.subject))
  if (say) return say.subject
  const subject = comma ? mainSubject(ws, i) : clauseSubject(ws, i)
  const last = comma ? finite[0] : finite.at(-1)
  if (!last || (comma && subject)) return subject
  const own = subject && !/^(?:it|that|which)$/.test(ws[subject.from]?.lower ?? '') && ws[subject.to]?.kind === 'name'
  return own ? subject : last.subject
}

const isRelative = (ws: Word[], { from, to }: Phrase): boolean =>
  from === to && /^(?:who|which|that)$/.test(ws[from]?.lower ?? '')

function participleFrame(
  ws: Word[],
  i: number,
  before: Frame[],
  about: Pick<Frame, 'lemma' | 'strength'>,
): Frame | null {
  const here = { from: i, to: i }
  const previous = ws[skipAdverbs(ws, i - 1)]
  if (!previous) return frame('participle', here, laterSubject(ws, i), about)
  const k = ws.indexOf(previous)
  if (previous.lower === 'as')
    return frame('as-saying', { from: k, to: i }, phraseEndingAt(ws, k - 1) ?? clauseSubject(ws, i), about)
  if (previous.lower === 'for' && about.strength === 'say')
    return frame('participle', here, personBefore(ws, k - 1) ?? clauseSubject(ws, i), about)
  if (previous.lower === 'of' || previous.lower === 'for') return null
  if (previous.kind === 'preposition')
    return frame(
      'participle',
      here,
      before.length ? sharedSubject(ws, i, before) : (clauseSubject(ws, i) ?? laterSubject(ws, i)),
      about,
    )
  if (previous.kind === 'name' || previous.kind === 'noun') {
    const near = phraseEndingAt(ws, k)
    if (near && (previous.kind === 'name' ? ws[near.from - 1]?.lower === 'with' : PERSON_NOUNS.has(previous.lower)))
      return frame('participle', here, near, about)
    return frame('participle', here, clauseSubject(ws, i), about)
  }
  return frame('participle', here, sharedSubject(ws, i, before), about)
}

/** "criticized X for saying": the person right before the preposition. */
function personBefore(ws: Word[], k: number): Phrase | null {
  const word = ws[k]
  if (word?.kind === 'pronoun') return { from: k, to: k }
  return word?.kind === 'name' || PERSON_NOUNS.has(word?.lower ?? '') ? phraseEndingAt(ws, k) : null
}

/** "Saying it was over, Trump left": the subject follows. */
function laterSubject(ws: Word[], i: number): Phrase | null {
  const comma = ws.findIndex((w, k) => k > i && w.text === ',')
  return comma < 0 ? null : phraseStartingAt(ws, comma + 1)
}

/** "Trump's claim that ‘…’", "her promise to ‘…’", "a statement by the court" */
function nounFrame(ws: Word[], i: number): Frame | null {
  const about = { lemma: (ws[i] as Word).lower, strength: 'noun' as const }
  const here = { from: i, to: i }
  const next = ws[i + 1]?.lower
  if (next === 'by' || next === 'from') return frame('speech-noun', here, phraseStartingAt(ws, i + 2), about)
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const w = ws[k] as Word
    if (w.kind === 'possessive') return frame('speech-noun', here, phraseEndingAt(ws, k - 1), about)
    if (w.kind === 'determiner' && /^(?:his|her|their|its|my|our)$/.test(w.lower))
      return frame('speech-noun', here, { from: k, to: k }, about)
    if (w.kind !== 'noun' && w.kind !== 'quote' && w.kind !== 'adverb' && w.kind !== 'name' && w.kind !== 'verb')
      return null
  }
  return null
}
