/** Naming: the nouns by which an entity or its deeds are called, split by whose voice calls them so. No score. */
import type { Article, Label, Mention, Span } from '#core/model.ts'
import { articleSentences, type Token, tokens } from '#core/passages.ts'
import type { Annotator } from '#core/stages.ts'
import { DEEDS, NAMES, STATES, STOPS } from './data/heads.ts'

/** So many words may stand between an entity and the noun: "Hamas's devastating October 7 onslaught". */
const REACH = 6

export const labels: Annotator = {
  name: 'labels',
  annotate(article) {
    const voiceAt = voices(article)
    const named = article.mentions.filter(acts)
    let k = 0
    const found: Label[] = []
    for (const sentence of articleSentences(article)) {
      if (sentence.region.role === 'byline') continue
      while (k < named.length && (named[k] as Mention).start < sentence.start) k++
      const here: Mention[] = []
      for (; k < named.length && (named[k] as Mention).end <= sentence.end; k++) here.push(named[k] as Mention)
      if (!here.length) continue
      const words = tokens(article.text, sentence)
      for (const { span, head, referent } of labelsIn(words, here))
        found.push({ ...span, referent, head, ...voiceAt(span, sentence.region.role === 'caption') })
    }
    return { labels: found }
  },
}

/** A name of somebody who can do something; a place as a place does nothing. */
const acts = ({ form, type, literal }: Mention): boolean =>
  (form === 'name' || form === 'alias') && type !== 'LOC' && type !== 'FAC' && !(type === 'GPE' && literal)

type Named = { span: Span; head: string; referent: string }

/** Nouns of the lists behind an entity ("the Hamas attack") and right before one ("the militant group Hamas"). */
function labelsIn(words: Token[], here: Mention[]): Named[] {
  const starts = new Set(here.map((m) => m.start))
  return here.flatMap((mention) => {
    const next = indexFrom(words, mention.end)
    const first = indexFrom(words, mention.start)
    const behind = next >= words.length ? null : nounBehind(words, next, starts)
    const before = first > 0 ? nounBefore(words, first) : null
    return [behind, before].flatMap((noun) => (noun ? [{ ...noun, referent: mention.entity }] : []))
  })
}

/** Number of the first word at or behind a place, by binary search. */
function indexFrom(words: Token[], place: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as Token).start < place) low = middle + 1
    else high = middle
  }
  return low
}

/** "’s devastating October 7 [onslaught]": words up to the last noun of the lists, with nothing between that ends a name. */
function nounBehind(words: Token[], next: number, starts: Set<number>): Omit<Named, 'referent'> | null {
  const from = isPossessive(words[next]) ? next + 1 : next
  let head = -1
  for (let k = from; k < Math.min(words.length, from + REACH); k++) {
    const word = words[k] as Token
    if (!isPart(word) || starts.has(word.start)) break
    if (isHead(word)) head = k
    else if (head >= 0 || (from === next && isVerbForm(word))) break
  }
  if (head < 0 || (words[head + 1] && starts.has((words[head + 1] as Token).start))) return null
  return {
    span: { start: (words[from] as Token).start, end: (words[head] as Token).end },
    head: (words[head] as Token).text.toLowerCase(),
  }
}

/** "the militant [group] Hamas" */
function nounBefore(words: Token[], first: number): Omit<Named, 'referent'> | null {
  const head = words[first - 1] as Token
  if (!(NAMES.has(head.text) || STATES.has(head.text)) || /^(?:party|government|administration)$/.test(head.text))
    return null
  let from = first - 1
  while (
    from > 0 &&
    first - from < 4 &&
    isPart(words[from - 1] as Token) &&
    /^\p{Ll}/u.test((words[from - 1] as Token).text)
  )
    from--
  return { span: { start: (words[from] as Token).start, end: head.end }, head: head.text }
}

const isPossessive = (word: Token | undefined): boolean => !!word && /^['’]s?$/.test(word.text)
const isPart = (word: Token): boolean => /[\p{L}\p{N}]/u.test(word.text) && !STOPS.has(word.text.toLowerCase())
const isHead = (word: Token): boolean => DEEDS.has(word.text) || NAMES.has(word.text)
/** "rejects", "condemned": behind a name without ’s a word in small letters with a verb's ending. */
const isVerbForm = (word: Token): boolean => /^\p{Ll}+(?:s|ed)$/u.test(word.text)

type Voice = Pick<Label, 'voice' | 'speaker'>

/** Whose words a span is: inside a quotation or a statement its speaker's, else the outlet's. */
function voices(article: Article): (span: Span, caption: boolean) => Voice {
  const quotations = lookup(article.quotations)
  const statements = lookup(article.statements)
  const partly = lookup(partlyQuoted(article))
  return (span, caption) => {
    const quotation = quotations(span)
    if (quotation) return { voice: 'quotation', speaker: quotation.speaker }
    const statement = statements(span) ?? partly(span)
    if (statement) return { voice: 'paraphrase', speaker: statement.speaker }
    return { voice: caption ? 'caption' : 'narration', speaker: null }
  }
}

/** A report with "that" is short of its quoted words by so many characters at most. */
const FARTHEST = 300
/** " the council that …": "that", behind a hearer of a few words */
const THAT = /^\s(?:[^\s.;:,]+\s){0,5}that\s/

/** "said that the group’s raid was “a crime”": what stands between "that" and the quoted words is the speaker's too. */
function partlyQuoted({ text, quotations }: Article): (Span & { speaker: string | null })[] {
  return quotations.flatMap(({ mode, cue, start, speaker }) => {
    if (mode !== 'mixed' || !cue || cue.end > start || start - cue.end > FARTHEST) return []
    const that = THAT.exec(text.slice(cue.end, start))
    return that ? [{ start: cue.end + that[0].length, end: start, speaker }] : []
  })
}

/** Finds the item that touches a span; items are sorted and asked for in order of place. */
function lookup<T extends Span>(items: T[]): (span: Span) => T | undefined {
  let k = 0
  return (span) => {
    while (k < items.length && (items[k] as T).end <= span.start) k++
    const item = items[k]
    return item && item.start < span.end ? item : undefined
  }
}
