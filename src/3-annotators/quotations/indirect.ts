/** Statements without quotation marks, only where the shape of the sentence leaves no doubt about what was reported. */
import type { Sentence } from './attribute.ts'
import { SUBORDINATORS } from './data/words.ts'
import type { Frame } from './frames.ts'
import type { Phrase } from './subject.ts'
import type { Word } from './words.ts'

export interface Reported {
  frame: Frame
  content: Phrase
  rule: string
}

const TELLING =
  /^(?:say|add|tell|note|report|announce|state|claim|argue|insist|acknowledge|admit|concede|confirm|explain|warn|predict|suggest|contend|allege|assert|maintain|conclude|deny|reveal|declare|testify|write|estimate|stress|emphasize|emphasise|reiterate|complain|recall|agree|believe|think|show|find|according to|caution|indicate|promise|vow|pledge)$/
const WITH_THAT =
  /^(?:believe|think|show|find|stress|emphasize|emphasise|reiterate|complain|recall|agree|indicate|promise|vow|pledge|deny|reveal|write|report|announce|confirm|conclude|declare|suggest|estimate|state|explain|admit)$/

/** What a sentence reports in its own words. A sentence with quoted words is left to the quotations. */
export function reportedIn(sentence: Sentence): Reported[] {
  const found: Reported[] = []
  for (const frame of sentence.frames) {
    if (
      !TELLING.test(frame.lemma) ||
      frame.order === 'speech-noun' ||
      frame.order === 'passive-by' ||
      frame.order === 'infinitive'
    )
      continue
    if (found.some((f) => f.content.from <= frame.cue.from && frame.cue.to <= f.content.to)) continue
    const content = afterThat(sentence, frame) ?? beforeFinal(sentence, frame) ?? afterAccording(sentence, frame)
    if (!content || quotes(sentence.words, content.content) || content.content.to - content.content.from < 3) continue
    found.push({ frame, ...content })
  }
  return found
}

type Content = Omit<Reported, 'frame'>

const quotes = (ws: Word[], { from, to }: Phrase): boolean => ws.slice(from, to + 1).some((w) => w.kind === 'quote')

/** "X said that …", "X said …": up to the end of the sentence or to a further verb of speech. */
function afterThat({ words, frames }: Sentence, frame: Frame): Content | null {
  if (frame.order === 'according-to' || frame.order === 'cue-subject') return null
  let from = frame.cue.to + 1
  if (frame.lemma === 'tell' || words[from]?.kind === 'preposition') from = skipHearer(words, from)
  while (words[from]?.kind === 'time' || (words[from]?.kind === 'adverb' && words[from + 1]?.lower === 'that')) from++
  const that = words[from]?.lower === 'that'
  if (!that && (WITH_THAT.test(frame.lemma) || !startsClause(words, from))) return null
  return { content: { from, to: endOf(words, frames, frame, from) }, rule: that ? 'indirect:that' : 'indirect:clause' }
}

/** Behind "told reporters", "said in a statement", "said on Tuesday". */
function skipHearer(ws: Word[], from: number): number {
  for (let k = from; k < Math.min(ws.length, from + 9); k++) {
    const w = ws[k] as Word
    if (w.lower === 'that') return k
    if (w.kind === 'mark' || w.kind === 'verb' || w.kind === 'quote') return from
  }
  return from
}

/** A subject with a verb behind it: "the river rose", "it was", "he would". */
function startsClause(ws: Word[], from: number): boolean {
  const first = ws[from]
  if (!first || !['pronoun', 'name', 'determiner', 'noun', 'time'].includes(first.kind)) return false
  for (let k = from + 1; k < Math.min(ws.length, from + 14); k++) {
    const w = ws[k] as Word
    if (w.kind === 'auxiliary' || (w.kind === 'verb' && ws[k - 1]?.kind !== 'determiner')) return true
    if (w.kind === 'noun' && /ed$/.test(w.lower) && k > from) return true
    if (w.kind === 'mark' || w.kind === 'quote') return false
  }
  return false
}

/** Last word of what is reported: before a further verb of speech of the same sentence, else before its full stop. */
function endOf(ws: Word[], frames: Frame[], frame: Frame, from: number): number {
  let to = ws.length - 1
  while (to > from && ws[to]?.kind === 'mark') to--
  for (const f of frames) {
    if (f.cue.from <= from || f.strength !== 'say') continue
    const joined = f.subject.from === frame.subject.from || f.order === 'participle'
    if (!joined && f.order !== 'according-to') continue
    let cut = f.cue.from - 1
    while (
      cut > from &&
      (ws[cut]?.kind === 'conjunction' ||
        ws[cut]?.kind === 'adverb' ||
        ws[cut]?.kind === 'mark' ||
        ws[cut]?.kind === 'auxiliary')
    )
      cut--
    if (ws[cut + 1]?.text === ',' || ws[cut + 1]?.kind === 'conjunction' || f.order === 'according-to')
      to = Math.min(to, cut)
  }
  return to
}

/** "…, X said.", "…, said X.", "…, according to X.": what stands before it. */
function beforeFinal({ words, frames }: Sentence, frame: Frame): Content | null {
  const comma = frame.from - 1
  if (
    words[comma]?.text !== ',' ||
    comma < 4 ||
    !startsClause(words, 0) ||
    quotes(words, { from: 0, to: words.length - 1 })
  )
    return null
  if (frame.order !== 'subject-cue' && frame.order !== 'cue-subject' && frame.order !== 'according-to') return null
  if (
    frame.order === 'subject-cue' &&
    (!ends(words, frame.cue.to + 1) || SUBORDINATORS.has((words[frame.subject.from] as Word).lower))
  )
    return null
  if (/^(?:who|which|that|as)$/.test((words[frame.subject.from] as Word).lower)) return null
  if (
    frames.some(
      (f) =>
        f !== frame && f.strength === 'say' && f.cue.to < comma && f.order !== 'infinitive' && f.order !== 'participle',
    )
  )
    return null
  const first = (words[0] as Word).kind === 'conjunction' ? 0 : 0
  return { content: { from: first, to: comma - 1 }, rule: `indirect:before-${frame.order}` }
}

/** Whether nothing of weight follows: the end, or "in a statement", "on Tuesday". */
function ends(ws: Word[], from: number): boolean {
  const w = ws[from]
  return (
    !w ||
    w.text === '.' ||
    w.kind === 'time' ||
    /^(?:in|on|at|during|after|through|via|of)$/.test(w.lower) ||
    (w.text === ',' && !ws.slice(from).some((x) => x.kind === 'auxiliary'))
  )
}

/** "According to X, …" */
function afterAccording({ words }: Sentence, frame: Frame): Content | null {
  if (frame.order !== 'according-to' || frame.from !== 0) return null
  const comma = words.findIndex((w, k) => k > frame.to && w.text === ',')
  if (comma < 0) return null
  let to = words.length - 1
  while (to > comma && words[to]?.kind === 'mark') to--
  return { content: { from: comma + 1, to }, rule: 'indirect:according-to' }
}
