/** Statements that are acts of speech: promises, demands and utterances about a thing, told with "to …" or an object. */
import { BODY_NOUNS, OBJECT_PRONOUNS, PASTS, PERSON_NOUNS } from './data/words.ts'
import type { Frame } from './frames.ts'
import { type Phrase, phraseStartingAt } from './phrase.ts'
import type { Word } from './words.ts'

export interface Act {
  kind: 'promise' | 'demand' | 'mention'
  /** First word of what was promised, demanded or mentioned. */
  from: number
}

/** Verbs by which one binds oneself: "vowed to stay". Wishes are none: "wanted to stay" need not have been said. */
const PROMISING = /^(?:promise|vow|pledge|threaten|swear|propose|claim|demand|offer)$/
/** Verbs by which one wants others to act: "urged the owners to wait". */
const DEMANDING =
  /^(?:urge|ask|order|warn|encourage|beg|advise|implore|instruct|exhort|press|challenge|want|remind|plead)$/
/** Verbs by which one wants a thing: "urged a truce", "demanded an apology". */
const WANTING = /^(?:urge|demand)$/
/** Verbs of uttering that take as their object what was uttered; those of deeds, as "support" and "attack", are none. */
const MENTIONING =
  /^(?:compare|criticize|criticise|condemn|accuse|praise|dismiss|express|voice|mention|cite|describe|announce|propose|emphasize|emphasise|stress|congratulate|reject|denounce|decry|slam|outline|detail|dispute|blame|lament|bemoan|reiterate|predict)$/

const OCCASION = /^(?:statement|interview|speech|letter|tweet|post|debate|memo|email|op-ed)$/

/** Where the object of a mention ends: "criticized the plan when …", "the plan, which …". */
export function objectEnd(ws: Word[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const [w, next] = [ws[k] as Word, ws[k + 1] as Word]
    if (/^(?:when|while|because|after|before|since|but)$/.test(w.lower))
      return ws[k - 1]?.kind === 'mark' ? k - 2 : k - 1
    if (w.text === ',' && /^(?:which|who|when|where|including|such|even|an?|the|saying|something)$/.test(next.lower))
      return k - 1
  }
  return to
}

const BEHIND_ACT = /^(?:saying|citing|adding|noting|arguing|calling|reflecting|believing|after|when|while|because)$/

/** Where any act ends: "called for calm in a statement", "vowed to stay and praised the town", "vowed to stay, citing …". */
export function actEnd(ws: Word[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    const [w, next, second] = [ws[k], ws[k + 1], ws[k + 2]] as [Word, Word, Word]
    if (/^(?:in|during)$/.test(w.lower) && next.kind === 'determiner' && OCCASION.test(second?.lower)) return k - 1
    const joint = w.lower === 'and' || w.text === ','
    if (joint && isFinished(next.kind === 'adverb' || next.lower === 'and' ? second : next))
      return ws[k - 1]?.text === ',' ? k - 2 : k - 1
    if (w.text === ',' && BEHIND_ACT.test(next.lower)) return k - 1
    // "criticizing the plan and expressing anger": two acts
    if (w.lower === 'and' && isGerund(ws[from - 1]) && isGerund(next) && !ws.slice(from, k).some(isGerund))
      return ws[k - 1]?.text === ',' ? k - 2 : k - 1
  }
  return to
}

const isGerund = (w: Word | undefined): boolean => /^\p{Ll}+ing$/u.test(w?.text ?? '')

/** "praised", "went", "has": a verb of the clause that tells of the act, since an act holds infinitives and objects. */
const isFinished = (w: Word | undefined): boolean =>
  !!w &&
  (/^(?:has|had|was|is|will|would|did)$/.test(w.lower) ||
    PASTS.has(w.lower) ||
    (/^\p{Ll}+ed$/u.test(w.text) && w.kind !== 'name'))

/** Verbs that name a topic with "about". */
const TOPICAL = /^(?:complain|ask|warn|joke|tweet|lie|boast|brag|preach|rant|fret)$/

