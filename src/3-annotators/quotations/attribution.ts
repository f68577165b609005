/** What the rules of attribution read and say. */
import type { Paragraph, Quoted } from './find.ts'
import { type Frame, framesIn } from './frames.ts'
import type { Phrase } from './phrase.ts'
import type { RuleId } from './rule-ids.ts'
import type { Word } from './words.ts'

export interface Sentence {
  /** Text of the article. */
  text: string
  words: Word[]
  frames: Frame[]
  paragraph: Paragraph
  /** Number of the paragraph; captions and the paragraph before them share one, since captions interrupt a text. */
  index: number
}

/** What a rule says of a quotation: where its speaker and cue stand. */
export interface Attribution {
  rule: RuleId
  mode: 'direct' | 'mixed' | 'scare'
  sentence: Sentence | null
  subject: Phrase | null
  frame: Frame | null
}

export const sentenceOf = (words: Word[], place: Pick<Sentence, 'text' | 'paragraph' | 'index'>): Sentence => ({
  ...place,
  words,
  frames: framesIn(words),
})

export interface Context {
  sentences: Sentence[]
  /** Attributions of quotations already settled. */
  settled: Map<Quoted, Attribution>
  text: string
}

/** Gets a quotation, its word and its sentence by number; says nothing where it does not apply. */
export type Rule = (q: Quoted, i: number, s: number, context: Context) => Attribution | null

export function made(rule: RuleId, q: Quoted, i: number, sentence: Sentence, frame: Frame): Attribution {
  return { rule, mode: modeOf(q, i, sentence.words, sentence.text), sentence, subject: frame.subject, frame }
}

/** Direct when the quoted words can stand as a sentence of their own or go on one; mixed when they are part of the article's. */
function modeOf(q: Quoted, i: number, ws: Word[], text: string): 'direct' | 'mixed' {
  const before = ws[i - 1]
  if (before && !['mark', 'verb', 'quote'].includes(before.kind)) return 'mixed'
  const inner = text.slice(q.start, q.end)
  if (ws.slice(0, i).some((w) => w.kind === 'quote') && before?.kind === 'mark') return 'direct'
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner) && (inner.length > 12 || /[.!?,…]$/.test(inner))
    ? 'direct'
    : 'mixed'
}
