/** Titles of works: in quotation marks, but nobody says them. */
import type { Attribution, Context, Sentence } from '../attribution.ts'
import { cueOf } from '../cues.ts'
import type { Quoted } from '../find.ts'

const WORK =
  /^(?:book|novel|film|movie|show|series|album|song|play|podcast|program|programme|memoir|magazine|titled|entitled|video|documentary|musical|sitcom|drama|comedy|game|column|essay|painting|poem|hit|single|called|named|nicknamed|known|dubbed|starring|host|co-host|author|bestseller|blog|website|account|movement|campaign|project|operation|word|words|term|phrase|label|so-called|alias|aka)$/

/** “The Daily Hour” on a network, a book, a film: capital letters throughout, and nobody who says it. */
export function titleOfWork(q: Quoted, i: number, s: number, { sentences, text }: Context): Attribution | null {
  const ws = (sentences[s] as Sentence).words
  const before = ws[i - 1]
  const title = isTitleCase(text.slice(q.start, q.end))
  if (!title || !before) return null
  const scare: Attribution = { rule: 'title-of-work', mode: 'scare', sentence: null, subject: null, frame: null }
  if (before.kind === 'possessive' || WORK.test(before.lower)) return scare
  if (before.text === ',' && ws.slice(Math.max(0, i - 5), i).some((w) => WORK.test(w.lower) && w.kind === 'noun'))
    return scare
  if (before.kind === 'preposition' && /^(?:on|of|in|for)$/.test(before.lower)) return scare
  // "a scene from ‘Two Rivers’"
  if (/^(?:from|alongside|like)$/.test(before.lower) && /\s/.test(text.slice(q.start, q.end))) return scare
  if (before.kind === 'determiner' && /\s/.test(text.slice(q.start, q.end)) && !isNamed(sentences[s] as Sentence, i))
    return scare
  return null
}

/** Whether somebody gives the thing this name: "called it a ‘Grand Plan’". */
const isNamed = ({ frames }: Sentence, i: number): boolean =>
  frames.some((f) => f.strength === 'name' && f.cue.to < i && f.cue.to > i - 8)

/** "Premier meets envoy, ‘expresses annoyance’": the words tell what the subject does; whose words they are stays open. */
export function aboutSubject(q: Quoted, i: number, s: number, { sentences, text }: Context): Attribution | null {
  const { words, frames } = sentences[s] as Sentence
  const before = words[i - 1]
  const first = /^\p{Ll}+/u.exec(text.slice(q.start, q.start + 30))?.[0]
  const cue = first ? cueOf(first) : undefined
  if (!before || !cue || (cue.form !== 'present' && cue.form !== 'past')) return null
  if (before.text !== ',' && before.kind !== 'name') return null
  // "…, but asks for help": a further verb of the same subject reports nothing that stands before it
  if (
    frames.some((f) => (f.strength === 'say' && !(f.order === 'joined-cue' && f.cue.from > i)) || f.strength === 'noun')
  )
    return null
  return { rule: 'about-the-subject', mode: 'mixed', sentence: null, subject: null, frame: null }
}

/** "Meet the Press": every word but the smallest begins with a capital letter. */
export function isTitleCase(words: string): boolean {
  const all = words.split(/[\s-]+/).filter((w) => /\p{L}/u.test(w))
  if (!all.length || all.length > 10) return false
  return (
    all.every((w, k) => /^[^\p{L}]*[\p{Lu}\d]/u.test(w) || (k > 0 && w.length <= 4)) &&
    /^[^\p{L}]*\p{Lu}/u.test(all[0] as string)
  )
}
