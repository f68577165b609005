/** Statements without quotation marks, only where the shape of the sentence leaves no doubt about what was reported. */
import type { Sentence } from './attribution.ts'
import { SPEECH_NOUNS } from './data/cues.ts'
import { SUBORDINATORS } from './data/words.ts'
import type { Frame } from './frames.ts'
import type { Phrase } from './phrase.ts'
import type { Word } from './words.ts'

export interface Reported {
  frame: Frame
  content: Phrase
  rule: string
}

type Content = Omit<Reported, 'frame'>

/** Verbs that report a clause with or without "that". */
const BARE =
  /^(?:say|add|tell|note|insist|argue|claim|think|believe|contend|predict|hope|warn|acknowledge|admit|report|announce|state|confirm|maintain|assert|allege|concede)$/
/** Verbs that report a clause with "that". */
const THAT =
  /^(?:report|announce|state|concede|confirm|explain|allege|assert|maintain|conclude|deny|reveal|declare|testify|write|estimate|stress|emphasi[sz]e|reiterate|complain|recall|agree|show|find|caution|indicate|promise|vow|pledge|tweet|argue|ask|clarify|speculate|joke|observe|point|fear|worry|know|mention|remind|assure|boast|lament|counter|respond|reply|remark|figure|imply|doubt|understand|decide|determine|feel|expect|demand|propose|recommend)$/
/** Verbs behind which a bare noun phrase is the rule and a clause the exception. */
const NEEDS_VERB =
  /^(?:claim|think|believe|predict|hope|warn|acknowledge|admit|report|announce|state|confirm|maintain|assert|allege|concede)$/
/** Verbs by which a text reports, with or without "that", and the texts. */
const SHOWING = /^(?:show|find|reveal|indicate|estimate)$/
const TEXTS =
  /^(?:polls?|surveys?|stud(?:y|ies)|reports?|data|analysis|figures|records|documents|results|research|filings?|statistics|review)$/
const QUESTION = /^(?:whether|if|how|why|what|who|when|where)$/
const ASKING = /^(?:ask|wonder|question|explain|inquire)$/

/** What a sentence reports in its own words. Content with quoted words is left to the quotations. */
export function reportedIn(sentence: Sentence): Reported[] {
  const found: Reported[] = []
  for (const frame of sentence.frames) {
    if (['speech-noun', 'passive-by', 'infinitive', 'as-saying'].includes(frame.order) || isNoSource(sentence, frame))
      continue
    if (found.some((f) => f.content.from <= frame.cue.from && frame.cue.to <= f.content.to)) continue
    const content = clauseAfter(sentence, frame) ?? beforeFinal(sentence, frame) ?? afterAccording(sentence, frame)
    if (!content || content.content.to - content.content.from < 2 || quotes(sentence.words, content.content)) continue
    found.push({ frame, ...content })
  }
  return found
}

const quotes = (ws: Word[], { from, to }: Phrase): boolean => ws.slice(from, to + 1).some((w) => w.kind === 'quote')

/** "I think" outside quotation marks is the author; "those who say" are nobody in particular. */
const isNoSource = ({ words }: Sentence, { subject }: Frame): boolean =>
  /^(?:i|we|you|who|which|that)$/.test((words[subject.from] as Word).lower)

/** What follows the verb: a clause, a question, a purpose or a demand, up to where the report ends. */
function clauseAfter({ words, frames }: Sentence, frame: Frame): Content | null {
  if (frame.order === 'according-to' || frame.order === 'cue-subject') return null
  const from = contentStart(words, frame)
  const kind = contentKind(words, from, frame)
  if (!kind) return null
  return { content: { from, to: endOf(words, frames, frame, from) }, rule: `indirect:${kind}` }
}

function contentKind(ws: Word[], from: number, frame: Frame): string | null {
  const first = ws[from]?.lower ?? ''
  const { lemma } = frame
  if (first === 'that')
    return (BARE.test(lemma) || THAT.test(lemma)) && !isRelativeThat(ws, from, frame) ? 'that' : null
  if (QUESTION.test(first) && ASKING.test(lemma) && from === frame.cue.to + 1) return 'question'
  if (SHOWING.test(lemma) && TEXTS.test(ws[frame.subject.to]?.lower ?? ''))
    return startsClause(ws, from) ? 'shown' : null
  if (lemma === 'tell' && from === frame.cue.to + 1) return null
  if (NEEDS_VERB.test(lemma) && !startsWithVerb(ws, from)) return null
  return BARE.test(lemma) && startsClause(ws, from) ? 'clause' : null
}

