import { describe, expect, it } from 'vitest'
import type { Article, Dossier, Passage } from '#core/model.ts'
import { newWords, type Piece } from './columns.ts'
import { comparedPairs, comparePath, comparisonOf, partnersOf } from './compare.ts'
import { libraryOf } from './library.ts'
import { riverDossier, spanOf } from './testing.ts'

const open = (change: (site: { articles: Article[]; dossier: Dossier }) => void = () => {}, rights?: 'excerpt') => {
  const site = riverDossier(rights)
  change(site)
  const library = libraryOf(site)
  const [one, two] = library.articles
  return { library, pair: [one, two] as [Article, Article] }
}
const words = (pieces: Piece[]): string => pieces.map((p) => (typeof p === 'string' ? p : words(p.pieces))).join('')
const passage = ({ articles }: { articles: Article[] }, first: string, second: string): Passage => ({
  id: 'P1',
  kind: 'near-verbatim',
  class: 'passage',
  similarity: 0.9,
  from: 'river-1',
  a: { article: 'river-1', ...spanOf(articles[1]?.text ?? '', first) },
  b: { article: 'river-2', ...spanOf(articles[0]?.text ?? '', second) },
})

const source = (article: string) => ({ article, start: 0, end: 5 })
const sameDay = {
  id: 'E1',
  label: 'x',
  range: ['2024-03-04', '2024-03-04'] as [string, string],
  precision: 'day' as const,
  sources: [source('river-1'), source('river-2')],
}

describe('pairs', () => {
  it('have a page where they share something, the earlier file first', () => {
    const { library, pair } = open()
    expect(comparedPairs(library).map((p) => p.map((a) => a.id))).toEqual([['river-1', 'river-2']])
    expect(comparePath(library, 'river-2', 'river-1')).toBe('compare/river-1/river-2/')
    expect(partnersOf(library, pair[0])).toMatchObject({
      more: 0,
      partners: [{ counts: ['1 quotation in variants', '1 figure differs'] }],
    })
  })
  it('have none where only a date or nothing joins them', () => {
    const { library, pair } = open(({ dossier }) => {
      Object.assign(dossier, { quotationGroups: [], figureGroups: [], events: [sameDay] })
    })
    expect(comparedPairs(library)).toEqual([])
    expect(comparePath(library, 'river-1', 'river-2')).toBeNull()
    expect(partnersOf(library, pair[0])).toEqual({ partners: [], more: 0 })
  })
  it('grow with the files, not with their square', () => {
    const { library } = open((site) => {
      const first = site.articles.find((a) => a.id === 'river-1') as Article
      const ids = Array.from({ length: 60 }, (_, i) => `copy-${i}`)
      site.articles = ids.map((id) => ({ ...first, id, source: { ...first.source, path: id } }))
      const place = (article: string) => ({ article, start: 40, end: 80 })
      const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const))
      site.dossier = {
        ...site.dossier,
        quotationGroups: [],
        figureGroups: [],
        passages: pairs.map(([a, b], i) => ({
          ...passage(riverDossier(), 'She', 'water'),
          id: `P${i}`,
          a: place(a),
          b: place(b),
        })),
      }
    })
    expect(comparedPairs(library).length).toBeLessThanOrEqual(12 * 60)
    const { partners, more } = partnersOf(library, library.article('copy-59'))
    expect(partners.length + more).toBe(59)
    expect(more).toBeGreaterThan(0)
  })
})

describe('two texts', () => {
  const shared = (site: { articles: Article[]; dossier: Dossier }): void => {
    site.dossier.passages = [passage(site, 'people left their homes in Eastford', 'people left their homes')]
  }
  it('carry the same number at both places, and every word of what is read', () => {
    const { library, pair } = open(shared)
    const { columns, joined, marked, counts } = comparisonOf(library, ...pair)
    expect(joined.map(({ n, kind }) => [n, kind])).toEqual([
      [1, 'quotation'],
      [2, 'figure'],
      [3, 'passage'],
    ])
    expect(counts).toEqual(['1 passage carried over', '1 quotation in variants', '1 figure differs'])
    expect(marked.map((m) => [...m].sort())).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])
    for (const [i, column] of columns.entries())
      for (const p of column.flat()) expect(words(p.pieces)).toBe(pair[i]?.text.slice(p.start, p.end))
  })
  it('are not joined by a day', () => {
    const { library, pair } = open(({ dossier }) => Object.assign(dossier, { events: [sameDay] }))
    expect(comparisonOf(library, ...pair).joined.map((j) => j.kind)).toEqual(['quotation', 'figure'])
  })
  it('stand in rows of one number, with joined paragraphs at one height', () => {
    const { library, pair } = open(shared)
    const [left, right] = comparisonOf(library, ...pair).columns
    expect(left.length).toBe(right.length)
    const row = left.findIndex((r) => r.some((p) => words(p.pieces).startsWith('Mayor')))
    expect(words(right[row]?.[0]?.pieces ?? [])).toMatch(/^“The water/)
  })
  it('say which paragraphs share nothing', () => {
    const { library, pair } = open()
    const { fresh, columns } = comparisonOf(library, ...pair)
    expect(fresh).toEqual({ paragraphs: 0, of: 1 })
    expect(columns[0].flat().filter((p) => p.role === 'body' && p.fresh).length).toBe(2)
  })
  it('show of an excerpt no more than its rights allow, and mark nothing that is cut', () => {
    const { library, pair } = open(shared, 'excerpt')
    const { columns, marked } = comparisonOf(library, ...pair)
    for (const p of columns[0].flat().filter((p) => p.role !== 'title'))
      expect(words(p.pieces).length).toBeLessThan(pair[0].text.length / 2)
    expect(columns[0].flat().some((p) => p.cut)).toBe(true)
    expect([...marked[0]]).not.toContain(3)
  })
})

describe('other words', () => {
  const added = (first: string, second: string): string[] =>
    newWords(first, { start: 0, end: first.length }, second, { start: 0, end: second.length }).map((s) =>
      second.slice(s.start, s.end),
    )
  it('are those of the second wording', () =>
    expect(added('the water will fall by Friday', 'The water will soon fall on Friday')).toEqual(['soon', 'on']))
  it('are none where marks and case alone differ', () => expect(added('“It’s done,”', "it's done")).toEqual([]))
})
