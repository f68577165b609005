/** The words of a sentence with a rough kind each, enough to find who is the subject of a verb of speech. */
import type { Span } from '#core/model.ts'
import { type Token, tokens } from '#core/passages.ts'
import { type Cue, cueOf } from './cues.ts'
import { NOUNS_IN_ING, NOUNS_TOO } from './data/cues.ts'
import * as lists from './data/words.ts'
import { BODY_NOUNS, PERSON_NOUNS } from './data/words.ts'
import type { Quoted } from './find.ts'

export type Kind =
  | 'quote'
  | 'mark'
  | 'pronoun'
  | 'possessive'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'auxiliary'
  | 'adverb'
  | 'time'
  | 'verb'
  | 'name'
  | 'noun'

export interface Word extends Token {
  kind: Kind
  lower: string
  quote?: Quoted
}

/** Words of a sentence of the masked text; `quoteAt` finds quotations by the place of their first mark. */
export function words(mask: string, sentence: Span, quoteAt: Map<number, Quoted>): Word[] {
  const found: Word[] = []
  for (const token of tokens(mask, sentence)) {
    const last = found.at(-1)
    if (last?.quote && token.start < last.quote.outer.end) continue
    if (token.text === '.' && last && abbreviates(last, token, sentence.end)) {
      last.end = token.end
      last.text += '.'
      continue
    }
    if (last?.kind === 'mark' && last.text === token.text && last.end === token.start) {
      last.end = token.end
      continue
    }
    if (isAge(found, token)) {
      const [number, hyphen] = found.splice(-2) as [Word, Word]
      const text = number.text + hyphen.text + token.text
      found.push({ start: number.start, end: token.end, text, lower: text.toLowerCase(), kind: 'noun' })
      continue
    }
    const quote = quoteAt.get(token.start)
    const lower = token.text.toLowerCase()
    if (quote)
      found.push({
        start: token.start,
        end: quote.outer.end,
        text: mask.slice(token.start, quote.outer.end),
        lower,
        kind: 'quote',
        quote,
      })
    else
      found.push({ start: token.start, end: token.end, text: token.text, lower, kind: kindOf(token.text, lower, last) })
  }
  return verbsBeforeThat(found)
}

/** "The owners, meanwhile, hope that …", "Polls show that …": what can be a noun is a verb behind a mark or a plural, before "that". */
function verbsBeforeThat(ws: Word[]): Word[] {
  // "Ultimately, the mayor said"
  const opening = ws[0]
  if (opening?.kind === 'name' && ws[1]?.text === ',' && /^[A-Z][a-z]{3,}ly$/.test(opening.text))
    opening.kind = 'adverb'
  ws.forEach((w, i) => {
    // "her office said", but "told her Hale left"
    if (w.lower === 'her' && ws[i + 1]?.kind === 'noun') w.kind = 'determiner'
    if (isHeadlineCall(ws, i)) w.kind = 'verb'
    if (w.kind !== 'noun' || ws[i + 1]?.lower !== 'that') return
    const [cue, last] = [cueOf(w.lower), ws[i - 1]]
    if (!cue || !NOUNS_TOO.has(cue.lemma) || !last) return
    const behindInsertion =
      last.text === ',' && cue.form === 'present' && ws.slice(0, i - 1).some((o) => o.text === ',')
    const behindPlural = i === 1 && cue.form === 'base' && /[^s]s$/.test(last.lower)
    if (behindInsertion || behindPlural) w.kind = 'verb'
  })
  return ws
}

/** "Mayor slams owners, calls for ‘more care’": behind a verb and a comma, with the quoted words as the end of the line. */
const isHeadlineCall = (ws: Word[], i: number): boolean =>
  ws[i]?.lower === 'calls' &&
  ws[i - 1]?.text === ',' &&
  ws[i + 1]?.lower === 'for' &&
  ws[i + 2]?.kind === 'quote' &&
  i + 3 === ws.length &&
  ws.slice(1, i).some((w) => w.kind === 'verb')

