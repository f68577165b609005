/** Everything that a briefing page prints, computed before any markup. */
import type { Article } from '#core/model.ts'
import { shownRegions } from '#core/rights.ts'
import { fileName, titleOf as lineOf } from '#core/visible.ts'
import { t } from '../strings.ts'
import { type Citation, citationOf } from './citation.ts'
import { keyPoints } from './key-points.ts'
import type { Evidence, Library } from './library.ts'
import { type Neighbour, neighbours } from './links.ts'
import { type Note, notesOf, type ParagraphNotes } from './notes.ts'
import { type Fact, sourceFacts, wordCount } from './source-block.ts'
import { type Sourcing, sourcingOf } from './sourcing.ts'

export interface Briefing {
  id: string
  title: string
  outlet: string | null
  date: string | null
  dateBasis: keyof typeof t.basisShort | null
  file: string
  hash: string
  words: number
  rights: Article['settings']['rights']
  truncated: boolean
  /** Id of the paragraph that is the title; null when no line of the file is. */
  titleParagraph: string | null
  /** First paragraph of the body that is shown. */
  firstParagraph: string | null
  byline: string[]
  /** Language tag of the text; undefined where it is not known. */
  language: string | undefined
  url: string | null
  facts: Fact[]
  keyPoints: Evidence[]
  sourcing: Sourcing
  notes: Map<string, ParagraphNotes>
  /** The same notes in one list, as they are printed. */
  allNotes: Note[]
  /** Number of the note of a mark, by the mark's id on the page. */
  noteNumbers: Map<string, number>
  /** How often each kind of mark stands in the text. */
  counts: Record<keyof typeof t.marks, number>
  neighbours: Neighbour[]
  previous: Article | null
  next: Article | null
  citation: Citation
  /** Values for search: month of publication, named entities. */
  month: string | null
  entities: string[]
  /** Names of those who are quoted or reported. */
  speakers: string[]
}

/** `permalink`: the page's address as it is cited. */
export function briefingOf(library: Library, article: Article, permalink: string): Briefing {
  const { title, outlet, published, byline, language } = article.fields
  const regions = shownRegions(article)
  const idOf = (role: string): string | null => {
    const i = regions.findIndex((r) => r.role === role)
    return i < 0 ? null : `p${i + 1}`
  }
  const place = library.articles.indexOf(article)
  const facts = sourceFacts(library, article)
  const notes = notesOf(library, article)
  const allNotes = [...notes.values()].flatMap((p) => p.notes).sort((a, b) => a.n - b.n)
  return {
    id: article.id,
    title: titleOf(article),
    outlet: outlet?.value ?? null,
    date: published?.value ?? null,
    dateBasis: published?.basis ?? null,
    file: fileName(article.source),
    hash: article.source.sha256,
    words: wordCount(article),
    rights: article.settings.rights,
    truncated: article.truncated,
    titleParagraph: title && title.basis !== 'supplied' ? idOf('title') : null,
    firstParagraph: idOf('body'),
    byline: byline?.value ?? [],
    language: language?.value,
    url: facts.find((f) => f.href)?.href ?? null,
    facts,
    keyPoints: keyPoints(library, article),
    sourcing: sourcingOf(library, article),
    notes,
    allNotes,
    noteNumbers: new Map(allNotes.map((note) => [note.evidence.path.split('#')[1] ?? '', note.n])),
    counts: {
      entity: article.mentions.length,
      quotation: article.quotations.length,
      statement: article.statements.length,
      figure: article.figures.filter((f) => f.inLedger).length,
      date: article.dates.length,
      caveat: article.caveats.length,
    },
    neighbours: neighbours(library, article),
    previous: library.articles[place - 1] ?? null,
    next: library.articles[place + 1] ?? null,
    citation: citationOf(article, permalink),
    month: published?.value.slice(0, 7) ?? null,
    entities: entityNames(
      library,
      article.mentions.map((m) => m.entity),
    ),
    speakers: entityNames(
      library,
      [...article.quotations, ...article.statements].flatMap((u) => u.speaker ?? []),
    ),
  }
}

/** The notes of everything that stands above the text, in one. */
export function headNotes({ notes, titleParagraph }: Briefing, article: Article): ParagraphNotes {
  const head = shownRegions(article).flatMap(({ role }, i) => {
    const id = `p${i + 1}`
    return id === titleParagraph || role === 'kicker' || role === 'dek' ? [notes.get(id)] : []
  })
  return { notes: head.flatMap((h) => h?.notes ?? []), links: head.flatMap((h) => h?.links ?? []) }
}

/** The title as a page names the file. */
export const titleOf = (article: Article): string => lineOf(article) || t.noTitle

/** The names among these entities, each once, for a facet of the search. */
function entityNames(library: Library, entities: string[]): string[] {
  return [...new Set(entities)].flatMap((id) => {
    const entity = library.entity(id)
    return entity?.named ? [entity.name] : []
  })
}
