/** What a form of a verb of speech is in its place: a noun, a passive, a description, or a verb before its subject. */
import type { Cue } from './cues.ts'
import { NOUNS_TOO } from './data/cues.ts'
import { BODY_NOUNS, PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import { phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { skipAdverbs, subjectBefore } from './subject.ts'
import type { Word } from './words.ts'

/** Whether quoted words or "that" stand right beside the verb, with at most a hearer between. */
export function beside(ws: Word[], i: number): boolean {
  const near = (w: Word | undefined): boolean => w?.kind === 'quote' || w?.text === ':'
  if (near(ws[i + 1]) || near(ws[i + 2]) || ws[i + 1]?.text === ',' || ws[i - 1]?.kind === 'quote') return true
  if ((ws[i] as Word).lower.startsWith('t') && /^te?[lo]l/.test((ws[i] as Word).lower)) return true
  return ws.slice(Math.max(0, i - 6), i).some((w) => w.kind === 'quote')
}

const NEVER_NOUNS = /^(?:say|argue|insist|believe|think|contend|maintain|predict|acknowledge|tell)$/

/** A form that can be a noun as well, in a place where it is one: "the report", "his claims", "a new demand". */
export function isNoun(ws: Word[], i: number, cue: Cue): boolean {
  const previous = ws[i - 1]
  const next = ws[i + 1]
  if (cue.form === 'past' || cue.form === 'participle') return previous?.kind === 'determiner' && next?.kind === 'noun'
  if (!previous) return true
  // "police say", "Hale and Ruiz argue": no noun has this form
  if (NEVER_NOUNS.test(cue.lemma) && cue.form === 'base' && ['noun', 'name', 'adverb'].includes(previous.kind))
    return false
  if (previous.kind === 'determiner') return !/^(?:this|that|some|many|both|all|others|few|one)$/.test(previous.lower)
  if (previous.kind === 'possessive' || (previous.kind === 'conjunction' && cue.form === 'base'))
    return previous.kind === 'possessive'
  if (previous.kind === 'preposition') return previous.lower !== 'to' || cue.form !== 'base'
  if (
    cue.form === 'present' &&
    NOUNS_TOO.has(cue.lemma) &&
    !(previous.kind === 'noun' && PERSON_NOUNS.has(previous.lower))
  ) {
    // "after the Paris attacks, …"
    if (
      previous.kind === 'name' &&
      ws[i - 2]?.kind === 'determiner' &&
      next?.text === ',' &&
      ws[i + 2]?.kind !== 'quote'
    )
      return true
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
export function isBe(ws: Word[], i: number): boolean {
  let k = i - 1
  while (ws[k]?.kind === 'adverb') k--
  return /^(?:is|are|was|were|be|been|being|am|'s|’s|got|gets|get)$/.test(ws[k]?.lower ?? '')
}

/** A past form that describes the noun before it: "a plan called ‘…’", "a man described as ‘…’". */
export function isReduced(ws: Word[], i: number, cue: Cue): boolean {
  if (cue.form !== 'past') return false
  const word = (ws[i] as Word).lower
  if (/^(?:known|named|titled|nicknamed|used|styled|tagged)$/.test(word)) return true
  if (cue.strength === 'say') return false
  const k = skipAdverbs(ws, i - 1)
  if (cue.strength === 'name' && quoteFollows(ws, i) && ws[k]?.kind === 'noun' && !hasAuxiliary(ws, k + 1, i))
    return !PERSON_NOUNS.has((ws[k] as Word).lower) && !BODY_NOUNS.has((ws[k] as Word).lower) && !isWhat(ws, k)
  const previous = ws[i - 1]
  if (previous?.text === ',') return ws[i + 1]?.kind === 'quote' || /^(?:by|as)$/.test(ws[i + 1]?.lower ?? '')
  if (ws[i + 1]?.lower === 'by') return true
  if (previous?.kind !== 'noun' || PERSON_NOUNS.has(previous.lower) || BODY_NOUNS.has(previous.lower)) return false
  return cue.strength === 'name' && !/s$/.test(previous.lower)
}

/** "deemed ‘…’", "described as ‘…’", "called a ‘…’": nothing that was called so stands behind the verb. */
const quoteFollows = (ws: Word[], i: number): boolean => {
  let k = i + 1
  while (/^(?:as|an?|the)$/.test(ws[k]?.lower ?? '')) k++
  return ws[k]?.kind === 'quote'
}

const hasAuxiliary = (ws: Word[], from: number, to: number): boolean =>
  ws.slice(from, to).some((w) => w.kind === 'auxiliary')

/** "what the order called ‘…’" */
const isWhat = (ws: Word[], k: number): boolean => {
  const phrase = phraseEndingAt(ws, k)
  return !!phrase && /^(?:what|which|that|whom|who)$/.test(ws[phrase.from - 1]?.lower ?? '')
}

const INVERT =
  /^(?:say|add|ask|reply|write|explain|note|tweet|continue|recall|joke|quip|remark|observe|read|go|agree|warn|answer|respond|declare|shout|cry|chant|put|argue|insist|exclaim|state|conclude)$/

/** Whether the subject is to be looked for behind the cue: `"…," said X`, `the plan failed, said X`. */
export function inverts(ws: Word[], i: number, cue: Cue): boolean {
  const k = skipAdverbs(ws, i - 1)
  const before = ws[k]
  if (cue.strength === 'stance') return false
  if (!before) return cue.form === 'past' && (cue.lemma === 'say' || (INVERT.test(cue.lemma) && beforeColon(ws, i + 1)))
  if (before.kind === 'quote') return true
  if (before.text !== ',' && before.text !== '—' && before.text !== '–') return false
  if (ws[k - 1]?.kind === 'quote') return true
  const next = ws[i + 1]
  if (!INVERT.test(cue.lemma) || !next || !endsClause(ws, i + 1)) return false
  return next.kind === 'name' || ((next.kind === 'determiner' || next.kind === 'noun') && leadsToPerson(ws, i + 1))
}

/** "Continued Ruiz:" */
const beforeColon = (ws: Word[], i: number): boolean => {
  const phrase = ws[i]?.kind === 'name' ? phraseStartingAt(ws, i) : null
  return !!phrase && ws[phrase.to + 1]?.text === ':'
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
