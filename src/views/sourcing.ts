/** The sourcing box: what the file itself says about its sources, counted. No grade is given. */
import type { Article, Caveat } from '#core/model.ts'
import { t } from '../strings.ts'
import { caveatAnchor } from './address.ts'
import type { Evidence, Library } from './library.ts'

export interface Sourcing {
  quotations: number
  statements: number
  /** Quotations and statements whose speaker is not established. */
  unestablished: number
  /** Different speakers, and how many of them have a name. */
  speakers: number
  namedSpeakers: number
  caveats: { kind: Caveat['kind']; label: string; places: Evidence[] }[]
}

const KINDS = Object.keys(t.caveats) as Caveat['kind'][]

export function sourcingOf(library: Library, article: Article): Sourcing {
  const said = [...article.quotations.filter((q) => q.mode !== 'scare'), ...article.statements]
  const speakers = new Set(said.flatMap((s) => s.speaker ?? []))
  return {
    quotations: article.quotations.filter((q) => q.mode !== 'scare').length,
    statements: article.statements.length,
    unestablished: said.filter((s) => !s.speaker).length,
    speakers: speakers.size,
    namedSpeakers: [...speakers].filter((id) => library.entity(id)?.named).length,
    caveats: KINDS.map((kind) => ({
      kind,
      label: t.caveats[kind],
      places: article.caveats
        .filter((c) => c.kind === kind)
        .map((c) => library.evidence(article, c, caveatAnchor(c.start))),
    })).filter((row) => row.places.length),
  }
}
