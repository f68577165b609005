import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, NO_KNOWLEDGE } from '#core/article.ts'
import { type Article, DateMark } from '#core/model.ts'
import { type Case, cpuSeconds, readCases } from '#core/testing.ts'
import { passes } from './grammar/index.ts'
import { dates } from './index.ts'

const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))

const published = (first: string, last = first): Partial<Article> => ({
  fields: { published: { value: first, window: [first, last], basis: 'supplied' } },
})
const marksOf = (text: string, known: Partial<Article>): DateMark[] =>
  dates.annotate(articleOf(text, known), NO_KNOWLEDGE).dates ?? []
const valuesOf = (text: string, known: Partial<Article>): (string | null)[] => marksOf(text, known).map((m) => m.value)

/** The marks of a case in the words of the file, so that a difference is easily read. */
function found({ text, settings, marks }: Case): string[] {
  const withRange = marks.map((m) => m.value.includes('..'))
  return marksOf(text, published(settings.published ?? '2023-11-22')).map((m, i) => {
    const range = withRange[i] ? ` ${m.range?.join('..')}` : ''
    return `${text.slice(m.start, m.end)} | ${m.type} ${m.value}${range}`
  })
}

describe('cases.md', () => {
  test.each(cases)('$rule, line $line', (one) => {
    const wanted = one.marks.map((m) => `${one.text.slice(m.start, m.end)} | ${m.role} ${m.value}`)
    expect(found(one)).toEqual(wanted)
  })

  test('every rule of the grammar has a heading', () => {
    const headings = new Set(cases.map((c) => c.rule))
    const names = new Set<string>()
    for (const { rules } of passes) for (const rule of rules) names.add(rule.name)
    expect([...names].filter((name) => !headings.has(name))).toEqual([])
  })

  test('every rule has an example of what it must leave alone', () => {
    const denied = new Set(cases.filter((c) => !c.marks.length).map((c) => c.rule))
    expect([...new Set(cases.map((c) => c.rule))].filter((name) => !denied.has(name))).toEqual([])
  })

  test('every mark under a heading is of a rule, and the rule of the heading is met', () => {
    for (const rule of new Set(cases.map((c) => c.rule))) {
      const own = cases.filter((c) => c.rule === rule && c.marks.length)
      if (!own.length) continue
      const rules = own.flatMap((c) => marksOf(c.text, published(c.settings.published ?? '')).map((m) => m.rule))
      expect(rules, rule).toContain(rule)
    }
  })
})

describe('the publication window', () => {
  test('resolves what is the same on every day of it', () => {
    expect(valuesOf('It rained on Tuesday.', published('2023-10-25', '2023-10-28'))).toEqual(['2023-10-24'])
    expect(valuesOf('It rained in October.', published('2023-10-25', '2023-11-20'))).toEqual(['2023-10'])
  })
  test('leaves alone what is not', () => {
    const [mark] = marksOf('It rained on Tuesday.', published('2023-10-23', '2023-10-25'))
    expect(mark).toMatchObject({ value: 'XXXX-WXX-2', resolved: false, range: null, precision: 'none' })
    expect(valuesOf('It rained yesterday.', published('2023-10-23', '2023-10-25'))).toEqual(['XXXX-XX-XX'])
  })
  test('without a publication date only stated dates are resolved', () => {
    const text = 'It rained on Tuesday, on March 3, last week, and on May 4, 2021.'
    expect(valuesOf(text, {})).toEqual(['XXXX-WXX-2', 'XXXX-03-03', 'XXXX-WXX', '2021-05-04'])
  })
})

describe('what is stated and what is implied', () => {
  test('a full date implies nothing', () => {
    expect(marksOf('On May 4, 2021.', published('2023-11-22'))[0]?.implied).toBeUndefined()
  })
  test('a weekday says where its week comes from', () => {
    expect(marksOf('On Tuesday.', published('2023-11-22'))[0]?.implied).toBe(
      'the week: the latest such day up to the publication date',
    )
  })
})

describe('the text around', () => {
  test('the week begins on the day that the outlet keeps', () => {
    const settings = { rights: 'full', stateLinked: null, weekStart: 'sunday' } as const
    const [mark] = marksOf('It rained last week.', { ...published('2023-10-29'), settings })
    expect(mark).toMatchObject({ value: '2023-W43', range: ['2023-10-22', '2023-10-28'], precision: 'week' })
  })
  test('a history goes on from the date told last', () => {
    const text =
      'War came in August 1914. On 5 September the line held, and in 1915 it moved. In 1916 and 1917 it stood. Peace came on 11 November 1918. In January the talks began.'
    const values = valuesOf(text, published('2023-11-22'))
    expect(values).toEqual(['1914-08', '1914-09-05', '1915', '1916', '1917', '1918-11-11', '1919-01'])
  })
  test('a caption dates its picture and does not move the story', () => {
    const lines = ['The port closed on May 4, 2023.', 'A ship on June 9, 2020.', 'The next day it opened.']
    const text = lines.join('\n')
    const regions = lines.map((line, i) => {
      const start = text.indexOf(line)
      return { start, end: start + line.length, role: i === 1 ? ('caption' as const) : ('body' as const) }
    })
    expect(valuesOf(text, { ...published('2023-11-22'), regions })).toEqual(['2023-05-04', '2020-06-09', '2023-05-05'])
  })
  test('lines that are no part of the article are not read', () => {
    const text = 'Posted on May 4, 2023.'
    expect(marksOf(text, { regions: [{ start: 0, end: text.length, role: 'boilerplate' }] })).toEqual([])
  })
})

describe('any text', () => {
  const hostile = [
    '1',
    '1-',
    '1/1/',
    'May ',
    'twenty-',
    'one hundred and ',
    "'",
    '’s',
    'the ',
    '9:99:',
    '12,123,',
    'early ',
    'day after ',
    '\u00a0',
    'a',
    '-',
    '1.',
    'Oct. 7 to ',
    'last ',
    '\ud800',
    'Monday, ',
    'three days after ',
    'May 5 ',
    '12 ',
    'last last last ',
    'the year a year ago ',
    'weeks or ',
    'summer and ',
    '1/2 on ',
  ]
  // a clock of the machine says little: four times the text may take twelve times as long, and a short time always
  test.each(hostile)('takes time in line with its length: %j', (piece) => {
    const seconds = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      return cpuSeconds(() => {
        for (const mark of marksOf(text, published('2023-11-22')))
          if (mark.end <= mark.start) throw new Error('empty mark')
      })
    }
    seconds(1e4)
    const [short, long] = [seconds(1e4), seconds(4e4)]
    expect(long).toBeLessThan(Math.max(0.5, short * 4 * 3))
  })
  test('marks fit the contract, are in order and do not overlap', () => {
    const text = cases.map((c) => c.text).join('\n')
    let end = 0
    for (const mark of marksOf(text, published('2023-11-22'))) {
      expect(DateMark.safeParse(mark).success).toBe(true)
      expect(mark.start).toBeGreaterThanOrEqual(end)
      end = mark.end
    }
  })
})
