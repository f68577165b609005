import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filtersFor, MOST } from './filters.ts'
import { type Library, libraryOf } from './library.ts'
import { riverDossier } from './testing.ts'

const library = libraryOf(riverDossier())

/** The first article again and again, each time of another outlet and month. */
function many(count: number): Library {
  const { articles, dossier } = riverDossier()
  const published = (i: number): string => `20${10 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`
  const copies = Array.from({ length: count }, (_, i) => ({
    ...(articles[0] as (typeof articles)[number]),
    id: `a${i}`,
    fields: {
      outlet: { value: `Paper ${i}`, basis: 'supplied' as const },
      published: {
        value: published(i),
        window: [published(i), published(i)] as [string, string],
        basis: 'supplied' as const,
      },
    },
  }))
  return libraryOf({ articles: copies, dossier })
}

describe('choices of a ledger', () => {
  it('count the rows of each outlet and give rows the same class', () => {
    const filters = filtersFor(library, ['river-1', 'river-1', 'river-2'])
    expect(filters.outlets.map((o) => [o.name, o.rows])).toEqual([
      ['The Eastford Post', 2],
      ['Outlet unknown', 1],
    ])
    expect(filters.classesOf('river-1').split(' ')[0]).toBe(filters.outlets[0]?.keeps)
  })

  it('offer nothing where there is nothing to choose', () => {
    expect(filtersFor(library, ['river-1'])).toMatchObject({ outlets: [], periods: [] })
  })

  it('join what goes beyond the style sheet, and fall back from months to years', () => {
    const filters = filtersFor(
      many(30),
      Array.from({ length: 30 }, (_, i) => `a${i}`),
    )
    expect(filters.outlets).toHaveLength(MOST)
    expect(filters.outlets.at(-1)).toMatchObject({ name: '19 others', rows: 19 })
    expect(filters.periods.map((p) => p.name)).toEqual(['2010', '2011', '2012'])
  })

  it('have a rule in the style sheet, and nothing beyond', () => {
    const css = readFileSync(new URL('../styles/filters.css', import.meta.url), 'utf8')
    for (const letter of ['in', 'at']) {
      expect(css).toContain(`#keep-${letter}-${MOST}:checked`)
      expect(css).not.toContain(`#keep-${letter}-${MOST + 1}:checked`)
    }
  })
})
