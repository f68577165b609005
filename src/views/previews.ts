/** What the card of a mark says: for every mark of a briefing, and for every name. Computed at build, one file each. */
import type { Article, Mention } from '#core/model.ts'
import { plural, t } from '../strings.ts'
import { caveatAnchor, dateAnchor, mentionAnchor } from './address.ts'
import { shortDay } from './days.ts'
import { type EntityRow, entityRows, isUnsure } from './entities.ts'
import { figureRows, figureWords } from './figures.ts'
import { nameSpoken, spokenIn } from './language.ts'
import { type Evidence, type Library, lineWords, placeWords } from './library.ts'
import { crossLinks } from './links.ts'
import { utterancesOf } from './utterances.ts'

/** A card: everything in it is text; `path` leads to a place of this site. */
export interface Preview {
  kind: string
  /** Who, or what. */
  name?: string
  /** Language of the name, where it is not the page's. */
  lang?: string
  path?: string
  rows: [term: string, words: string][]
  /** The same in other files. */
  others: { words: string; path: string }[]
}
/** A card before its place and its links are added. */
interface Known extends Omit<Preview, 'rows' | 'others'> {
  rows: [string, string | null][]
  rule: string | undefined
  evidence: Evidence
  /** A name has its own list of other files. */
  isName?: boolean
}

/** Places in other files that a card names; the page behind it has them all. */
const MOST_OTHERS = 4

/** Cards of the marks of an article, by the mark's id on its page. */
export function markPreviews(library: Library, article: Article): Record<string, Preview> {
  const all = [
    ...article.mentions.map((m) => mentionCard(library, article, m)),
    ...utteranceCards(library, article),
    ...figureCards(library, article),
    ...dateCards(library, article),
    ...caveatCards(library, article),
  ]
  const shown = all.filter(({ id, card }) => card.evidence.path.endsWith(`#${id}`))
  return Object.fromEntries(shown.map(({ id, card }) => [id, finished(library, article, card)]))
}

/** The card of a name: how often it is named, and where first in each file. */
export function namePreview(library: Library, id: string): Preview {
  const row = rowsById(library).get(id)
  const first = firstMentions(library).get(id) ?? []
  return {
    kind: row ? t.type[row.type] : '',
    name: row?.name ?? id,
    lang: nameSpoken(library, id).lang,
    path: library.entityPath(id) ?? undefined,
    rows: row ? [[t.previews.named, `${plural(row.mentions, 'mention')}, ${plural(row.files, 'file')}`]] : [],
    others: first
      .slice(0, MOST_OTHERS + 1)
      .map(({ article, mention }) => other(library.evidence(article, mention, mentionAnchor(mention.start)))),
  }
}

function finished(library: Library, article: Article, { rule, evidence, rows, isName, ...card }: Known): Preview {
  const links = crossLinks(library, article).filter(
    ({ own }, i, all) =>
      !isName &&
      own.start < evidence.end &&
      evidence.start < own.end &&
      all.findLastIndex((l) => l.other.path === all[i]?.other.path) === i,
  )
  const told: [string, string | null | undefined][] = [
    ...rows,
    [t.previews.rule, rule],
    [t.previews.place, placeWords(evidence)],
  ]
  return {
    ...card,
    rows: told.filter((r): r is [string, string] => !!r[1]),
    others: links
      .slice(0, MOST_OTHERS)
      .map((link) => other(link.other, link.relation ? `${link.label}: ${link.relation}` : link.label)),
  }
}

const other = (place: Evidence, what?: string): Preview['others'][number] => ({
  words: [place.outlet ?? t.unknownOutlet, place.date ? shortDay(place.date) : t.undated, lineWords(place), what]
    .filter(Boolean)
    .join(', '),
  path: place.path,
})

type Card = { id: string; card: Known }