function abbreviates(last: Word, dot: Token, end: number): boolean {
  if (last.end !== dot.start || dot.end >= end) return false
  return (
    lists.ABBREVIATED.has(last.lower) || (last.kind === 'name' && last.text.length <= 4 && !last.text.includes('.'))
  )
}

function kindOf(text: string, lower: string, last: Word | undefined): Kind {
  if (lower === "'s" || lower === '’s') return last?.kind === 'pronoun' ? 'auxiliary' : 'possessive'
  // "the Times’ report": the mark was no quotation mark, those are masked
  if (
    (lower === "'" || lower === '’') &&
    last &&
    /s$/i.test(last.text) &&
    (last.kind === 'name' || last.kind === 'noun')
  )
    return 'possessive'
  if (lower === 'that') return 'preposition'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'mark'
  const capital = /^\p{Lu}/u.test(text)
  const inside = !!last && last.kind !== 'mark' && last.kind !== 'quote'
  if (lists.AUXILIARIES.has(lower) && !(capital && inside)) return 'auxiliary'
  if (lists.SUBJECT_PRONOUNS.has(lower) && text !== 'US' && text !== 'IT') return 'pronoun'
  if (lists.OBJECT_PRONOUNS.has(lower) && text !== 'US') return 'pronoun'
  // "she’ll" "they've"
  if (/^(?:i|you|he|she|it|we|they)['’](?:ll|d|re|ve|m)$/.test(lower)) return 'pronoun'
  if (lists.POSSESSIVES.has(lower)) return 'determiner'
  if (lists.TIMES.has(lower) && !(capital && /^(?:may|march|sun|sat|august|last|next)$/.test(lower))) return 'time'
  if (capital && inside && !['And', 'But', 'That', 'The', 'A', 'An'].includes(text)) return 'name'
  if (lists.DETERMINERS.has(lower)) return 'determiner'
  if (lists.CONJUNCTIONS.has(lower)) return 'conjunction'
  if (lists.PREPOSITIONS.has(lower)) return 'preposition'
  if (
    lists.ADVERBS.has(lower) ||
    (/ly$/.test(lower) &&
      lower.length > 4 &&
      !capital &&
      !/^(?:family|ally|reply|supply|assembly|daily|weekly|elderly|rally|only)$/.test(lower))
  )
    return 'adverb'
  if (lists.PASTS.has(lower) && !capital && last && ['name', 'noun', 'pronoun', 'adverb'].includes(last.kind))
    return 'verb'
  const cue = cueOf(lower)
  if (capital) return cue?.strength === 'say' && (cue.form === 'past' || cue.form === 'participle') ? 'verb' : 'name'
  return cue && !NOUNS_IN_ING.has(lower) && !usedAsNoun(cue, last) ? 'verb' : 'noun'
}

/** "23" "-" "year-old": one word. */
const isAge = (found: Word[], token: Token): boolean =>
  token.text.startsWith('year-old') &&
  found.at(-1)?.text === '-' &&
  found.at(-1)?.end === token.start &&
  /^\d+$/.test(found.at(-2)?.text ?? '')

/** Forms that are nouns as well count as verbs only where a verb can stand: "the campaign", but "officials report". */
function usedAsNoun(cue: Cue, last: Word | undefined): boolean {
  if (!NOUNS_TOO.has(cue.lemma) || (cue.form !== 'base' && cue.form !== 'present')) return false
  if (
    !last ||
    last.kind === 'possessive' ||
    last.kind === 'determiner' ||
    last.kind === 'verb' ||
    last.kind === 'mark' ||
    last.kind === 'quote'
  )
    return true
  if (cue.form === 'present')
    return last.kind === 'noun' && !PERSON_NOUNS.has(last.lower) && !BODY_NOUNS.has(last.lower)
  if (last.kind === 'name') return true
  if (last.kind === 'noun') return !/s$/.test(last.lower)
  return last.kind === 'preposition' && last.lower !== 'to' && last.lower !== 'that'
}

/** The span from word `from` to word `to`, both included. */
export const spanOf = (ws: Word[], from: number, to: number): Span => ({
  start: (ws[from] as Word).start,
  end: (ws[to] as Word).end,
})
