/** Who is the subject of a verb, looking to its left. */
import { PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import { at, isComma, type Phrase, phraseEndingAt } from './phrase.ts'
import type { Word } from './words.ts'

/** The noun phrase that is the subject of the verb at `cue`, looking to its left; null when there is none. */
export function subjectBefore(ws: Word[], cue: number): Phrase | null {
  const j = skipAdverbs(ws, cue - 1)
  const w = at(ws, j)
  if (!w) return null
  if (w.lower === 'who' || w.lower === 'which' || (w.lower === 'that' && at(ws, j - 1)?.kind === 'noun'))
    return { from: j, to: j }
  if (isComma(w) || isDash(w) || w.text === ')' || w.text === ']') return beforeInsertion(ws, j)
  if (w.kind === 'conjunction') return null
  // "a report published on Friday said"
  if (j > 1 && GIVEN_OUT.test(w.lower) && at(ws, j - 1)?.kind === 'noun') return phraseEndingAt(ws, j - 1)
  return phraseEndingAt(ws, j)
}

/** What happens to texts before they say something. */
export const GIVEN_OUT =
  /^(?:published|released|issued|posted|conducted|obtained|unveiled|taken|filed|made|unsealed|sent|written)$/

/** Left over "has also", "on Tuesday", "later that day": words that may stand between a subject and its verb. */
export function skipAdverbs(ws: Word[], j: number): number {
  for (;;) {
    const w = at(ws, j)
    if (!w) return j
    if (w.kind === 'adverb' || w.kind === 'auxiliary') j--
    else if (isTime(ws, j)) j = beforeTime(ws, j)
    else return j
  }
}

/** "on Tuesday" "in 2010" "in the past" */
function isTime(ws: Word[], j: number): boolean {
  const w = ws[j] as Word
  if (j === 0) return false
  if (w.kind === 'time') return true
  if (/^(?:1[89]|20)\d\d$/.test(w.text)) return /^(?:in|since|by)$/.test(at(ws, j - 1)?.lower ?? '')
  return w.lower === 'past' && at(ws, j - 1)?.lower === 'the' && at(ws, j - 2)?.lower === 'in'
}

/** Left over a phrase of time that ends at `j`: "on Tuesday", "last week", "in October 2023", "this week". */
function beforeTime(ws: Word[], j: number): number {
  let k = j - 1
  while (k >= 0) {
    const w = ws[k] as Word
    if (w.kind === 'time' || /^\d+(?:st|nd|rd|th)?$/.test(w.text)) k--
    else if (w.kind === 'determiner' && /^(?:the|this|that|these|a|an)$/.test(w.lower)) k--
    else break
  }
  return /^(?:on|in|at|by|since|during|of|after|before)$/.test(at(ws, k)?.lower ?? '') ? k - 1 : k
}

const isDash = (w: Word | undefined): boolean =>
  w?.text === '—' || w?.text === '–' || w?.text === '-' || w?.text === '--'

/** A subject with words put in between: "Erdan, the country's envoy to the UN, accused". `close` is the mark before the verb. */
function beforeInsertion(ws: Word[], close: number): Phrase | null {
  const pair = (ws[close] as Word).text
  if (pair === ')' || pair === ']') {
    const phrase = phraseEndingAt(ws, close)
    return phrase && isComma(at(ws, phrase.to)) ? null : phrase
  }
  let nearest: Phrase | null = null
  for (let k = close - 1, commas = 0; k >= 0 && commas < 6; k--) {
    const w = ws[k] as Word
    if (w.kind === 'quote' && /[.,!?]/.test(w.text.at(-1) as string)) break
    if (w.text === ';' || w.text === ':') break
    if (!(isDash(ws[close] as Word) ? isDash(w) : isComma(w))) continue
    commas++
    if (k + 1 >= close) continue
    const phrase = phraseEndingAt(ws, k - 1)
    // "Hale, 51, who took charge in March, said"
    if (!phrase || /^\d+$/.test((ws[phrase.to] as Word).text) || !modifier(ws, k + 1, close)) continue
    if (opensClause(ws, phrase.from) && !isTitleBehindName(ws, phrase)) return phrase
    nearest ??= phrase
  }
  return nearest
}

/** "Ann Hale, *Chief Roads Officer*, Derby, said": a title in capitals, and a name before its comma. */
function isTitleBehindName(ws: Word[], { from, to }: Phrase): boolean {
  const [first, last, comma, name] = [ws[from], ws[to], at(ws, from - 1), at(ws, from - 2)]
  return (
    first?.kind === 'name' && PERSON_NOUNS.has(last?.lower ?? '') && isComma(comma) && name?.kind === 'name' && from > 3
  )
}

/** Whether the words after a comma describe what stands before it and are no clause of their own. */
function modifier(ws: Word[], from: number, to: number): boolean {
  const first = ws[from] as Word
  if (first.kind === 'pronoun') return first.lower === 'who'
  if (first.kind === 'conjunction') return to - from <= 6 && !ws.slice(from, to).some((w) => w.kind === 'pronoun')
  return true
}

/** Whether a clause can begin at word `i`. */
export function opensClause(ws: Word[], i: number): boolean {
  const before = at(ws, i - 1)
  if (!before) return true
  if (before.kind === 'quote' || before.kind === 'conjunction' || before.kind === 'adverb') return true
  if (before.kind === 'mark') return true
  return SUBORDINATORS.has(before.lower)
}
