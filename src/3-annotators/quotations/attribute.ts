/** Which frame of speech a quotation belongs to: an explicit, ordered list of rules. */
import { MEDIA_NOUNS, MEDIA_WORDS } from './data/carriers.ts'
import type { Paragraph, Quoted } from './find.ts'
import { type Frame, framesIn } from './frames.ts'
import type { Phrase } from './subject.ts'
import { clauseSubject, phraseEndingAt, phraseStartingAt } from './subject.ts'
import type { Word } from './words.ts'

export interface Sentence {
  words: Word[]
  frames: Frame[]
  paragraph: Paragraph
  /** Number of the paragraph; captions and the paragraph before them share one, since captions interrupt a text. */
  index: number
}

/** What a rule says of a quotation: where its speaker and cue stand. `shared` points to the quotation that it goes on. */
export interface Attribution {
  rule: string
  mode: 'direct' | 'mixed' | 'scare'
  sentence: Sentence | null
  subject: Phrase | null
  frame: Frame | null
}

export const sentenceOf = (words: Word[], paragraph: Paragraph, index: number): Sentence => ({
  words,
  frames: framesIn(words),
  paragraph,
  index,
})

interface Context {
  sentences: Sentence[]
  /** Attributions of quotations already settled. */
  settled: Map<Quoted, Attribution>
  text: string
}

type Rule = (q: Quoted, i: number, s: number, context: Context) => Attribution | null

/** In this order; the first that speaks decides. */
const RULES: Rule[] = [
  titleOfWork,
  behind,
  behindInNextSentence,
  signature,
  unknownVerb,
  before,
  colon,
  around,
  goesOn,
  ownParagraph,
  longWords,
]

/** Attributions of all outermost quotations, in order of place. */
export function attribute(text: string, sentences: Sentence[]): Map<Quoted, Attribution> {
  const settled = new Map<Quoted, Attribution>()
  const context = { sentences, settled, text }
  sentences.forEach((sentence, s) => {
    sentence.words.forEach((w, i) => {
      const q = w.quote
      if (!q) return
      for (const rule of RULES) {
        const found = rule(q, i, s, context)
        if (!found) continue
        settled.set(q, found)
        return
      }
      settled.set(q, { rule: 'no-speech', mode: 'scare', sentence: null, subject: null, frame: null })
    })
  })
  return settled
}

function made(rule: string, q: Quoted, i: number, sentence: Sentence, frame: Frame): Attribution {
  return { rule, mode: modeOf(q, i, sentence.words), sentence, subject: frame.subject, frame }
}

/** Direct when the quoted words can stand as a sentence of their own, mixed when they are part of the article's. */
function modeOf(q: Quoted, i: number, ws: Word[]): 'direct' | 'mixed' {
  const before = ws[i - 1]
  const stands = !before || before.kind === 'mark' || before.kind === 'verb' || before.kind === 'quote'
  return stands && q.end - q.start > 12 ? 'direct' : 'mixed'
}

const WORK =
  /^(?:book|novel|film|movie|show|series|album|song|play|podcast|program|programme|memoir|magazine|titled|entitled|video|documentary|musical|sitcom|drama|comedy|game|column|essay|painting|poem|hit|single|called|named|nicknamed|known|dubbed|starring|host|co-host|author|bestseller|blog|website|account|movement|campaign|project|operation|word|words|term|phrase|label|so-called|alias|aka)$/

/** “The Daily Hour” on a network, a book, a film: capital letters throughout, and nobody who says it. */
function titleOfWork(q: Quoted, i: number, s: number, { sentences, text }: Context): Attribution | null {
  const ws = (sentences[s] as Sentence).words
  const before = ws[i - 1]
  const title = isTitleCase(text.slice(q.start, q.end))
  if (!title || !before) return null
  const scare = { rule: 'title-of-work', mode: 'scare' as const, sentence: null, subject: null, frame: null }
  if (before.kind === 'possessive' || WORK.test(before.lower)) return scare
  if (before.text === ',' && ws.slice(Math.max(0, i - 5), i).some((w) => WORK.test(w.lower) && w.kind === 'noun'))
    return scare
  if (before.kind === 'preposition' && /^(?:on|of|in|for)$/.test(before.lower)) return scare
  return null
}

/** "Meet the Press": every word but the smallest begins with a capital letter. */
export function isTitleCase(words: string): boolean {
  const all = words.split(/[\s-]+/).filter((w) => /\p{L}/u.test(w))
  if (!all.length || all.length > 10) return false
  return (
    all.every((w, k) => /^[^\p{L}]*[\p{Lu}\d]/u.test(w) || (k > 0 && w.length <= 4)) &&
    /^[^\p{L}]*\p{Lu}/u.test(all[0] as string)
  )
}