/** "spoke in a manner that …": the noun before "that" is neither a hearer nor the occasion of speech. */
function isRelativeThat(ws: Word[], that: number, { cue, lemma }: Frame): boolean {
  const before = ws[that - 1]
  if (that === cue.to + 1 || before?.kind !== 'noun') return false
  const inPlace = ws.slice(cue.to + 1, that).some((w) => w.kind === 'preposition')
  if (inPlace || lemma !== 'tell') return !SPEECH_NOUNS.has(before.lower) && !OCCASIONS.test(before.lower)
  return false
}

const OCCASIONS =
  /^(?:conference|hearing|rally|event|meeting|briefing|debate|court|radio|television|tv|monday|summit|session|telephone|phone|crowd|supporters|reporters|journalists)$/

/** A subject of a few words and an auxiliary: "it was", "the plan would". */
const startsWithVerb = (ws: Word[], from: number): boolean => {
  for (let k = from; k < Math.min(ws.length, from + 8); k++) {
    const kind = ws[k]?.kind
    if (kind === 'auxiliary') return k > from
    if (kind === 'mark' || kind === 'preposition' || kind === 'verb') return false
  }
  return false
}

/** First word of what is reported: behind a hearer, a place and a time. */
function contentStart(ws: Word[], frame: Frame): number {
  let from = frame.cue.to + 1
  if (
    frame.lemma === 'tell' ||
    frame.lemma === 'remind' ||
    frame.lemma === 'assure' ||
    /^(?:on|in|at|during|to|after|through|via|out)$/.test(ws[from]?.lower ?? '')
  )
    from = behindHearer(ws, from)
  while (ws[from]?.kind === 'time' || (ws[from]?.kind === 'adverb' && ws[from + 1]?.lower === 'that')) from++
  return from
}

function behindHearer(ws: Word[], from: number): number {
  for (let k = from; k < Math.min(ws.length, from + 10); k++) {
    const w = ws[k] as Word
    if (w.lower === 'that') return k
    if (w.kind === 'mark' || w.kind === 'verb' || w.kind === 'quote') break
  }
  const hearer = ws[from]
  return hearer?.kind === 'pronoun' || /^(?:reporters|journalists)$/.test(hearer?.lower ?? '') ? from + 1 : from
}

/** A subject with a verb behind it: "the river rose", "it was", "he would". */
function startsClause(ws: Word[], from: number): boolean {
  const first = ws[from]
  if (!first || !['pronoun', 'name', 'determiner', 'noun', 'time', 'adverb'].includes(first.kind)) return false
  if (/thing$/.test(first.lower) && ws[from + 1]?.lower === 'that') return false
  if (first.kind === 'pronoun' && /^(?:him|them|me|us)$/.test(first.lower)) return false
  for (let k = from + 1; k < Math.min(ws.length, from + 16); k++) {
    const w = ws[k] as Word
    if (w.kind === 'auxiliary' || (w.kind === 'verb' && ws[k - 1]?.kind !== 'determiner')) return true
    if (w.kind === 'noun' && (/ed$/.test(w.lower) || ws[k - 1]?.kind === 'pronoun')) return true
    if (w.kind === 'mark' || w.kind === 'quote') return false
  }
  return false
}

/** Last word of what is reported: before a further verb of speech of the same subject, else before the full stop. */
function endOf(ws: Word[], frames: Frame[], frame: Frame, from: number): number {
  let to = ws.length - 1
  while (to > from && ws[to]?.kind === 'mark') to--
  if (SUBORDINATORS.has(ws[frame.from - 1]?.lower ?? '')) {
    const comma = ws.findIndex((w, k) => k > from + 1 && w.text === ',')
    if (comma > 0) to = Math.min(to, comma - 1)
  }
  for (const f of frames) if (f.cue.from > from) to = Math.min(to, cutBefore(ws, f, frame, from) ?? to)
  const end = ws.findIndex((_, k) => k > from + 2 && k <= to && isAside(ws, k))
  return end > 0 ? Math.min(to, end - 1) : to
}

