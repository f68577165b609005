/** Frames that report nothing that somebody said. */
import type { Sentence } from './attribution.ts'
import { PERSON_NOUNS } from './data/words.ts'
import type { Frame } from './frames.ts'
import type { Word } from './words.ts'

/** "I think" outside quotation marks is the author; "those who say" are nobody in particular. */
export const isNoSource = ({ words }: Sentence, frame: Frame): boolean => {
  const { subject, cue, from, order } = frame
  const { lower } = words[subject.from] as Word
  if (lower === 'who') return words[subject.from - 1]?.text !== ','
  if (isNegated(words, subject.to, cue.from)) return true
  // "It is worth noting that …"
  if (lower === 'it' && (order === 'participle' || order === 'infinitive')) return true
  if (isNounHere(words, frame)) return true
  // "less credit than aides say he deserves"
  if (words[from - 1]?.lower === 'than') return true
  return /^(?:i|we|you|which|that)$/.test(lower) || isGap(words, from)
}

const NUMBERS = /(?:^|-)(?:two|three|four|five|six|seven|eight|nine|ten)$/

/** "two states that", "most Southern states that", "the new thinking that": no verb. */
function isNounHere(ws: Word[], { cue, order }: Frame): boolean {
  const [word, previous] = [ws[cue.from] as Word, ws[cue.from - 1]]
  if (word.lower === 'states')
    return (
      !previous ||
      /^(?:conjunction|determiner|mark)$/.test(previous.kind) ||
      /^\d|ern$/.test(previous.lower) ||
      (previous.kind === 'noun' && /(?:s|ty|teen)$/.test(previous.lower)) ||
      NUMBERS.test(previous.lower)
    )
  if (order !== 'participle' || !/^(?:thinking|writing|feeling|showing|reporting|warning)$/.test(word.lower))
    return false
  if (previous?.kind === 'determiner' || previous?.kind === 'possessive') return true
  return previous?.kind === 'noun' && ws[cue.from - 2]?.kind === 'determiner' && !PERSON_NOUNS.has(previous.lower)
}

/** "went on to say", "continued to insist": it was said. */
export const goesOnTo = (ws: Word[], { cue }: Frame): boolean =>
  /^(?:continu(?:e[sd]?|ing)|on|began|begins?|came|out)$/.test(ws[cue.from - 1]?.lower ?? '')

/** "did not say", "never said": nothing was said. */
const isNegated = (ws: Word[], from: number, to: number): boolean =>
  ws
    .slice(Math.max(from + 1, to - 4), to)
    .some(
      (w, k, all) =>
        /^(?:not|never|cannot)$|n['’]t$/.test(w.lower) &&
        all.slice(k + 1).every((o) => ['auxiliary', 'adverb', 'time'].includes(o.kind)),
    )

/** "a wall, which he said …", "what she says …": the words that are reported stand before the verb. */
const isGap = (ws: Word[], from: number): boolean =>
  /^(?:what|how|why)$/.test(ws[from - 1]?.lower ?? '') ||
  (/^(?:which|who|whom)$/.test(ws[from - 1]?.lower ?? '') && ws[from - 2]?.kind !== 'preposition') ||
  (ws[from - 1]?.lower === 'that' && ['noun', 'name'].includes(ws[from - 2]?.kind ?? '')) ||
  (ws[from]?.kind === 'pronoun' && ws[from - 1]?.kind === 'noun' && /^\p{Ll}/u.test((ws[from - 1] as Word).text))
