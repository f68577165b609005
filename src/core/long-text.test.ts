import { describe, expect, it } from 'vitest'
import { annotateFile } from '../brief.ts'
import { articleOf } from './article.ts'
import { LONGEST_SEARCHED, searched } from './long-text.ts'

describe('the part that is searched for marks', () => {
  it('is the whole of a text of ordinary length', () => {
    const article = articleOf('Rain fell.\nRoads closed.')
    expect(searched(article)).toBe(article)
  })
  it('ends with a line, and holds what lies before', () => {
    const article = articleOf('Rain fell.\nRoads closed.\nSchools closed.', {
      hidden: [
        { start: 2, end: 3 },
        { start: 30, end: 31 },
      ],
      fields: { title: { value: 'Rain', basis: 'inferred', evidence: [{ start: 25, end: 40 }] } },
      caveats: [
        { start: 0, end: 4, kind: 'hedge' },
        { start: 25, end: 32, kind: 'hedge' },
      ],
    })
    const part = searched(article, 30)
    expect(part.text).toBe('Rain fell.\nRoads closed.')
    expect(part.regions.map(({ start, end }) => part.text.slice(start, end))).toEqual(['Rain fell.', 'Roads closed.'])
    expect(part.caveats).toEqual([article.caveats[0]])
    expect(part.hidden).toEqual([article.hidden[0]])
    expect(part.fields.title).toEqual({ value: 'Rain', basis: 'inferred', evidence: [] })
  })
  it('ends with a word where no line ends, and its last region with it', () => {
    const part = searched(articleOf(`${'a'.repeat(30_000)} bb cc`), 30_002)
    expect(part.text.length).toBe(30_000)
    expect(part.regions).toMatchObject([{ start: 0, end: 30_000 }])
  })
  it('never ends between the halves of a character', () => {
    const ships = '🚢'.repeat(20_000)
    expect(searched(articleOf(ships), 30_000).text.length).toBe(30_000)
    expect(searched(articleOf(ships), 30_001).text.length).toBe(30_000)
  })
})

it('a text as long as books keeps its words and is told where its marks end', () => {
  const line = 'Ana Ruiz said on Monday that five people had died.\n'
  const text = `${line}${`${'a'.repeat(9_999)}\n`.repeat(40)}${line}`
  const bytes = new TextEncoder().encode(text)
  const article = annotateFile({ path: 'long.txt', bytes }, {}, { plain: true })
  expect(article.text).toBe(text)
  expect(article.regions.at(-1)).toMatchObject({ end: text.length - 1 })
  const marks = [...article.mentions, ...article.statements, ...article.dates, ...article.figures]
  expect(marks.length).toBeGreaterThan(3)
  expect(Math.max(...marks.map(({ end }) => end))).toBeLessThan(line.length)
  expect(article.messages).toMatchObject([{ ruleId: 'marks:long-text', severity: 'warning' }])
  expect(article.messages[0]?.start).toBeLessThanOrEqual(LONGEST_SEARCHED)
})
