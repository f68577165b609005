/** Rules for quoted words that stand without a frame of speech of their own. */
import type { Attribution, Context, Sentence } from '../attribution.ts'
import type { Quoted } from '../find.ts'
import type { Frame } from '../frames.ts'
import { isTitleCase } from './works.ts'

/** So far back goes the search for an earlier speaker. */
const REACH = 30

/** `"…," X said. "…"`: a further quotation of the same paragraph is the same speaker's. */
export function goesOn(_q: Quoted, i: number, s: number, { sentences, settled }: Context): Attribution | null {
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
  for (let k = s; k >= Math.max(0, s - REACH) && sentences[k]?.paragraph === paragraph; k--) {
    const other = sentences[k] as Sentence
    const last = other.words
      .slice(0, k === s ? i : undefined)
      .findLast((w) => w.quote && settled.get(w.quote)?.sentence)
    const from = last?.quote && settled.get(last.quote)
    if (from) return { ...from, rule: 'goes-on', mode: 'direct' }
    const frame =
      k < s
        ? other.frames.findLast(
            (f) => f.strength !== 'noun' && f.strength !== 'stance' && f.order !== 'infinitive' && isSaid(other, f),
          )
        : null
    if (frame) return { rule: 'goes-on', mode: 'direct', sentence: other, subject: frame.subject, frame }
  }
  return null
}

/** A paragraph that is nothing but a quotation: the last speaker of the paragraph before it. */
export function ownParagraph(q: Quoted, i: number, s: number, { sentences, settled }: Context): Attribution | null {
  const sentence = sentences[s] as Sentence
  // a line in single marks is a heading between paragraphs
  if (!standsAlone(sentence, i) || q.style === 'single') return null
  let k = s - 1
  const floor = Math.max(0, s - REACH)
  while (k >= floor && (sentences[k]?.paragraph === sentence.paragraph || sentences[k]?.paragraph.role === 'caption'))
    k--
  const para = sentences[k]?.paragraph
  const none: Attribution = {
    rule: q.continued ? 'continued' : 'alone',
    mode: 'direct',
    sentence: null,
    subject: null,
    frame: null,
  }
  for (; k >= floor && sentences[k]?.paragraph === para; k--) {
    const other = sentences[k] as Sentence
    const last = other.words.findLast((w) => w.quote && settled.get(w.quote)?.mode !== 'scare')
    const from = last?.quote && settled.get(last.quote)
    if (from?.sentence) return { ...from, rule: none.rule, mode: 'direct' }
    const frame = other.frames.findLast((f) => f.strength === 'say' && f.order !== 'infinitive' && isSaid(other, f))
    if (frame) return { ...none, sentence: other, subject: frame.subject, frame }
  }
  return none
}

/** "how the mayor will respond", "nobody could say": nothing was said. */
const isSaid = ({ words }: Sentence, { cue }: Frame): boolean =>
  !words
    .slice(Math.max(0, cue.from - 3), cue.from)
    .some((w) => /^(?:will|would|could|may|might|should|must|can)$/.test(w.lower))

/** Whether nothing but quotations and marks make up the sentence. */
const standsAlone = (sentence: Sentence, i: number): boolean =>
  i === 0 && sentence.words.every((w) => w.kind === 'quote' || w.kind === 'mark' || w.kind === 'conjunction')

/** Words that make whole sentences are somebody's, even where nobody is named. */
export function longWords(q: Quoted, i: number, s: number, { sentences, settled, text }: Context): Attribution | null {
  const inner = text.slice(q.start, q.end)
  const count = inner.split(/\s+/).length
  const whole = /^[^\p{L}]*\p{Lu}/u.test(inner) && /[.,!?…]$/.test(inner)
  if (isTitleCase(inner) || count < (whole ? 6 : 12)) return null
  const earlier = earlierInParagraph(i, s, sentences, settled)
  if (earlier) return { ...earlier, rule: 'goes-on' }
  return { rule: 'whole-sentence', mode: 'direct', sentence: null, subject: null, frame: null }
}
