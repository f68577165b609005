/** Who is the subject of a verb of speech: noun phrases by closed word classes, capital letters and marks. */
import { ABBREVIATED, BODY_NOUNS, OBJECT_PRONOUNS, PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import type { Kind, Word } from './words.ts'

/** Words `from` to `to`, both included. */
export interface Phrase {
  from: number
  to: number
}

const NOMINAL: ReadonlySet<Kind> = new Set(['name', 'noun', 'possessive', 'determiner'])
const OPENERS = new Set([',', ';', ':', '—', '–', '-', '--', '(', '['])

const at = (ws: Word[], i: number): Word | undefined => ws[i]
const isComma = (w: Word | undefined): boolean => w?.text === ','
const isDash = (w: Word | undefined): boolean =>
  w?.text === '—' || w?.text === '–' || w?.text === '-' || w?.text === '--'

/** The noun phrase that is the subject of the verb at `cue`, looking to its left; null when there is none. */
export function subjectBefore(ws: Word[], cue: number): Phrase | null {
  const j = skipAdverbs(ws, cue - 1)
  const w = at(ws, j)
  if (!w) return null
  if (w.lower === 'who' || w.lower === 'which' || (w.lower === 'that' && at(ws, j - 1)?.kind === 'noun'))
    return { from: j, to: j }
  if (isComma(w) || isDash(w) || w.text === ')' || w.text === ']') return beforeInsertion(ws, j)
  if (w.kind === 'conjunction') return null
  return phraseEndingAt(ws, j)
}

/** Left over "has also", "on Tuesday", "later that day": words that may stand between a subject and its verb. */
export function skipAdverbs(ws: Word[], j: number): number {
  for (;;) {
    const w = at(ws, j)
    if (!w) return j
    if (w.kind === 'adverb' || w.kind === 'auxiliary') j--
    else if (w.kind === 'time' && j > 0) j = beforeTime(ws, j)
    else return j
  }
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

/** The noun phrase whose last word stands at `j`. */
export function phraseEndingAt(ws: Word[], j: number): Phrase | null {
  let end = j
  const last = at(ws, end)
  if (last?.text === ')' || last?.text === ']') {
    while (end >= 0 && at(ws, end)?.text !== '(' && at(ws, end)?.text !== '[') end--
    end--
  }
  const head = at(ws, end)
  if (!head) return null
  if (head.kind === 'pronoun' && !/self$|selves$/.test(head.lower))
    return OBJECT_PRONOUNS.has(head.lower) && head.lower !== 'it' ? null : { from: end, to: end }
  if (
    /^(?:both|all|each|themselves|himself|herself|itself)$/.test(head.lower) &&
    at(ws, end - 1) &&
    isNominal(at(ws, end - 1) as Word)
  )
    return phraseEndingAt(ws, end - 1)
  if (
    head.kind === 'determiner' &&
    /^(?:this|that|these|those|some|both|many|others?|another|each|one|all|few)$/.test(head.lower)
  )
    return { from: end, to: end }
  if (!isNominal(head) || head.kind === 'determiner') return null
  const from = leftEdge(ws, end)
  return from > end ? null : { from, to: end }
}

const isNominal = (w: Word): boolean =>
  NOMINAL.has(w.kind) || (w.kind === 'time' && /^\p{Lu}|s$/u.test(w.text) === false)

/** First word of the phrase that ends at `end`: over modifiers, "of" and "for" phrases and joined names. */
function leftEdge(ws: Word[], end: number): number {
  let k = end
  for (;;) {
    const w = at(ws, k - 1)
    const here = ws[k] as Word
    if (!w || w.lower === 'that') return k
    if (
      here.kind === 'determiner' &&
      !(w.kind === 'preposition' || w.kind === 'conjunction' || /^(?:all|both|half|many|some)$/.test(w.lower))
    )
      return k
    if (
      isComma(w) &&
      at(ws, k - 2)?.kind === 'noun' &&
      at(ws, k - 3)?.kind === 'determiner' &&
      here.kind === 'noun' &&
      k < end + 1 &&
      at(ws, k + 1)?.kind === 'noun'
    )
      k -= 2
    else if (w.kind === 'preposition') {
      if (!attaches(ws, k - 1)) return k
      k -= 2
    } else if (w.kind === 'conjunction' && w.lower === 'and') {
      if (!joins(ws, k - 1)) return k
      k -= 2
    } else if (
      w.kind === 'quote' &&
      k - 1 > 0 &&
      w.end === here.start - 1 &&
      at(ws, k - 2)?.kind !== 'mark' &&
      !/[.,!?]/.test(w.text.at(-1) as string)
    )
      k--
    else if (isNominal(w) || (w.kind === 'verb' && here.kind !== 'determiner' && modifies(ws, k - 1))) k--
    else return k
  }
}

/** Whether the preposition at `p` hangs on a noun to its left and not on the clause: "a spokesman for the ministry". */
function attaches(ws: Word[], p: number): boolean {
  const before = at(ws, p - 1)
  const word = (ws[p] as Word).lower
  if (!before || SUBORDINATORS.has(word) || /^(?:because|per|as|like|than)$/.test(word)) return false
  if (before.kind !== 'noun' && before.kind !== 'name') return false
  if (word === 'of' || word === 'for') return true
  return (
    before.kind === 'name' || PERSON_NOUNS.has(before.lower) || BODY_NOUNS.has(before.lower) || /s$/.test(before.lower)
  )
}

/** Whether "and" at `c` joins two names or two bare nouns: "Cruz and Rubio", not "he left and the mayor". */
function joins(ws: Word[], c: number): boolean {
  const [before, after] = [at(ws, c - 1), at(ws, c + 1)]
  if (!before || !after) return false
  if (before.kind === 'name' && after.kind === 'name') return true
  if (before.kind !== 'noun') return false
  if (after.kind === 'noun' && at(ws, c - 2)?.kind === 'determiner') return true
  return PERSON_NOUNS.has(before.lower) && (after.kind === 'noun' || after.kind === 'name')
}

/** A verb form inside a noun phrase: "the retired officer", "a leading critic". */
function modifies(ws: Word[], v: number): boolean {
  const before = at(ws, v - 1)
  return (
    !!before &&
    (before.kind === 'determiner' || before.kind === 'possessive') &&
    /(?:ed|ing|charge|report|state|claim|post|court|press|chief)$/.test((ws[v] as Word).lower)
  )
}

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
    if (!phrase || !modifier(ws, k + 1, close)) continue
    if (opensClause(ws, phrase.from)) return phrase
    nearest ??= phrase
  }
  return nearest
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

/** The noun phrase that begins at `i`, up to a verb, a mark or a phrase that does not belong to it. */
export function phraseStartingAt(ws: Word[], i: number): Phrase | null {
  const first = at(ws, i)
  if (!first) return null
  if (first.kind === 'pronoun')
    return OBJECT_PRONOUNS.has(first.lower) && first.lower !== 'it' ? null : { from: i, to: i }
  let k = i
  for (; k < ws.length; k++) {
    const w = ws[k] as Word
    const before = at(ws, k - 1)
    if (
      w.kind === 'determiner' &&
      k > i &&
      before?.kind !== 'preposition' &&
      !/^(?:all|both|half)$/.test(before?.lower ?? '')
    )
      break
    if (w.kind === 'name' || w.kind === 'noun' || w.kind === 'possessive' || w.kind === 'determiner') {
      if (
        w.kind === 'noun' &&
        /(?:ed)$/.test(w.lower) &&
        before &&
        (before.kind === 'name' || PERSON_NOUNS.has(before.lower))
      )
        break
      continue
    }
    if (w.kind === 'verb' && k > i && modifies(ws, k) && at(ws, k + 1)?.kind === 'noun') continue
    if (w.kind === 'time' && k > i && before?.kind === 'determiner') continue
    if (
      w.kind === 'quote' &&
      k > i &&
      before &&
      (before.kind === 'name' || before.kind === 'noun') &&
      at(ws, k + 1)?.kind === 'name'
    )
      continue
    if (
      w.kind === 'preposition' &&
      k > i &&
      attaches(ws, k) &&
      /^(?:of|for|from|at|with|to|in)$/.test(w.lower) &&
      hangs(ws, k)
    )
      continue
    if (w.lower === 'and' && k > i && joins(ws, k) && at(ws, k + 1)?.kind === 'name') continue
    break
  }
  let to = k - 1
  while (to > i && !['name', 'noun', 'time'].includes((ws[to] as Word).kind)) to--
  const last = at(ws, to)
  return to < i ||
    !last ||
    (last.kind !== 'name' &&
      last.kind !== 'noun' &&
      !(last.kind === 'determiner' && /^(?:one|another|some|others?|many|this|that)$/.test(last.lower)))
    ? null
    : { from: i, to }
}

/** "of" and "for" always hang on; "in", "at" and the like only on a noun of office, and before a name. */
function hangs(ws: Word[], p: number): boolean {
  const word = (ws[p] as Word).lower
  const before = ws[p - 1] as Word
  if (word === 'of') return true
  if (word === 'for') return before.kind === 'noun'
  return (
    PERSON_NOUNS.has(before.lower) &&
    at(ws, p + 1)?.kind !== 'time' &&
    !/^(?:statement|interview|speech)$/.test(at(ws, p + 2)?.lower ?? '')
  )
}

/** The subject of the clause in which word `i` stands: its first noun phrase behind an opening phrase of time or place. */
export function clauseSubject(ws: Word[], i: number): Phrase | null {
  for (let from = clauseStart(ws, i); ; from = clauseStart(ws, from - 1)) {
    const phrase = firstPhrase(ws, from, i)
    if (phrase) return phrase
    if (from <= 0) return null
  }
}

function clauseStart(ws: Word[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const w = ws[k] as Word
    if (SUBORDINATORS.has(w.lower) && w.kind !== 'name' && !(w.lower === 'as' && at(ws, k + 1)?.kind === 'noun'))
      return k + 1
    if (w.text === ';' || w.text === ':') return k + 1
  }
  return 0
}

/** The subject of the sentence's first clause, if it stands before word `until`. */
export const mainSubject = (ws: Word[], until: number): Phrase | null => firstPhrase(ws, 0, until)

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

/** Whether a word ends with the full stop of an abbreviation. */
export const isAbbreviation = (w: Word): boolean => ABBREVIATED.has(w.lower.replace(/\.$/, '')) || OPENERS.has(w.text)
