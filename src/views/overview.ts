/** The dossier at a glance: what was read, what agrees, what differs, what one file alone says. */
import type { Article, Caveat, Place } from '#core/model.ts'
import { t } from '../strings.ts'
import { rowAnchor } from './address.ts'
import { rangeWords } from './days.ts'
import { type FigureTable, figuresPage } from './figures.ts'
import { integrityOf } from './integrity.ts'
import { labelOf, ledgerOf } from './labels.ts'
import type { Evidence, Library } from './library.ts'
import { quotationGroups } from './quotations.ts'
import { utterancesOf } from './utterances.ts'

/** One row of a list; every cell leads back to a source. */
export interface Finding {
  kind: 'figure' | 'quotation' | 'event' | 'headline'
  label: string | null
  /** Class and words of the tag that says how the cells stand to each other. */
  tag: { name: string; words: string }
  /** Address of the full row in its ledger, null where the cells are all there is. */
  more: string | null
  cells: { evidence: Evidence; note: string | null; quoted?: boolean }[]
}

export interface Overview {
  title: string
  files: number
  outlets: { name: string; files: number }[]
  unknownOutlets: number
  /** First and last day of publication. */
  span: [string, string] | null
  undated: number
  /** Most independent origins that any claim has; null when no claim was compared. */
  origins: number | null
  agreements: Finding[]
  differences: Finding[]
  single: Finding[]
  singleTotal: number
  claims: { claim: string; path: string | null; files: number; origins: number }[]
  summary: {
    quotations: number
    unestablished: number
    figures: number
    caveats: { kind: Caveat['kind']; label: string; count: number; files: number }[]
    inferredDates: number
    cut: Article[]
    stateLinked: Article[]
  }
}

/** Rows of the list of single-source items on the front page; the ledgers hold the rest. */
const MOST_SINGLE = 12

export function overviewOf(library: Library): Overview {
  const { articles, dossier } = library
  const days = articles.flatMap((a) => a.fields.published?.value ?? [])
  const single = singleSource(library)
  return {
    title: dossier.title,
    files: articles.length,
    outlets: outletsOf(articles),
    unknownOutlets: articles.filter((a) => !a.fields.outlet).length,
    span: days.length ? [days[0] as string, days.at(-1) as string] : null,
    undated: articles.length - days.length,
    origins: dossier.origins.length ? Math.max(...dossier.origins.map((o) => o.components.length)) : null,
    ...comparisons(library),
    single: single.slice(0, MOST_SINGLE),
    singleTotal: single.length,
    claims: dossier.origins.map((o) => ({
      claim: labelOf(library, o.claim, o.label),
      path: ledgerOf(library, o.claim),
      files: o.files.length,
      origins: o.components.length,
    })),
    summary: summaryOf(articles),
  }
}

function outletsOf(articles: Article[]): Overview['outlets'] {
  const counts = new Map<string, number>()
  for (const { fields } of articles)
    if (fields.outlet) counts.set(fields.outlet.value, (counts.get(fields.outlet.value) ?? 0) + 1)
  return [...counts]
    .map(([name, files]) => ({ name, files }))
    .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1))
}

function summaryOf(articles: Article[]): Overview['summary'] {
  const said = articles.flatMap((a) => [...a.quotations.filter((q) => q.mode !== 'scare'), ...a.statements])
  const kinds = Object.keys(t.caveats) as Caveat['kind'][]
  return {
    quotations: said.length,
    unestablished: said.filter((s) => !s.speaker).length,
    figures: articles.reduce((n, a) => n + a.figures.filter((f) => f.inLedger).length, 0),
    caveats: kinds
      .map((kind) => {
        const counts = articles.map((a) => a.caveats.filter((c) => c.kind === kind).length)
        return {
          kind,
          label: t.caveats[kind],
          count: counts.reduce((a, b) => a + b, 0),
          files: counts.filter(Boolean).length,
        }
      })
      .filter((row) => row.count),
    inferredDates: articles.filter((a) => a.fields.published?.basis === 'inferred').length,
    cut: articles.filter((a) => a.truncated),
    stateLinked: articles.filter((a) => a.settings.stateLinked === true),
  }
}

