/** Statements without quotation marks, only where the shape of the sentence leaves no doubt about what was reported. */
import { actEnd, actOf, objectEnd } from './acts.ts'
import type { Sentence } from './attribution.ts'
import { afterDateline } from './clause.ts'
import { contentStart, isLong, QUESTION, startsClause, startsWithVerb } from './content.ts'
import { SPEECH_NOUNS } from './data/cues.ts'
import { SUBORDINATORS } from './data/words.ts'
import { endOf } from './ends.ts'
import type { Frame } from './frames.ts'
import { goesOnTo, isNoSource } from './no-source.ts'
import { type Phrase, phraseStartingAt } from './phrase.ts'
import type { RuleId } from './rule-ids.ts'
import { carries } from './rules/before.ts'
import type { Word } from './words.ts'

export interface Reported {
  frame: Frame
  content: Phrase
  rule: RuleId
}

type Content = Omit<Reported, 'frame'>
type Kind = 'that' | 'question' | 'shown' | 'clause'

/** Verbs that report a clause with or without "that". */
const BARE =
  /^(?:say|add|tell|note|insist|argue|claim|think|believe|contend|predict|warn|acknowledge|admit|report|announce|state|confirm|maintain|assert|allege|concede|suggest|agree)$/
/** Verbs that report a clause with "that". */
const THAT =
  /^(?:report|announce|state|concede|confirm|explain|allege|assert|maintain|conclude|deny|reveal|declare|testify|write|estimate|stress|emphasi[sz]e|reiterate|complain|recall|agree|show|find|caution|indicate|promise|vow|pledge|tweet|argue|ask|clarify|speculate|joke|observe|point|worry|mention|remind|assure|boast|lament|counter|respond|reply|remark|imply|decide|determine|demand|propose|recommend|suggest|affirm|reaffirm|learn|discover|make-clear|repeat|continue|intimate|calculate|swear|guarantee|regret|hint|theorize|caption|opine|surmise|insist|disclose|discover|assume|charge)$/
/** Verbs behind which a bare noun phrase is the rule and a clause the exception. */
const NEEDS_VERB =
  /^(?:claim|think|believe|predict|warn|acknowledge|admit|report|announce|state|confirm|maintain|assert|allege|concede|suggest|agree)$/
/** Verbs by which a text reports, with or without "that", and the texts. */
const SHOWING = /^(?:show|find|reveal|indicate|estimate)$/
const TEXTS =
  /^(?:polls?|surveys?|stud(?:y|ies)|reports?|data|analysis|figures|records|documents|results|research|filings?|statistics|review)$/
const WORDS = /^(?:words?|remarks?|comments?|statements?|speeches)$/
/** Words before which "that" points and opens no clause: "that night". */
const POINTING = /^(?:night|day|week|month|year|morning|evening|afternoon|same)$/
const ASKING = /^(?:ask|wonder|question|explain|inquire|describe|discuss|debate|recall|detail|outline|recount)$/

/** What a sentence reports in its own words. Content with quoted words is left to the quotations. */
export function reportedIn(sentence: Sentence): Reported[] {
  const found: Reported[] = []
  for (const frame of sentence.frames) {
    if (['passive-by', 'as-saying', 'speech-noun'].includes(frame.order) || isNoSource(sentence, frame)) continue
    if (frame.order === 'infinitive' && !goesOnTo(sentence.words, frame)) continue
    if (passesOn(sentence, frame)) continue
    if (found.some((f) => f.content.from <= frame.cue.from && frame.cue.to <= f.content.to)) continue
    const content =
      clauseAfter(sentence, frame) ??
      beforeFinal(sentence, frame) ??
      afterAccording(sentence, frame) ??
      afterAs(sentence, frame)
    if (!content || isShort(content) || quotes(sentence.words, content.content)) continue
    if (quoteGoesOn(sentence, content.content.to)) continue
    found.push({ frame, ...content })
  }
  return found
}

/** Fewer words are no report; but "urged a truce". */
const isShort = ({ content: { from, to }, rule }: Content): boolean => to - from < (rule === 'indirect:demand' ? 1 : 2)

/** Verbs that report quoted words behind what they judge: "and described it as “a shame”". */
const JUDGING = /^(?:describe|call|accuse|criticize|denounce|dismiss|reject|blame|praise|condemn|brand|label)$/

/** "said it was late and that the road was ‘open’": quoted words behind the content that no verb of their own reports. */
function quoteGoesOn({ words, frames }: Sentence, to: number): boolean {
  const quote = words.findIndex((w, k) => k > to && w.kind === 'quote')
  return (
    quote > 0 &&
    !frames.some((f) => f.cue.from > to && f.cue.from < quote && (f.strength === 'say' || JUDGING.test(f.lemma)))
  )
}

