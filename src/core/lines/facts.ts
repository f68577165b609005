/** What a line is by itself: its words, its phrases, whether it reads as prose. */
import type { Region } from '../model.ts'
import { PHRASES, SOCIAL, STOPWORDS } from './phrases.ts'

/** Facts of one line that its neighbours look at too. */
export interface LineFacts {
  text: string
  words: string[]
  /** Lower-case words joined: the line without marks and case. */
  key: string
  stop: number
  prose: boolean
  short: boolean
  phrases: string[]
}

/** A role and the rule that gave it. */
export interface Told {
  role: Region['role']
  rule: string
}
/** A block with what is known of it. */
export interface Line {
  facts: LineFacts
  /** The probability that it is of the article. */
  p: number
}

/** Longer lines are looked at by their beginning: what a line is shows early, and cost stays linear. */
export const LOOKED_AT = 4000
const PHRASE_LOOKED_AT = 400

/** The facts of every line, in order. */
export const lineFacts = (texts: string[]): LineFacts[] => texts.map(factsOf)

function factsOf(text: string): LineFacts {
  const words = text.slice(0, LOOKED_AT).match(/[\p{L}\p{N}][\p{L}\p{N}’'&-]*/gu) ?? []
  const lower = words.map((w) => w.toLowerCase())
  const stop = lower.filter((w) => STOPWORDS.has(w)).length / Math.max(1, words.length)
  const prose = words.length >= 12 && stop >= 0.25 && /[.!?…:;]["'”’»)\]]*\s*$/u.test(text.slice(-12))
  const head = text.slice(0, PHRASE_LOOKED_AT)
  const phrases = PHRASES.filter(([, pattern]) => pattern.test(head)).map(([name]) => name)
  if (words.length && lower.filter((w) => SOCIAL.has(w)).length * 2 >= words.length && words.length < 30)
    phrases.push('social')
  return { text, words, key: lower.join(' '), stop, prose, short: words.length < 10, phrases }
}
