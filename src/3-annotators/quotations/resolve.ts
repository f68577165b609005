/** Puts names to speakers: reads the sentences in order and remembers who was their subject. */
import type { Article, Mention, Span } from '#core/model.ts'
import type { Annotations } from '#core/stages.ts'
import type { Attribution, Sentence } from './attribution.ts'
import { clauseSubject, mainSubject } from './clause.ts'
import type { Quoted } from './find.ts'
import type { Frame } from './frames.ts'
import { reportedIn } from './indirect.ts'
import { peopleOf } from './people.ts'
import type { Phrase } from './phrase.ts'
import { type Discourse, type Referent, referentOf } from './referents.ts'
import { carriers, rememberGiver, rememberHeads, rememberReporter } from './via.ts'
import { spanOf } from './words.ts'

/** Referents of the subjects of each sentence, by the place of their first word. */
type Referents = Map<number, Referent | null>
type Known = Map<Sentence, Referents>

type Found = Required<Pick<Annotations, 'mentions' | 'quotations' | 'statements' | 'messages'>>

/** The annotations of an article from its settled attributions. */
export function resolve(
  article: Article,
  quotes: Quoted[],
  sentences: Sentence[],
  settled: Map<Quoted, Attribution>,
): Found {
  const discourse: Discourse = {
    text: article.text,
    people: peopleOf(
      article,
      quotes.map((q) => q.outer),
    ),
    subjects: [],
    heads: new Map(),
  }
  const known: Known = new Map()
  const asked = new Set([...settled.values()].map((a) => a.sentence))
  const added: Mention[] = []
  const named = new Set(article.mentions.map((m) => m.entity))
  const found: Found = { mentions: [], quotations: [], statements: [], messages: [] }
  for (const sentence of sentences) {
    const referents = subjectsOf(sentence, discourse)
    // most sentences are asked for by no quotation: of those nothing is kept
    if (asked.has(sentence)) known.set(sentence, referents)
    else addMentions(referents, added)
    for (const { frame, content, rule } of reportedIn(sentence)) {
      const speaker = referents.get(frame.subject.from) ?? null
      found.statements.push({
        ...spanOf(sentence.words, content.from, content.to),
        mode: 'indirect',
        ...attribution(sentence, frame.subject, frame, speaker, discourse),
        rule,
      })
    }
    for (const { quote } of sentence.words) {
      const settledHere = quote && settled.get(quote)
      if (quote && settledHere) found.quotations.push(quotationOf(quote, settledHere, known, discourse))
    }
    rememberHeads(sentence, discourse)
    rememberReporter(sentence, discourse)
    rememberGiver(sentence, discourse)
  }
  for (const q of quotes)
    if (q.nested)
      found.quotations.push({ start: q.start, end: q.end, mode: 'scare', ...NOBODY, rule: 'inside-a-quotation' })
  quotes.forEach((q, i) => {
    if (!q.closed && !q.nested && !quotes.slice(i + 1, i + 4).some((n) => n.continued))
      found.messages.push(unclosedMessage(q))
  })
  const speaking = new Set([...found.quotations, ...found.statements].flatMap((q) => [q.speaker, ...q.via]))
  // a description that nobody's words hang on ("the war erupted") names no one
  for (const referents of known.values()) addMentions(referents, added)
  found.mentions = oncePerPlace(added).filter((m) => named.has(m.entity) || speaking.has(m.entity))
  return found
}

const NO_REFERENTS: Referents = new Map()
const NOBODY = { speaker: null, speakerText: null, cue: null, via: [] }

/** Referents of all subjects in a sentence by the place of their first word; they become the last subjects known. */
function subjectsOf(sentence: Sentence, discourse: Discourse): Referents {
  const { words, frames } = sentence
  const main = mainSubject(words, words.length) ?? clauseSubject(words, words.length)
  if (!main && !frames.length) return NO_REFERENTS
  const referents: Referents = new Map()
  for (const [from, phrase] of subjectPhrases(main, frames)) {
    const referent = referentOf(phrase, sentence, discourse)
    referents.set(from, referent)
    const speaks = frames.some((f) => f.subject.from === from && f.strength === 'say')
    if (referent && sentence.paragraph.role !== 'caption' && (speaks || from === main?.from))
      discourse.subjects.push(referent)
  }
  const first = main && referents.get(main.from)
  if (first && sentence.paragraph.role !== 'caption') discourse.subjects.push(first)
  return referents
}

/** By the place of the first word, in order. */
function subjectPhrases(main: Phrase | null, frames: Frame[]): [number, Phrase][] {
  if (main && !frames.length) return [[main.from, main]]
  const phrases = new Map<number, Phrase>()
  if (main) phrases.set(main.from, main)
  for (const f of frames) phrases.set(f.subject.from, f.subject)
  return [...phrases].sort((a, b) => a[0] - b[0])
}

function quotationOf(q: Quoted, a: Attribution, known: Known, discourse: Discourse): Found['quotations'][number] {
  const span = { start: q.start, end: q.end, mode: a.mode }
  if (!a.sentence || !a.subject) return { ...span, ...NOBODY, rule: a.rule }
  const referents = known.get(a.sentence) ?? new Map(subjectsOf(a.sentence, discourse))
  const speaker = referents.get(a.subject.from) ?? referentOf(a.subject, a.sentence, discourse)
  referents.set(a.subject.from, speaker)
  known.set(a.sentence, referents)
  return { ...span, ...attribution(a.sentence, a.subject, a.frame, speaker, discourse), rule: a.rule }
}

function attribution(
  sentence: Sentence,
  subject: Phrase,
  frame: Frame | null,
  speaker: Referent | null,
  discourse: Discourse,
) {
  const entity = speaker?.entity ?? null
  return {
    speaker: entity,
    speakerText: spanOf(sentence.words, subject.from, subject.to),
    cue: frame ? spanOf(sentence.words, frame.cue.from, frame.cue.to) : null,
    via: frame ? carriers(sentence, frame, entity, discourse) : [],
  }
}

function addMentions(referents: Referents, added: Mention[]): void {
  for (const r of referents.values()) if (r?.added) added.push(r.added)
}

/** Of several on one place the last. */
function oncePerPlace(mentions: Mention[]): Mention[] {
  const sorted = mentions.sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter((m, i) => m.start !== sorted[i + 1]?.start || m.end !== sorted[i + 1]?.end)
}

const unclosedMessage = ({ outer }: Span & { outer: Span }): Found['messages'][number] => ({
  ...outer,
  ruleId: 'quotations:unclosed',
  severity: 'warning',
  reason: 'No closing quotation mark was found in this paragraph; the words are taken to end with it.',
})