/** "The radio said Ruiz argues that …": the statement is that of Ruiz; the radio carries it. */
const passesOn = ({ words, frames }: Sentence, frame: Frame): boolean =>
  frame.order === 'subject-cue' &&
  carries(words, frame) &&
  frames.some(
    (f) =>
      f.order === 'subject-cue' &&
      f.strength === 'say' &&
      f.from - frame.cue.to <= (words[frame.cue.to + 1]?.lower === 'that' ? 2 : 1) &&
      f.from > frame.cue.to,
  )

const quotes = (ws: Word[], { from, to }: Phrase): boolean => ws.slice(from, to + 1).some((w) => w.kind === 'quote')

/** What follows the verb: a clause, a question, a purpose or a demand, up to where the report ends. */
function clauseAfter({ words, frames }: Sentence, frame: Frame): Content | null {
  if (frame.order === 'according-to' || frame.order === 'cue-subject') return null
  const from = contentStart(words, frame)
  const kind = contentKind(words, from, frame)
  if (!kind) return actIn(words, frames, frame)
  return { content: { from, to: endOf(words, frames, frame, from) }, rule: `indirect:${kind}` }
}

/** A promise, a demand or a mention in place of a clause. */
function actIn(ws: Word[], frames: Frame[], frame: Frame): Content | null {
  const act = actOf(ws, frame)
  if (!act) return null
  const end = actEnd(ws, act.from, endOf(ws, frames, frame, act.from))
  const to = act.kind === 'mention' ? objectEnd(ws, act.from, end) : end
  return { content: { from: act.from, to }, rule: `indirect:${act.kind}` }
}

function contentKind(ws: Word[], from: number, frame: Frame): Kind | null {
  const first = ws[from]?.lower ?? ''
  const { lemma } = frame
  if (first === 'that' && POINTING.test(ws[from + 1]?.lower ?? '')) return null
  // "charged that account"
  if (lemma === 'charge' && ws[from + 1]?.kind === 'noun' && !startsClause(ws, from + 1)) return null
  // "words of Hale show that …": what they show is not what Hale said
  if (first === 'that' && SHOWING.test(lemma) && WORDS.test(ws[frame.subject.from]?.lower ?? '')) return null
  if (first === 'that')
    return (BARE.test(lemma) || THAT.test(lemma)) && !isRelativeThat(ws, from, frame) ? 'that' : null
  if (QUESTION.test(first) && ASKING.test(lemma) && (from === frame.cue.to + 1 || lemma === 'ask')) return 'question'
  const subject = ws[frame.subject.to]?.lower ?? ''
  if (
    SHOWING.test(lemma) &&
    (TEXTS.test(subject) ||
      (lemma === 'find' && /^(?:panel|court|judge|jury|committee|commission|inquiry)$/.test(subject)))
  )
    return startsClause(ws, from) || (/^(?:poll|survey)s?$/.test(subject) && isShownThing(ws, from)) ? 'shown' : null
  if (ws[frame.from - 1]?.kind === 'quote') return null
  if (first === 'if' && lemma === 'say') return 'clause'
  if (lemma === 'tell' && from === frame.cue.to + 1) return null
  // "state troopers"
  if (ws[frame.cue.to]?.lower === 'state') return null
  // "claims he built it": a subject's pronoun is as good as a verb
  if (NEEDS_VERB.test(lemma) && !startsWithVerb(ws, from) && !/^(?:he|she|they)$/.test(first)) return null
  return BARE.test(lemma) && (startsClause(ws, from) || (lemma === 'say' && isLong(ws, from))) ? 'clause' : null
}

/** "The poll showed Hale ahead by two points": what a poll shows need not be a clause. */
const isShownThing = (ws: Word[], from: number): boolean => ws.length - from > 4 && !!phraseStartingAt(ws, from)

/** "spoke in a manner that …": the noun before "that" is neither a hearer nor the occasion of speech. */
function isRelativeThat(ws: Word[], that: number, { cue, lemma }: Frame): boolean {
  const before = ws[that - 1]
  const next = ws[that + 1]
  // "told a crowd that spilled out", "states that will vote"
  if (next?.kind === 'auxiliary' || (next?.kind === 'noun' && /ed$/.test(next.lower))) return true
  // whoever stands behind "told" is the hearer: "told a meeting of owners that …"
  if (that === cue.to + 1 || before?.kind !== 'noun' || lemma === 'tell') return false
  return !SPEECH_NOUNS.has(before.lower) && !OCCASIONS.test(before.lower)
}

