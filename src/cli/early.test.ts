import { describe, expect, it } from 'vitest'
import type { Article, Dossier } from '#core/model.ts'
import { annotateFile, linkArticles } from '../brief.ts'
import { early, type State } from './early.ts'

const QUOTED = '“We will keep the lower lock open through the whole winter,” said Mara Novak, the mayor of Ghent.'
const COUNTED = '40 people were killed in Ghent on 4 March 2024, the Harbour Board said.'
const SHARED =
  'The keepers of the upper canal had asked for more hands since the autumn, when three of the old gates began to leak and two of the pumps stood still for a week.'
const texts: Record<string, string> = {
  'a.txt': `The old lock\n\n5 March 2024\n\nViktor Sato came. ${QUOTED}\n\n${COUNTED}\n\n${SHARED}\n`,
  'b.txt': `Winter at the canal\n\n6 March 2024\n\n${QUOTED}\n\n${COUNTED.replace('40', '55')}\n\n${SHARED}\n`,
  'c.txt': `Gates that leak\n\n7 March 2024\n\n${COUNTED}\n\nMara Novak spoke to Jonas Haddad in Ghent. ${SHARED}\n`,
}
const stateOf = (files: Record<string, string>): State => {
  const articles = Object.entries(files).map(([path, text]) =>
    annotateFile({ path, bytes: new TextEncoder().encode(text) }, {}, { plain: false }),
  )
  return linkArticles(articles, {}, { plain: false })
}
const linked = stateOf(texts)
const change = (path: string, text: string): State => early(linked, stateOf({ [path]: text }), [path])

/** What a dossier names and what there is to be named. */
function named({ articles, dossier }: State): { dangling: string[]; places: number } {
  const byId = new Map(articles.map((a) => [a.id, a]))
  const entities = new Set(dossier.entities.map((e) => e.id))
  const dangling: string[] = []
  let places = 0
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { article, start = 0, end, quotation, figure } = value as Record<string, never>
    const of = article === undefined ? undefined : byId.get(article)
    if (article !== undefined) {
      places++
      const there =
        of &&
        (quotation === undefined || of.quotations.some((q) => q.id === quotation)) &&
        (figure === undefined || of.figures.some((f) => f.id === figure)) &&
        (end === undefined || (start < end && end <= of.text.length))
      if (!there) dangling.push(JSON.stringify(value))
    }
    Object.values(value).forEach(look)
  }
  look(dossier)
  for (const { mentions, quotations, statements } of articles)
    for (const id of [...mentions.map((m) => m.entity), ...[...quotations, ...statements].map((q) => q.speaker)])
      if (id !== null && !entities.has(id)) dangling.push(id)
  for (const { id } of dossier.entities)
    if (!articles.some((a) => JSON.stringify(a).includes(`"${id}"`))) dangling.push(id)
  return { dangling, places }
}

const article = ({ articles }: State, path: string): Article | undefined => articles.find((a) => a.source.path === path)
const groups = ({ quotationGroups, figureGroups, passages }: Dossier): number[] =>
  [quotationGroups, figureGroups, passages].map((all) => all.length)

describe('a changed file before its links', () => {
  it('starts from files that are linked', () => {
    expect(groups(linked.dossier).every((n) => n > 0)).toBe(true)
    expect(named(linked).dangling).toEqual([])
  })
  it('shows what it says now, and nothing that leads to words it had', () => {
    const state = change('a.txt', 'The new lock\n\n“It will hold,” said Jonas Haddad.\n')
    expect(article(state, 'a.txt')?.text).toContain('It will hold')
    expect(named(state).dangling).toEqual([])
    expect(JSON.stringify(state.dossier.quotationGroups)).not.toContain(article(linked, 'a.txt')?.id)
  })
  it('keeps what stands across the others', () => {
    const state = change('a.txt', 'Nothing\n\nis here.\n')
    const [b, c] = ['b.txt', 'c.txt'].map((path) => article(linked, path)?.id)
    const across = (dossier: Dossier): string[] =>
      dossier.passages.filter((p) => [p.a.article, p.b.article].sort().join() === [b, c].sort().join()).map((p) => p.id)
    expect(across(linked.dossier).length).toBeGreaterThan(0)
    expect(across(state.dossier)).toEqual(across(linked.dossier))
    expect(article(state, 'b.txt')).toBe(article(linked, 'b.txt'))
  })
  it('takes nobody for whom another file names', () => {
    const state = change('a.txt', texts['a.txt'] as string)
    const speakerIn = (path: string) => article(state, path)?.quotations[0]?.speaker
    const name = (id: string | null | undefined) => state.dossier.entities.find((e) => e.id === id)?.name
    expect([speakerIn('a.txt'), speakerIn('b.txt')].map(name)).toEqual(['Mara Novak', 'Mara Novak'])
    expect(speakerIn('a.txt')).not.toBe(speakerIn('b.txt'))
    expect(named(state).dangling).toEqual([])
  })
  it('may be new, or hold nothing any more', () => {
    const more = change('d.txt', `A ferry\n\n${QUOTED}\n`)
    expect(more.articles.map((a) => a.source.path)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    const less = early(linked, stateOf({}), ['b.txt'])
    expect(less.articles.map((a) => a.source.path)).toEqual(['a.txt', 'c.txt'])
    for (const state of [more, less]) expect(named(state).dangling).toEqual([])
  })
  it('has the title of now', () => {
    const alone = linkArticles([], { title: 'Locks' }, { plain: false })
    expect(early(linked, alone, []).dossier.title).toBe('Locks')
  })
})
