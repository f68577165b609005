/** The notes beside the text: what a mark says, gathered by paragraph and numbered through the article. */
import type { Article, DateMark } from '#core/model.ts'
import { t } from '../strings.ts'
import { caveatAnchor, dateAnchor } from './address.ts'
import { type FigureRow, figureRows } from './figures.ts'
import type { Evidence, Library } from './library.ts'
import { type CrossLink, crossLinks } from './links.ts'
import { type Utterance, utterancesOf } from './utterances.ts'

interface Numbered {
  n: number
  evidence: Evidence
}
export type Note = Numbered &
  (
    | { kind: 'quotation' | 'statement'; utterance: Utterance }
    | { kind: 'figure'; figure: FigureRow }
    | { kind: 'date'; value: string; precision: string; rule: string }
    | { kind: 'caveat'; label: string }
  )

export interface ParagraphNotes {
  notes: Note[]
  links: CrossLink[]
}

type Unnumbered = Note extends infer N ? (N extends Note ? Omit<N, 'n'> : never) : never

/** Notes by the id of their paragraph. What is not shown has no note. */
export function notesOf(library: Library, article: Article): Map<string, ParagraphNotes> {
  const notes = new Map<string, ParagraphNotes>()
  const at = (start: number): ParagraphNotes | null => {
    const paragraph = library.paragraph(article, start)
    if (!paragraph) return null
    const known = notes.get(paragraph) ?? { notes: [], links: [] }
    notes.set(paragraph, known)
    return known
  }
  let n = 0
  for (const note of unnumbered(library, article)) {
    const place = at(note.evidence.start)
    if (place) place.notes.push({ ...note, n: ++n } as Note)
  }
  for (const link of crossLinks(library, article)) at(link.own.start)?.links.push(link)
  return notes
}

function unnumbered(library: Library, article: Article): Unnumbered[] {
  const figures = figureRows(library, article)
  const beside = new Set(figures.flatMap((f) => f.caveats.map((c) => c.start)))
  const all: Unnumbered[] = [
    ...utterancesOf(library, article).map((u): Unnumbered => ({ kind: u.kind, utterance: u, evidence: u.evidence })),
    ...figures.map((f): Unnumbered => ({ kind: 'figure', figure: f, evidence: f.evidence })),
    ...article.dates.filter((d) => needsNote(article, d)).map((d) => dateNote(library, article, d)),
    ...article.caveats
      .filter((c) => !beside.has(c.start))
      .map(
        (c): Unnumbered => ({
          kind: 'caveat',
          label: t.caveats[c.kind],
          evidence: library.evidence(article, c, caveatAnchor(c.start)),
        }),
      ),
  ]
  return all.sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end)
}

/** A date that the words alone do not tell: it was resolved, and its year is not printed. */
const needsNote = (article: Article, date: DateMark): boolean =>
  (date.corrected !== undefined && date.resolved) ||
  (date.resolved &&
    date.value !== null &&
    (date.type === 'DATE' || date.type === 'TIME') &&
    !/\b\d{4}\b/.test(article.text.slice(date.start, date.end)))

const dateNote = (library: Library, article: Article, date: DateMark): Unnumbered => ({
  kind: 'date',
  value: date.range && date.range[0] !== date.range[1] ? date.range.join(' – ') : (date.value ?? ''),
  precision: t.precision[date.precision],
  rule: date.rule,
  evidence: library.evidence(article, date, dateAnchor(date.start)),
})
