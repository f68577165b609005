/** Where the words that are reported begin, and whether they are a clause. */
import { OBJECT_PRONOUNS } from './data/words.ts'
import type { Frame } from './frames.ts'
import { phraseStartingAt } from './phrase.ts'
import { GIVEN_OUT } from './subject.ts'
import type { Word } from './words.ts'

export const QUESTION = /^(?:whether|if|how|why|what|who|when|where)$/

/** First word of what is reported: behind a hearer, a place and a time. */
export function contentStart(ws: Word[], frame: Frame): number {
  let from = frame.cue.to + 1
  if (frame.lemma === 'ask') return behindAsked(ws, from)
  if (
    /^(?:tell|remind|assure|warn|inform|advise|promise|caution)$/.test(frame.lemma) ||
    /^(?:on|in|at|during|to|after|through|via|out)$/.test(ws[from]?.lower ?? '')
  )
    from = behindHearer(ws, from)
  from = behindOccasion(ws, from)
  if (ws[from]?.text === ',' && ws[from + 1]?.lower === 'however' && ws[from + 2]?.text === ',') from += 3
  if (ws[from]?.lower === 'out' && ws[from + 1]?.lower === 'that') from++
  // "said late on Friday", "said early in May"
  if (/^(?:late|early|later)$/.test(ws[from]?.lower ?? '') && /^(?:on|in)$/.test(ws[from + 1]?.lower ?? '')) from++
  // "said on Friday she would stay"
  if (/^(?:on|in|at)$/.test(ws[from]?.lower ?? '') && ws[from + 1]?.kind === 'time') from++
  // "said this week that"
  if (
    /^(?:this|last|that)$/.test(ws[from]?.lower ?? '') &&
    ws[from + 1]?.kind === 'time' &&
    ws[from + 2]?.lower === 'that'
  )
    from += 2
  while (ws[from]?.kind === 'time' || (ws[from]?.kind === 'adverb' && ws[from + 1]?.lower === 'that')) from++
  return from
}

/** "asked Hale whether", "asked the drivers how": behind the one who is asked. */
function behindAsked(ws: Word[], from: number): number {
  const hearer = OBJECT_PRONOUNS.has(ws[from]?.lower ?? '') ? { to: from } : phraseStartingAt(ws, from)
  return hearer && QUESTION.test(ws[hearer.to + 1]?.lower ?? '') ? hearer.to + 1 : from
}

