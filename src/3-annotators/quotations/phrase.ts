/** Noun phrases by closed word classes, capital letters and marks. */
import { BODY_NOUNS, OBJECT_PRONOUNS, PERSON_NOUNS, SUBORDINATORS } from './data/words.ts'
import type { Kind, Word } from './words.ts'

/** Words `from` to `to`, both included. */
export interface Phrase {
  from: number
  to: number
}

const NUMERALS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|both|each|several|few|any|none|another)$/
const NOMINAL: ReadonlySet<Kind> = new Set(['name', 'noun', 'possessive', 'determiner'])
export const at = (ws: Word[], i: number): Word | undefined => ws[i]
export const isComma = (w: Word | undefined): boolean => w?.text === ','
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
  // "most of them", "some of us"
  if (
    /^(?:them|us|you)$/.test(head.lower) &&
    at(ws, end - 1)?.lower === 'of' &&
    NUMERALS.test(at(ws, end - 2)?.lower ?? '')
  )
    return { from: end - 2, to: end }
  // "those close to him"
  if (/^(?:him|her|them)$/.test(head.lower) && RELATED.test(at(ws, end - 2)?.lower ?? '')) {
    const before = phraseEndingAt(ws, end - 3)
    return before && { from: before.from, to: end }
  }
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

/** "sources close to", "people familiar with" */
const RELATED = /^(?:close|familiar|loyal|sympathetic)$/

/** Whether the preposition at `p` hangs on a noun to its left and not on the clause: "a spokesman for the ministry". */
function attaches(ws: Word[], p: number): boolean {
  const before = at(ws, p - 1)
  const word = (ws[p] as Word).lower
  if (!before || SUBORDINATORS.has(word) || /^(?:because|per|as|like|than)$/.test(word)) return false
  if (word === 'of' && NUMERALS.test(before.lower)) return true
  if (before.kind !== 'noun' && before.kind !== 'name') return false
  if (RELATED.test(before.lower)) return true
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