function mentionCard(library: Library, article: Article, mention: Mention): Card {
  const id = mentionAnchor(mention.start)
  const entity = library.entity(mention.entity)
  const sure = mention.score === undefined ? null : `${t.entities.score} ${mention.score.toFixed(2)}`
  return {
    id,
    card: {
      kind: t.type[mention.type],
      name: entity?.name ?? mention.entity,
      lang: nameSpoken(library, mention.entity).lang,
      path: library.entityPath(mention.entity) ?? 'entities/',
      rows: [
        [t.previews.form, mention.form === 'name' ? null : t.forms[mention.form]],
        [t.entities.unsureTag, isUnsure(library, mention.entity) ? t.entities.unsureNote : null],
      ],
      isName: true,
      rule: [mention.rule, sure].filter(Boolean).join(', '),
      evidence: library.evidence(article, mention, id),
    },
  }
}

const utteranceCards = (library: Library, article: Article): Card[] =>
  utterancesOf(library, article).map(({ id, kind, mode, speaker, as, cue, chain, rule, evidence }) => ({
    id,
    card: {
      kind: `${t.previews.kinds[kind]}, ${t.modes[mode]}`,
      name: speaker?.name ?? t.speakerUnknown,
      lang: speaker ? nameSpoken(library, speaker.id).lang : undefined,
      path: speaker?.path ?? undefined,
      rows: [
        [t.as, as],
        [t.cue, cue],
        [t.previews.chain, chain.length > 2 ? chain.map((step) => step.name).join(' → ') : null],
      ],
      rule,
      evidence,
    },
  }))

const figureCards = (library: Library, article: Article): Card[] =>
  figureRows(library, article).map((row) => ({
    id: row.id,
    card: {
      kind: t.previews.kinds.figure,
      name: [figureWords(row), row.behind].filter(Boolean).join(' '),
      lang: row.counted ? spokenIn(article).lang : undefined,
      rows: [
        [t.asOf, row.asOf && shortDay(row.asOf)],
        [t.assertedBy, row.assertedBy?.name ?? t.asserterUnknown],
        [t.previews.caveat, row.caveats.map((c) => `“${c.words}”`).join(', ') || null],
      ],
      rule: row.rule,
      evidence: row.evidence,
    },
  }))

const dateCards = (library: Library, article: Article): Card[] =>
  article.dates.map((date) => ({
    id: dateAnchor(date.start),
    card: {
      kind: t.previews.kinds.date,
      name: rangeOf(date) ?? t.previews.unresolved,
      rows: [[t.previews.precision, date.resolved ? t.precision[date.precision] : null]],
      rule: date.rule,
      evidence: library.evidence(article, date, dateAnchor(date.start)),
    },
  }))

const rangeOf = ({ resolved, range, value }: Article['dates'][number]): string | null =>
  !resolved ? null : range && range[0] !== range[1] ? range.join(' – ') : value

const caveatCards = (library: Library, article: Article): Card[] =>
  article.caveats.map((caveat) => ({
    id: caveatAnchor(caveat.start),
    card: {
      kind: t.previews.kinds.caveat,
      name: t.caveats[caveat.kind],
      rows: [],
      rule: caveat.rule,
      evidence: library.evidence(article, caveat, caveatAnchor(caveat.start)),
    },
  }))

const rows = new WeakMap<Library, Map<string, EntityRow>>()

function rowsById(library: Library): Map<string, EntityRow> {
  const known = rows.get(library) ?? new Map(entityRows(library).map((row) => [row.id, row]))
  rows.set(library, known)
  return known
}

type First = { article: Article; mention: Mention }
const remembered = new WeakMap<Library, Map<string, First[]>>()

/** Where each entity is named first in each file, the earliest file first. */
function firstMentions(library: Library): Map<string, First[]> {
  const known = remembered.get(library)
  if (known) return known
  const firsts = new Map<string, First[]>()
  for (const article of library.articles) {
    const seen = new Set<string>()
    for (const mention of article.mentions) {
      if (seen.has(mention.entity)) continue
      seen.add(mention.entity)
      const held = firsts.get(mention.entity)
      if (held) held.push({ article, mention })
      else firsts.set(mention.entity, [{ article, mention }])
    }
  }
  remembered.set(library, firsts)
  return firsts
}
