/** The subject of a clause and of a sentence. */
import { BODY_NOUNS, PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import { at, isComma, type Phrase, phraseStartingAt } from './phrase.ts'
import type { Word } from './words.ts'

/** The subject of the clause in which word `i` stands: its first noun phrase behind an opening phrase of time or place. */
export function clauseSubject(ws: Word[], i: number): Phrase | null {
  for (let from = clauseStart(ws, i); ; from = clauseStart(ws, from - 1)) {
    const phrase = firstPhrase(ws, from, i)
    if (phrase) return phrase
    if (from <= afterDateline(ws)) return null
  }
}

/** The subject of the sentence's first clause, if it stands before word `until`. */
export const mainSubject = (ws: Word[], until: number): Phrase | null => firstPhrase(ws, afterDateline(ws), until)

/** "LONDON (AP) — The river rose", "LONDON, May 2 (AP) — …": the article begins behind the dash. */
export function afterDateline(ws: Word[]): number {
  const dash = ws.slice(0, 14).findIndex((w) => /^(?:—|–|--|-)$/.test(w.text))
  return dash > 0 && ws[dash - 1]?.text === ')' ? dash + 1 : 0
}

function clauseStart(ws: Word[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const w = ws[k] as Word
    if (SUBORDINATORS.has(w.lower) && w.kind !== 'name' && !(w.lower === 'as' && at(ws, k + 1)?.kind === 'noun'))
      return k + 1
    if (w.text === ';' || w.text === ':') return k + 1
  }
  const start = afterDateline(ws)
  return start < i ? start : 0
}

/** First noun phrase from `from` that can be a subject: behind opening phrases, before any verb. */
function firstPhrase(ws: Word[], from: number, until: number): Phrase | null {
  let k = from
  let opening = false
  while (k < until) {
    const w = ws[k] as Word
    if ((w.kind === 'auxiliary' || w.kind === 'verb') && (k > from || from > 0)) return null
    if (w.kind === 'preposition' || (k === from && opensWithVerb(ws, k))) {
      while (k < until && !isComma(at(ws, k))) k++
      k++
      opening = true
      continue
    }
    const phrase =
      w.kind === 'name' || w.kind === 'noun' || w.kind === 'determiner' || w.kind === 'pronoun'
        ? phraseStartingAt(ws, k)
        : null
    if (phrase && phrase.to < until && speaks(ws, phrase) && !(opening && isPlaceInList(ws, phrase))) return phrase
    k = phrase && phrase.to < until ? phrase.to + 1 : k + 1
  }
  return null
}

/** "in Portsmouth, N.H., on Tuesday, …": a further name of a place in an opening phrase. */
const isPlaceInList = (ws: Word[], { from, to }: Phrase): boolean =>
  from === to && isComma(at(ws, to + 1)) && ['preposition', 'time'].includes(at(ws, to + 2)?.kind ?? '')

/** "Following the vote, …", "asked about it, …": an opening phrase made from a verb. */
function opensWithVerb(ws: Word[], k: number): boolean {
  const w = ws[k] as Word
  if (w.kind === 'verb') return true
  if (!/(?:ing|ed)$/.test(w.lower) || (w.kind !== 'noun' && w.kind !== 'name')) return false
  const next = at(ws, k + 1)
  return !!next && next.kind !== 'verb' && next.kind !== 'name' && next.kind !== 'auxiliary' && next.kind !== 'mark'
}

/** Whether a phrase can be somebody: a name, a pronoun, a word with an article, people in the plural. */
function speaks(ws: Word[], { from, to }: Phrase): boolean {
  const [first, last] = [ws[from] as Word, ws[to] as Word]
  if (first.kind === 'pronoun' || first.kind === 'determiner' || last.kind === 'name') return true
  return (
    /s$/.test(last.lower) ||
    PERSON_NOUNS.has(last.lower) ||
    BODY_NOUNS.has(last.lower) ||
    ws.slice(from, to).some((w) => w.kind === 'name')
  )
}
