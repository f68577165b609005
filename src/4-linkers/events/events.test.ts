import { describe, expect, test } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, DateMark, Dossier } from '#core/model.ts'
import { cpuSeconds } from '#core/testing.ts'
import { events } from './index.ts'

/** An article in which `[words]` are a date and `{words}` name an entity. */
function article(id: string, marked: string, day: string | null, known: Partial<Article> = {}): Article {
  const dates: DateMark[] = []
  const mentions: Article['mentions'] = []
  let text = ''
  let from = 0
  for (const c of marked) {
    if (c === '[' || c === '{') from = text.length
    else if (c === ']') dates.push({ start: from, end: text.length, ...dateOf(day) })
    else if (c === '}')
      mentions.push({
        start: from,
        end: text.length,
        type: 'PER',
        entity: text.slice(from),
        form: 'name',
        rule: 'test',
      })
    else text += c
  }
  return articleOf(text, { id, source: { ...articleOf('').source, path: `${id}.txt` }, dates, mentions, ...known })
}

const dateOf = (day: string | null): Omit<DateMark, 'start' | 'end'> =>
  day
    ? { type: 'DATE', value: day, range: [day, day], precision: 'day', resolved: true, rule: 'test' }
    : { type: 'DATE', value: 'PAST_REF', range: null, precision: 'none', resolved: false, rule: 'test' }

const link = (articles: Article[]): Pick<Dossier, 'events' | 'undated'> => ({
  events: [],
  undated: [],
  ...events.link({ articles, dossier: emptyDossier('t'), knowledge: NO_KNOWLEDGE }).dossier,
})
const labels = (articles: Article[]): string[] => link(articles).events.map((e) => `${e.label} (${e.sources.length})`)

describe('one event', () => {
  test('is told by two files of one day, one participant and the same words', () => {
    const a = article('a', 'The mayor, {Ann Hale}, opened the new bridge on [Monday].', '2023-05-01')
    const b = article('b', 'On [May 1] the bridge was opened by {Ann Hale}.', '2023-05-01')
    expect(labels([a, b])).toEqual(['The mayor, Ann Hale, opened the new bridge on Monday. (2)'])
  })
  test('may have two names of one kind', () => {
    const a = article('a', 'It recalled {Rovia}’s [May 1] massacre in the hills.', '2023-05-01')
    const b = article('b', 'After the terrible attack on [May 1] nobody slept.', '2023-05-01')
    expect(labels([a, b])).toEqual(['Rovia’s May 1 massacre (2)'])
  })
})

describe('two events', () => {
  test('are of different days, whatever the words', () => {
    const a = article('a', '{Ann Hale} opened the bridge on [Monday].', '2023-05-01')
    const b = article('b', '{Ann Hale} opened the bridge on [Tuesday].', '2023-05-02')
    expect(labels([a, b])).toHaveLength(2)
  })
  test('share no participant', () => {
    const a = article('a', '{Ann Hale} opened a bridge on [Monday].', '2023-05-01')
    const b = article('b', '{Bo Lund} opened a bridge on [Monday].', '2023-05-01')
    expect(labels([a, b])).toHaveLength(2)
  })
  test('share a participant and a day, but not what happened', () => {
    const a = article('a', '{Ann Hale} opened a bridge on [Monday].', '2023-05-01')
    const b = article('b', '{Ann Hale} lost the vote of confidence in parliament on [Monday].', '2023-05-01')
    expect(labels([a, b])).toHaveLength(2)
  })
  test('have different precision', () => {
    const a = article('a', '{Ann Hale} opened the bridge on [May 1].', '2023-05-01')
    const b = article('b', '{Ann Hale} opened the bridge on [May 1].', '2023-05-01')
    const [date] = b.dates
    const rough = { ...b, dates: [{ ...(date as DateMark), precision: 'part-of-month' as const }] }
    expect(labels([a, rough])).toHaveLength(2)
  })
})