/** The act that a frame tells of, or null. */
export function actOf(ws: Word[], frame: Frame): Act | null {
  if (!['subject-cue', 'joined-cue', 'participle'].includes(frame.order) || describes(ws, frame)) return null
  let from = frame.cue.to + 1
  // "announced on Friday the arrest", "announced Friday that"
  while (ws[from]?.kind === 'time' || (ws[from]?.lower === 'on' && ws[from + 1]?.kind === 'time')) from++
  const first = ws[from]
  if (!first) return null
  if (frame.lemma === 'call') return calledFor(ws, from)
  if (PROMISING.test(frame.lemma) && isInfinitive(ws, from))
    return isSomebody(ws, frame.subject) ? { kind: 'promise', from } : null
  if (DEMANDING.test(frame.lemma) && actsOfOthers(ws, from)) return { kind: 'demand', from }
  if (WANTING.test(frame.lemma) && isObject(ws, from) && !isPerson(ws, from)) return { kind: 'demand', from }
  if (TOPICAL.test(frame.lemma) && first.lower === 'about' && isObject(ws, from + 1))
    return { kind: 'mention', from: from + 1 }
  // "a report compares ten polls": things compare as well
  if (frame.lemma === 'compare' && !isSomebody(ws, frame.subject)) return null
  // "citing a source in the police": whom one cites is no statement
  if (frame.lemma === 'cite' && ws.slice(from, from + 4).some((w) => /^(?:sources?|officials?)$/.test(w.lower)))
    return null
  return MENTIONING.test(frame.lemma) && isObject(ws, from) ? { kind: 'mention', from } : null
}

/** "the race promises to be close": a thing promises nothing. */
function isSomebody(ws: Word[], { from, to }: Phrase): boolean {
  const [first, last] = [ws[from] as Word, ws[to] as Word]
  if (last.kind !== 'noun') return first.lower !== 'it'
  return (
    PERSON_NOUNS.has(last.lower) || BODY_NOUNS.has(last.lower) || /(?:ers|ors|ists|ans|men|crats)$/.test(last.lower)
  )
}

/** "volunteers asking to lead": a participle right behind a noun tells what the noun is like. */
const describes = (ws: Word[], { order, cue }: Frame): boolean =>
  order === 'participle' && ['noun', 'name', 'time', 'determiner'].includes(ws[cue.from - 1]?.kind ?? '')

/** "called for new elections", "called on the owners to wait" */
function calledFor(ws: Word[], from: number): Act | null {
  const word = ws[from]?.lower
  if (word === 'for') return { kind: 'demand', from: from + 1 }
  return word === 'on' && actsOfOthers(ws, from + 1) ? { kind: 'demand', from: from + 1 } : null
}

const isObject = (ws: Word[], k: number): boolean =>
  ['determiner', 'name', 'noun'].includes(ws[k]?.kind ?? '') && !!phraseStartingAt(ws, k)

/** "urged the owners on": no thing that is wanted. */
function isPerson(ws: Word[], from: number): boolean {
  const last = ws[phraseStartingAt(ws, from)?.to ?? from] as Word
  return (
    last.kind === 'name' ||
    PERSON_NOUNS.has(last.lower) ||
    BODY_NOUNS.has(last.lower) ||
    /(?:ers|ors|ists|ans)$/.test(last.lower)
  )
}

/** "to" with a verb behind it: "to wait", not "to the owners" and not "to owners". */
const isInfinitive = (ws: Word[], k: number): boolean => {
  const next = ws[k + 1]
  if (ws[k]?.lower !== 'to' || !next || !['noun', 'verb', 'auxiliary', 'adverb'].includes(next.kind)) return false
  return !/(?:[^s]s|ed|ing)$/.test(next.lower)
}

/** Somebody with an infinitive behind: "the owners to wait". */
function actsOfOthers(ws: Word[], from: number): boolean {
  if (OBJECT_PRONOUNS.has(ws[from]?.lower ?? '')) return isInfinitive(ws, from + 1)
  const phrase = phraseStartingAt(ws, from)
  if (!phrase) return false
  for (let k = from + 1; k <= phrase.to + 4 && ws[k]?.kind !== 'mark'; k++) if (isInfinitive(ws, k)) return true
  return false
}
