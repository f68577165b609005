import { expect, it } from 'vitest'
import { grouped, plural, t } from './strings.ts'

// words that pass a verdict on a source; none may stand in the interface
const VERDICTS =
  /\b(false|misleading|biased?|confirm(?:s|ed)?|debunk(?:s|ed)?|fake|lie[sd]?|true|omit(?:s|ted)?|credible|misquote[sd]?)\b/i

const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value(2))]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

it('passes no verdict anywhere', () => {
  expect(strings(t).filter((words) => VERDICTS.test(words))).toEqual([])
})

it('counts and groups', () => {
  expect([plural(1, 'file'), plural(1200, 'file')]).toEqual(['1 file', '1,200 files'])
  expect(grouped(1234567.5)).toBe('1,234,567.5')
})
