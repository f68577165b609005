/** Rules for a frame of speech that stands before or around the quoted words. */
import { type Attribution, type Context, made, type Sentence } from '../attribution.ts'
import { clauseSubject } from '../clause.ts'
import { MEDIA_NOUNS, MEDIA_WORDS } from '../data/carriers.ts'
import type { Quoted } from '../find.ts'
import type { Frame } from '../frames.ts'
import { phraseStartingAt } from '../phrase.ts'
import type { Word } from '../words.ts'

/** `X said "…"`, `X called it "…"`, `X's claim that "…"`: the frame before the quotation that governs it. */
export function before(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const left = sentence.frames.filter(
    (f) => (f.to < i || calledBy(f, i)) && f.cue.to < i && reaches(sentence.words, f, i),
  )
  const near = governing(sentence.words, left)
  if (!near) return null
  const outer = finalFrame(sentence, i)
  // "Hale called it ‘a trap’, according to the minutes"
  if (
    outer?.order === 'according-to' &&
    near.strength === 'name' &&
    near.order === 'subject-cue' &&
    !isModal(sentence.words, near)
  )
    return made(`before:${near.order}`, q, i, sentence, near)
  if (
    outer &&
    (near.strength !== 'say' || near.order === 'infinitive' || isModal(sentence.words, near)) &&
    !carries(sentence.words, outer)
  )
    return made('around', q, i, sentence, outer)
  return made(`before:${near.order}`, q, i, sentence, near)
}

/** "was called ‘…’ by the mayor": whoever calls stands behind the words. */
const calledBy = ({ order, subject }: Frame, i: number): boolean => order === 'passive-by' && subject.from > i

/** Whether a frame only passes on what others said: "…, the broadcaster reported." */
export function carries(ws: Word[], { lemma, subject }: Frame): boolean {
  if (lemma === 'report') return true
  return ws.slice(subject.from, subject.to + 1).some((w) => MEDIA_WORDS.has(w.text) || MEDIA_NOUNS.has(w.lower))
}

/** Of the frames before a quotation the nearest, unless it is part of what another one reports: "X said she wants ‘…’". */
function governing(ws: Word[], left: Frame[]): Frame | null {
  const near = left.findLast((f) => f.strength !== 'noun') ?? left.at(-1)
  if (!near || near.strength === 'noun') return near ?? null
  const pronoun = ws[near.subject.from]?.kind === 'pronoun' && near.subject.from === near.subject.to
  if (near.strength === 'name' && pronoun && /^(?:what|whom)$/.test(ws[near.from - 1]?.lower ?? ''))
    return mainFrame(ws, left, near)
  // "she says he would call it ‘…’": it was she who said it
  const real = isModal(ws, near)
    ? left.findLast((f) => f.strength === 'say' && f.cue.to < near.from && !isModal(ws, f))
    : undefined
  if (real) return real
  const relative =
    /^(?:who|which|that)$/.test(ws[near.subject.from]?.lower ?? '') &&
    ws[near.from - 1]?.kind !== 'mark' &&
    !isBeside(ws, near)
  const within =
    near.strength === 'say'
      ? undefined
      : left.find((f) => f.strength === 'say' && f.from > near.subject.to && f.to < near.cue.from)
  if (within) return within
  const outer = pronoun && left.findLast((f) => f.strength === 'say' && isRightBehind(ws, f, near))
  if (outer) return outer
  if (near.strength === 'say' && near.order !== 'infinitive' && !relative) return near
  if (near.strength === 'name' && !pronoun && !relative && near.order === 'subject-cue') return near
  // "according to the agency, Hale said the road rests but cannot support the ‘dire’ weight": both verbs are Hale's
  const own = left.findLast(
    (f) => f.strength === 'say' && f.subject.from === near.subject.from && f.cue.to < near.cue.from,
  )
  if (own && near.strength === 'stance') return own
  const say = left.findLast((f) => f.strength === 'say' && f.order !== 'infinitive' && f.cue.to < near.from)
  if (!say) return near
  return ws[near.from - 1]?.kind === 'conjunction' && near.order === 'subject-cue' && !pronoun ? near : say
}

/** "would call", "may say": nothing was said yet. */
const isModal = (ws: Word[], { subject, cue }: Frame): boolean =>
  ws.slice(subject.to + 1, cue.from).some((w) => /^(?:would|could|might|may|will|should|can)$/.test(w.lower))

/** "She said she recalls ‘…’": the inner verb is part of what the outer one reports. */
const isRightBehind = (ws: Word[], outer: Frame, inner: Frame): boolean =>
  outer.cue.to + 1 === inner.subject.from ||
  (outer.cue.to + 2 === inner.subject.from && ws[outer.cue.to + 1]?.lower === 'that')

const isBeside = (ws: Word[], { to }: Frame): boolean => ws.slice(to + 1, to + 4).some((w) => w.kind === 'quote')

/** "X denounced what he called ‘…’": the words are X's. */
function mainFrame(ws: Word[], left: Frame[], near: Frame): Frame {
  const main = left.find((f) => f !== near && f.order !== 'infinitive' && f.cue.to < near.from)
  if (main) return main
  const subject = clauseSubject(ws, near.from - 1)
  return subject ? { ...near, subject } : near
}

/** Whether what a frame reports can still be going on at word `i`. */
function reaches(ws: Word[], frame: Frame, i: number): boolean {
  const between = ws.slice(frame.to + 1, i)
  if (frame.strength === 'noun') return between.length <= 6
  if (frame.order === 'according-to') return between.length > 0
  return !between.some((w) => w.text === ';')
}

/** A frame of speech that closes the sentence, with a comma before it: "…, the ministry said in a statement." */
function finalFrame({ words, frames }: Sentence, i: number): Frame | null {
  const last = frames.findLast(
    (f) =>
      f.from > i &&
      f.strength === 'say' &&
      (f.order === 'subject-cue' || f.order === 'cue-subject' || f.order === 'according-to'),
  )
  if (!last) return null
  const mark = words[last.from - 1]
  const open = mark?.text === ',' || mark?.text === '—' || mark?.kind === 'quote' || last.order === 'according-to'
  return open && !words.slice(last.to + 1).some((w) => w.kind === 'quote' || w.lower === 'that') ? last : null
}

/** `X on the wall: "…"` and a paragraph that ends with a colon before the quotation. */
export function colon(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  if (i > 0) {
    if (sentence.words[i - 1]?.text !== ':') return null
    return colonIn(sentence)
  }
  const previous = sentences[s - 1]
  if (previous?.words.at(-1)?.text !== ':') return null
  const frame = previous.frames.at(-1)
  if (frame) return { ...made('colon', q, i, sentence, frame), sentence: previous }
  return colonIn(previous)
}

function colonIn(sentence: Sentence): Attribution | null {
  const subject = phraseStartingAt(sentence.words, 0)
  return { rule: 'colon', mode: 'direct', sentence, subject, frame: null }
}

/** A frame elsewhere in the sentence: "…, according to X", "…, X said." */
export function around(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const frame =
    finalFrame(sentence, i) ?? sentence.frames.find((f) => f.order === 'according-to' || f.order === 'as-saying')
  return frame ? made('around', q, i, sentence, frame) : null
}
