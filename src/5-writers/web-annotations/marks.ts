/** The marks of an article as an annotation tells of them. */
import type { Article, Dossier, Span } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'

export interface Mark extends Span {
  /** Unique within the article. */
  id: string
  /** What kind of mark it is. */
  tag: string
  /** What was found of it, in words for a person. */
  says: string[]
  /** Ids of the entities that it speaks of. */
  names: string[]
}

/** In order of place. Marks of the same kind at the same place are one. */
export function marksOf(article: Article, dossier: Dossier): Mark[] {
  const known = new Set(dossier.entities.map((e) => e.id))
  const names = (...ids: (string | null)[]): string[] =>
    [...new Set(ids)].filter((id) => id !== null && known.has(id)) as string[]
  const all: Mark[] = [
    ...article.mentions.map((m) => mark(m, 'mention', [m.type, m.form, `rule: ${m.rule}`], names(m.entity))),
    ...article.quotations.map((q) => ({
      ...mark(q, 'quotation', [q.mode, `rule: ${q.rule}`], names(q.speaker, ...q.via)),
      id: q.id,
    })),
    ...article.statements.map((s) => ({
      ...mark(s, 'statement', [s.mode, `rule: ${s.rule}`], names(s.speaker, ...s.via)),
      id: s.id,
    })),
    ...article.figures.map((f) => ({
      ...mark(f, 'figure', [figureWords(article, f), `rule: ${f.rule}`].filter(Boolean), names(f.assertedBy)),
      id: f.id,
    })),
    ...article.dates.map((d) =>
      mark(
        d,
        'date',
        [d.value, `rule: ${d.rule}`].filter((w) => w !== null),
        [],
      ),
    ),
    ...article.caveats.map((c) => mark(c, 'caveat', [c.kind], [])),
  ]
  const first = new Map<string, Mark>()
  for (const one of all) if (!first.has(one.id)) first.set(one.id, one)
  return [...first.values()].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
}

const mark = ({ start, end }: Span, tag: string, says: string[], names: string[]): Mark => ({
  start,
  end,
  id: `${tag}-${start}-${end}`,
  tag,
  says,
  names,
})

/** `over 40 boats`; what is counted are words of the source, and left out where its rights are not full. */
function figureWords(article: Article, f: Article['figures'][number]): string {
  const counted = article.settings.rights === 'full' && f.counted ? oneLine(f.counted) : ''
  const value = f.value === null ? '' : f.high === null ? `${f.value}` : `${f.value}–${f.high}`
  return [f.comparator === 'eq' ? '' : f.comparator, value, f.unit ?? '', counted].filter(Boolean).join(' ')
}