/** Marks behind which the article speaks again: a semicolon, a dash, ", which", ", although", ", but he said". */
function isAside(ws: Word[], k: number): boolean {
  const text = ws[k]?.text
  if (text === ';' || text === '—' || text === '–' || text === '--') return true
  if (text !== ',') return false
  const next = ws[k + 1]?.lower ?? ''
  return (
    /^(?:which|who|although|though|while|whereas)$/.test(next) ||
    (next === 'even' && ws[k + 2]?.lower === 'as') ||
    (next === 'but' && ws[k + 2]?.kind === 'pronoun')
  )
}

/** Last word before a further frame that ends the report, or null if it belongs to the report. */
function cutBefore(ws: Word[], f: Frame, frame: Frame, from: number): number | null {
  const same = f.subject.from === frame.subject.from
  if (f.order === 'according-to') return Math.max(from, f.cue.from - (ws[f.cue.from - 1]?.text === ',' ? 2 : 1))
  if (!same || f.order === 'infinitive') return null
  const comma =
    ws.slice(from, f.cue.from).findLast((w) => w.kind === 'mark' || w.kind === 'noun' || w.kind === 'name')?.text ===
    ','
  if (!comma && f.strength === 'stance') return null
  let cut = f.cue.from - 1
  while (cut > from && ['conjunction', 'adverb', 'auxiliary'].includes(ws[cut]?.kind ?? '')) cut--
  if (ws[cut]?.text === ',') return cut - 1
  return ws[cut + 1]?.kind === 'conjunction' ? cut : null
}

/** "…, X said.", "…, said X.", "…, according to X.": what stands before it. */
function beforeFinal({ words, frames }: Sentence, frame: Frame): Content | null {
  const comma = words[frame.from - 1]?.text === ',' ? frame.from - 1 : frame.order === 'according-to' ? frame.from : -1
  if (comma < 3 || !hasVerb(words, comma) || quotes(words, { from: 0, to: words.length - 1 })) return null
  if (frame.order !== 'subject-cue' && frame.order !== 'cue-subject' && frame.order !== 'according-to') return null
  if (!BARE.test(frame.lemma) && !THAT.test(frame.lemma) && frame.order !== 'according-to') return null
  if (frame.order === 'subject-cue' && !ends(words, frame.cue.to + 1)) return null
  if (/^(?:who|which|that|as)$/.test((words[frame.subject.from] as Word).lower) || words[comma + 1]?.lower === 'as')
    return null
  if (
    frames.some(
      (f) =>
        f !== frame && f.strength === 'say' && f.cue.to < comma && f.order !== 'infinitive' && f.order !== 'participle',
    )
  )
    return null
  if (SUBORDINATORS.has((words[0] as Word).lower) && !words.slice(1, comma).some((w) => w.text === ',')) return null
  return { content: { from: afterDateline(words), to: comma - 1 }, rule: `indirect:before-${frame.order}` }
}

/** "LONDON (AP) — The river rose": the report begins behind the dash. */
const afterDateline = (ws: Word[]): number => {
  const dash = ws.findIndex((w) => w.text === '—' || w.text === '--' || w.text === '-')
  return dash > 0 && dash < 8 && ws[dash - 1]?.text === ')' ? dash + 1 : 0
}

const hasVerb = (ws: Word[], until: number): boolean =>
  ws
    .slice(1, until)
    .some((w) => w.kind === 'auxiliary' || w.kind === 'verb' || (w.kind === 'noun' && /ed$/.test(w.lower)))

/** Whether nothing of weight follows: the end, or "in a statement", "on Tuesday". */
function ends(ws: Word[], from: number): boolean {
  const w = ws[from]
  return !w || w.text === '.' || w.kind === 'time' || /^(?:in|on|at|during|after|through|via|of)$/.test(w.lower)
}

/** "According to X, …" */
function afterAccording({ words }: Sentence, frame: Frame): Content | null {
  if (frame.order !== 'according-to' || frame.from > 2) return null
  const comma = words.findIndex((w, k) => k > frame.to && w.text === ',')
  if (comma < 0) return null
  let to = words.length - 1
  while (to > comma && words[to]?.kind === 'mark') to--
  return { content: { from: comma + 1, to }, rule: 'indirect:according-to' }
}
