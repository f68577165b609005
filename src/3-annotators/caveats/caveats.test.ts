import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, NO_KNOWLEDGE } from '#core/article.ts'
import { readCases } from '#core/testing.ts'
import { caveats } from './index.ts'
import { phrases } from './match.ts'

const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))
const found = (text: string): string[] =>
  (caveats.annotate(articleOf(text), NO_KNOWLEDGE).caveats ?? []).map(
    (c) => `${text.slice(c.start, c.end)} | ${c.kind}`,
  )

describe('cases.md', () => {
  test.each(cases)('$rule, line $line', ({ text, marks }) => {
    expect(found(text)).toEqual(marks.map((m) => `${text.slice(m.start, m.end)} | ${m.role}`))
  })
  test('every kind has an example where it must not speak', () => {
    for (const rule of new Set(cases.map((c) => c.rule)))
      expect(
        cases.some((c) => c.rule === rule && !c.marks.length),
        rule,
      ).toBe(true)
  })
  test('every kind of the lists has a heading', () => {
    const headings = new Set(cases.map((c) => c.rule))
    for (const kind of new Set(phrases().map((p) => p.kind))) expect(headings).toContain(kind)
  })
})
