import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf } from '#core/article.ts'
import { readCases } from '#core/testing.ts'
import { cleaners } from '../index.ts'

const cases = readCases(readFileSync(new URL('./cases.md', import.meta.url), 'utf8'))

describe.each(cases)('cases.md line $line, $rule', ({ text, marks }) => {
  test(text.slice(-60), () => {
    const { truncated, messages } = cleaners.reduce((a, c) => c.clean(a), articleOf(text, { regions: [] }))
    const [mark] = marks
    expect(truncated).toBe(mark !== undefined)
    expect(messages.map(({ start, end, ruleId }) => ({ start, end, ruleId }))).toEqual(
      mark ? [{ start: mark.start, end: mark.end, ruleId: `cut:${mark.role}` }] : [],
    )
  })
})
