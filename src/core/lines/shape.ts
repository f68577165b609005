/** Text in languages whose words the line model does not know: told by the shape of its lines alone. */
import type { LineFacts } from './facts.ts'

/** Longer lines with fewer common English words than this are of another language. */
const LEAST_COMMON = 0.12
const LONG = 80
const SENTENCE = 40

/** Whether most long lines hold hardly a common English word. */
export function isForeign(facts: LineFacts[]): boolean {
  const long = facts.filter((f) => f.text.length >= LONG)
  return long.length > 0 && long.filter((f) => f.stop < LEAST_COMMON).length * 2 > long.length
}

/** A long line, a sentence of some length, or a line between two of these. */
export function looksLikeText(facts: LineFacts[], i: number): boolean {
  if (isText(facts[i])) return true
  return isText(facts[i - 1]) && isText(facts[i + 1]) && (facts[i] as LineFacts).phrases.length === 0
}

// "… ." "… ؟" "… 。" "… !”"
const CLOSED = /[.!?…。！？؟۔।]["'”’»」)\]]{0,2}$/u

const isText = (fact: LineFacts | undefined): boolean =>
  fact !== undefined &&
  fact.phrases.length === 0 &&
  (fact.text.length >= LONG * 2 || (fact.text.length >= SENTENCE && CLOSED.test(fact.text.slice(-4))))
