/** Frames of speech in a sentence: a cue with its subject, whatever stands between or around them. */

import { clauseSubject, mainSubject } from './clause.ts'
import { type Cue, cueOf } from './cues.ts'
import { BESIDE, SPEECH_NOUNS } from './data/cues.ts'
import { PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { GIVEN_OUT, skipAdverbs, subjectBefore } from './subject.ts'
import { beside, inverts, isBe, isNoun, isReduced } from './verbs.ts'
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
        : w.lower === 'clear'
          ? madeClear(ws, i)
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
  // "according to plan" names no source
  if (
    ws[i + 1]?.lower !== 'to' ||
    /^(?:plans?|schedule|custom|tradition|need|size|taste)$/.test(ws[i + 2]?.lower ?? '')
  )
    return null
  const object =
    ws[i + 2]?.lower === 'him' || ws[i + 2]?.lower === 'her' || ws[i + 2]?.lower === 'them'
      ? { from: i + 2, to: i + 2 }
      : textGivenOut(ws, phraseStartingAt(ws, skipForward(ws, ws[i + 2]?.lower === 'early' ? i + 3 : i + 2)))
  return frame('according-to', { from: i, to: i + 1 }, object, { lemma: 'according to', strength: 'say' })
}

/** "exit polls conducted by", "a report published on Friday": without the participle. */
function textGivenOut(ws: Word[], phrase: Phrase | null): Phrase | null {
  const k = phrase ? ws.findIndex((w, i) => i > phrase.from && i <= phrase.to && GIVEN_OUT.test(w.lower)) : -1
  return phrase && k > 0 && ws[k - 1]?.kind === 'noun' ? { ...phrase, to: k - 1 } : phrase
}

/** "made clear that", "made it clear that" */
function madeClear(ws: Word[], i: number): Frame | null {
  const verb = ws[i - 1]?.lower === 'it' ? i - 2 : i - 1
  if (!/^(?:made|makes|make)$/.test(ws[verb]?.lower ?? '')) return null
  return frame('subject-cue', { from: verb, to: i }, subjectBefore(ws, verb), { lemma: 'make-clear', strength: 'say' })
}

function verbFrame(ws: Word[], i: number, before: Frame[]): Frame | null {
  const word = ws[i] as Word
  const cue = cueOf(word.lower)
  if (!cue || isNoun(ws, i, cue)) return null
  const apart = BESIDE.has(cue.lemma) && (!beside(ws, i) || (cue.form === 'participle' && isBe(ws, i)))
  const about = { lemma: cue.lemma, strength: apart ? ('stance' as const) : cue.strength }
  const here = { from: i, to: i }
  const previous = ws[i - 1]
  if (cue.form === 'participle' && !isBe(ws, i)) return participleFrame(ws, i, before, about)
  // "from state to state"
  if (previous?.lower === 'to' && (ws[i - 2]?.lower === 'according' || ws[i - 2]?.lower === word.lower)) return null
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

/** "by X" within a few words after a passive. */
function agent(ws: Word[], i: number): Phrase | null {
  for (let k = i + 1; k < Math.min(ws.length, i + 8); k++) {
    if (ws[k]?.lower === 'by') return phraseStartingAt(ws, k + 1)
    if (ws[k]?.kind === 'verb' || ws[k]?.text === ';') return null
  }
  return null
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
    // "mailed drivers saying", "sent out a letter to drivers saying": the drivers are the hearers
    if (near && (ws[near.from - 1]?.kind === 'verb' || ws.slice(near.from, near.to).some((w) => w.lower === 'to')))
      return frame('participle', here, clauseSubject(ws, i), about)
    if (near && (previous.kind === 'name' ? ws[near.from - 1]?.lower === 'with' : PERSON_NOUNS.has(previous.lower)))
      return frame('participle', here, near, about)
    return frame('participle', here, clauseSubject(ws, i), about)
  }
  // "telling the paper that … and asking": both have one subject
  const twin = previous.kind === 'conjunction' ? before.findLast((f) => f.order === 'participle') : undefined
  return frame('participle', here, twin?.subject ?? sharedSubject(ws, i, before), about)
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
