import { describe, expect, it } from 'vitest'
import { articleOf } from './article.ts'
import { EXCERPT_WORDS, shownRegions, shownSpan } from './rights.ts'

const words = (n: number): string => Array.from({ length: n }, (_, i) => `word${i}`).join(' ')
const excerpt = { rights: 'excerpt' as const, stateLinked: null, weekStart: 'monday' as const }

describe('excerpts', () => {
  const article = articleOf(`${words(100)}\n${words(3)}\n${words(60)}`, { settings: excerpt })
  it('shows no more words in a row than the limit', () => {
    for (const region of shownRegions(article))
      expect(article.text.slice(region.start, region.end).split(' ').length).toBeLessThanOrEqual(EXCERPT_WORDS)
  })
  it('leaves a word out between two paragraphs, so that no run grows over the gap', () => {
    const [, second] = shownRegions(article)
    expect(article.text.slice(second?.start, second?.end)).toBe('word0 word1')
  })
  it('cuts a long quotation and says so', () => {
    expect(shownSpan(article, { start: 0, end: 600 }).cut).toBe(true)
    expect(shownSpan(article, { start: 0, end: 11 })).toEqual({ start: 0, end: 11, cut: false })
  })
  it('shows everything where the rights are full', () => {
    const full = articleOf(words(100))
    expect(shownRegions(full)[0]).toMatchObject({ start: 0, end: full.text.length, cut: false })
  })
  it('shows the title alone where only a link is allowed', () => {
    const linked = articleOf('Title\nBody text here', {
      settings: { ...excerpt, rights: 'link' },
      regions: [
        { start: 0, end: 5, role: 'title' },
        { start: 6, end: 20, role: 'body' },
      ],
    })
    expect(shownRegions(linked).map((r) => r.role)).toEqual(['title'])
  })
})
