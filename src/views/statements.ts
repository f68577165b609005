/** Who said what: every quotation and reported statement, by speaker. */
import { rowAnchor } from './address.ts'
import { type Library, order } from './library.ts'
import { type Named, type Utterance, utterancesOf } from './utterances.ts'

export interface SpeakerGroup {
  /** Null = not established. */
  speaker: (Named & { id: string }) | null
  anchor: string
  rows: (Utterance & { row: string })[]
}

/** Speakers with most words first; what nobody could be given stands last. */
export function statementsBySpeaker(library: Library): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>()
  for (const article of library.articles)
    for (const u of utterancesOf(library, article)) {
      const id = u.speaker?.id ?? ''
      const group = groups.get(id) ?? { speaker: u.speaker, anchor: id ? `by-${id}` : 'not-established', rows: [] }
      groups.set(id, group)
      group.rows.push({ ...u, row: rowAnchor(article.id, u.id) })
    }
  return [...groups.values()].sort(
    (a, b) =>
      Number(!a.speaker) - Number(!b.speaker) ||
      b.rows.length - a.rows.length ||
      order(a.speaker?.name ?? '', b.speaker?.name ?? ''),
  )
}