describe('no event', () => {
  test('is the date of a picture', () => {
    const text = article('a', 'The bridge on [May 1].', '2023-05-01')
    const regions = [{ start: 0, end: text.text.length, role: 'caption' as const }]
    expect(labels([{ ...text, regions }])).toEqual([])
  })
  test('is a date that only limits', () => {
    expect(labels([article('a', 'The bridge has stood empty since [May 1].', '2023-05-01')])).toEqual([])
  })
})

describe('labels', () => {
  test('are verbatim, and cut between two dates', () => {
    const a = article('a', 'It opened on [May 1], and closed again on [May 1].', '2023-05-01')
    for (const { label, sources } of link([a]).events)
      expect(a.text.slice(sources[0]?.start, sources[0]?.end)).toBe(label)
    expect(labels([a])).toEqual(['It opened on May 1 (1)', 'and closed again on May 1. (1)'])
  })
  test('take in a quotation whole, or leave out a long one', () => {
    const quoting = (words: string): Article => {
      const a = article('a', `On [May 1] Ann Hale said, “${words}” and left.`, '2023-05-01')
      const start = a.text.indexOf('“') + 1
      const quotation = { id: 'q1', start, end: start + words.length, mode: 'direct' as const, rule: 'test' }
      return { ...a, quotations: [{ ...quotation, speaker: null, speakerText: null, cue: null, via: [] }] }
    }
    expect(labels([quoting('We open it. Come and see.')])).toEqual([
      'On May 1 Ann Hale said, “We open it. Come and see.” (1)',
    ])
    expect(labels([quoting(`We open it. ${'Come and see. '.repeat(20)}Now.`)])).toEqual(['On May 1 Ann Hale said (1)'])
  })
  test('begin with a quotation that ends in them', () => {
    const a = article('a', '“We open it. Come on [May 1],” Ann Hale said.', '2023-05-01')
    const end = a.text.indexOf(',”') + 1
    const quotation = { id: 'q1', start: 1, end, mode: 'direct' as const, rule: 'test' }
    const quotations = [{ ...quotation, speaker: null, speakerText: null, cue: null, via: [] }]
    expect(labels([{ ...a, quotations }])).toEqual(['“We open it. Come on May 1,” Ann Hale said. (1)'])
  })
  test('come from the file published first', () => {
    const fields = (value: string): Article['fields'] => ({
      published: { value, window: [value, value], basis: 'supplied' },
    })
    const a = article('a', '{Ann Hale} opened the bridge, late, on [Monday].', '2023-05-01', {
      fields: fields('2023-05-03'),
    })
    const b = article('b', '{Ann Hale} opened the bridge on [Monday].', '2023-05-01', { fields: fields('2023-05-02') })
    expect(labels([a, b])).toEqual(['Ann Hale opened the bridge on Monday. (2)'])
    expect(link([a, b])).toEqual(link([b, a]))
  })
})

describe('the undated list', () => {
  test('holds what no day can be given', () => {
    const a = article('a', '{Ann Hale} opened the bridge in [recent days].', null)
    expect(link([a]).undated.map((e) => e.label)).toEqual(['Ann Hale opened the bridge in recent days.'])
  })
})

test('words that tell a dated event are not listed as undated too', () => {
  const a = article('a', 'It opened on [May 1] after [recent days] of rain.', '2023-05-01')
  const [first, second] = a.dates as [DateMark, DateMark]
  const both = { ...a, dates: [first, { ...second, ...dateOf(null) }] }
  expect(link([both])).toMatchObject({ events: [{}], undated: [] })
})

test('cost grows with what is shared: 3,000 tellings of one day', () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    article(`a${String(i).padStart(4, '0')}`, `{Ann Hale} opened bridge number${i} on [Monday].`, '2023-05-01'),
  )
  expect(cpuSeconds(() => link(many))).toBeLessThan(5)
})

test('in a list of very many dates, each is told by the words up to its neighbours', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `stage${i} [May ${1 + (i % 28)}]`).join(' ')
  let labels: string[] = []
  const once = (): string[] => (labels = link([article('a', `${many}.`, '2023-05-01')]).events.map((e) => e.label))
  expect(cpuSeconds(once)).toBeLessThan(5)
  expect(Math.max(...labels.map((label) => label.length))).toBeLessThan(60)
})
