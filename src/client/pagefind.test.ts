import { describe, expect, it } from 'vitest'
import { type Hit, passagesOf, rowsOf } from './pagefind.ts'

const hit: Hit = {
  url: '/briefings/river/',
  meta: { title: 'River' },
  filters: {},
  raw_content: 'River rises. The water will fall by Friday. The bridge stands. Water is everywhere.',
  // words from 0: "River" 0 … "The" 2 "water" 3 … "The" 8 "bridge" 9 … "Water" 11
  locations: [3, 11],
  anchors: [
    { element: 'h1', id: 'p1', location: 0 },
    { element: 'p', id: 'p2', location: 2 },
    { element: 'a', id: 'e4', location: 3 },
    { element: 'p', id: 'p3', location: 8 },
  ],
}

describe('a hit', () => {
  it('leads to its paragraph, not to a mark inside it', () => {
    expect(passagesOf(hit, 3).map((p) => p.id)).toEqual(['p2', 'p3'])
  })
  it('shows the words around it, the found ones marked, and nothing of the next paragraph', () => {
    const [first] = passagesOf(hit, 3)
    expect(first?.words.map((w) => w.word).join(' ')).toBe('The water will fall by Friday.')
    expect(first?.words.filter((w) => w.hit).map((w) => w.word)).toEqual(['water'])
  })
  it('shows no more passages than asked for', () => {
    expect(passagesOf(hit, 1)).toHaveLength(1)
  })
})

describe('the rows of a ledger, where no words are looked for', () => {
  const ledger: Hit = {
    ...hit,
    raw_content: 'Ana Brook: “It falls.” Piet Arens: told Ana Brook so. Ana Brook: agreed.',
    locations: [],
    anchors: [0, 4, 10].map((location, i) => ({ element: 'p', id: `s${i}`, location })),
  }
  it('stand in their order, none marked', () => {
    const rows = rowsOf(ledger, 2, [])
    expect(rows.map((r) => r.id)).toEqual(['s0', 's1'])
    expect(rows.flatMap((r) => r.words).some((w) => w.hit)).toBe(false)
  })
  it('are those of the speakers who are asked for, not of those who are spoken of', () => {
    expect(rowsOf(ledger, 3, ['brook']).map((r) => r.id)).toEqual(['s0', 's2'])
  })
})
