/** Events in order of time, each with its precision and every file that dates it; the undated apart. */
import { t } from '../strings.ts'
import { rangeWords } from './days.ts'
import { type Evidence, type Library, order } from './library.ts'

export interface TimelineEntry {
  id: string
  /** First day, for sorting and for programs. */
  from: string
  when: string
  precision: string
  /** Dated to the day or better. */
  exact: boolean
  sources: Evidence[]
}
export interface Publication {
  article: string
  from: string
  outlet: string | null
}
export interface Timeline {
  months: {
    month: string
    entries: (({ kind: 'event' } & TimelineEntry) | ({ kind: 'publication' } & Publication))[]
  }[]
  undated: { id: string; sources: Evidence[] }[]
  events: number
}

export function timelineOf(library: Library): Timeline {
  const at = (place: { article: string; start: number; end: number }): Evidence =>
    library.evidence(library.article(place.article), place)
  const events = library.dossier.events.map((e) => ({
    kind: 'event' as const,
    id: e.id.toLowerCase(),
    from: e.range[0],
    when: rangeWords(e.range, e.precision),
    precision: t.precision[e.precision],
    exact: e.precision === 'day' || e.precision === 'time',
    sources: e.sources.map(at),
  }))
  const publications = library.articles
    .filter((a) => a.fields.published)
    .map((a) => ({
      kind: 'publication' as const,
      article: a.id,
      from: a.fields.published?.value ?? '',
      outlet: a.fields.outlet?.value ?? null,
    }))
  const all = [...events, ...publications].sort((a, b) => order(a.from, b.from) || order(a.kind, b.kind))
  const months = new Map<string, Timeline['months'][number]>()
  for (const entry of all) {
    const month = entry.from.slice(0, 7)
    const known = months.get(month) ?? { month, entries: [] }
    months.set(month, known)
    known.entries.push(entry)
  }
  return {
    months: [...months.values()],
    undated: library.dossier.undated.map((e) => ({ id: e.id.toLowerCase(), sources: e.sources.map(at) })),
    events: events.length,
  }
}
