/** Who said what: every quotation and reported statement, by speaker. */
import type { Article } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { lastBefore } from '#core/places.ts'
import { rowAnchor } from './address.ts'
import { type Evidence, type Library, order } from './library.ts'
import { type Named, type Utterance, utterancesOf } from './utterances.ts'

export interface StatementRow extends Utterance {
  row: string
  /** The whole sentence, where the words alone say too little. */
  sentence: Evidence | null
}

/** Words shorter than this many characters are shown in their sentence as well. */
const FEW = 48

export interface SpeakerGroup {
  /** Null = not established. */
  speaker: (Named & { id: string }) | null
  anchor: string
  /** False for a speaker known only by a description. */
  named: boolean
  /** Statements of others that name the speaker; they stand on the speaker's page. */
  about: number
  rows: StatementRow[]
}

/** Speakers with most words first; what nobody could be given stands last. */
export function statementsBySpeaker(library: Library): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>()
  const about = new Map<string, number>()
  for (const article of library.articles) {
    const all = utterancesOf(library, article)
    for (const u of all) {
      const id = u.speaker?.id ?? ''
      const group = groups.get(id) ?? emptyGroup(library, u)
      groups.set(id, group)
      group.rows.push({ ...u, row: rowAnchor(article.id, u.id), sentence: sentenceAround(library, article, u) })
    }
    for (const id of namedInWordsOfOthers(article, all)) about.set(id, (about.get(id) ?? 0) + 1)
  }
  for (const [id, group] of groups) group.about = about.get(id) ?? 0
  return [...groups.values()].sort(
    (a, b) =>
      Number(!a.speaker) - Number(!b.speaker) ||
      b.rows.length - a.rows.length ||
      order(a.speaker?.name ?? '', b.speaker?.name ?? ''),
  )
}

const emptyGroup = (library: Library, { speaker }: Utterance): SpeakerGroup => ({
  speaker,
  anchor: speaker ? `by-${speaker.id}` : 'not-established',
  named: !!speaker && (library.entity(speaker.id)?.named ?? false),
  about: 0,
  rows: [],
})

/** For each statement the entities that it names and that are not its speaker; both lists are sorted by place. */
function namedInWordsOfOthers(article: Article, all: readonly Utterance[]): string[] {
  const names = article.mentions.filter((m) => m.form !== 'pronoun')
  let first = 0
  return all.flatMap(({ speaker, evidence: { start, end } }) => {
    while (first < names.length && (names[first]?.start ?? 0) < start) first++
    const found = new Set<string>()
    for (let k = first; k < names.length && (names[k]?.end ?? end + 1) <= end; k++) found.add(names[k]?.entity ?? '')
    found.delete(speaker?.id ?? '')
    return [...found]
  })
}

function sentenceAround(library: Library, article: Article, { evidence, mode }: Utterance): Evidence | null {
  if (mode === 'direct' || !evidence.words || evidence.end - evidence.start >= FEW) return null
  const all = articleSentences(article)
  const sentence = all[lastBefore(startsOf(article), evidence.start)]
  return sentence && sentence.end >= evidence.end ? library.evidence(article, sentence) : null
}

const starts = new WeakMap<Article, number[]>()

function startsOf(article: Article): number[] {
  const known = starts.get(article) ?? articleSentences(article).map((s) => s.start)
  starts.set(article, known)
  return known
}
