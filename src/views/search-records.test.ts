import { describe, expect, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { libraryOf } from './library.ts'
import { searchRecords } from './search-records.ts'
import { riverDossier } from './testing.ts'

const records = searchRecords(libraryOf(riverDossier()))
const of = (title: string) => records.filter((r) => r.title === title)

/** The river dossier with its first file `n` times, of `outlets` outlets. */
function many(n: number, outlets: number): ReturnType<typeof searchRecords> {
  const { articles, dossier } = riverDossier()
  const first = articles.find((a) => a.id === 'river-1') as Article
  const copies = Array.from({ length: n }, (_, i) => ({
    ...first,
    id: `copy-${i}`,
    fields: { ...first.fields, outlet: { value: `Paper ${i % outlets}`, basis: 'supplied' as const } },
  }))
  return searchRecords(libraryOf({ articles: copies, dossier: { ...dossier, quotationGroups: [], figureGroups: [] } }))
}

describe('what the search knows beside the briefings', () => {
  it('is a record of a file and a ledger, with the values that its filters ask for', () => {
    const [first, second] = of('Statements')
    expect(first).toMatchObject({
      url: 'statements/#q1-river-1',
      outlet: 'The Eastford Post',
      when: '5 March 2024',
      date: '2024-03-05',
      rows: [{ id: 'q1-river-1', words: 'Ana Brook: “the water will fall by Friday,”' }],
    })
    expect(first?.filters).toMatchObject({
      kind: ['Statements'],
      outlet: ['The Eastford Post'],
      month: ['2024-03'],
      day: ['2024-03-05'],
      speaker: ['Ana Brook'],
    })
    expect(second?.filters).toMatchObject({ outlet: [], day: ['2024-03-06'], speaker: [] })
    expect(second?.rows[0]?.words).toMatch(/^Speaker not established: /)
  })

  it('names only who stands in its rows', () => {
    const quoted = structuredClone(riverDossier())
    const first = quoted.articles.find((a) => a.id === 'river-1') as Article
    const at = first.text.indexOf('the water')
    first.mentions.push({ ...(first.mentions[1] as Article['mentions'][0]), start: at, end: at + 9 })
    first.mentions.sort((a, b) => a.start - b.start)
    const records = searchRecords(libraryOf(quoted)).filter((r) => r.filters.outlet?.[0] === 'The Eastford Post')
    expect(records.find((r) => r.title === 'Statements')?.filters.entity).toEqual(['Eastford'])
    expect(records.find((r) => r.title === 'Figures')?.filters.entity).toEqual([])
  })

  it('knows every kind of row, and names with the way to their pages', () => {
    expect(of('Figures').map((r) => r.rows[0]?.words)).toEqual(['1,200 people', '1,300 people'])
    expect(of('Quotations').flatMap((r) => r.rows.map((row) => row.id))).toEqual(['q1-river-1-q1', 'q1-river-2-q1'])
    expect(of('Names')[0]).toMatchObject({ url: 'entities/ana-brook/', filters: { kind: ['Names'] } })
    expect(of('Names')[0]?.rows.map((row) => row.words)).toEqual([
      'Ana Brook, person',
      'Eastford, country, city or its government',
    ])
  })

  it('shows no words of a file of which only the title may be shown', () => {
    const words = JSON.stringify(searchRecords(libraryOf(riverDossier('link'))))
    expect(words).not.toContain('by Friday,')
    expect(words).not.toContain('boats')
  })

  it('of many files is a record of an outlet and a month, of no more rows than a search should load', () => {
    const few = many(100, 2).filter((r) => r.title === 'Statements')
    expect(few).toHaveLength(100)
    const all = many(600, 2).filter((r) => r.title === 'Statements')
    expect(all.map((r) => [r.outlet, r.when, r.rows.length])).toEqual([
      ['Paper 0', 'March 2024', 150],
      ['Paper 0', 'March 2024', 150],
      ['Paper 1', 'March 2024', 150],
      ['Paper 1', 'March 2024', 150],
    ])
  })
})
