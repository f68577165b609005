import { describe, expect, it } from 'vitest'
import { articleOf } from './article.ts'
import { itemOf, pageAt, touching } from './places.ts'

const spans = [
  [0, 4],
  [2, 50],
  [5, 8],
  [9, 12],
  [20, 22],
  [50, 60],
].map(([start = 0, end = 0]) => ({ start, end }))

describe('touching', () => {
  it('finds what every item would have been asked for', () => {
    for (let start = 0; start < 62; start++)
      for (let end = start + 1; end < 62; end++)
        expect(touching(spans, { start, end })).toEqual(spans.filter((s) => s.start < end && s.end > start))
  })
})

describe('touching at most one', () => {
  it('finds the first of them', () => {
    expect(touching(spans, { start: 6, end: 30 }, 1)).toEqual([{ start: 2, end: 50 }])
    expect(touching(spans, { start: 60, end: 70 }, 1)).toEqual([])
  })
})

describe('pageAt', () => {
  const blocks = [
    { start: 0, end: 10, line: 1, page: 1 },
    { start: 12, end: 20, line: 2, page: 1 },
    { start: 22, end: 30, line: 1, page: 2 },
  ]
  it('is the page on which the block of a place begins', () => {
    const article = articleOf('a'.repeat(30), { blocks })
    expect([0, 11, 12, 21, 22, 29].map((at) => pageAt(article, at))).toEqual([1, 1, 1, 1, 2, 2])
  })
  it('is not told of one page, nor of a file without pages', () => {
    expect(pageAt(articleOf('a'.repeat(30), { blocks: blocks.slice(0, 2) }), 12)).toBeUndefined()
    expect(pageAt(articleOf('a', { blocks: [{ start: 0, end: 1, line: 40 }] }), 0)).toBeUndefined()
  })
})

describe('itemOf', () => {
  it('is the first with the id, or none', () => {
    const items = ['a', 'b', 'a'].map((id, n) => ({ id, n }))
    expect(itemOf(items, 'a')?.n).toBe(0)
    expect(itemOf(items, 'c')).toBeUndefined()
  })
})