const OCCASIONS =
  /^(?:conference|hearing|rally|event|meeting|briefing|debate|court|radio|television|tv|monday|summit|session|telephone|phone|crowd|supporters|reporters|journalists)$/

/** "…, X said.", "…, said X.", "…, according to X.": what stands before it. */
function beforeFinal({ words, frames }: Sentence, frame: Frame): Content | null {
  const comma = words[frame.from - 1]?.text === ',' ? frame.from - 1 : frame.order === 'according-to' ? frame.from : -1
  if (comma < 3 || (comma < 6 && !hasVerb(words, comma)) || quotes(words, { from: 0, to: words.length - 1 }))
    return null
  if (frame.order !== 'subject-cue' && frame.order !== 'cue-subject' && frame.order !== 'according-to') return null
  if (!BARE.test(frame.lemma) && !THAT.test(frame.lemma) && frame.order !== 'according-to') return null
  if (frame.order === 'subject-cue' && !ends(words, behindHearer(words, frame), frame.lemma)) return null
  // "Hale, the mayor, said the bridge …": a subject, and nothing that was said
  if (frame.order === 'cue-subject' && !hasVerb(words, comma)) return null
  if (frame.order !== 'according-to' && isOpening(words.slice(afterDateline(words), comma))) return null
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

/** "After the vote, in a hall in Derby": between its commas nothing but phrases of time and place, and no clause that is said. */
function isOpening(ws: Word[]): boolean {
  let first = true
  for (const [k, w] of ws.entries()) {
    if (w.text === ',') first = true
    else if (first && !['conjunction', 'adverb', 'time', 'mark'].includes(w.kind)) {
      if (!opensPhrase(w, ws[k + 1])) return false
      first = false
    }
  }
  return true
}

/** "after", "although", "dressed"; but "that is so", and "about 40 came", "at least 40 came". */
const opensPhrase = (w: Word, next: Word | undefined): boolean =>
  (w.kind === 'preposition' && !/^(?:\d|than$|least$|most$)/.test(next?.lower ?? '')) ||
  (SUBORDINATORS.has(w.lower) && w.lower !== 'that') ||
  /^(?:\p{Ll}+ed|absent)$/u.test(w.lower)

/** "…, Ruiz told the Herald last week": the first word behind the hearer of a verb that must have one. */
function behindHearer(ws: Word[], { lemma, cue }: Frame): number {
  const hearer = lemma === 'tell' ? phraseStartingAt(ws, cue.to + 1) : null
  return (hearer?.to ?? cue.to) + 1
}

const hasVerb = (ws: Word[], until: number): boolean =>
  ws
    .slice(1, until)
    .some((w) => w.kind === 'auxiliary' || w.kind === 'verb' || (w.kind === 'noun' && /ed$/.test(w.lower)))

/** "It will take weeks, he said, and the talks could fail": what stands before the verb is whole. */
const GOES_ON = /^(?:and|but|since|because|until|including|adding|though|although|while|when|citing|noting)$/

/** Whether nothing of weight follows: the end, or "in a statement", "on Tuesday", "to the paper", ", the first talks since May". */
function ends(ws: Word[], from: number, lemma: string): boolean {
  const w = ws[from]
  if (!w || w.text === '.' || w.kind === 'time') return true
  const next = ws[from + 1]
  if (w.text === ',' && (GOES_ON.test(next?.lower ?? '') || /^\p{Ll}{3,}ing$/u.test(next?.text ?? ''))) return true
  if (w.text === ',') return next?.kind === 'determiner' && !ws.slice(from).some((o) => o.kind === 'auxiliary')
  if (w.lower === 'to')
    return lemma !== 'point' && lemma !== 'respond' && /^(?:name|determiner)$/.test(next?.kind ?? '')
  return /^(?:in|on|at|during|after|through|via)$/.test(w.lower) && next?.lower !== 'least'
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

const NOTING = /^(?:note|say|report|explain|argue|write|observe|warn|point|acknowledge|predict)$/

/** "As X noted, …" */
function afterAs({ words, frames }: Sentence, frame: Frame): Content | null {
  const { order, lemma, subject, cue } = frame
  if (order !== 'subject-cue' || !NOTING.test(lemma) || subject.from > 2) return null
  const comma = words[cue.to + 1]?.lower === 'out' ? cue.to + 2 : cue.to + 1
  if (words[subject.from - 1]?.lower !== 'as' || words[comma]?.text !== ',') return null
  // the main clause is reported, not the one that "as" opens
  const to = endOf(words, frames, { ...frame, from: comma + 1 }, comma + 1)
  return { content: { from: comma + 1, to }, rule: 'indirect:as-noted' }
}
