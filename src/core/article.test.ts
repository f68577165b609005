import { describe, expect, it } from 'vitest'
import { articleOf, MOST_MARKS, withAnnotations } from './article.ts'
import type { Caveat, Message } from './model.ts'

const TEXT = 'a '.repeat(1000)
const caveats = (count: number): Caveat[] =>
  Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1, kind: 'hedge' as const })).reverse()
const messages = (count: number): Message[] =>
  Array.from({ length: count }, (_, i) => ({ start: i, end: i, ruleId: 'x:y', severity: 'info', reason: 'So it is.' }))

describe('marks of one kind', () => {
  it('are kept up to a bound, in order of place, and a message says where they end', () => {
    const most = MOST_MARKS
    const article = withAnnotations(articleOf(TEXT), { caveats: caveats(most + 2) })
    expect(article.caveats.length).toBe(most)
    expect(article.caveats.at(-1)?.start).toBe(most - 1)
    expect(article.messages).toMatchObject([
      { start: most, end: most + 1, ruleId: 'marks:too-many', severity: 'warning' },
    ])
  })
  it('are all kept up to it, without a message', () => {
    const article = withAnnotations(articleOf(TEXT), { caveats: caveats(MOST_MARKS) })
    expect(article.caveats.length).toBe(MOST_MARKS)
    expect(article.messages).toEqual([])
  })
})

describe('messages', () => {
  it('end with one that says that there are more', () => {
    const article = withAnnotations(articleOf(TEXT), { messages: messages(1002) })
    expect(article.messages.length).toBe(1001)
    expect(article.messages.at(-1)).toMatchObject({ start: 1000, ruleId: 'marks:too-many' })
  })
})