function comparisons(library: Library): Pick<Overview, 'agreements' | 'differences'> {
  const figures = figuresPage(library).groups.filter((g) => g.sources > 1)
  const quotations = quotationGroups(library).filter((g) => g.sources > 1)
  const quotationFindings = quotations.map((group): Finding & { same: boolean } => ({
    kind: 'quotation',
    label: null,
    same: group.same,
    tag: group.same
      ? { name: 'identical', words: t.overview.sameWords }
      : {
          name: group.speakersDiffer ? 'differs' : 'altered',
          words: group.speakersDiffer ? t.overview.speakersDiffer : t.overview.wordsDiffer,
        },
    more: `quotations/#${group.id}`,
    cells: group.members.map((m) => ({ evidence: m.evidence, note: m.speaker?.name ?? t.speakerUnknown })),
  }))
  const figureFindings = figures.map((group) => figureFinding(group))
  const events = library.dossier.events
    .filter((e) => new Set(e.sources.map((s) => s.article)).size > 1)
    .map(
      (e): Finding => ({
        kind: 'event',
        label: rangeWords(e.range, e.precision),
        tag: { name: 'agree', words: t.overview.sameDate },
        more: `timeline/#${e.id}`,
        cells: oneAFile(e.sources).map((place) => ({ evidence: at(library, place), note: null })),
      }),
    )
  const agrees = (g: FigureTable): boolean => g.verdict === 'consistent' || g.verdict === 'restated'
  return {
    agreements: [
      ...figureFindings.filter((_, i) => agrees(figures[i] as FigureTable)),
      ...quotationFindings.filter((q) => q.same),
      ...events,
    ],
    differences: [
      ...figureFindings.filter((_, i) => !agrees(figures[i] as FigureTable)),
      ...quotationFindings.filter((q) => !q.same),
      ...integrityFindings(library),
    ],
  }
}

const figureFinding = (group: FigureTable): Finding => ({
  kind: 'figure',
  label: group.label,
  tag: { name: group.verdict, words: t.verdicts[group.verdict] },
  more: `figures/#${group.id}`,
  cells: group.columns.flatMap((c) => c.cells.map(({ figure }) => ({ evidence: figure.evidence, note: null }))),
})

const integrityFindings = (library: Library): Finding[] =>
  integrityOf(library).map(({ label, a, b, quoted }) => ({
    kind: 'headline',
    label: null,
    tag: { name: 'differs', words: label },
    more: null,
    cells: [{ evidence: a, note: null }, ...(b ? [{ evidence: b, note: null, quoted }] : [])],
  }))

/** Figures and quotations of which no second file has a counterpart, in order of date. Files cut short count too. */
function singleSource(library: Library): Finding[] {
  const { groups, files } = figuresPage(library)
  const joined = new Set([
    ...groups.filter((g) => g.sources > 1).flatMap((g) => g.columns.flatMap((c) => c.cells.map((x) => x.figure.row))),
    ...quotationGroups(library)
      .filter((g) => g.sources > 1)
      .flatMap((g) => g.members.map((m) => rowAnchor(m.evidence.article, m.id))),
  ])
  const tag = { name: 'single', words: t.only }
  return files.flatMap(({ article, rows }) => [
    ...rows
      .filter((row) => !joined.has(row.row))
      .map(
        (row): Finding => ({
          kind: 'figure',
          label: row.behind,
          tag,
          more: `figures/#${row.row}`,
          cells: [{ evidence: row.evidence, note: row.assertedBy?.name ?? null }],
        }),
      ),
    ...utterancesOf(library, article)
      .filter((u) => u.kind === 'quotation' && u.mode === 'direct' && !joined.has(rowAnchor(article.id, u.id)))
      .map(
        (u): Finding => ({
          kind: 'quotation',
          label: null,
          tag,
          more: `statements/#${rowAnchor(article.id, u.id)}`,
          cells: [{ evidence: u.evidence, note: u.speaker?.name ?? t.speakerUnknown }],
        }),
      ),
  ])
}

const oneAFile = (places: Place[]): Place[] =>
  places.filter((p, i) => places.findIndex((q) => q.article === p.article) === i)

const at = (library: Library, place: Place): Evidence => library.evidence(library.article(place.article), place)