/** `"…," said X` and `"…," X said`: a frame right behind the quotation. */
function behind(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const frame = sentence.frames.find((f) => f.from > i)
  if (
    !frame ||
    (frame.strength !== 'say' && frame.lemma !== 'put') ||
    frame.order === 'infinitive' ||
    frame.order === 'according-to'
  )
    return null
  const between = sentence.words.slice(i + 1, frame.from)
  if (
    between.length > 1 &&
    between.length < 10 &&
    frame.order === 'subject-cue' &&
    isNounPhrase(between) &&
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
  return made(`behind:${frame.order}`, q, i, sentence, frame)
}

/** Words that can be the beginning of a long noun phrase: no verb, no mark, no pronoun. */
const isNounPhrase = (ws: Word[]): boolean =>
  ws.every((w) => ['noun', 'name', 'determiner', 'possessive', 'preposition', 'conjunction'].includes(w.kind)) &&
  !['conjunction', 'preposition'].includes(ws[0]?.kind ?? '')

/** `"Why?" X asked.`: the sign that ends the quoted words did not end the sentence. */
function behindInNextSentence(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const next = sentences[s + 1]
  if (i !== sentence.words.length - 1 && !(i === sentence.words.length - 2 && sentence.words[i + 1]?.kind === 'mark'))
    return null
  if (!next || next.paragraph !== sentence.paragraph) return null
  const frame = next.frames[0]
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
  return { ...made(`behind:${frame.order}`, q, 0, next, frame), mode: 'direct' }
}

/** `"…," X barked`, `"…!" beamed X`: the comma or sign inside the marks tells that a verb unknown to the lists reports. */
function unknownVerb(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
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

/** Words that make whole sentences are somebody's, even where nobody is named. */
function longWords(q: Quoted, i: number, s: number, { sentences, settled, text }: Context): Attribution | null {
  const inner = text.slice(q.start, q.end)
  const count = inner.split(/\s+/).length
  const whole = /^[^\p{L}]*\p{Lu}/u.test(inner) && /[.,!?…]$/.test(inner)
  if (isTitleCase(inner) || count < (whole ? 6 : 12)) return null
  const earlier = earlierInParagraph(i, s, sentences, settled)
  if (earlier) return { ...earlier, rule: 'goes-on' }
  return { rule: 'whole-sentence', mode: 'direct', sentence: null, subject: null, frame: null }
}

/** `"…" — X`: a name behind a dash, in the same paragraph or as a paragraph of its own. */
function signature(_q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
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

/** `X said "…"`, `X called it "…"`, `X's claim that "…"`: the frame before the quotation that governs it. */
function before(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const left = sentence.frames.filter((f) => f.to < i && f.cue.to < i && reaches(sentence.words, f, i))
  const near = governing(sentence.words, left)
  if (!near) return null
  const outer = finalFrame(sentence, i)
  if (outer && (near.strength !== 'say' || near.order === 'infinitive') && !carries(sentence.words, outer))
    return made('around', q, i, sentence, outer)
  return made(`before:${near.order}`, q, i, sentence, near)
}

/** Whether a frame only passes on what others said: "…, the broadcaster reported." */
function carries(ws: Word[], { lemma, subject }: Frame): boolean {
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
  const say = left.findLast((f) => f.strength === 'say' && f.order !== 'infinitive' && f.cue.to < near.from)
  if (!say) return near
  return ws[near.from - 1]?.kind === 'conjunction' && near.order === 'subject-cue' && !pronoun ? near : say
}

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
function colon(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
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
function around(q: Quoted, i: number, s: number, { sentences }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  const frame =
    finalFrame(sentence, i) ?? sentence.frames.find((f) => f.order === 'according-to' || f.order === 'as-saying')
  return frame ? made('around', q, i, sentence, frame) : null
}

/** `"…," X said. "…"`: a further quotation of the same paragraph is the same speaker's. */
function goesOn(_q: Quoted, i: number, s: number, { sentences, settled }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  if (!standsAlone(sentence, i)) return null
  return earlierInParagraph(i, s, sentences, settled)
}

/** The last quotation or verb of speech before word `i` in the same paragraph. */
function earlierInParagraph(
  i: number,
  s: number,
  sentences: Sentence[],
  settled: Context['settled'],
): Attribution | null {
  const { paragraph } = sentences[s] as Sentence
  for (let k = s; k >= 0 && sentences[k]?.paragraph === paragraph; k--) {
    const other = sentences[k] as Sentence
    const last = other.words
      .slice(0, k === s ? i : undefined)
      .findLast((w) => w.quote && settled.get(w.quote)?.sentence)
    const from = last?.quote && settled.get(last.quote)
    if (from) return { ...from, rule: 'goes-on', mode: 'direct' }
    const frame =
      k < s
        ? other.frames.findLast((f) => f.strength !== 'noun' && f.strength !== 'stance' && f.order !== 'infinitive')
        : null
    if (frame) return { rule: 'goes-on', mode: 'direct', sentence: other, subject: frame.subject, frame }
  }
  return null
}

/** A paragraph that is nothing but a quotation: the last speaker of the paragraph before it. */
function ownParagraph(q: Quoted, i: number, s: number, { sentences, settled }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  if (!standsAlone(sentence, i)) return null
  let k = s - 1
  while (k >= 0 && (sentences[k]?.paragraph === sentence.paragraph || sentences[k]?.paragraph.role === 'caption')) k--
  const para = sentences[k]?.paragraph
  const none: Attribution = {
    rule: q.continued ? 'continued' : 'alone',
    mode: 'direct',
    sentence: null,
    subject: null,
    frame: null,
  }
  for (; k >= 0 && sentences[k]?.paragraph === para; k--) {
    const other = sentences[k] as Sentence
    const last = other.words.findLast((w) => w.quote && settled.get(w.quote)?.mode !== 'scare')
    const from = last?.quote && settled.get(last.quote)
    if (from?.sentence) return { ...from, rule: none.rule, mode: 'direct' }
    const frame = other.frames.findLast((f) => f.strength === 'say' && f.order !== 'infinitive')
    if (frame) return { ...none, sentence: other, subject: frame.subject, frame }
  }
  return none
}

/** Whether nothing but quotations and marks make up the sentence. */
const standsAlone = (sentence: Sentence, i: number): boolean =>
  i === 0 && sentence.words.every((w) => w.kind === 'quote' || w.kind === 'mark' || w.kind === 'conjunction')
