/** Rules for a speaker who stands right behind the quoted words, or right before them with an unknown verb. */
import { type Attribution, type Context, made, type Sentence } from '../attribution.ts'
import type { Quoted } from '../find.ts'
import type { Frame } from '../frames.ts'
import { phraseEndingAt, phraseStartingAt } from '../phrase.ts'
import type { Word } from '../words.ts'
import { before, carries } from './before.ts'

/** `"…," said X` and `"…," X said`: a frame right behind the quotation. */
export function behind(q: Quoted, i: number, s: number, context: Context): Attribution | null {
  const sentence = context.sentences[s] as Sentence
  const frame = sentence.frames.find((f) => f.from > i)
  if (
    !frame ||
    (frame.strength !== 'say' && frame.lemma !== 'put') ||
    frame.order === 'infinitive' ||
    frame.order === 'according-to'
  )
    return null
  if (carries(sentence.words, frame) && before(q, i, s, context)) return null
  const between = sentence.words.slice(i + 1, frame.from)
  if (
    between.length > 1 &&
    between.length < 12 &&
    frame.order === 'subject-cue' &&
    isNounPhrase(between) &&
    !/^(?:who|which|that)$/.test(sentence.words[frame.subject.from]?.lower ?? '') &&
    /[,?!]$/.test((sentence.words[i] as Word).text)
  )
    return made('behind:subject-cue', q, i, sentence, { ...frame, subject: { from: i + 1, to: frame.subject.to } })
  const closedByComma = /[,?!—–-]$/.test((sentence.words[i] as Word).text)
  if (
    between.length > 2 ||
    !between.every(
      (w) =>
        w.text === ',' ||
        w.text === '—' ||
        w.text === '–' ||
        w.text === '-' ||
        w.kind === 'adverb' ||
        w.kind === 'conjunction',
    )
  )
    return null
  if (!closedByComma && !between.length && frame.order !== 'cue-subject' && frame.order !== 'subject-cue') return null
  if (!closedByComma && between.some((w) => w.kind === 'conjunction')) return null
  if (
    !closedByComma &&
    !between.some((w) => w.text === ',') &&
    frame.order === 'subject-cue' &&
    sentence.frames.some((f) => f.to < i)
  )
    return null
  return made(frame.order === 'cue-subject' ? 'behind:cue-subject' : 'behind:subject-cue', q, i, sentence, frame)
}

/** Words that can be the beginning of a long noun phrase, as "the tall, 71-year-old envoy": no verb, no pronoun. */
const isNounPhrase = (ws: Word[]): boolean =>
  ws.every((w) => NOUN_PHRASE.has(w.kind) || w.text === ',' || w.text === '(' || w.text === ')') &&
  !['conjunction', 'preposition', 'mark', 'time', 'adverb'].includes(ws[0]?.kind ?? '')

const NOUN_PHRASE = new Set<Word['kind']>(
  'noun name determiner possessive preposition conjunction time adverb'.split(' ') as Word['kind'][],
)

/** `"Why?" X asked.`: the sign that ends the quoted words did not end the sentence. */
export function behindInNextSentence(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const next = sentences[s + 1]
  if (i !== sentence.words.length - 1 && !(i === sentence.words.length - 2 && sentence.words[i + 1]?.kind === 'mark'))
    return null
  if (!next || next.paragraph !== sentence.paragraph) return null
  const frame = next.frames[0]
  // "Hale said it read ‘like a warning’. Others agreed.": the words belong to what stands before them
  if (
    i > 0 &&
    !/[,?!]$/.test((sentence.words[i] as Word).text) &&
    sentence.frames.some((f) => f.to < i && f.strength === 'say')
  )
    return null
  if (!frame || frame.from > 0 || frame.strength !== 'say') return null
  const after = next.words[Math.max(frame.to, frame.cue.to) + 1]
  const ends =
    !after ||
    after.text === '.' ||
    after.text === ',' ||
    after.kind === 'time' ||
    after.kind === 'adverb' ||
    (after.kind === 'preposition' && !/^(?:that|how|why|what|whether|if|like)$/.test(after.lower))
  if (!ends || next.words.slice(0, 14).some((w) => w.kind === 'quote')) return null
  if (
    /\.$/.test((sentence.words[i] as Word).text) &&
    !(frame.order === 'cue-subject' || (ends && next.words.length < 9))
  )
    return null
  const rule = frame.order === 'cue-subject' ? 'behind:cue-subject' : 'behind:subject-cue'
  return { ...made(rule, q, 0, next, frame), mode: 'direct' }
}

/** `"…," X barked`, `"…!" beamed X`: the comma or sign inside the marks tells that a verb unknown to the lists reports. */
export function unknownVerb(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const ws = sentence.words
  if (i > 1) return unknownVerbBefore(q, i, sentence)
  if (i > 0 || !/[,?!]$/.test((ws[i] as Word).text)) return null
  const first = ws[i + 1]
  const verb = first?.kind === 'noun' && /(?:ed|s)$/.test(first.lower) ? i + 1 : -1
  const subject = phraseStartingAt(ws, verb > 0 ? i + 2 : i + 1)
  if (!subject || (verb > 0 && ws[subject.to]?.kind !== 'name')) return null
  const cue = verb > 0 ? verb : subject.to + 1
  const word = ws[cue]
  if (!word || (verb < 0 && !((word.kind === 'noun' || word.kind === 'verb') && /(?:ed|s)$/.test(word.lower))))
    return null
  const frame: Frame = {
    order: verb > 0 ? 'cue-subject' : 'subject-cue',
    cue: { from: cue, to: cue },
    subject,
    lemma: word.lower,
    strength: 'say',
    from: i + 1,
    to: Math.max(cue, subject.to),
  }
  return made('behind:unknown-verb', q, i, sentence, frame)
}

/** `X cracked, "…"` */
function unknownVerbBefore(q: Quoted, i: number, sentence: Sentence): Attribution | null {
  const ws = sentence.words
  const verb = ws[i - 2]
  if (!/^[,:]$/.test(ws[i - 1]?.text ?? '') || verb?.kind !== 'noun' || !/ed$/.test(verb.lower)) return null
  const subject = phraseEndingAt(ws, i - 3)
  if (!subject || (ws[subject.to]?.kind !== 'name' && ws[subject.to]?.kind !== 'pronoun')) return null
  const frame: Frame = {
    order: 'subject-cue',
    cue: { from: i - 2, to: i - 2 },
    subject,
    lemma: verb.lower,
    strength: 'say',
    from: subject.from,
    to: i - 2,
  }
  return made('before:unknown-verb', q, i, sentence, frame)
}

/** `"…" — X`: a name behind a dash, in the same paragraph or as a paragraph of its own. */
export function signature(_q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  if (i > 0) return null
  const last = i === sentence.words.length - 1
  const next = last ? sentences[s + 1] : sentence
  const from = last ? 0 : i + 1
  const dash = next?.words[from]
  if (!next || !dash || !/^[-–—―]+$/.test(dash.text) || next.words.length - from > 9) return null
  const subject = phraseStartingAt(next.words, from + 1)
  if (!subject || next.words[subject.to]?.kind !== 'name') return null
  const rest = next.words[subject.to + 1]
  if (rest && rest.kind !== 'mark') return null
  return { rule: 'signature', mode: 'direct', sentence: next, subject, frame: null }
}
