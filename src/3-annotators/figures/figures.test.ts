import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleOf } from '#core/article.ts'
import type { DateMark, Figure, Mention } from '#core/model.ts'
import { type Case, type CaseMark, cpuSeconds, readCases } from '#core/testing.ts'
import { findFigures } from './find.ts'

const COMPARATORS = /^(?:eq|over|at-least|under|at-most|about|nearly|vague)$/
const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))

describe.each(cases)('$rule: line $line', (example) => {
  const found = findFigures(articleFor(example))
  const printed = (f: Pick<Figure, 'start' | 'end'>): string => example.text.slice(f.start, f.end)
  const inside = (mark: CaseMark) => found.filter((f) => f.start >= mark.start && f.end <= mark.end)

  it('finds these figures and no others', () => {
    const wanted = example.marks.filter((m) => COMPARATORS.test(m.role))
    const units = new Map(wanted.map((m) => [m.start, m.value.includes(' ')]))
    expect(found.map((f) => `${printed(f)} = ${saidOf(f, units.get(f.start) ?? false)}`)).toEqual(
      wanted.map((m) => `${printed(m)} = ${m.role} ${m.value}`),
    )
  })
  it('knows what they count', () => {
    if (example.settings.counted) expect(found[0]?.counted).toBe(example.settings.counted)
    for (const mark of example.marks) {
      if (mark.role === 'key') expect(inside(mark).map((f) => f.key ?? 'none')).toEqual([mark.value])
      if (mark.role === 'asof') expect(inside(mark).map((f) => f.asOf)).toEqual([mark.value])
      if (mark.role === 'out') expect(inside(mark).map((f) => f.inLedger)).toEqual([false])
      if (mark.role === 'in') expect(inside(mark).map((f) => f.inLedger)).toEqual([true])
      if (mark.role === 'counted') expect(found.map((f) => f.counted)).toContain(printed(mark))
    }
  })
})

it('counts others of things as the things that were counted before', () => {
  const found = findFigures(
    articleOf('The flood destroyed 312 homes and damaged 1,100 others. It killed 9 men and hurt 30 others.'),
  )
  expect(found.map((f) => f.counted)).toEqual(['homes destroyed', 'homes damaged', 'men killed', 'people hurt'])
})

it('has for every rule an example in which it speaks, and beside it one in which nothing does', () => {
  const headings = new Map<string, Set<string>>()
  const silent = new Set<string>()
  for (const example of cases) {
    const found = findFigures(articleFor(example))
    if (!found.length) silent.add(example.rule)
    for (const { rule } of found) headings.set(rule, (headings.get(rule) ?? new Set()).add(example.rule))
  }
  expect(headings.size).toBeGreaterThan(12)
  const lacking = [...headings].filter(([, under]) => ![...under].some((heading) => silent.has(heading)))
  expect(lacking.map(([rule]) => rule)).toEqual([])
})

function saidOf(
  { comparator, value, high, unit }: Pick<Figure, 'comparator' | 'value' | 'high' | 'unit'>,
  withUnit: boolean,
): string {
  return `${comparator} ${high === null ? value : `${value}..${high}`}${withUnit ? ` ${unit}` : ''}`
}

function articleFor({ text, marks, settings }: Case) {
  const dates = marks.filter((m) => m.role === 'date').map(dateOf)
  const day = settings.published ?? '2023-10-24'
  const mentions = marks.filter((m) => /^(?:PER|ORG|GPE)$/.test(m.role)).map(mentionOf)
  return articleOf(text, {
    dates,
    mentions,
    fields: { published: { value: day, window: [day, day], basis: 'supplied' } },
  })
}

const mentionOf = ({ start, end, role, value }: CaseMark): Mention => ({
  start,
  end,
  type: role as Mention['type'],
  entity: value,
  form: 'name',
  rule: 'given',
})

const dateOf = ({ start, end, value }: CaseMark): DateMark => ({
  start,
  end,
  type: 'DATE',
  value,
  range: [value, value],
  precision: 'day',
  resolved: true,
  rule: 'given',
})

describe('hostile text', () => {
  const units = [
    '1 ',
    'one and ',
    'hundred ',
    'thousands of ',
    '5 to ',
    '5-',
    '$5 ',
    '1,000,',
    '1/2/',
    'killed 5 people in Gaza and ',
    'from 5 to ',
    'spoke for 5 minutes ',
    "a'",
    '"5 ',
  ]
  it.each(units)('takes time in line with its length: %j', (unit) => {
    const seconds = (length: number): number => {
      const article = articleOf(unit.repeat(Math.ceil(length / unit.length)))
      return cpuSeconds(() => findFigures(article))
    }
    seconds(1e4)
    const [short, long] = [seconds(1e4), seconds(4e4)]
    expect(long).toBeLessThan(Math.max(0.5, short * 4 * 3))
  })
  it('never throws on strange content', () => {
    for (const text of [
      '',
      '\ud800 5',
      '٣ people',
      '5\u0000 people',
      '９ people',
      '½',
      '-',
      '$',
      '1e400 people',
      '__proto__ 5 constructor',
    ])
      expect(() => findFigures(articleOf(text))).not.toThrow()
  })
})
