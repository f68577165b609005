/** Which frame of speech a quotation belongs to: an explicit, ordered list of rules. */
import type { Attribution, Rule, Sentence } from './attribution.ts'
import type { Quoted } from './find.ts'
import { goesOn, longWords, ownParagraph } from './rules/alone.ts'
import { around, before, colon } from './rules/before.ts'
import { behind, behindInNextSentence, signature, unknownVerb } from './rules/behind.ts'
import { aboutSubject, titleOfWork } from './rules/works.ts'

/** In this order; the first that speaks decides. */
const RULES: Rule[] = [
  titleOfWork,
  aboutSubject,
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