/** "told the Herald *he*’d stay", "… *his* firm would stay": behind a hearer these begin a clause. */
const OPENING = /^(?:(?:he|she|they|it)(?:['’]\p{L}+)?|his|her|their|its)$/u

/** What is told without being a clause. */
const TOLD =
  /^(?:story|stories|tale|truth|news|reason|reasons|facts?|details?|names?|difference|way|time|same|thing|things)$/

function behindHearer(ws: Word[], from: number): number {
  for (let k = from; k < Math.min(ws.length, from + 16); k++) {
    const w = ws[k] as Word
    if (w.lower === 'that') return k
    if (w.kind === 'mark' || w.kind === 'verb' || w.kind === 'quote') break
  }
  const phrase = phraseStartingAt(ws, from)
  let behind = phrase ? phrase.to + 1 : from
  while (ws[behind]?.kind === 'time') behind++
  // "told the Herald last week she would stay"
  if (behind > from && OPENING.test(ws[behind]?.lower ?? '')) return behind
  // "told the court the money was a loan"; but "told the court the story of how it was found"
  const said = ws[behind]?.kind === 'determiner' ? phraseStartingAt(ws, behind) : null
  if (phrase && said && !TOLD.test(ws[said.to]?.lower ?? '') && startsClause(ws, behind)) return behind
  const hearer = ws[from]
  return hearer?.kind === 'pronoun' || /^(?:reporters|journalists)$/.test(hearer?.lower ?? '') ? from + 1 : from
}

const TEXT =
  /^(?:statement|report|letter|interview|email|e-mail|post|tweet|speech|message|note|memo|briefing|filing|release|conference|affidavit|blog|podcast|video|editorial|survey|review|update)$/

/** "said in a statement *it had* …", "in an interview with the Herald *the toll* …", "in a report published on Monday *it was* …". */
function behindOccasion(ws: Word[], from: number): number {
  if (!/^(?:in|at|during)$/.test(ws[from]?.lower ?? '')) return from
  const occasion = phraseStartingAt(ws, from + 1)
  if (!occasion || !TEXT.test(ws[occasion.to]?.lower ?? '')) return from
  let behind = occasion.to + 1
  if (GIVEN_OUT.test(ws[behind]?.lower ?? '')) behind++
  const other = /^(?:with|to|by)$/.test(ws[behind]?.lower ?? '') ? phraseStartingAt(ws, behind + 1) : null
  if (other) behind = other.to + 1
  if (ws[behind]?.lower === 'on') behind++
  while (ws[behind]?.kind === 'time') behind++
  return ws[behind]?.lower !== 'that' && startsClause(ws, behind) ? behind : from
}

/** A subject with a verb behind it: "the river rose", "it was", "he would". */
export function startsClause(ws: Word[], from: number): boolean {
  const first = ws[from]
  if (!first || !['pronoun', 'name', 'determiner', 'noun', 'time', 'adverb'].includes(first.kind)) return false
  if (/thing$/.test(first.lower) && ws[from + 1]?.lower === 'that') return false
  if (first.kind === 'pronoun' && /^(?:him|them|me|us)$/.test(first.lower)) return false
  // "he first heard", "she’ll stay", "they want"
  if (/^(?:i|he|she|we|they)(?:['’]\p{L}+)?$/u.test(first.lower)) return true
  for (let k = from + 1; k < Math.min(ws.length, from + 16); k++) {
    const w = ws[k] as Word
    // "the two raised"; but "the raised floor"
    const free = ws[k - 1]?.kind !== 'determiner' || (k > from + 1 && ws[k - 2]?.kind === 'determiner')
    if (w.kind === 'auxiliary' || (w.kind === 'verb' && free)) return true
    if (w.kind === 'noun' && (/ed$/.test(w.lower) || ws[k - 1]?.kind === 'pronoun')) return true
    if (w.text === ',' && k > from + 1) k = insertionEnd(ws, k)
    else if (w.kind === 'mark' || w.kind === 'quote') return false
  }
  return false
}

/** "the bridge, built by the town, was": the comma that closes what was put in; the end where none does. */
function insertionEnd(ws: Word[], open: number): number {
  const close = ws.findIndex((w, k) => k > open + 1 && k < open + 12 && w.text === ',')
  return close > 0 && ws[close + 1]?.kind === 'auxiliary' ? close : ws.length
}

/** A subject of a few words and an auxiliary: "it was", "the plan would". */
export const startsWithVerb = (ws: Word[], from: number): boolean => {
  for (let k = from; k < Math.min(ws.length, from + 12); k++) {
    const kind = ws[k]?.kind
    if (kind === 'auxiliary') return k > from
    if (kind === 'mark' || kind === 'verb' || /^(?:that|which|who)$/.test(ws[k]?.lower ?? '')) return false
  }
  return false
}

/** "said a prayer for them" has fewer words. */
const A_CLAUSE = 8

/** "said the plan rests on two loans": behind "said" a noun phrase with so much behind it is the beginning of a clause. */
export function isLong(ws: Word[], from: number): boolean {
  const first = ws[from]
  const phrase = first && ['name', 'determiner', 'noun'].includes(first.kind) ? phraseStartingAt(ws, from) : null
  if (
    !phrase ||
    /^(?:same|thing|things|words?|lot|bit|little|few|much|nothing|something|yes|no|so)$/.test(
      ws[phrase.to]?.lower ?? '',
    )
  )
    return false
  const next = ws[phrase.to + 1]
  if (!next || ws.length - phrase.to < 5 || ws[phrase.to]?.kind === 'time') return false
  return next.kind === 'noun' || next.kind === 'adverb' || ws.length - from > A_CLAUSE
}
